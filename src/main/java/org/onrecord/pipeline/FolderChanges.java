package org.onrecord.pipeline;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.article.ArticleReaders;
import org.onrecord.store.StoreException;

/**
 * Tells which articles' files below a folder came, changed or went, each once it has been left alone for a while: a file that is still
 * being written is not told of yet.
 *
 * <p>Misses what changes on a file system that tells nobody, such as another machine's behind NFS; and a writer that pauses for longer than
 * that while is told of twice.
 */
final class FolderChanges implements AutoCloseable {

  private final Path root;
  private final Duration settle;
  private final WatchService watcher;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Set<Path> known = new HashSet<>();
  /** Files that have been seen to change, and how they looked when last seen to. */
  private final Map<Path, Sight> restless = new HashMap<>();

  /** @param looks empty where the file has gone  @param since of {@link System#nanoTime} */
  private record Sight(Optional<Looks> looks, long since) {}

  private record Looks(long size, long modifiedMillis) {}

  /**
   * @param root a folder, or a file whose folder is then watched for it
   * @param settle for how long a file has to stay the same
   */
  FolderChanges(Path root, Duration settle) {
    this.root = root;
    this.settle = settle;
    try {
      this.watcher = root.getFileSystem().newWatchService();
      if (Files.isDirectory(root)) {
        register(root, known::add);
      } else {
        watch(root.toAbsolutePath().getParent());
        known.add(root);
      }
    } catch (IOException e) {
      throw unwatchable(e);
    }
  }

  /**
   * Waits for changes.
   *
   * @param most after which nothing is told
   * @return files, new, changed or gone, that have settled
   */
  Set<Path> next(Duration most) {
    long deadline = System.nanoTime() + most.toNanos();
    while (true) {
      long left = deadline - System.nanoTime();
      WatchKey key = poll(Math.max(0, Math.min(left, restless.isEmpty() ? left : settle.toNanos() / 4)));
      while (key != null) {
        take(key);
        key = watcher.poll();
      }
      Set<Path> settled = settled();
      if (!settled.isEmpty() || left <= 0) {
        return settled;
      }
    }
  }

  private @Nullable WatchKey poll(long nanos) {
    try {
      return watcher.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; what was committed is kept", e);
    }
  }

  private void take(WatchKey key) {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder == null) {
        continue;
      }
      if (event.kind() == OVERFLOW) {
        lookAtAll();
      } else if (event.context() instanceof Path name) {
        take(folder.resolve(name), event.kind() == ENTRY_CREATE);
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
  }

  private void take(Path path, boolean created) {
    if (!Files.isDirectory(root)) {
      if (path.equals(root.toAbsolutePath())) {
        restless(root);
      }
    } else if (Files.isDirectory(path)) {
      if (created) {
        lookAt(path);
      }
    } else if (ArticleReaders.isStatedMetadata(path)) {
      known.stream().filter(file -> path.getParent().equals(file.getParent())).forEach(this::restless);
    } else if (ArticleReaders.isArticle(root.relativize(path))) {
      boolean wasFolder = !created && !known.contains(path);
      if (wasFolder) {
        known.stream().filter(file -> file.startsWith(path)).forEach(this::restless);
      }
      restless(path);
    }
  }

  /** Events were lost: whatever is there or was there may have changed. */
  private void lookAtAll() {
    known.forEach(this::restless);
    lookAt(Files.isDirectory(root) ? root : root.toAbsolutePath().getParent());
  }

  private void lookAt(Path folder) {
    try {
      register(folder, this::restless);
    } catch (IOException e) {
      throw unwatchable(e);
    }
  }

  private void register(Path top, Consumer<Path> sink) throws IOException {
    Files.walkFileTree(top, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (!folder.equals(root) && !ArticleReaders.isArticle(root.relativize(folder))) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        watch(folder);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (ArticleReaders.isArticle(root.relativize(file))) {
          sink.accept(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException gone) {
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private void watch(Path folder) throws IOException {
    folders.put(folder.register(watcher, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), folder);
  }

  private void restless(Path file) {
    restless.put(file, new Sight(looks(file), System.nanoTime()));
  }

  private Set<Path> settled() {
    Set<Path> settled = new TreeSet<>();
    long now = System.nanoTime();
    for (Map.Entry<Path, Sight> entry : restless.entrySet()) {
      Optional<Looks> looks = looks(entry.getKey());
      if (!looks.equals(entry.getValue().looks())) {
        entry.setValue(new Sight(looks, now));
      } else if (now - entry.getValue().since() >= settle.toNanos()) {
        settled.add(entry.getKey());
      }
    }
    if (settled.size() < restless.size()) {
      settled.removeIf(file -> restless.get(file).looks().isEmpty()); // it may have been moved to where another has not settled yet
    }
    settled.forEach(restless::remove);
    settled.removeIf(file -> !concerns(file));
    return settled;
  }

  /** Whether it is there, or was; what came and went before it settled never was. */
  private boolean concerns(Path file) {
    if (Files.isRegularFile(file)) {
      known.add(file);
      return true;
    }
    return known.remove(file);
  }

  private static Optional<Looks> looks(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Looks(attributes.size(), attributes.lastModifiedTime().toMillis()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private StoreException unwatchable(IOException e) {
    return new StoreException(root + ": cannot be watched (" + e.getMessage() + ")", e);
  }

  @Override
  public void close() throws IOException {
    watcher.close();
  }
}
