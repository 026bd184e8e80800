package org.onrecord.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, or any other wish that the process end, waits for a moment while the work at hand is finished and everything is closed. */
final class Interruption implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean asked;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::ask, "stop"));
  }

  private void ask() {
    asked = true;
    try {
      if (!closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println("onrecord: still at work; what is committed is kept");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the process is to end. */
  boolean asked() {
    return asked;
  }

  /** Everything is closed: the process may end. */
  @Override
  public void close() {
    closed.countDown();
  }
}
