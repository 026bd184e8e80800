package org.onrecord.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.RoleLexicon;
import org.onrecord.knowledge.RoleLexicon.Role;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * Reads what a text says somebody is, from the words before and after the name.
 *
 * <p>"Kremlin spokesman Dmitry Peskov", "the head of the agency, Anna Holm,", "Anna Holm, deputy head of the agency, said". It misses
 * what whole sentences tell: "Holm became head of the agency".
 */
final class DescriptorReader {

  private static final int LONGEST = 14;
  private static final Set<String> LINKING = Set.of("of", "for", "to", "on");

  private final Gazetteer gazetteer;
  private final RoleLexicon roles;

  DescriptorReader(Gazetteer gazetteer, RoleLexicon roles) {
    this.gazetteer = gazetteer;
    this.roles = roles;
  }

  Optional<Descriptor> of(Words words, Senses senses, Sense person) {
    return before(words, senses, person)
        .or(() -> after(words, senses, person))
        .or(() -> beforeComma(words, senses, person));
  }

  /** "US Secretary of State" before the name. */
  private Optional<Descriptor> before(Words words, Senses senses, Sense person) {
    int name = person.name().firstWord();
    int first = runBefore(words, name);
    if (first == name) {
      return Optional.empty();
    }
    Optional<Descriptor> plain = descriptor(words, senses, first, name);
    if (plain.isPresent() && roleAtEnd(words, first, name)) {
      return plain;
    }
    int linking = first - 1;
    if (linking > 0 && LINKING.contains(words.folded(linking)) && words.sentence(linking) == words.sentence(name)
        && words.gap(first).equals(" ")) {
      int start = runBefore(words, linking);
      if (start < linking && roleAtEnd(words, start, linking) && words.capitalised(linking - 1)) {
        return descriptor(words, senses, start, name);
      }
    }
    return plain;
  }

  /** First word of the run of nouns, names and adjectives that ends before the word. */
  private static int runBefore(Words words, int end) {
    int first = end;
    while (first > 0 && end - first < LONGEST && words.sentence(first - 1) == words.sentence(end - 1 < 0 ? 0 : end - 1)
        && words.block(first - 1) == words.block(end - 1)) {
      String gap = words.gap(first);
      if (!gap.equals(" ") && !gap.equals("-") && !gap.equals(". ") && !gap.equals("’") && !gap.equals("'") && !gap.equals(".")) {
        break;
      }
      String tag = words.tag(first - 1);
      boolean nominal = tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("ADJ") || tag.equals("PART") && words.possessiveMark(first - 1)
          || tag.equals("NUM") || tag.equals("X") || words.capitalised(first - 1) && !tag.equals("VERB") && !tag.equals("DET")
          && !tag.equals("ADP") && !tag.equals("PRON") && !tag.equals("SCONJ") && !tag.equals("CCONJ") && !tag.equals("ADV");
      if (!nominal) {
        break;
      }
      first--;
    }
    return first;
  }

  private boolean roleAtEnd(Words words, int first, int end) {
    return role(words, end - 1).isPresent() || end - first > 1 && role(words, end - 2, end).isPresent();
  }

  /** ", First Deputy Chairman of the committee," after the name. */
  private Optional<Descriptor> after(Words words, Senses senses, Sense person) {
    int end = person.name().endWord();
    if (end >= words.size() || !words.gap(end).startsWith(",") || words.sentence(end) != words.sentence(end - 1)) {
      return Optional.empty();
    }
    int first = end;
    if (words.tag(first).equals("DET")) {
      first++;
    }
    int last = first;
    boolean linked = false;
    while (last < words.size() && last - first < LONGEST + 6 && words.block(last) == words.block(end - 1)
        && words.sentence(last) == words.sentence(end - 1)) {
      String tag = words.tag(last);
      String gap = words.gap(last);
      if (last > first && (gap.contains(",") || gap.contains("“") || gap.contains(":") || gap.contains("(")
          || gap.length() > 2 || gap.contains(".") && gap.length() > 1)) {
        break;
      }
      if (tag.equals("VERB") || tag.equals("AUX") || tag.equals("PRON") || tag.equals("SCONJ")) {
        break;
      }
      if (!linked && senses.at(last).filter(Sense::person).isPresent()) {
        return Optional.empty();
      }
      linked |= tag.equals("ADP");
      last++;
    }
    while (last > first && (words.tag(last - 1).equals("ADP") || words.tag(last - 1).equals("CCONJ") || words.tag(last - 1).equals("DET"))) {
      last--;
    }
    int head = last;
    for (int i = first; i < last; i++) {
      if (words.tag(i).equals("ADP")) {
        head = i;
        break;
      }
    }
    return head > first && roleAtEnd(words, first, head) ? descriptor(words, senses, first, last) : Optional.empty();
  }

  /** "The secretary general of the alliance, ", "Moscow's ambassador in Oslo, " before the name. */
  private Optional<Descriptor> beforeComma(Words words, Senses senses, Sense person) {
    int name = person.name().firstWord();
    if (name == 0 || words.block(name) != words.block(name - 1) || !words.gap(name).endsWith(", ")) {
      return Optional.empty();
    }
    int first = -1;
    for (int i = name - 1; i >= 0 && i >= name - LONGEST && words.sentence(i) == words.sentence(name); i--) {
      if (words.tag(i).equals("VERB") || words.tag(i).equals("AUX") || i < name - 1 && words.gap(i + 1).contains(",")) {
        break;
      }
      boolean owned = words.possessiveMark(i);
      if (owned || words.tag(i).equals("DET") || words.tag(i).equals("PRON")) {
        int head = i + 1;
        while (head < name && !words.tag(head).equals("ADP")) {
          head++;
        }
        if (head > i + 1 && roleAtEnd(words, i + 1, head)) {
          first = owned ? runBefore(words, i) : i + 1;
        }
      }
    }
    if (first < 0) {
      return Optional.empty();
    }
    int end = person.name().endWord();
    boolean closed = end >= words.size() || words.sentence(end) != words.sentence(name) || !words.gap(end).equals(" ");
    boolean opens = words.firstOfSentence(first) || first > 0 && words.firstOfSentence(first - 1);
    return closed || opens ? descriptor(words, senses, first, name) : Optional.empty();
  }

  /** Of the words between; empty if none of them is a role. */
  Optional<Descriptor> descriptor(Words words, Senses senses, int first, int end) {
    Role main = null;
    int head = first;
    while (head < end && !(words.tag(head).equals("ADP") && head > first)) {
      head++;
    }
    for (int i = first; i + 2 < end && main == null; i++) {
      main = words.tag(i + 1).equals("ADP") ? roles.role(String.join(" ", words.folded(i, i + 3))).orElse(null) : null; // "head of state"
    }
    for (int i = head - 1; i >= first && main == null; i--) {
      main = i > first ? role(words, i - 1, i + 1).or(() -> Optional.empty()).orElse(null) : null;
      if (main == null) {
        main = role(words, i).orElse(null);
      }
    }
    if (main == null) {
      return Optional.empty();
    }
    List<Entity> bodies = new ArrayList<>(2);
    for (Sense sense : senses.within(first, end)) {
      if (led(words, sense) || main.sort() == RoleLexicon.Sort.DIPLOMAT && abroad(words, sense, first)) {
        continue;
      }
      if (sense.entity().isPresent() && (sense.kind() == EntityKind.STATE || sense.kind() == EntityKind.ORGANISATION
          || sense.kind() == EntityKind.OUTLET || sense.kind() == EntityKind.PLACE)) {
        bodies.add(sense.entity().get());
      }
    }
    if (main.sort() == RoleLexicon.Sort.DIPLOMAT && bodies.stream().anyMatch(body -> body.kind() == EntityKind.STATE)) {
      bodies.removeIf(body -> body.kind() != EntityKind.STATE && gazetteer.speaksFor(body.id()).isEmpty());
    }
    return Optional.of(new Descriptor(
        printed(words.text().substring(words.begin(first), words.end(end - 1))), main, offices(words, senses, first, end), withChains(bodies)));
  }

  /** "US-led": says nothing of whose the bloc is. */
  private static boolean led(Words words, Sense sense) {
    int after = sense.name().endWord();
    return after < words.size() && words.gap(after).equals("-");
  }

  /** "to Russia" of "British ambassador to Russia": where, not whose. */
  private static boolean abroad(Words words, Sense sense, int first) {
    for (int i = sense.name().firstWord() - 1; i >= Math.max(first, sense.name().firstWord() - 2); i--) {
      if (words.folded(i).equals("to") || words.folded(i).equals("in") || words.folded(i).equals("at")) {
        return true;
      }
    }
    return false;
  }

  /** Without a parenthesis that the name cuts off. */
  private static String printed(String text) {
    int open = text.lastIndexOf('(');
    String whole = open > 0 && text.indexOf(')', open) < 0 ? text.substring(0, open) : text;
    return whole.strip().replaceAll("\\s+", " ");
  }

  /** Those that others speak for follow them; organisations before states. */
  private List<Entity> withChains(List<Entity> bodies) {
    List<Entity> all = new ArrayList<>();
    for (Entity body : bodies) {
      if (body.kind() != EntityKind.STATE && !all.contains(body)) {
        all.add(body);
      }
    }
    for (Entity body : List.copyOf(all)) {
      for (Entity more : gazetteer.speaksFor(body.id())) {
        if (!all.contains(more)) {
          all.add(more);
        }
      }
    }
    for (Entity body : bodies) {
      if (body.kind() == EntityKind.STATE && !all.contains(body)) {
        all.add(body);
      }
    }
    return all;
  }

  /** The kinds of office that the words mean, leaving out names of states and bodies. */
  private Set<String> offices(Words words, Senses senses, int first, int end) {
    List<String> plain = new ArrayList<>();
    for (int i = first; i < end; i++) {
      boolean body = senses.at(i).filter(sense -> sense.kind() != EntityKind.PERSON).isPresent();
      if (!words.possessiveMark(i) && (!body || i > first && words.folded(i - 1).equals("of"))) {
        plain.add(words.folded(i));
      } else if (body) {
        plain.add("|");
      }
    }
    Set<String> kinds = new HashSet<>();
    int from = 0;
    while (from < plain.size()) {
      int next = from + 1;
      int longest = gazetteer.offices().namesBegin(plain.get(from)) ? Math.min(plain.size(), from + 7) : from;
      for (int to = longest; to > from; to--) {
        List<String> found = gazetteer.offices().kinds(String.join(" ", plain.subList(from, to)));
        if (!found.isEmpty()) {
          kinds.addAll(found);
          next = to + 1;
          break;
        }
      }
      from = next;
    }
    if (plain.contains("former") || plain.contains("ex") || plain.contains("deputy") || plain.contains("acting")) {
      kinds.clear();
    }
    return kinds;
  }

  private Optional<Role> role(Words words, int word) {
    return roles.role(words.folded(word));
  }

  /** A role of two words: "prime minister", "secretary-general". */
  private Optional<Role> role(Words words, int first, int end) {
    if (first < 0 || !words.joined(first + 1)) {
      return Optional.empty();
    }
    return roles.role(words.folded(first) + " " + words.folded(end - 1))
        .or(() -> roles.role(words.folded(first) + "-" + words.folded(end - 1)));
  }
}
