package org.onrecord.pipeline;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.ReadResult;

/** Articles in, texts out: in parallel, in the order of the articles, with bounded memory. */
public final class Extraction {

  private final ArticleUnderstanding understanding;
  private final int threads;

  public Extraction(ArticleUnderstanding understanding, int threads) {
    this.understanding = understanding;
    this.threads = threads;
  }

  /** How many articles came through. */
  public record Count(long accepted, long rejected) {}

  private sealed interface Outcome {
    record Printed(String text) implements Outcome {}

    record Refused(ReadResult.Rejected rejected) implements Outcome {}
  }

  /**
   * @param print runs on the readers' threads
   * @param out gets each article's text, in order
   * @param rejects gets what could not be read, in order
   */
  public Count run(
      ArticleSource source, Function<ArticleReading, String> print, Consumer<String> out, Consumer<ReadResult.Rejected> rejects) {
    long[] counts = new long[2];
    try (InOrder<LocatedArticle, Outcome> work =
        new InOrder<>(threads, at -> outcome(at, print), outcome -> {
          switch (outcome) {
            case Outcome.Printed(var text) -> {
              out.accept(text);
              counts[0]++;
            }
            case Outcome.Refused(var rejected) -> {
              rejects.accept(rejected);
              counts[1]++;
            }
          }
        })) {
      source.forEach(work::accept);
      work.finish();
    }
    return new Count(counts[0], counts[1]);
  }

  private Outcome outcome(LocatedArticle at, Function<ArticleReading, String> print) {
    return switch (at.result()) {
      case ReadResult.Rejected rejected -> new Outcome.Refused(rejected);
      case ReadResult.Accepted(var article) -> {
        try {
          Optional<String> refusal = understanding.refusal(article);
          yield refusal.isPresent()
              ? new Outcome.Refused(at.refused(refusal.get()))
              : new Outcome.Printed(print.apply(understanding.read(article)));
        } catch (RuntimeException e) {
          yield new Outcome.Refused(at.refused(Failures.reason(e)));
        }
      }
    };
  }
}
