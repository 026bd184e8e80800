package org.onrecord.meaning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.meaning.PartyFinder.Subject;
import org.onrecord.meaning.TransferCue.Side;
import org.onrecord.model.Party;
import org.onrecord.model.Transfer.Status;

/**
 * Reads how far a transfer has come, and who acts, by climbing from the cue over the words that govern it.
 *
 * <p>"denied [it is not so that] Berlin was blocking [refused] the delivery [nothing yet]" → considered, by Berlin. "pressed [requested]
 * Germany to give the green light [approved] for the delivery" → requested of Germany. It misses irony, and what a sentence before has
 * settled.
 */
final class StepReader {

  private static final int HEIGHT = 7;

  /**
   * What was read.
   *
   * @param status null where the words only think of a transfer
   * @param agents who does what the cue says; empty where the sentence does not tell
   * @param pronoun whether a pronoun stands for them
   * @param asker who asks for it, where somebody does
   */
  record Step(@Nullable Status status, List<Party> agents, boolean pronoun, List<Party> asker) {}

  private final ArmsSentence sentence;
  private final PartyFinder parties;

  StepReader(ArmsSentence sentence, PartyFinder parties) {
    this.sentence = sentence;
    this.parties = parties;
  }

  Step read(TransferCue cue) {
    return new Climb(cue).read();
  }

  private final class Climb {

    private final TransferCue cue;
    private @Nullable Status status;
    private boolean dead;
    private List<Party> agents = List.of();
    private List<Party> asker = List.of();
    private boolean pronoun;
    private boolean agentKnown;

    /** Whether the subject of what governs it is its own: "Oslo is said | to have sent six". */
    private boolean raised;

    Climb(TransferCue cue) {
      this.cue = cue;
    }

    Step read() {
      int at = cue.noun() ? noun(cue.index(), cue.kind()) : verb(cue.index(), cue.kind(), true);
      for (int height = 0; at >= 0 && !dead && height < HEIGHT; height++) {
        TransferClass kind = sentence.transferClass(at);
        at = sentence.isVerb(at) ? verb(at, kind, false)
            : kind == null ? -1
            : sentence.tagged(at, "ADJ") ? adjective(at, kind)
            : noun(at, kind);
      }
      return new Step(dead ? null : status, agents, pronoun, asker);
    }

    /** @return the word that governs it, or -1 */
    private int verb(int index, @Nullable TransferClass kind, boolean first) {
      VerbGroup group = VerbGroup.of(sentence, index);
      boolean passive = group.passive(sentence) || first && cue.side() == Side.SUBJECT && cue.kind() != TransferClass.ARRIVE;
      boolean reduced = first && cue.side() == Side.SUBJECT && group.start() == index && cue.kind() != TransferClass.ARRIVE;
      int letting = letting(group);
      if (letting >= 0) {
        take(parties.dative(letting + 1));
        return letting;
      }
      Optional<VerbGroup> infinitive = coordinate(group);
      if (infinitive.isPresent()) {
        return infinitive(infinitive.get());
      }
      apply(kind, group, passive, reduced);
      if (reduced) {
        take(parties.after(index, "by"));
        return -1;
      }
      if (passive) {
        if (raised) {
          take(subject(group).parties());
        }
        take(parties.after(index, "by"));
        if (group.to()) {
          return leftOf(group.start());
        }
        return embedding(clauseStart(group.start()));
      }
      if (group.finite()) {
        if (first && cue.side() == Side.SUBJECT) {
          return embedding(clauseStart(group.start()));
        }
        Subject subject = subject(group);
        if (kind == TransferClass.THANK) {
          asker = asker.isEmpty() ? subject.parties() : asker;
          agentKnown = true;
        } else if (kind == TransferClass.REQUEST) {
          asker = asker.isEmpty() ? subject.parties() : asker;
          if (!agentKnown) {
            take(parties.dative(index + 1));
            if (agents.isEmpty()) {
              take(parties.after(index + 1, "on", "from", "to").stream().limit(1).toList());
            }
            agentKnown = true;
          }
        } else {
          if (kind != null || !cue.noun()) {
            take(subject.parties());
          }
          pronoun |= !agentKnown && subject.pronoun();
          agentKnown |= subject.pronoun() || !subject.parties().isEmpty();
        }
        return embedding(subject.start());
      }
      if (group.ing() && !agentKnown) {
        take(accused(group.start() - 1));
      }
      raised = first && group.to();
      return group.to() ? infinitive(group) : leftOf(group.start());
    }

    /** The infinitive that a bare verb goes on with: "called on them to wake up and speed up deliveries". */
    private Optional<VerbGroup> coordinate(VerbGroup group) {
      boolean bare = group.start() == group.verb() && isBase(group.verb()) && sentence.isForm(group.start() - 1, "and", "or");
      for (int i = group.start() - 2; bare && sentence.holds(i); i--) {
        if (sentence.isVerb(i)) {
          VerbGroup before = VerbGroup.of(sentence, i);
          return before.to() ? Optional.of(before) : Optional.empty();
        }
      }
      return Optional.empty();
    }

    /** "send", and "speed", which lemmatizers shorten. */
    private boolean isBase(int verb) {
      return sentence.form(verb).equals(sentence.lemma(verb)) || sentence.form(verb).endsWith("eed");
    }

    /** Index of "let" in "let Warsaw send", "see" in "would see Paris supply", or -1: the verb after the object is no finite one. */
    private int letting(VerbGroup group) {
      if (group.to() || group.ing() || group.start() != group.verb() || !isBase(group.verb())) {
        return -1;
      }
      for (int i = group.start() - 1; sentence.holds(i) && i > group.start() - 5; i--) {
        if (sentence.isVerb(i)) {
          return sentence.isForm(i, "let", "lets", "letting", "see", "help", "helps", "helped", "make", "have") && !parties.dative(i + 1).isEmpty() ? i : -1;
        }
      }
      return -1;
    }

    /** Its own subject, or that of the verb before in "has sent six and will hand over eight". */
    private Subject subject(VerbGroup group) {
      Subject own = parties.subject(group.start());
      if (!own.parties().isEmpty() || own.pronoun() || !sentence.isForm(group.start() - 1, "and", "but", "or", "then")) {
        return own;
      }
      for (int i = group.start() - 2; sentence.holds(i); i--) {
        if (sentence.isVerb(i) && VerbGroup.of(sentence, i).finite()) {
          return parties.subject(VerbGroup.of(sentence, i).start());
        }
        if (sentence.isForm(i, ";", ":", "that")) {
          break;
        }
      }
      return own;
    }

    /** "accused Iran of supplying", "thanked Norway for sending": who stands before the preposition. */
    private List<Party> accused(int preposition) {
      if (!sentence.isForm(preposition, "of", "for", "from", "about")) {
        return List.of();
      }
      for (int i = preposition - 1; i > preposition - 8 && sentence.holds(i); i--) {
        if (sentence.isVerb(i)) {
          List<Party> object = parties.dative(i + 1);
          return object.isEmpty() ? parties.dative(i + 2) : object;
        }
      }
      return List.of();
    }

    private void take(List<Party> found) {
      if (!agentKnown && !found.isEmpty()) {
        agents = found;
        agentKnown = true;
      }
    }

    /** "pressed Germany to give": who stands before "to" is who shall do it. */
    private int infinitive(VerbGroup group) {
      int i = group.start() - 1;
      if (sentence.isForm(i, "whether", "how", "if")) {
        status = Status.CONSIDERED;
        i--;
      }
      for (int k = i; sentence.holds(k) && k > i - 8; k--) {
        if (sentence.isVerb(k)) {
          TransferClass kind = sentence.transferClass(k);
          if (kind == TransferClass.REQUEST || kind == TransferClass.APPROVE || sentence.isForm(k, "wants", "want", "wanted")) {
            List<Party> object = parties.dative(k + 1);
            if (object.isEmpty()) {
              object = parties.dative(k + 2);
            }
            take(object);
            if (!object.isEmpty() && kind != TransferClass.REQUEST && kind != TransferClass.APPROVE) {
              status = Status.REQUESTED;
              asker = parties.subject(VerbGroup.of(sentence, k).start()).parties();
            }
          }
          break;
        }
        if (sentence.isNoun(k) && sentence.transferClass(k) == TransferClass.REQUEST) {
          take(parties.after(k + 1, "on"));
          break;
        }
      }
      if (sentence.isHeadline() && !agentKnown) {
        Subject subject = parties.subject(group.start());
        if (!subject.parties().isEmpty() && subject.start() == sentence.first()) {
          take(subject.parties());
          status = status == null ? Status.PLEDGED : status;
          return -1;
        }
      }
      int governor = leftOf(i + 1);
      if (governor < 0 && status == null && cue.side() == Side.SUBJECT) {
        status = Status.PLEDGED;
      }
      return governor;
    }

    /** The verb, noun or adjective to the left that a nonfinite phrase or a noun phrase hangs on. */
    private int leftOf(int start) {
      for (int i = start - 1; sentence.holds(i); i--) {
        if (sentence.isForm(i, "whether", "if", "unless")) {
          suppose(i);
          if (dead) {
            return -1;
          }
          continue;
        }
        if (sentence.isVerb(i)) {
          return attribute(i) ? leftOf(i) : i;
        }
        if (i == start - 1 && sentence.isForm(i, "of", "for", "from", "about", "on")) {
          adverbial(i);
          continue;
        }
        TransferClass kind = sentence.transferClass(i);
        boolean governs = kind != null && kind != TransferClass.GIVE && kind != TransferClass.RECEIVE && !sentence.isWeapon(i);
        if (governs && (sentence.isNoun(i) || sentence.tagged(i, "ADJ"))) {
          return i;
        }
        if (sentence.tagged(i, "AUX") && (sentence.isForm(i + 1, "not", "n't", "never") || sentence.isForm(i - 1, "not", "n't", "never"))) {
          dead = true;
          return -1;
        }
        if (sentence.tagged(i, "AUX") || sentence.isForm(i, ";", "but", ":", "–", "—", "which", "who", ".")
            || sentence.tagged(i, "SCONJ") && !sentence.isForm(i, "as") || sentence.isForm(i, ",") && start - i > 6) {
          adverbial(i);
          return -1;
        }
        if (i < start - 1 && sentence.isForm(i, "after", "when", "by", "since", "before", "for")) {
          continue;
        }
        if (i == start - 1) {
          adverbial(i);
        }
      }
      return -1;
    }

    /** "when transferring", "by supplying", "after the delivery": it has been done. */
    private void adverbial(int i) {
      if (status == null && sentence.isForm(i, "when", "by", "after", "since", "while", "through", "thanks", "following", "in")
          && (cue.kind() == TransferClass.GIVE || cue.kind() == TransferClass.EQUIP || cue.kind() == TransferClass.RECEIVE)) {
        status = Status.DELIVERED;
        if (!agentKnown) {
          take(leftParty(i));
        }
      }
    }

    /** The nearest party before the token in its clause: "the British side when transferring". */
    private List<Party> leftParty(int from) {
      for (int i = from - 1; i >= Math.max(sentence.first(), from - 12); i--) {
        if (sentence.party(i).isPresent()) {
          return parties.at(sentence.mentionStart(i));
        }
        if (sentence.isForm(i, ",", ";", "that")) {
          break;
        }
      }
      return List.of();
    }

    private boolean attribute(int i) {
      return sentence.form(i).endsWith("ed") && sentence.holds(i - 1)
          && (sentence.tagged(i - 1, "DET") || sentence.tagged(i - 1, "NUM") || sentence.tagged(i - 1, "ADJ"));
    }

    /** The word that a clause hangs on: "denied Berlin was …", "said that …"; -1 for a main clause. */
    private int embedding(int clauseStart) {
      int i = clauseStart - 1;
      while (sentence.isQuote(i) || sentence.isForm(i, ",")) {
        i--;
      }
      if (sentence.isForm(i, "if", "unless", "whether", "should", "provided")) {
        suppose(i);
        return dead ? -1 : leftOf(i);
      }
      if (sentence.isForm(i, "that")) {
        return leftOf(i);
      }
      TransferClass kind = sentence.transferClass(i);
      return sentence.isVerb(i) && (kind == TransferClass.DENY || kind == TransferClass.PLEDGE || sentence.saysSomething(i)) ? i : -1;
    }

    private int clauseStart(int groupStart) {
      for (int i = groupStart - 1; sentence.holds(i); i--) {
        if (sentence.isVerb(i) && !attribute(i) || sentence.tagged(i, "SCONJ") || sentence.isForm(i, ";", "but", "that", ":", "–")) {
          return i + 1;
        }
      }
      return sentence.first();
    }

    private void suppose(int i) {
      if (sentence.isForm(i, "whether") && !sentence.isForm(i - 1, "asked", "questioned")) {
        status = Status.CONSIDERED;
      } else {
        dead = true;
      }
    }

    /** "Finland is ready to", "is not willing to": the subject of its "be". */
    private int adjective(int index, TransferClass kind) {
      int i = index - 1;
      boolean negated = false;
      while (sentence.holds(i) && (sentence.tagged(i, "ADV") || sentence.tagged(i, "PART") || sentence.tagged(i, "AUX"))) {
        negated |= sentence.isForm(i, "not", "n't", "never", "no");
        i--;
      }
      nounStatus(index, kind, negated);
      if (dead) {
        return -1;
      }
      Subject subject = parties.subject(i + 1);
      take(subject.parties());
      pronoun |= !agentKnown && subject.pronoun();
      return embedding(subject.start());
    }

    /** @return the word that governs the noun, or -1 */
    private int noun(int index, TransferClass kind) {
      boolean none = sentence.isForm(index - 1, "no") || sentence.isForm(index - 2, "no") || sentence.isForm(index - 1, "any");
      nounStatus(index, kind, none);
      if (sentence.isForm(index - 1, "'s", "'") || sentence.party(index - 1).isPresent() && sentence.tagged(index, "NOUN")
          || sentence.isForm(index - 2, "'s")) {
        int owner = sentence.isForm(index - 1, "'s", "'") ? index - 2 : sentence.isForm(index - 2, "'s") ? index - 3 : index - 1;
        List<Party> found = sentence.party(owner).isPresent() ? parties.at(sentence.mentionStart(owner)) : List.of();
        List<Party> owners = found.isEmpty() && sentence.party(owner).isPresent()
            ? parties.named(sentence.party(owner).get()) : found;
        if (kind == TransferClass.REQUEST) {
          asker = owners;
        } else {
          take(owners);
        }
      }
      if (kind == TransferClass.REQUEST && asker.isEmpty()) {
        asker = parties.after(index + 1, "from", "by").stream().limit(1).toList();
      } else {
        take(parties.after(index + 1, "by").stream().limit(1).toList());
      }
      if (kind == TransferClass.CONSIDER && asker.isEmpty()) {
        asker = parties.after(index + 1, "with");
      }
      int governor = leftOf(index);
      if (governor < 0 || dead) {
        inState(index);
        rightPassive(index);
      }
      return governor;
    }

    /** "France is in talks": the subject of the "is". */
    private void inState(int index) {
      if (sentence.isForm(index - 1, "in", "under") && sentence.holds(index - 2) && sentence.tagged(index - 2, "AUX")) {
        take(parties.subject(index - 2).parties());
      }
    }

    /** "The delivery of the tanks has begun", "a package was approved by Congress". */
    private void rightPassive(int index) {
      for (int i = index + 1; i < Math.min(sentence.end(), index + 30); i++) {
        if (status == null && sentence.beginsPhrase(i, "transit") && sentence.holds(i - 1) && sentence.tagged(i - 1, "AUX")) {
          status = Status.IN_TRANSIT;
          take(parties.after(i, "from"));
          return;
        }
        if (sentence.isVerb(i) && !attribute(i)) {
          VerbGroup group = VerbGroup.of(sentence, i);
          TransferClass kind = sentence.transferClass(i);
          if (group.start() > index && (group.be() || group.have() || group.will() || group.past() || kind == TransferClass.BEGIN
              || kind == TransferClass.INCLUDE)) {
            if (kind == TransferClass.ARRIVE || kind == TransferClass.GIVE) {
              apply(TransferClass.GIVE, group, true, false);
              asker = asker.isEmpty() ? parties.dative(i + 1) : asker;
            } else if (kind == TransferClass.INCLUDE) {
              status = status == null ? Status.PLEDGED : status;
            } else if (kind != null) {
              apply(kind, group, group.passive(sentence), false);
            }
            take(parties.after(i, "by"));
          }
          return;
        }
        if (sentence.isForm(i, ";", "but", ".")) {
          return;
        }
      }
    }

    private void nounStatus(int index, TransferClass kind, boolean none) {
      switch (kind) {
        case PLEDGE -> {
          boolean about = sentence.isForm(index + 1, "on", "about", "over", "yet") || sentence.isForm(index + 2, "on", "whether");
          boolean decision = sentence.form(index).startsWith("decision");
          if (none) {
            status = decision ? Status.CONSIDERED : Status.REFUSED;
          } else if (decision && about) {
            status = Status.CONSIDERED;
          } else if (status == null && !isPackage(index)) {
            status = Status.PLEDGED;
          }
        }
        case APPROVE -> status = none ? Status.CONSIDERED : status == null ? Status.APPROVED : status;
        case CONSIDER, WISH -> status = none ? Status.REFUSED : Status.CONSIDERED;
        case REFUSE -> status = none ? Status.CONSIDERED : Status.REFUSED;
        case SUSPEND -> status = Status.SUSPENDED;
        case CANCEL -> status = Status.CANCELLED;
        case DENY -> status = status == Status.REFUSED ? Status.CONSIDERED : Status.DENIED;
        case REQUEST -> status = Status.REQUESTED;
        case BUY -> status = status == null ? Status.ORDERED : status;
        case FAIL -> fail();
        case GIVE, EQUIP, RECEIVE, ARRIVE, BEGIN, CONTINUE, COMPLETE, INCLUDE, HELP, HASTEN, THANK, LIFT, SAY -> { }
      }
      if (kind == TransferClass.ARRIVE && cue.index() == index) {
        status = Status.IN_TRANSIT;
      }
    }

    private boolean isPackage(int index) {
      return sentence.isForm(index, "package", "packages", "aid", "assistance", "support", "drawdown", "instalment", "installment");
    }

    private void fail() {
      if (status == Status.PLEDGED || status == Status.APPROVED || status == Status.CONSIDERED) {
        status = Status.CONSIDERED;
      } else {
        dead = true;
      }
    }

    private void apply(@Nullable TransferClass kind, VerbGroup group, boolean passive, boolean reduced) {
      if (kind == null || kind == TransferClass.HELP) {
        dead |= group.negated() && !group.have();
        return;
      }
      boolean later = group.will() || group.to() || group.ing();
      switch (kind) {
        case GIVE, EQUIP, RECEIVE, ARRIVE -> give(kind, group, reduced);
        case PLEDGE -> pledge(group);
        case APPROVE -> status = group.negated()
            ? group.have() ? Status.CONSIDERED : Status.REFUSED
            : group.may() ? Status.CONSIDERED
            : group.must() ? Status.REQUESTED
            : status == null || status == Status.PLEDGED || status == Status.REQUESTED && !group.ing() ? Status.APPROVED
            : status;
        case CONSIDER -> status = group.negated() && !group.have() ? Status.REFUSED : Status.CONSIDERED;
        case WISH -> status = status == null || status == Status.PLEDGED || status == Status.DELIVERED
            ? group.negated() ? Status.REFUSED : cue.kind().subjectGets() || cue.kind() == TransferClass.WISH ? Status.REQUESTED : Status.CONSIDERED
            : status;
        case REFUSE -> status = group.negated() || group.may() ? Status.CONSIDERED : Status.REFUSED;
        case SUSPEND, CANCEL -> {
          if (group.negated() || group.may() || group.will() && hasCondition(group.verb())) {
            dead = true;
          } else {
            status = kind == TransferClass.SUSPEND ? Status.SUSPENDED : Status.CANCELLED;
          }
        }
        case DENY -> status = status == Status.REFUSED || status == Status.SUSPENDED ? Status.CONSIDERED : Status.DENIED;
        case REQUEST -> {
          if (group.negated()) {
            dead = true;
          } else if (status == null || status == Status.APPROVED || status == Status.PLEDGED || later || status == Status.DELIVERED
              || status == Status.CONSIDERED) {
            status = Status.REQUESTED;
          }
        }
        case BUY -> status = group.negated() ? Status.REFUSED
            : group.may() ? Status.CONSIDERED
            : status != null || group.to() ? status
            : group.will() ? Status.PLEDGED
            : Status.ORDERED;
        case FAIL -> fail();
        case BEGIN -> status = status != null ? status : group.negated() ? null : later && !group.ing() ? Status.PLEDGED : Status.IN_TRANSIT;
        case CONTINUE, COMPLETE -> status = status != null || group.ing() ? status : group.will() ? Status.PLEDGED : Status.DELIVERED;
        case LIFT -> status = status != Status.REFUSED && status != Status.SUSPENDED ? status
            : group.negated() || group.may() ? Status.CONSIDERED
            : group.must() ? Status.REQUESTED
            : Status.APPROVED;
        case THANK -> status = status == null ? Status.DELIVERED : status;
        case SAY -> {
          if (status == null && (cue.kind() == TransferClass.GIVE || cue.kind() == TransferClass.EQUIP) && !cue.noun()) {
            status = Status.DELIVERED;
          }
        }
        case HASTEN -> {
          if (status == null && !group.negated() && group.finite()) {
            status = Status.PLEDGED;
          }
        }
        case INCLUDE -> status = status == null ? Status.PLEDGED : status;
        case HELP -> { }
      }
    }

    /** "would halt deliveries if …": nothing has been halted. */
    private boolean hasCondition(int verb) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        if (i != verb && sentence.isForm(i, "if", "unless", "should") && (i > verb || i == sentence.first())) {
          return true;
        }
      }
      return false;
    }

    private void give(TransferClass kind, VerbGroup group, boolean reduced) {
      if (status != null) {
        status = status != Status.APPROVED ? status : group.must() ? Status.REQUESTED : group.negated() || group.may() ? Status.CONSIDERED : status;
        return;
      }
      if (reduced) {
        status = Status.DELIVERED;
      } else if (group.negated()) {
        if (group.have() || !group.will() && !group.may() && !group.to() && !group.must() && group.past()) {
          dead = true;
        } else {
          status = Status.REFUSED;
        }
      } else if (group.must()) {
        status = Status.REQUESTED;
      } else if (group.may()) {
        status = Status.CONSIDERED;
      } else if (group.will()) {
        status = Status.PLEDGED;
      } else if (group.being()) {
        status = Status.IN_TRANSIT;
      } else if (group.progressive(sentence)) {
        status = sentence.isForm(group.verb(), "delivering", "shipping", "transferring", "arriving", "receiving")
            ? Status.IN_TRANSIT : Status.PLEDGED;
      } else if (group.to() && (group.have() || group.be())) {
        status = group.have() ? Status.DELIVERED : Status.PLEDGED;
      } else if (group.to() || group.ing()) {
        status = null;
      } else if (group.have() || group.be() || group.past()) {
        status = Status.DELIVERED;
      } else {
        status = sentence.isHeadline() ? Status.PLEDGED : Status.DELIVERED;
      }
    }

    private void pledge(VerbGroup group) {
      if (group.negated()) {
        status = group.have() || group.yet() ? Status.CONSIDERED : Status.REFUSED;
      } else if (group.may()) {
        status = Status.CONSIDERED;
      } else if (group.must()) {
        status = Status.REQUESTED;
      } else if (status == null) {
        status = Status.PLEDGED;
      }
    }
  }
}
