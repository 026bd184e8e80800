package org.onrecord.pipeline;

import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on things in parallel and hands on the results in the order in which the things came, with a bounded number on the way: who gives
 * waits while the workers are busy.
 */
public final class InOrder<I, O> implements AutoCloseable {

  /** So many for each thread may be on the way: enough to bridge a slow one and a transaction, little enough to keep in memory. */
  private static final int ON_THE_WAY = 32;

  private final ExecutorService workers;
  private final int most;
  private final ArrayDeque<Future<O>> waiting = new ArrayDeque<>();
  private final Function<I, O> work;
  private final Consumer<O> results;

  public InOrder(int threads, Function<I, O> work, Consumer<O> results) {
    this.workers = Executors.newFixedThreadPool(threads, task -> {
      Thread thread = new Thread(task, "reader");
      thread.setDaemon(true);
      return thread;
    });
    this.most = threads * ON_THE_WAY;
    this.work = work;
    this.results = results;
  }

  public void accept(I item) {
    Callable<O> task = () -> work.apply(item);
    waiting.add(workers.submit(task));
    while (waiting.size() >= most || !waiting.isEmpty() && waiting.peek().isDone()) {
      handOn();
    }
  }

  /** Waits for all that was accepted. */
  public void finish() {
    while (!waiting.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    try {
      results.accept(waiting.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; what was committed is kept", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
