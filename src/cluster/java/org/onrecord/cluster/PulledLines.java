package org.onrecord.cluster;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody pushes, pulled one by one: a file of any size goes through a task with a bounded number of lines in memory.
 *
 * @param <T> never null
 */
final class PulledLines<T> implements Iterator<T> {

  private static final int ON_THE_WAY = 10_000;

  /** What is on the way: a line, the end, or the failure that ended it. */
  private sealed interface Item<T> {
    record Value<T>(T value) implements Item<T> {}

    record End<T>() implements Item<T> {}

    record Failed<T>(RuntimeException failure) implements Item<T> {}
  }

  private final BlockingQueue<Item<T>> queue = new ArrayBlockingQueue<>(ON_THE_WAY);
  private @Nullable Item<T> next;

  /** @param push gives everything to the sink and returns; runs on a thread of its own */
  PulledLines(Consumer<Consumer<T>> push) {
    Thread reader = new Thread(() -> {
      try {
        push.accept(value -> put(new Item.Value<>(value)));
        put(new Item.End<>());
      } catch (RuntimeException failure) {
        put(new Item.Failed<>(failure));
      }
    }, "reader");
    reader.setDaemon(true);
    reader.start();
  }

  private void put(Item<T> item) {
    try {
      queue.put(item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the task was ended", e);
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      try {
        next = queue.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the task was ended", e);
      }
    }
    return switch (next) {
      case Item.Value<T> value -> true;
      case Item.End<T> end -> false;
      case Item.Failed<T>(RuntimeException failure) -> throw failure;
    };
  }

  @Override
  public T next() {
    if (!hasNext() || !(next instanceof Item.Value<T>(T value))) {
      throw new NoSuchElementException();
    }
    next = null;
    return value;
  }
}
