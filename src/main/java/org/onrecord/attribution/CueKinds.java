package org.onrecord.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.attribution.learned.WordsRead.Tokens;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution.Kind;

/**
 * Tells an utterance from a state of mind by its cue: "said" is speech, "fears" an attitude. Read from {@code attitudes.tsv}.
 *
 * <p>A cue with one reporting word of each sort ("said he wanted") counts as speech; an unknown word as well.
 */
final class CueKinds {

  private final Set<String> attitudes;

  private CueKinds(Set<String> attitudes) {
    this.attitudes = attitudes;
  }

  /** @throws IllegalStateException if the resource is missing or has a broken line */
  static CueKinds load() {
    Set<String> attitudes = new HashSet<>();
    for (List<String> row : DataFile.rows("attitudes.tsv", 1)) {
      attitudes.add(row.getFirst());
    }
    return new CueKinds(Set.copyOf(attitudes));
  }

  Kind of(AnnotatedArticle article, Tokens cue) {
    boolean attitude = false;
    for (int i = cue.begin(); i < cue.end(); i++) {
      String lemma = article.tokens().get(i).lemma();
      if (lemma.equals("say") || lemma.equals("tell") || lemma.equals("write")) {
        return Kind.SPEECH;
      }
      attitude |= attitudes.contains(lemma);
    }
    return attitude ? Kind.ATTITUDE : Kind.SPEECH;
  }
}
