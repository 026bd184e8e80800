package org.onrecord.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.model.EntityKind;

/**
 * Finds an article's organisations again where only their initials stand.
 *
 * <p>"Rapid Support Forces … the RSF", "Turkish National Movement Party (MHP) … the MHP". Initials that two of the article's organisations
 * share, and that no parenthesis gives to one of them, are nobody's.
 */
final class AcronymReader {

  private static final Set<String> SMALL = Set.of("of", "for", "the", "and", "in", "on", "to");

  /** The senses again, in text order, with those of initials between them or instead of weaker ones. */
  List<Sense> completed(Words words, List<Sense> senses) {
    Map<String, Sense> byAcronym = acronyms(words, senses);
    if (byAcronym.isEmpty()) {
      return senses;
    }
    List<Sense> all = new ArrayList<>(senses.size() + 8);
    int next = 0;
    for (int word = 0; word < words.size(); word++) {
      while (next < senses.size() && senses.get(next).name().firstWord() <= word) {
        all.add(senses.get(next++));
      }
      boolean named = !all.isEmpty() && all.getLast().name().endWord() > word;
      Sense sense = named || !acronym(words, word) ? null : byAcronym.get(words.word(word));
      if (sense != null) {
        Name name = Name.unknown(words, word, word + 1, sense.kind());
        all.add(new Sense(name, sense.kind(), sense.link(), sense.label(), NameEntry.Use.NAME, "acronym"));
      }
    }
    return all;
  }

  private static Map<String, Sense> acronyms(Words words, List<Sense> senses) {
    Map<String, Sense> initials = new HashMap<>();
    Map<String, Sense> given = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Sense sense : senses) {
      if (sense.kind() != EntityKind.ORGANISATION && sense.kind() != EntityKind.OUTLET || sense.entity().isEmpty() || sense.name().size() < 2) {
        continue;
      }
      String own = initials(words, sense.name());
      if (own.length() > 2) {
        Sense other = initials.putIfAbsent(own, sense);
        if (other != null && !other.sameAs(sense)) {
          shared.add(own);
        }
      }
      inParenthesis(words, sense.name()).ifPresent(acronym -> given.putIfAbsent(acronym, sense));
    }
    shared.forEach(initials::remove);
    initials.putAll(given);
    return initials;
  }

  /** "RSF" of "Rapid Support Forces (RSF)": it begins as the name does. */
  private static Optional<String> inParenthesis(Words words, Name name) {
    int word = name.endWord();
    return word < words.size() && words.gap(word).equals(" (") && words.after(word).startsWith(")") && acronym(words, word)
            && words.folded(word).charAt(0) == words.folded(name.firstWord()).charAt(0)
        ? Optional.of(words.word(word))
        : Optional.empty();
  }

  private static String initials(Words words, Name name) {
    StringBuilder initials = new StringBuilder();
    for (int word = name.firstWord(); word < name.endWord(); word++) {
      if (!SMALL.contains(words.folded(word)) && !words.possessiveMark(word)) {
        initials.append(Character.toUpperCase(words.word(word).charAt(0)));
      }
    }
    return initials.toString();
  }

  private static boolean acronym(Words words, int word) {
    int length = words.end(word) - words.begin(word);
    return length > 1 && length < 7 && words.capitals(word) && !words.shouted(word) && !Character.isDigit(words.text().charAt(words.begin(word)));
  }
}
