package org.onrecord.pipeline;

/** An article on which a stage failed is a reject that names the failure: one bad article does not end a run. */
public final class Failures {

  private Failures() {}

  /** Why the article could not be understood, in a line. */
  public static String reason(RuntimeException failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String where = trace.length == 0 ? "" : " in " + trace[0].getClassName() + "." + trace[0].getMethodName();
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage().lines().findFirst().orElse("");
    return "could not be understood (" + failure.getClass().getSimpleName() + message + where + ")";
  }
}
