package org.onrecord.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is costly to load and may not be needed, loaded when somebody first asks for it: the gazetteer, the shapes, the models of a build
 * that may find nothing new. Threads may share it; those that ask meanwhile wait.
 */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> loader;
  private @Nullable T loaded;

  /** @param loader asked again only after it has thrown */
  public Lazy(Supplier<T> loader) {
    this.loader = loader;
  }

  @Override
  public synchronized T get() {
    T value = loaded;
    if (value == null) {
      value = loader.get();
      loaded = value;
    }
    return value;
  }
}
