package org.onrecord.meaning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.meaning.TransferCue.Side;

/**
 * Finds the word that a weapon hangs on.
 *
 * <p>"pledged [found] to repair, among other things, 8 tanks" it misses; lists, packages and passives it knows.
 */
final class TransferCueFinder {

  private static final int REACH = 45;

  private final ArmsSentence sentence;

  TransferCueFinder(ArmsSentence sentence) {
    this.sentence = sentence;
  }

  /** @param weapon index of the first token of the weapon's name */
  Optional<TransferCue> find(int weapon) {
    int end = sentence.weaponEnd(weapon);
    if (isPartOfAnotherThing(end)) {
      return Optional.empty();
    }
    return compound(end).or(() -> before(weapon)).or(() -> after(end));
  }

  /** "tank crews", "missile attack": something else that only has to do with the weapon. */
  private boolean isPartOfAnotherThing(int end) {
    return sentence.isNoun(end) && !sentence.isNounOf(end, "unit") && compoundClass(end) == null && sentence.party(end).isEmpty()
        || sentence.isForm(end, "'s") && sentence.isNoun(end + 1);
  }

  private @Nullable TransferClass compoundClass(int i) {
    TransferClass kind = sentence.isNoun(i) ? sentence.transferClass(i) : null;
    return kind != null && kind.takesWeapons() ? kind : null;
  }

  /** "Leopard deliveries", "a HIMARS package". */
  private Optional<TransferCue> compound(int end) {
    TransferClass kind = compoundClass(end);
    return kind == null ? Optional.empty() : Optional.of(new TransferCue(kind, end, true, Side.OBJECT));
  }

  /** From the weapon to the left: over its noun phrase, over a list, to a verb or noun that takes it. */
  private Optional<TransferCue> before(int weapon) {
    boolean connected = false;
    boolean inPhrase = true;
    for (int i = weapon - 1; i >= Math.max(sentence.first(), weapon - REACH); i--) {
      if (sentence.isWeapon(i)) {
        i = sentence.weaponStart(i);
        continue;
      }
      if (sentence.isForm(i, "–", "—", ":")) {
        connected = true;
        inPhrase = false;
        continue;
      }
      if (sentence.isForm(i, "of") && isSomethingOf(i - 1)) {
        return Optional.empty();
      }
      if (sentence.isWord(i, "connector")) {
        if (sentence.isForm(i, "with") && equips(i) != null && sentence.transferClass(equips(i)) == TransferClass.EQUIP) {
          return Optional.of(new TransferCue(TransferClass.EQUIP, equips(i), false, Side.OBJECT));
        }
        if (sentence.isForm(i, "for", "in", "with", "like") && inPhrase && !isLedByCue(i)) {
          return sentence.isForm(i, "with") && equips(i) != null
              ? Optional.of(new TransferCue(TransferClass.EQUIP, equips(i), false, Side.OBJECT))
              : continuesList(i) ? carryOn(i, weapon) : Optional.empty();
        }
        if (sentence.isForm(i, "for") && i > sentence.first() && sentence.isWeapon(i - 1)) {
          return Optional.empty();
        }
        connected = true;
        inPhrase = false;
        continue;
      }
      if (sentence.isParticle(i) || qualifiesNumber(i)) {
        continue;
      }
      TransferClass kind = sentence.transferClass(i);
      if (kind != null && sentence.isVerb(i)) {
        return attributive(i) ? before(i) : verb(i, kind, inPhrase, connected);
      }
      if (kind != null && sentence.isNoun(i) && kind.takesWeapons()) {
        if (connected || kind == TransferClass.PLEDGE && !inPhrase) {
          return Optional.of(new TransferCue(kind, i, true, Side.OBJECT));
        }
        continue;
      }
      if (inPhrase && sentence.isWord(i, "blocking")) {
        return considered(i);
      }
      if (isBarrier(i)) {
        return Optional.empty();
      }
      inPhrase &= !sentence.tagged(i, "ADP");
    }
    return Optional.empty();
  }

  /** "deployment of", "use of": neither a number of weapons nor a step of a transfer. */
  private boolean isSomethingOf(int noun) {
    return sentence.isNoun(noun) && sentence.transferClass(noun) == null && !sentence.isNounOf(noun, "unit")
        && !sentence.isNounOf(noun, "partitive") && sentence.party(noun).isEmpty() && !sentence.isWeapon(noun);
  }

  /** "at least 31", "more than 300", "up to 14". */
  private boolean qualifiesNumber(int i) {
    boolean counts = sentence.holds(i + 1) && (sentence.tagged(i + 1, "NUM") || sentence.isForm(i + 1, "least", "a", "half"));
    return counts && (sentence.isForm(i, "at", "over", "about", "around", "between", "under", "some", "nearly", "almost")
        || sentence.isForm(i, "to") && sentence.isForm(i - 1, "up") || sentence.isForm(i, "than") && sentence.isForm(i - 1, "more", "fewer", "less"));
  }

  private Optional<TransferCue> verb(int i, TransferClass kind, boolean inPhrase, boolean connected) {
    if (kind == TransferClass.INCLUDE) {
      return container(i);
    }
    if (kind == TransferClass.EQUIP) {
      return Optional.empty();
    }
    return kind.takesWeapons() && (inPhrase || connected || kind != TransferClass.ARRIVE)
        ? Optional.of(new TransferCue(kind, i, false, Side.OBJECT))
        : Optional.empty();
  }

  /** "decision on the tanks", "talks about F-16s". */
  private Optional<TransferCue> considered(int i) {
    if (!sentence.isForm(i, "on", "over", "about") || i == sentence.first()) {
      return Optional.empty();
    }
    TransferClass kind = sentence.transferClass(i - 1);
    boolean open = kind == TransferClass.CONSIDER || sentence.isForm(i - 1, "decision", "decisions");
    return open ? Optional.of(new TransferCue(TransferClass.CONSIDER, i - 1, sentence.isNoun(i - 1), Side.OBJECT)) : Optional.empty();
  }

  /** Whether the words before "for", "with", "in" can take a weapon by it: "request for", "package with", "asked Oslo for". */
  private boolean isLedByCue(int connector) {
    for (int i = connector - 1; i >= Math.max(sentence.first(), connector - 10); i--) {
      TransferClass kind = sentence.transferClass(i);
      if (kind != null && kind.takesWeapons() && (sentence.isNoun(i) || sentence.isVerb(i))) {
        return !sentence.isForm(connector, "for") || fitsFor(kind, i) || i == connector - 1 && sentence.isNoun(i);
      }
      if (sentence.isVerb(i) || sentence.tagged(i, "SCONJ") || sentence.isNoun(i) && i == connector - 1 && sentence.isForm(connector, "for")
          && sentence.party(i).isEmpty() || sentence.isForm(i, ";", ":")) {
        return false;
      }
    }
    return false;
  }

  private boolean fitsFor(TransferClass kind, int i) {
    return kind == TransferClass.REQUEST || kind == TransferClass.BUY || kind == TransferClass.APPROVE && sentence.isNoun(i)
        || kind == TransferClass.WISH;
  }

  /** "supply Kyiv with": the verb before the recipient before "with". */
  private @Nullable Integer equips(int with) {
    for (int i = with - 1; i >= Math.max(sentence.first(), with - 8); i--) {
      if (sentence.isVerb(i)) {
        return sentence.transferClass(i) == TransferClass.GIVE || sentence.transferClass(i) == TransferClass.EQUIP ? i : null;
      }
    }
    return null;
  }

  /** "armoured vehicles with reconnaissance tanks": one thing with another. */
  private boolean continuesList(int connector) {
    return sentence.isForm(connector, "with", "like") && connector > sentence.first() && sentence.isWeapon(connector - 1);
  }

  private Optional<TransferCue> carryOn(int connector, int weapon) {
    return before(sentence.weaponStart(connector - 1));
  }

  /** "The package will include 12 vehicles": the package. */
  private Optional<TransferCue> container(int verb) {
    for (int i = VerbGroup.of(sentence, verb).start() - 1; i >= Math.max(sentence.first(), verb - REACH); i--) {
      TransferClass kind = sentence.isNoun(i) ? sentence.transferClass(i) : null;
      if (kind != null && kind.takesWeapons()) {
        return Optional.of(new TransferCue(kind, i, true, Side.OBJECT));
      }
      if (sentence.tagged(i, "SCONJ")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "promised" in "the promised tanks" tells nothing of this clause. */
  private boolean attributive(int i) {
    boolean participle = sentence.form(i).endsWith("ed") || sentence.form(i).endsWith("en");
    boolean determined = sentence.holds(i - 1)
        && (sentence.tagged(i - 1, "DET") || sentence.tagged(i - 1, "NUM") || sentence.tagged(i - 1, "ADJ"));
    return participle && determined;
  }

  private boolean isBarrier(int i) {
    if (sentence.isVerb(i)) {
      boolean participle = sentence.form(i).endsWith("ed") || sentence.form(i).endsWith("en") || sentence.form(i).endsWith("ing");
      boolean inPhrase = sentence.holds(i + 1)
          && (sentence.isWeapon(i + 1) || sentence.isNoun(i + 1) || sentence.tagged(i + 1, "ADJ") || sentence.tagged(i + 1, "NUM"))
          && sentence.holds(i - 1) && !sentence.tagged(i - 1, "AUX") && !sentence.tagged(i - 1, "PART") && sentence.party(i - 1).isEmpty();
      return !(participle && inPhrase && (sentence.tagged(i - 1, "DET") || sentence.tagged(i - 1, "NUM") || sentence.tagged(i - 1, "ADJ")
          || sentence.tagged(i - 1, "ADP") || sentence.isForm(i - 1, "of", "and", ",") && !sentence.form(i).endsWith("ing")));
    }
    return sentence.tagged(i, "AUX") || sentence.tagged(i, "SCONJ") && !sentence.isForm(i, "as", "like")
        || sentence.isForm(i, ";", "but", "than", "which", "who", "whose", "while")
        || sentence.isForm(i, "he", "she", "it", "they", "we", "i", "that") && sentence.tagged(i, "PRON");
  }

  /** From the weapon to the right: a passive, a participle, a relative clause, an arrival. */
  private Optional<TransferCue> after(int end) {
    boolean relative = false;
    boolean subject = false;
    int last = end;
    for (int i = end; i < Math.min(sentence.end(), end + REACH); i++) {
      if (sentence.isWeapon(i)) {
        last = sentence.weaponEnd(i);
        i = last - 1;
        continue;
      }
      if (sentence.beginsPhrase(i, "transit")) {
        return Optional.of(new TransferCue(TransferClass.ARRIVE, i, true, Side.SUBJECT));
      }
      if (sentence.isVerb(i)) {
        return passive(i, last, relative, subject);
      }
      if (sentence.isForm(i, ";", "but", "while", ":") || sentence.isForm(i, ",") && !listGoesOn(i, relative)
          || sentence.tagged(i, "SCONJ") && !sentence.isForm(i, "that")) {
        return Optional.empty();
      }
      relative |= sentence.isForm(i, "which", "that");
      subject |= sentence.party(i).isPresent() && !afterPreposition(i) || sentence.isForm(i, "it", "they", "he", "she", "we");
    }
    return Optional.empty();
  }

  private boolean afterPreposition(int i) {
    int before = sentence.mentionStart(i) - 1;
    if (sentence.holds(before) && (sentence.tagged(before, "DET") || sentence.tagged(before, "ADJ"))) {
      before--;
    }
    return sentence.holds(before) && sentence.tagged(before, "ADP");
  }

  /** A comma that parts members of a list, or that begins or ends "which …", ", promised by …". */
  private boolean listGoesOn(int comma, boolean relative) {
    int next = comma + 1;
    while (next < sentence.end() && next < comma + 6 && (sentence.isForm(next, "and", "or", "a", "an", "the") || sentence.tagged(next, "NUM")
        || sentence.tagged(next, "ADJ") || sentence.tagged(next, "ADV"))) {
      next++;
    }
    return next < sentence.end() && (sentence.isWeapon(next) || sentence.isNoun(next) || sentence.isForm(next, "which", "that")
        || sentence.isVerb(next) && sentence.transferClass(next) != null || relative);
  }

  /** "are expected to arrive", "began arriving": the verb after it counts. */
  private boolean leadsOn(int verb, @Nullable TransferClass kind) {
    boolean chain = kind == TransferClass.PLEDGE || kind == TransferClass.BEGIN || kind == TransferClass.CONTINUE || kind == TransferClass.WISH;
    return chain && (sentence.isForm(verb + 1, "to") && !sentence.tagged(verb + 1, "ADP") || sentence.isVerb(verb + 1));
  }

  private Optional<Integer> next(int verb) {
    for (int i = verb + 1; i < Math.min(sentence.end(), verb + 5); i++) {
      if (sentence.isVerb(i)) {
        return Optional.of(i);
      }
      if (!sentence.isForm(i, "to", "be") && !sentence.tagged(i, "ADV") && !sentence.tagged(i, "AUX")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<TransferCue> passive(int verb, int weaponEnd, boolean relative, boolean subject) {
    TransferClass kind = sentence.transferClass(verb);
    if (leadsOn(verb, kind)) {
      return next(verb).flatMap(further -> passive(further, weaponEnd, relative, subject));
    }
    if (kind == null || !kind.takesWeapons()) {
      return Optional.empty();
    }
    VerbGroup group = VerbGroup.of(sentence, verb);
    boolean participle = group.past() || sentence.form(verb).endsWith("en") || sentence.form(verb).endsWith("ed");
    if (kind == TransferClass.ARRIVE) {
      return subject ? Optional.empty() : Optional.of(new TransferCue(kind, verb, false, Side.SUBJECT));
    }
    if (group.passive(sentence)) {
      return subject ? Optional.empty() : Optional.of(new TransferCue(kind, verb, false, Side.SUBJECT));
    }
    boolean byOrTo = sentence.isForm(verb + 1, "by", "to", "from", "for", "in", "last", "earlier", "this", "as", "so", "already", "under")
        || !sentence.holds(verb + 1) || sentence.isForm(verb + 1, ".", ",");
    if (!subject && participle && group.start() == verb && byOrTo && verb - weaponEnd < 3 && kind != TransferClass.EQUIP) {
      return Optional.of(new TransferCue(kind, verb, false, Side.SUBJECT));
    }
    boolean objectFollows = sentence.isWeapon(verb + 1) || sentence.tagged(Math.min(verb + 1, sentence.end() - 1), "DET")
        || sentence.isNoun(verb + 1) && sentence.party(verb + 1).isEmpty();
    if (subject && !objectFollows && (relative || verb - weaponEnd < 7)) {
      return Optional.of(new TransferCue(kind, verb, false, Side.RELATIVE));
    }
    return Optional.empty();
  }
}
