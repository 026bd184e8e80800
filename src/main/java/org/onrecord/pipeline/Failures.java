package org.onrecord.pipeline;

import org.onrecord.model.Article;
import org.onrecord.model.ReadResult;

/** An article on which a stage failed is a reject that names the failure: one bad article does not end a run. */
public final class Failures {

  private Failures() {}

  /** An article that is not read at all. */
  public static ReadResult.Rejected refused(Article article, String reason) {
    return new ReadResult.Rejected(article.origin().file(), article.origin().record().orElse(""), reason);
  }

  public static ReadResult.Rejected rejected(Article article, RuntimeException failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String where = trace.length == 0 ? "" : " in " + trace[0].getClassName() + "." + trace[0].getMethodName();
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage().lines().findFirst().orElse("");
    return refused(
        article,
        "could not be understood (" + failure.getClass().getSimpleName() + message + where + ")");
  }
}
