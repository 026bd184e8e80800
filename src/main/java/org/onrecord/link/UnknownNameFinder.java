package org.onrecord.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.GivenNames;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.NameWordKinds;
import org.onrecord.knowledge.RoleLexicon;
import org.onrecord.model.EntityKind;

/**
 * Finds names that the gazetteer does not hold, by their looks.
 *
 * <p>"Dan Kaszeta, a chemical weapons expert": two capitalised words, the first a given name. "General Anna Holm": after a title. "Anna Holm, 43," and
 * "Anna Holm (D-Ohio)": before an age or a party. "the James Martin Center for Nonproliferation Studies", "the Center for Transatlantic
 * Relations": capitalised words with one that names organisations. It misses people of one name and organisations without such a word.
 */
final class UnknownNameFinder {

  private static final Set<String> INSIDE = Set.of("of", "for", "on", "and", "the");
  static final Set<String> PARTICLES =
      Set.of("van", "von", "der", "den", "de", "del", "la", "al", "bin", "ben", "el", "ter", "da", "di", "du", "dos", "le");
  /** What is founded for a purpose or a field, so that its name may begin so: "Center for Transatlantic Relations". */
  private static final Set<String> INSTITUTIONS = Set.of("center", "centre", "institute", "foundation", "academy", "university", "college",
      "school", "laboratory", "association", "society", "federation", "alliance", "movement", "initiative");
  private static final Set<String> PARTIES = Set.of("D", "R", "I");
  private static final int LONGEST_PERSON = 5;

  private final Gazetteer gazetteer;
  private final GivenNames givenNames;
  private final RoleLexicon roles;
  private final NameWordKinds kinds;

  UnknownNameFinder(Gazetteer gazetteer, GivenNames givenNames, RoleLexicon roles, NameWordKinds kinds) {
    this.gazetteer = gazetteer;
    this.givenNames = givenNames;
    this.roles = roles;
    this.kinds = kinds;
  }

  /** The names again, in text order, with those of unknown people and organisations between them. */
  List<Name> completed(Words words, List<Name> names) {
    List<Name> all = new ArrayList<>(names.size() + 8);
    int next = 0;
    int word = 0;
    while (word < words.size()) {
      Name known = next < names.size() ? names.get(next) : null;
      int limit = known == null ? words.size() : known.firstWord();
      if (word == limit) {
        Name longer = known == null ? null : organisation(words, known.firstWord(), known.endWord());
        if (longer == null || !extendable(words, known)) {
          longer = namesake(words, names, next);
        }
        if (longer != null) {
          while (next < names.size() && names.get(next).firstWord() < longer.endWord()) {
            next++;
          }
          all.add(longer);
          word = longer.endWord();
          continue;
        }
        all.add(known);
        next++;
        word = known.endWord();
        continue;
      }
      Name found = words.capitalised(word) && !words.shouted(word) && !function(words, word) ? unknown(words, word, limit, known) : null;
      if (found == null) {
        word++;
      } else {
        while (next < names.size() && names.get(next).firstWord() < found.endWord()) {
          next++;
        }
        all.add(found);
        word = found.endWord();
      }
    }
    return all;
  }

  /** A capital at the beginning of a sentence tells nothing of "The", "In", "After". */
  private static boolean function(Words words, int word) {
    return switch (words.tag(word)) {
      case "DET", "ADP", "PRON", "SCONJ", "CCONJ", "AUX", "PART", "INTJ", "ADV" -> !words.capitals(word) || words.word(word).length() == 1;
      default -> words.folded(word).equals("the");
    };
  }

  private Name unknown(Words words, int first, int limit, @Nullable Name next) {
    Name organisation = organisation(words, first, first + 1);
    if (organisation != null) {
      return organisation;
    }
    int name = first + titles(words, first);
    int end = run(words, first, Math.min(limit, name + LONGEST_PERSON));
    int before = end + 1 == limit && PARTICLES.contains(words.folded(end)) && words.joined(end) ? limit : end;
    if (before == limit && next != null && next.size() - (words.arabicArticle(limit) ? 1 : 0) == 1
        && (next.kind() == EntityKind.PLACE || next.kind() == EntityKind.PERSON) && words.joined(limit)
        && (words.gap(limit).equals(" ") || before > end) && name <= limit && limit - name <= 3
        && givenNames.known(words.folded(name)) && !kinds.tells(words.folded(name))) {
      return Name.unknown(words, name, next.endWord(), EntityKind.PERSON);
    }
    return person(words, first, end);
  }

  /** "David" of "David Perdue": a place's or outlet's name that is only somebody's first. */
  private @Nullable Name namesake(Words words, List<Name> names, int at) {
    Name known = names.get(at);
    int first = known.firstWord();
    boolean weak = known.kind() == EntityKind.PLACE
        || known.meanings().stream().allMatch(one -> one.use() == NameEntry.Use.SHORT || one.use() == NameEntry.Use.LONE);
    if (known.size() > 1 || known.meanings().isEmpty() || !weak || !givenNames.known(words.folded(first))) {
      return null;
    }
    Name next = at + 1 < names.size() ? names.get(at + 1) : null;
    Name person = unknown(words, first, next == null ? words.size() : next.firstWord(), next);
    return person != null && person.kind() == EntityKind.PERSON && person.size() > 1 ? person : null;
  }

  /** "Kyiv" of "Kyiv School of Economics": a place's or person's name that is only the beginning of another. */
  private static boolean extendable(Words words, Name known) {
    return known.size() <= 2 && !words.possessive(known.endWord()) && (known.kind() == EntityKind.PLACE || known.kind() == EntityKind.STATE
        || known.kind() == EntityKind.PERSON && known.meanings().isEmpty());
  }

  private Name organisation(Words words, int first, int from) {
    int end = first;
    int head = -1;
    int latest = -1;
    Optional<EntityKind> kind = Optional.empty();
    while (end < words.size() && end < first + 9 && (end == first || words.joined(end))) {
      if (words.capitalised(end) && !words.possessiveMark(end)) {
        Optional<EntityKind> told = kinds.kind(words.folded(end));
        if (told.isPresent() && (end >= from || institution(words, end))) {
          latest = end;
          if (!institution(words, head)) {
            head = end;
            kind = told;
          }
        }
        end++;
      } else if (end > first && INSIDE.contains(words.folded(end)) && latest == end - 1 && end + 1 < words.size()
          && (words.capitalised(end + 1) || words.folded(end + 1).equals("the"))) {
        end++;
      } else if (institution(words, head) && words.folded(end).equals("and") && field(words, end + 1)) {
        end++;
      } else {
        break;
      }
    }
    if (head < 0 || kind.isEmpty() || kind.get() != EntityKind.ORGANISATION && kind.get() != EntityKind.OUTLET) {
      return null;
    }
    boolean headLast = head == end - 1;
    boolean complement = head + 1 < end && INSIDE.contains(words.folded(head + 1));
    int last = headLast ? head + 1 : complement ? end : -1;
    while (last > 0 && INSIDE.contains(words.folded(last - 1))) {
      last--;
    }
    return last - first < 2 || first == head && !complement ? null : Name.unknown(words, first, last, kind.get());
  }

  /** "Institute" of "Institute for School Reform": what comes after "for" says what it is for, whatever else that may name. */
  private static boolean institution(Words words, int word) {
    return word >= 0 && word + 2 < words.size() && INSTITUTIONS.contains(words.folded(word)) && words.joined(word + 1)
        && (words.folded(word + 1).equals("for") || words.folded(word + 1).equals("of")) && words.joined(word + 2)
        && words.capitalised(word + 2);
  }

  /** "International Studies" of "Center for Strategic and International Studies": capitalised words, the last a field of work. */
  private boolean field(Words words, int first) {
    int end = first;
    while (end < words.size() && end < first + 4 && words.joined(end) && words.capitalised(end)) {
      end++;
    }
    return end > first && kinds.tells(words.folded(end - 1)) && kinds.kind(words.folded(end - 1)).isEmpty();
  }

  /** One past the last word of the run of capitalised words that begins here. */
  private int run(Words words, int first, int limit) {
    int end = first + 1;
    while (end < limit && words.joined(end) && !words.possessiveMark(end)
        && (words.capitalised(end) || PARTICLES.contains(words.folded(end)) && end + 1 < limit && words.capitalised(end + 1)
            || words.gap(end).equals("-"))) {
      end++;
    }
    while (end > first + 1 && PARTICLES.contains(words.folded(end - 1))) {
      end--;
    }
    return end;
  }

  private int titles(Words words, int first) {
    int titles = 0;
    while (first + titles < words.size() && roles.role(words.folded(first + titles)).filter(RoleLexicon.Role::title).isPresent()) {
      titles++;
    }
    return titles;
  }

  private Name person(Words words, int first, int end) {
    int begin = Math.min(end, first + titles(words, first));
    if (end - begin < 1 || end - begin > LONGEST_PERSON) {
      return null;
    }
    boolean titled = begin > first || titleBefore(words, first);
    for (int i = begin; i < end; i++) {
      if (kinds.tells(words.folded(i)) || !looksLikeName(words, i) && !(i > begin && words.gap(i).equals("-") && i == end - 1)) {
        return null;
      }
    }
    boolean given = givenName(words, begin) || end - begin > 2 && words.gap(begin + 1).equals("-") && givenName(words, begin + 1);
    boolean full = end - begin >= 2 && (given || titled || familyNameFirst(words, begin, end) || apposed(words, begin, end)
        || !introduced(words, begin, end) && (aged(words, end) || ofParty(words, end)));
    boolean surname = end - begin == 1 && titled && begin > 0 && !words.firstOfSentence(begin);
    if (full || surname) {
      return Name.unknown(words, begin, end, EntityKind.PERSON);
    }
    return null;
  }

  private boolean givenName(Words words, int word) {
    String folded = words.folded(word);
    return givenNames.known(folded) || !words.firstOfSentence(word) && gazetteer.isGivenName(folded) && folded.length() > 2;
  }

  /** "Sun Li-fang", "Kim Yo Jong": a family name and a given name of two syllables. */
  private boolean familyNameFirst(Words words, int first, int end) {
    return end - first == 3 && gazetteer.familyNameFirst(words.folded(first)) && !words.gap(first + 1).equals("-")
        && words.end(end - 1) - words.begin(first + 1) < 14;
  }

  /** "Yahya Sarie, a spokesman", "the spokesman, Yahya Sarie,", "Turki Nur, who": what is said of somebody, between commas. */
  private boolean apposed(Words words, int first, int end) {
    if (first > 0 && words.joinedByComma(first) && words.sentence(first) == words.sentence(first - 1)
        && roles.role(words.folded(first - 1)).isPresent()) {
      return true;
    }
    if (end >= words.size() || !words.joinedByComma(end) || words.sentence(end) != words.sentence(end - 1)) {
      return false;
    }
    if (words.folded(end).equals("who")) {
      return true;
    }
    for (int i = end; i < Math.min(words.size(), end + 7) && words.sentence(i) == words.sentence(first); i++) {
      if (words.tag(i).equals("VERB") || words.tag(i).equals("AUX") || words.tag(i).equals("ADP") || i > end && words.gap(i).contains(",")) {
        return false;
      }
      if (roles.role(words.folded(i)).isPresent() && !words.capitalised(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a role stands among the words: "Minority Leader Harry Reid". */
  private boolean introduced(Words words, int first, int end) {
    for (int i = first; i < end; i++) {
      if (roles.role(words.folded(i)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "Terence Crutcher, 40, was": an age between commas. */
  private static boolean aged(Words words, int end) {
    if (end >= words.size() || !words.joinedByComma(end) || words.sentence(end) != words.sentence(end - 1)) {
      return false;
    }
    String age = words.word(end);
    return age.length() == 2 && age.chars().allMatch(Character::isDigit) && words.after(end).startsWith(", ");
  }

  /** "Sherrod Brown (D-Ohio)": the party and state of a member of the US Congress. */
  private static boolean ofParty(Words words, int end) {
    return end + 1 < words.size() && words.gap(end).equals(" (") && PARTIES.contains(words.word(end)) && words.gap(end + 1).equals("-");
  }

  private static boolean looksLikeName(Words words, int word) {
    String tag = words.tag(word);
    return !words.capitals(word) || words.word(word).length() == 1 ? !tag.equals("VERB") && !tag.equals("DET") && !tag.equals("ADP")
        && !tag.equals("PRON") && !tag.equals("NUM") && !tag.equals("CCONJ") && !tag.equals("SCONJ") : false;
  }

  private boolean titleBefore(Words words, int first) {
    int before = words.before(first);
    if (before < 0 || !words.joined(first) || words.gap(first).contains("-")) {
      return false;
    }
    String noun = words.folded(before).toLowerCase(Locale.ROOT);
    return roles.role(noun).filter(RoleLexicon.Role::title).isPresent();
  }
}
