package org.onrecord.attribution;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.model.Attribution;

/**
 * The words that report: which verbs and nouns are cues and what each can take as its content. Read from {@code cues.tsv}.
 *
 * <p>"warn" takes a clause, a person and a clause, "of", "against" or "about".
 */
final class CueLexicon {

  private static final int LONGEST = 3;

  private final Map<String, CueEntry> verbs = new HashMap<>();
  private final Map<String, CueEntry> adjectives = new HashMap<>();
  private final Map<String, CueEntry> nouns = new HashMap<>();
  private final VerbForms forms = new VerbForms();

  /** @throws IllegalStateException if the resource is missing or has a broken line */
  static CueLexicon load() {
    CueLexicon lexicon = new CueLexicon();
    for (List<String> row : DataFile.rows("cues.tsv", 4)) {
      Set<Complement> takes = EnumSet.noneOf(Complement.class);
      Arrays.stream(row.get(2).split(",")).map(Complement::of).forEach(takes::add);
      CueEntry entry =
          new CueEntry(row.get(0), takes, Attribution.Kind.valueOf(row.get(3).toUpperCase(Locale.ROOT)));
      switch (row.get(1)) {
        case "noun" -> lexicon.nouns.put(entry.lemma(), entry);
        case "adjective" -> lexicon.adjectives.put(entry.lemma(), entry);
        case "verb" -> {
          lexicon.verbs.put(entry.lemma(), entry);
          lexicon.forms.add(entry.lemma().split(" ")[0]);
        }
        default -> throw new IllegalStateException("cues.tsv: part of speech " + row.get(1));
      }
    }
    return lexicon;
  }

  /** The longest cue whose verb is the token: "rule out" before "rule". */
  Optional<CueEntry> verbAt(Words words, int token) {
    String key = words.lemma(token);
    CueEntry found = verbs.get(key);
    for (int size = 2; size <= LONGEST && token + size <= words.size(); size++) {
      key += " " + words.lower(token + size - 1);
      found = verbs.getOrDefault(key, found);
    }
    return Optional.ofNullable(found);
  }

  /** Whether a verb reports what was said in a clause of its own. */
  boolean reportsWords(String lemma) {
    CueEntry entry = verbs.get(lemma);
    return entry != null && entry.kind() == Attribution.Kind.SPEECH && entry.takes(Complement.CLAUSE);
  }

  /** The inflected forms of all cue verbs. */
  VerbForms forms() {
    return forms;
  }

  /** A predicate that reports: "opposed to", "confident"; the copula is looked for elsewhere. */
  Optional<CueEntry> adjectiveAt(Words words, int token) {
    CueEntry two = adjectives.get(words.lower(token) + " " + words.lower(token + 1));
    return Optional.ofNullable(two != null ? two : adjectives.get(words.lower(token)));
  }

  Optional<CueEntry> nounAt(Words words, int token) {
    return words.isNoun(token) ? Optional.ofNullable(nouns.get(words.lemma(token))) : Optional.empty();
  }
}
