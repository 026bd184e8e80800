package org.onrecord.link;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.knowledge.DictionaryEntry;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameDictionary;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.knowledge.NameWords;
import org.onrecord.model.EntityKind;

/**
 * Finds the names that were imported from Wikidata, where it is clear whom they mean.
 *
 * <p>"Anna Holm" is that Anna Holm if millions know her, or if the article speaks of an oceanographer, as her description does; if no other
 * bears the name or is known nearly as well. Otherwise the name is left to be read by its looks: an actor without an item is better than
 * a wrong one. Without an import it finds nothing. It misses people who are called by one word.
 */
final class ImportedNames {

  /** How much better known one must be than the next of the same name: about seven times as many articles in Wikipedias. */
  private static final double CLEAR = 0.1;

  /** Shorter words of a description tell nothing: "of", "the", "born". */
  private static final int TELLING_LENGTH = 5;

  private final Gazetteer gazetteer;
  private final Optional<NameDictionary> dictionary;

  ImportedNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.dictionary = gazetteer.imported();
  }

  InArticle in(Words words) {
    return new InArticle(words);
  }

  /** The names in one article; for one thread. */
  final class InArticle {

    private final Words words;
    private @Nullable Set<String> vocabulary;

    private InArticle(Words words) {
      this.words = words;
    }

    /** The known name, or an imported one that begins at the same word and is longer. */
    @Nullable Name orLonger(@Nullable Name known, int first) {
      if (dictionary.isEmpty() || known == null && !words.capitalised(first)) {
        return known;
      }
      Name imported = longest(dictionary.get(), first, known == null ? first : known.endWord());
      return imported == null ? known : imported;
    }

    private @Nullable Name longest(NameDictionary names, int first, int shortest) {
      Name best = null;
      int node = NameDictionary.ROOT;
      for (int end = first; end < words.size() && (end == first || words.joined(end)); ) {
        node = names.step(node, words.folded(end));
        end++;
        if (node == NameDictionary.NONE) {
          break;
        }
        if (end > shortest && names.named(node) && NameFinder.cased(words, first, end) && NameFinder.capitalisedAtTheEnds(words, first, end)) {
          NameEntry meaning = meaning(names.entries(node), first, end);
          best = meaning == null ? best : Name.known(words, first, end, List.of(meaning));
        }
      }
      return best;
    }

    private @Nullable NameEntry meaning(List<DictionaryEntry> entries, int first, int end) {
      NameEntry best = null;
      double second = 0;
      for (DictionaryEntry entry : entries) {
        NameEntry meaning = entry.meaning();
        if (meaning.capitals() && !NameFinder.allCapitals(words, first, end) || !credible(entry)) {
          continue;
        }
        if (best == null) {
          best = meaning;
        } else {
          second = Math.max(second, meaning.prior());
        }
      }
      return best != null && (second == 0 || best.prior() - second >= CLEAR) ? best : null;
    }

    /** A person who is not known everywhere must be spoken of: by a word of the description that is no country's. */
    private boolean credible(DictionaryEntry entry) {
      return entry.wellKnown()
          || entry.meaning().entity().kind() != EntityKind.PERSON
          || NameWords.folded(entry.description()).stream().anyMatch(this::telling);
    }

    private boolean telling(String word) {
      return word.length() >= TELLING_LENGTH && !Character.isDigit(word.charAt(0)) && vocabulary().contains(word) && !ofState(word);
    }

    private boolean ofState(String word) {
      int node = gazetteer.step(0, gazetteer.word(word));
      return node > 0 && gazetteer.meanings(node).stream().anyMatch(meaning -> meaning.use() == NameEntry.Use.DEMONYM
          || meaning.entity().kind() == EntityKind.STATE);
    }

    private Set<String> vocabulary() {
      if (vocabulary == null) {
        vocabulary = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
          vocabulary.add(words.folded(i));
        }
      }
      return vocabulary;
    }
  }
}
