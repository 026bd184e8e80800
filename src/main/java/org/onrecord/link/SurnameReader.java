package org.onrecord.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.NameWordKinds;
import org.onrecord.knowledge.NameWords;
import org.onrecord.knowledge.Office;
import org.onrecord.knowledge.RoleLexicon;
import org.onrecord.knowledge.Spelling;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Link;

/**
 * Finds the people of an article again where only their surname stands.
 *
 * <p>"Jens Stoltenberg … Stoltenberg": one person; "Milly", after "Mark Milley", is he. Of two Smiths the one whom the paragraph names in
 * full, or who alone was named so far; else it stays open. "Li" in "Sun Li-fang" is nobody's surname.
 */
final class SurnameReader {

  private final Gazetteer gazetteer;
  private final NameWordKinds nameWords;
  private final RoleLexicon roles;

  SurnameReader(Gazetteer gazetteer, NameWordKinds nameWords, RoleLexicon roles) {
    this.gazetteer = gazetteer;
    this.nameWords = nameWords;
    this.roles = roles;
  }

  /** The senses again, in text order, with those of surnames between them. */
  List<Sense> completed(Words words, List<Sense> senses, Optional<CalendarDate> published) {
    Map<String, List<Sense>> bySurname = bySurname(words, senses);
    Map<String, Optional<Sense>> remembered = new HashMap<>();
    List<Sense> all = new ArrayList<>(senses.size() + 16);
    int next = 0;
    int word = 0;
    while (word < words.size()) {
      if (next < senses.size() && senses.get(next).name().firstWord() == word) {
        Sense sense = senses.get(next++);
        all.add(sense.name().size() == 1 ? orSurname(words, sense, bySurname, published) : sense);
        word = sense.name().endWord();
        continue;
      }
      if (words.capitalised(word) && !partOfLongerName(words, word, all)) {
        surname(words, word, bySurname, remembered).ifPresent(all::add);
      }
      word++;
    }
    return all;
  }

  /** Every mention in full, in text order, of those who have the surname. */
  private Map<String, List<Sense>> bySurname(Words words, List<Sense> senses) {
    Map<String, List<Sense>> bySurname = new LinkedHashMap<>();
    for (Sense sense : senses) {
      if (sense.person() && sense.entity().isPresent() && sense.name().size() > 1) {
        String own = gazetteer.surname(sense.label());
        bySurname.computeIfAbsent(own, key -> new ArrayList<>(2)).add(sense);
        String printed = gazetteer.surname(sense.name().span().in(words.text()));
        if (!printed.equals(own)) {
          bySurname.computeIfAbsent(printed, key -> new ArrayList<>(2)).add(sense);
        }
        byname(words, sense.name().endWord())
            .ifPresent(byname -> bySurname.computeIfAbsent(byname, key -> new ArrayList<>(2)).add(sense));
      }
    }
    return bySurname;
  }

  /** "Hemedti" of "Mohamed Hamdan Dagalo, known as Hemedti": folded. */
  private static Optional<String> byname(Words words, int end) {
    int as = end;
    while (as < Math.min(words.size() - 1, end + 4) && words.sentence(as) == words.sentence(end) && !words.folded(as).equals("as")) {
      as++;
    }
    return as > end && as + 1 < words.size() && words.folded(as).equals("as") && words.folded(as - 1).equals("known") && words.capitalised(as + 1)
            && (as + 2 == words.size() || !words.joined(as + 2) || !words.capitalised(as + 2))
        ? Optional.of(words.folded(as + 1))
        : Optional.empty();
  }

  /** "Li" of "Sun Li-fang", "Trump" of "Trump Jr.", "Biden" of "Ashlyn Biden". */
  private boolean partOfLongerName(Words words, int word, List<Sense> before) {
    int next = word + 1;
    if (next < words.size() && words.joined(next) && words.gap(next).equals(" ")
        && words.capitalised(next) && words.tag(next).equals("PROPN") && !words.capitals(next) && !nameWords.tells(words.folded(next)) && roles.role(words.folded(next)).isEmpty()) {
      return true;
    }
    int last = words.before(word);
    if (last < 0 || !words.joined(word) || !words.capitalised(last) || words.capitals(last) || !words.tag(last).equals("PROPN")
        || words.gap(word).contains(".")) {
      return false;
    }
    boolean named = !before.isEmpty() && before.getLast().name().endWord() > last;
    return !named && !UnknownNameFinder.PARTICLES.contains(words.folded(last)) && !nameWords.tells(words.folded(last))
        && roles.role(words.folded(last)).isEmpty()
        && roles.plural(words.folded(last)).isEmpty();
  }

  /** A lone name that is also somebody's surname in this article, or a titled one whose bearer an office tells. */
  private Sense orSurname(Words words, Sense sense, Map<String, List<Sense>> bySurname, Optional<CalendarDate> published) {
    if (sense.kind() == EntityKind.STATE && sense.use() != NameEntry.Use.SEAT || sense.kind() == EntityKind.ORGANISATION
        || sense.kind() == EntityKind.OUTLET) {
      return sense;
    }
    int word = sense.name().firstWord();
    Optional<Sense> bearer = bearer(words, word, bySurname.getOrDefault(words.folded(word), List.of()));
    if (bearer.isPresent()) {
      return short_(words, sense.name(), bearer.get(), "surname");
    }
    if (!sense.person() || sense.entity().isPresent()) {
      return sense;
    }
    Optional<Sense> spelled = alike(words, word, bySurname);
    if (spelled.isPresent()) {
      return short_(words, sense.name(), spelled.get(), "spelling");
    }
    if (published.isEmpty()) {
      return sense;
    }
    List<Entity> inOffice = gazetteer.peopleOfSurname(words.folded(word)).stream()
        .filter(person -> gazetteer.offices().of(person.id()).stream().anyMatch(office -> held(office, published.get())))
        .toList();
    return inOffice.size() == 1
        ? new Sense(sense.name(), EntityKind.PERSON, new Link.Linked(inOffice.getFirst(), 0.7), inOffice.getFirst().label(),
            NameEntry.Use.NAME, "office")
        : sense;
  }

  private static boolean held(Office office, CalendarDate day) {
    return office.heldOn(day.firstDay());
  }

  private Optional<Sense> surname(
      Words words, int word, Map<String, List<Sense>> bySurname, Map<String, Optional<Sense>> remembered) {
    List<Sense> bearers = bySurname.getOrDefault(words.folded(word), List.of());
    if (!bearers.isEmpty()) {
      Name name = Name.unknown(words, word, word + 1, EntityKind.PERSON);
      return Optional.of(bearer(words, word, bearers)
          .map(bearer -> short_(words, name, bearer, "surname"))
          .orElseGet(() -> new Sense(
              name, EntityKind.PERSON, new Link.Ambiguous(bearers.stream().map(bearer -> bearer.entity().orElseThrow()).distinct().toList()),
              words.word(word), NameEntry.Use.NAME, "surname")));
    }
    if (!words.tag(word).equals("PROPN") || words.shouted(word) || words.capitals(word) || nameWords.tells(words.folded(word))) {
      return Optional.empty();
    }
    boolean lone = !(words.before(word) >= 0 && words.joined(word) && words.capitalised(word - 1) && words.tag(word - 1).equals("PROPN"))
        && !(word + 1 < words.size() && words.joined(word + 1) && words.capitalised(word + 1));
    if (!lone) {
      return Optional.empty();
    }
    return remembered.computeIfAbsent(words.folded(word), key -> alike(words, word, bySurname))
        .map(bearer -> short_(words, Name.unknown(words, word, word + 1, EntityKind.PERSON), bearer, "spelling"));
  }

  /** The only one of that surname: in the article, else before the word in its paragraph, else before the word at all. */
  private static Optional<Sense> bearer(Words words, int word, List<Sense> bearers) {
    return only(bearers)
        .or(() -> only(bearers.stream()
            .filter(one -> one.name().firstWord() < word && words.block(one.name().firstWord()) == words.block(word))
            .toList()))
        .or(() -> only(bearers.stream().filter(one -> one.name().firstWord() < word).toList()));
  }

  private static Optional<Sense> only(List<Sense> bearers) {
    return bearers.isEmpty() || !bearers.stream().allMatch(bearers.getFirst()::sameAs)
        ? Optional.empty()
        : Optional.of(bearers.getFirst());
  }

  private static Optional<Sense> alike(Words words, int word, Map<String, List<Sense>> bySurname) {
    Sense found = null;
    for (Map.Entry<String, List<Sense>> entry : bySurname.entrySet()) {
      if (Spelling.alike(words.folded(word), entry.getKey()) && only(entry.getValue()).isPresent()) {
        if (found != null && !found.sameAs(entry.getValue().getFirst())) {
          return Optional.empty();
        }
        found = entry.getValue().getFirst();
      }
    }
    return Optional.ofNullable(found);
  }

  private static Sense short_(Words words, Name name, Sense bearer, String how) {
    int first = name.firstWord();
    int before = words.before(first);
    while (before >= 0 && words.joined(first) && (initial(words, before) || particle(words, before, bearer))) {
      first = before;
      before = words.before(first);
    }
    Name extended = first == name.firstWord() ? name
        : new Name(words.span(first, name.endWord()), first, name.endWord(), name.meanings(), name.kind(), Optional.empty());
    return new Sense(extended, EntityKind.PERSON, bearer.link(), bearer.label(), NameEntry.Use.NAME, how);
  }

  /** "D." of "D. Cameron". */
  private static boolean initial(Words words, int word) {
    return words.end(word) - words.begin(word) == 1 && words.capitalised(word) && words.gap(word + 1).startsWith(".");
  }

  /** "al-" of "al-Burhan", "de" of "de Mistura". */
  private static boolean particle(Words words, int word, Sense bearer) {
    String folded = words.folded(word);
    return words.arabicArticle(word)
        || UnknownNameFinder.PARTICLES.contains(folded) && NameWords.folded(bearer.label()).contains(folded);
  }
}
