package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Party;

/**
 * Finds who gives and who gets in a sentence: subjects, "to Kyiv", "by Oslo", "from its allies".
 *
 * <p>"France, Germany and the US pledged" → all three. It knows no syntax but the order of words.
 */
final class PartyFinder {

  private final ArmsSentence sentence;
  private final Parties parties;

  PartyFinder(ArmsSentence sentence, Parties parties) {
    this.sentence = sentence;
    this.parties = parties;
  }

  /**
   * Who does it, and where the words for it begin.
   *
   * @param pronoun whether a pronoun or "the government" stands there, which only the text around can resolve
   * @param start index of the first token of the subject; the group's own start where there is none
   */
  record Subject(List<Party> parties, boolean pronoun, int start) {}

  /** The subject of a verb that begins at the token. */
  Subject subject(int groupStart) {
    int i = groupStart - 1;
    int start = groupStart;
    boolean pronoun = false;
    Optional<Party> seat = Optional.empty();
    Set<Party> found = new LinkedHashSet<>();
    boolean listing = false;
    boolean enumerating = false;
    while (sentence.holds(i)) {
      if (sentence.isForm(i, ",")) {
        if (!found.isEmpty() && !listing) {
          if (!enumerating || sentence.party(i - 1).isEmpty()) {
            break;
          }
          listing = true;
        }
        if (found.isEmpty()) {
          i = insertion(i);
          start = i;
        }
        i--;
        continue;
      }
      if (stops(i)) {
        break;
      }
      Optional<LinkedMention> mention = sentence.party(i);
      if (mention.isPresent()) {
        int first = sentence.mentionStart(i);
        Optional<Party> party = isHead(first, i) ? parties.party(mention.get()) : Optional.empty();
        if (party.isPresent() && (found.isEmpty() || listing)) {
          found.add(party.get());
          listing = false;
        }
        if (party.isEmpty() && found.isEmpty() && sentence.isForm(first - 1, "in")) {
          seat = parties.party(mention.get());
        }
        start = first;
        i = first - 1;
        continue;
      }
      if (found.isEmpty() && sentence.tagged(i, "PRON") && sentence.isForm(i, "it", "he", "she", "they", "we", "i")) {
        return new Subject(List.of(), true, i);
      }
      if (sentence.isForm(i, "and", "or", "&")) {
        listing = !found.isEmpty();
        enumerating |= listing;
      } else if (found.isEmpty() && sentence.isNounOf(i, "official") && definite(i)) {
        pronoun = true;
      } else if (found.isEmpty() && sentence.isNounOf(i, "group")) {
        Optional<Party> group = group(i);
        if (group.isPresent()) {
          found.add(group.get());
        }
      } else if (listing && sentence.isNoun(i)) {
        listing = false;
      }
      start = i;
      i--;
    }
    if (found.isEmpty() && pronoun && seat.isPresent()) {
      found.add(seat.get());
    }
    return new Subject(List.copyOf(found).reversed(), pronoun && found.isEmpty(), start);
  }

  /** Where "which has 37 tanks," begins; the comma itself where nothing was put in. */
  private int insertion(int comma) {
    for (int i = comma - 1; sentence.holds(i - 1) && i > comma - 20; i--) {
      if (sentence.isForm(i, "which", "who", "whose") && sentence.isForm(i - 1, ",")) {
        return i - 1;
      }
    }
    return comma;
  }

  private boolean stops(int i) {
    return sentence.isVerb(i) || sentence.tagged(i, "AUX") || sentence.tagged(i, "SCONJ")
        || sentence.isForm(i, ";", ":", "–", "—", "-", "but", "which", "who", "that", ".", "“", "”", "\"")
        || sentence.isWeapon(i);
  }

  /** Not "in Berlin", and "German" only before somebody who speaks for the state: "the German government". */
  private boolean isHead(int first, int last) {
    int before = first - 1;
    while (sentence.holds(before) && (sentence.tagged(before, "DET") || sentence.tagged(before, "ADJ"))) {
      before--;
    }
    boolean adjunct = sentence.holds(before) && sentence.tagged(before, "ADP") && !sentence.isForm(before, "of");
    if (adjunct) {
      return false;
    }
    int after = last + 1;
    boolean attribute = sentence.isForm(after, "'s", "'") || sentence.isNoun(after)
        || sentence.holds(after) && sentence.tagged(after, "ADJ") || sentence.tagged(last, "ADJ");
    if (!attribute) {
      return true;
    }
    for (int i = after; i < Math.min(sentence.end(), after + 6); i++) {
      if (sentence.isVerb(i) || sentence.tagged(i, "AUX")) {
        return false;
      }
      if (sentence.isNounOf(i, "official") || sentence.isNounOf(i, "group")) {
        return true;
      }
    }
    return false;
  }

  private boolean definite(int noun) {
    for (int i = noun - 1; i >= Math.max(sentence.first(), noun - 3); i--) {
      if (sentence.isForm(i, "the", "his", "her", "its", "their", "our", "my", "this")) {
        return true;
      }
      if (!sentence.tagged(i, "ADJ") && !sentence.isNoun(i)) {
        return false;
      }
    }
    return false;
  }

  /** "Western countries", "its western allies", "the West". */
  private Optional<Party> group(int noun) {
    int first = noun;
    while (sentence.holds(first - 1) && sentence.tagged(first - 1, "ADJ") && sentence.party(first - 1).isEmpty()
        && !sentence.isForm(first - 1, "other", "many", "several", "some", "more", "most", "few", "such")) {
      first--;
    }
    if (first == noun && !sentence.isForm(noun, "west")) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    for (int i = first; i <= noun; i++) {
      name.append(name.isEmpty() ? "" : " ").append(sentence.token(i).text());
    }
    return Optional.of(new Party(name.toString(), Optional.empty()));
  }

  /**
   * The parties after a preposition: "to Kyiv and Chisinau", "by Oslo".
   *
   * @param from where to begin to look; the search ends with the clause
   */
  List<Party> after(int from, String... prepositions) {
    for (int i = from; i < sentence.end() && i < from + 40; i++) {
      if (sentence.isForm(i, ";", "but", "while", "which", "who", "because")) {
        break;
      }
      if (sentence.isForm(i, prepositions)) {
        List<Party> found = at(i + 1);
        if (!found.isEmpty()) {
          return found;
        }
      }
      if (sentence.isVerb(i) && i > from && !sentence.form(i).endsWith("ing") && !sentence.form(i).endsWith("ed")
          && !sentence.helps(i) && !sentence.isForm(i - 1, "to")) {
        break;
      }
    }
    return List.of();
  }

  /** The parties of a noun phrase that begins at the token; a few words may stand before the first name. */
  List<Party> at(int begin) {
    Set<Party> found = new LinkedHashSet<>();
    int i = begin;
    int strange = 0;
    while (sentence.holds(i) && strange < 4) {
      Optional<LinkedMention> mention = sentence.party(i);
      if (mention.isPresent()) {
        int end = i;
        while (sentence.holds(end) && sentence.party(end).equals(mention)) {
          end++;
        }
        if (isWhole(end)) {
          parties.party(mention.get()).ifPresent(found::add);
        }
        i = end;
        if (!goesOn(i) && !found.isEmpty()) {
          break;
        }
        strange = 0;
        continue;
      }
      if (found.isEmpty() && sentence.isNounOf(i, "group")) {
        group(i).ifPresent(found::add);
        if (!found.isEmpty() && !goesOn(i + 1)) {
          break;
        }
      }
      if (sentence.isWeapon(i) || sentence.isVerb(i) && !sentence.helps(i) || sentence.tagged(i, "SCONJ") || sentence.tagged(i, "AUX")
          || sentence.isForm(i, ".", ";", ":") || found.isEmpty() && sentence.isForm(i, ",")
          || sentence.tagged(i, "ADP") && i > begin && !sentence.isForm(i, "of")) {
        break;
      }
      strange++;
      i++;
    }
    return new ArrayList<>(found);
  }

  /** "Ukraine" and "the Ukrainian army", not "Ukraine's neighbour", "the Ukrainian film" or the "German" of "German tanks". */
  private boolean isWhole(int after) {
    int i = sentence.isForm(after, "'s", "'") ? after + 1 : after;
    while (sentence.holds(i) && sentence.tagged(i, "ADJ") && sentence.party(i).isEmpty()) {
      i++;
    }
    if (sentence.isNounOf(i, "official") || sentence.isNounOf(i, "group")) {
      return true;
    }
    boolean thingFollows = sentence.isNoun(i) || sentence.isWeapon(i);
    return !(sentence.isForm(after, "'s", "'") || sentence.isAttribute(after - 1) && thingFollows);
  }

  private boolean goesOn(int i) {
    return sentence.isForm(i, "and", "or") || sentence.isForm(i, ",") && listGoesOn(i + 1);
  }

  /** "Poland, the UK and Norway" is a list; "Ukraine, the Pentagon said" is none. */
  private boolean listGoesOn(int i) {
    for (int k = i; sentence.holds(k) && k < i + 8 && !sentence.isVerb(k) && !sentence.tagged(k, "AUX"); k++) {
      if (sentence.isForm(k, "and", "or")) {
        return sentence.party(i).isPresent() || sentence.isForm(i, "the") && sentence.party(i + 1).isPresent();
      }
    }
    return false;
  }

  /** The nearest parties to the left. */
  List<Party> nearestBefore(int token) {
    for (int i = token - 1; sentence.holds(i); i--) {
      if (sentence.party(i).isPresent()) {
        return at(sentence.mentionStart(i));
      }
    }
    return List.of();
  }

  /** For whom the name stands, whatever stands around it. */
  List<Party> named(LinkedMention mention) {
    return parties.party(mention).stream().toList();
  }

  /** The parties right at the token, as in "give Kyiv 8 tanks", "supply the Ukrainian army with". */
  List<Party> dative(int begin) {
    int i = begin;
    while (sentence.holds(i) && (sentence.tagged(i, "DET") || sentence.tagged(i, "ADV"))) {
      i++;
    }
    return sentence.party(i).isPresent() && !sentence.isWeapon(i) ? at(i) : List.of();
  }
}
