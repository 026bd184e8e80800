package org.onrecord.cli;

/** What a command tells the shell. */
final class ExitStatus {

  static final int DONE = 0;
  static final int SOME_REJECTED = 1;
  static final int NOTHING_DONE = 2;

  private ExitStatus() {}

  static int of(long accepted, long rejected) {
    return rejected == 0 ? DONE : accepted == 0 ? NOTHING_DONE : SOME_REJECTED;
  }
}
