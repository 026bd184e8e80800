package org.onrecord.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Keeps a store in step with the paths of a source: after each change of a file, the store says what the file says. */
public final class Watch implements AutoCloseable {

  private static final Duration SETTLE = Duration.ofMillis(200);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Build build;
  private final ArticleSource source;
  private final Map<Path, FolderChanges> changes = new LinkedHashMap<>();

  /** Begins to watch at once: what changes while the source is being built is not missed. */
  public Watch(Build build, ArticleSource source) {
    this.build = build;
    this.source = source;
    source.paths().forEach(path -> changes.put(path, new FolderChanges(path, SETTLE)));
  }

  /** Hears of each time that something had changed; on the thread that builds. */
  public interface Rounds {

    /** Hears how this round goes on. */
    BuildListener begun();

    /** All of it is committed. */
    void ended(BuildSummary summary);
  }

  /** Waits for a moment, and brings in what has changed. */
  public void look(Rounds rounds) {
    Duration each = LOOK.dividedBy(changes.size());
    changes.forEach((path, below) -> {
      Set<Path> files = below.next(each);
      if (!files.isEmpty()) {
        rounds.ended(build.update(source, path, files, rounds.begun()));
      }
    });
  }

  @Override
  public void close() {
    for (FolderChanges below : changes.values()) {
      try {
        below.close();
      } catch (IOException e) {
        throw new UncheckedIOException("a folder's watch cannot be closed", e);
      }
    }
  }
}
