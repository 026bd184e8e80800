package org.onrecord.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Tells a disk that does not take what is written, because it is full or broken, from any other failure. */
final class DiskTrouble {

  private DiskTrouble() {}

  /**
   * @param what could not be done, and to which file or folder
   * @param rest how things stand now
   * @return an exception that says so in one line where the disk is to blame; else the failure itself
   */
  static RuntimeException told(Throwable failure, String what, String rest) {
    return in(failure)
        .<RuntimeException>map(trouble -> new StoreException(what + " (" + trouble + "); " + rest, failure))
        .orElseGet(() -> failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(what, failure));
  }

  /** What the disk said. The virtual machine knows no better name than an internal error for a page of a mapped file that finds no room. */
  private static Optional<String> in(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof InternalError) {
        return Optional.of("the disk is full or broken");
      }
      if ((t instanceof IOException || t instanceof UncheckedIOException) && !(t.getCause() instanceof IOException)) {
        return Optional.of(String.valueOf(t.getMessage()));
      }
    }
    return Optional.empty();
  }
}
