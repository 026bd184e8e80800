package org.onrecord.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Many quads at once: loaded aside by TDB2's bulk loader, which knows no transactions, and put in the store's place when all of it is there.
 * A crash leaves the old store or the new one, whole.
 */
public final class BulkLoad {

  private static final String ASIDE = ".loading";
  private static final String REPLACED = ".replaced";

  private BulkLoad() {}

  /**
   * Loads the files into a new store in the folder; what the folder held before is gone once the new one is whole.
   *
   * @param files N-Quads or TriG, also gzipped
   * @param finish what else the new store needs, done before it takes the old one's place
   * @throws StoreException if a file cannot be read or the folder is in use; the old store is as it was
   */
  public static void replace(Path folder, List<Path> files, Consumer<Tdb2Store> finish) {
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new StoreException(file + ": cannot be read");
      }
    }
    load(folder, loader -> loader.load(files.stream().map(Path::toString).toList()), finish);
  }

  /**
   * The same with quads that are made while they are loaded.
   *
   * @param feed hands every quad to the loader
   */
  public static void replace(Path folder, Feed feed, Consumer<Tdb2Store> finish) {
    load(folder, loader -> feed.into(loader.stream()::quad), finish);
  }

  /** Where quads come from. */
  public interface Feed {
    void into(Consumer<Quad> loader);
  }

  private static void load(Path folder, Consumer<DataLoader> feed, Consumer<Tdb2Store> finish) {
    Path aside = beside(folder, ASIDE);
    if (Tdb2Store.exists(folder)) {
      Tdb2Store.open(folder).close();
    }
    delete(aside);
    try {
      loadInto(aside, feed, finish);
    } catch (RuntimeException | InternalError e) {
      removeAside(aside, e);
      throw DiskTrouble.told(e, folder + ": cannot be loaded", "it is as it was");
    }
    swap(folder, aside);
  }

  private static void loadInto(Path aside, Consumer<DataLoader> feed, Consumer<Tdb2Store> finish) {
    try (Tdb2Store store = Tdb2Store.open(aside)) {
      onThreadsOfItsOwn(() -> load(store, feed));
      check(store, aside);
      finish.accept(store);
    }
  }

  private static void load(Tdb2Store store, Consumer<DataLoader> feed) {
    // A monitor that is null would hang the loader.
    DataLoader loader = LoaderFactory.phasedLoader(store.dataset().asDatasetGraph(), (format, values) -> {});
    loader.startBulk();
    try {
      feed.accept(loader);
      loader.finishBulk();
    } catch (RiotException e) {
      loader.finishException(e);
      throw new StoreException("cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** The loader logs an index that could not be written, and goes on without: each must hold as many quads as the others. */
  private static void check(Tdb2Store store, Path aside) {
    boolean whole = store.read(dataset -> {
      TupleIndex[] indexes = TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
      return Arrays.stream(indexes).mapToLong(TupleIndex::size).distinct().count() == 1;
    });
    if (!whole) {
      throw new StoreException(aside + ": not all of its indexes could be written; is the disk full?");
    }
  }

  /** Where one of the loader's threads dies, as of a full disk, the others wait for it for ever: nobody waits for them. */
  private static void onThreadsOfItsOwn(Runnable loading) {
    CompletableFuture<Void> loaded = new CompletableFuture<>();
    ThreadGroup threads = new ThreadGroup("bulk load") {
      @Override
      public void uncaughtException(Thread thread, Throwable failure) {
        loaded.completeExceptionally(failure);
      }
    };
    Thread first = new Thread(threads, () -> {
      loading.run();
      loaded.complete(null);
    }, "bulk load");
    first.setDaemon(true);
    first.start();
    try {
      loaded.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
    }
  }

  private static void removeAside(Path aside, Throwable cause) {
    try {
      delete(aside);
    } catch (UncheckedIOException e) {
      cause.addSuppressed(e);
    }
  }

  private static void swap(Path folder, Path aside) {
    Path old = beside(folder, REPLACED);
    try {
      delete(old);
      if (Files.exists(folder)) {
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
      delete(old);
    } catch (IOException e) {
      throw new StoreException(folder + ": the loaded store in " + aside + " could not take its place (" + e.getMessage() + ")", e);
    }
  }

  /** Makes good what a crash between the two moves of a swap left behind. */
  static void recover(Path folder) {
    Path old = beside(folder, REPLACED);
    if (!Files.exists(old)) {
      return;
    }
    try {
      if (Files.exists(folder)) {
        delete(old);
      } else {
        Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new StoreException(folder + ": " + old + " could not be moved back (" + e.getMessage() + ")", e);
    }
  }

  private static Path beside(Path folder, String ending) {
    Path absolute = folder.toAbsolutePath().normalize();
    return absolute.resolveSibling(absolute.getFileName() + ending);
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be removed", e);
    }
  }
}
