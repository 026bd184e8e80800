package org.onrecord.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A folder with a TDB2 data set of named graphs; what a query sees without naming a graph is all of them together.
 *
 * <p>One process at a time may open a folder, as many threads as like may read it, one may write. A transaction that was not committed
 * leaves no trace, whatever ends the process.
 */
public final class Tdb2Store implements AutoCloseable {

  /** Below this a store is not worth compacting. */
  private static final long SMALL_BYTES = 1L << 30;

  /** So many times what they were after the last compaction may the files be. */
  private static final long GROWTH = 3;

  /** A file beside the data with the bytes that they had after the last compaction. */
  private static final String COMPACTED = "compacted-bytes";

  /**
   * Nodes are kept for as many as one article and its neighbours name; TDB2's own 750,000 fill a small heap with the texts of articles. Blocks,
   * of 8 KiB each, are kept for each file where files are not mapped.
   */
  private static final StoreParams CACHES =
      StoreParams.builder().node2NodeIdCacheSize(100_000).nodeId2NodeCacheSize(100_000).blockReadCacheSize(2_000).blockWriteCacheSize(500).build();

  private static final String LOCKED = "Failed to get a lock";

  /** How often this process has each folder open. */
  private static final Map<Path, Integer> OPEN = new ConcurrentHashMap<>();

  /** TDB2 decides once in a process how it reads files. */
  private static final AtomicBoolean FILES_IN_USE = new AtomicBoolean();

  private final Path folder;
  private volatile DatasetGraph dataset;
  private volatile boolean closed;
  private final ReadWriteLock files = new ReentrantReadWriteLock();
  private final Lock transaction = files.readLock();
  private final Lock reopening = files.writeLock();

  private Tdb2Store(Path folder, DatasetGraph dataset) {
    this.folder = folder;
    this.dataset = withUnion(dataset);
    OPEN.merge(place(), 1, Integer::sum);
  }

  private Path place() {
    return folder.toAbsolutePath().normalize();
  }

  private static DatasetGraph withUnion(DatasetGraph dataset) {
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return dataset;
  }

  static DatasetGraph connect(Path folder) {
    return DatabaseMgr.connectDatasetGraph(folder.toString(), CACHES);
  }

  /**
   * Has this process read the files of its stores piece by piece as they are asked for, where otherwise they are mapped into its memory: it
   * then takes little more than its heap, however large the store. To be said before a store is opened; after that it changes nothing.
   */
  public static void readUnmapped() {
    if (!FILES_IN_USE.get()) {
      SystemIndex.setFileMode(FileMode.direct);
    }
  }

  /** Opens the store in the folder, or makes a new one there. @throws StoreException where another process holds it or it cannot be written */
  public static Tdb2Store open(Path folder) {
    BulkLoad.recover(folder);
    try {
      if (Files.isRegularFile(folder)) {
        throw new StoreException(folder + ": is a file, not a store's folder");
      }
      if (Files.isDirectory(folder) && !exists(folder) && !NewStore.fits(folder)) {
        throw new StoreException(folder + ": holds other files and no store; name an empty or new folder");
      }
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new StoreException(folder + ": cannot be written; mind its permissions");
      }
      FILES_IN_USE.set(true);
      NewStore.make(folder);
      Tdb2Store store = new Tdb2Store(folder, connect(folder));
      NewStore.removeLeftovers(folder);
      removeOldGenerations(folder);
      return store;
    } catch (IOException e) {
      throw new StoreException(folder + ": cannot be made (" + e.getMessage() + ")", e);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw cannotBeOpened(folder, e);
    }
  }

  /** What a compaction that was ended after its work had not dropped yet: only the newest generation of the data is in use. */
  private static void removeOldGenerations(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> generations = files.filter(Tdb2Store::isGeneration).sorted(Comparator.comparingInt(Tdb2Store::generation)).toList();
      for (Path old : generations.subList(0, Math.max(0, generations.size() - 1))) {
        BulkLoad.delete(old);
      }
    }
  }

  private static int generation(Path file) {
    return Integer.parseInt(file.getFileName().toString().substring("Data-".length()));
  }

  static boolean isGeneration(Path file) {
    return file.getFileName().toString().matches("Data-\\d+");
  }

  private static StoreException cannotBeOpened(Path folder, RuntimeException reason) {
    // Jena has no type of its own for a lock that another process holds.
    boolean locked = reason instanceof AlreadyLocked || String.valueOf(reason.getMessage()).contains(LOCKED);
    return locked
        ? new StoreException(folder + ": is in use by another process (serve or build?); stop that first", reason)
        : new StoreException(folder + ": cannot be opened (" + reason.getMessage() + ")", reason);
  }

  /** A store that lives as long as the process: for tests and dry runs. */
  public static Tdb2Store inMemory() {
    return new Tdb2Store(Path.of("memory"), DatabaseMgr.createDatasetGraph());
  }

  /** Opens a store that must be there. @throws StoreException where there is none, or as {@link #open} */
  public static Tdb2Store openExisting(Path folder) {
    BulkLoad.recover(folder);
    if (!exists(folder)) {
      throw new StoreException(folder + ": no store here; make one with `onrecord build --store " + folder + " ARTICLES`");
    }
    return open(folder);
  }

  /** Whether the folder holds a store. */
  public static boolean exists(Path folder) {
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      return files.anyMatch(Tdb2Store::isGeneration);
    } catch (IOException e) {
      throw new StoreException(folder + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  public Path folder() {
    return folder;
  }

  /** The data set; use it inside {@link #read} or {@link #write}. */
  public Dataset dataset() {
    return DatasetFactory.wrap(dataset);
  }

  /** One transaction that sees the store as it is now, whatever is written meanwhile. */
  public <T> T read(Function<DatasetGraph, T> reading) {
    transaction.lock();
    try {
      return Txn.calculateRead(dataset, () -> reading.apply(dataset));
    } finally {
      transaction.unlock();
    }
  }

  /** One transaction: all of it or, on any exception, nothing. @throws StoreException where the disk does not take it */
  public void write(Consumer<DatasetGraph> writing) {
    transaction.lock();
    try {
      dataset.begin(ReadWrite.WRITE);
      commit(writing);
    } finally {
      transaction.unlock();
    }
  }

  private void commit(Consumer<DatasetGraph> writing) {
    try {
      writing.accept(dataset);
      dataset.commit();
      dataset.end();
    } catch (RuntimeException | InternalError e) {
      abort(e);
      throw DiskTrouble.told(e, folder + ": cannot be written", "nothing of this step was kept");
    }
  }

  private void abort(Throwable cause) {
    try {
      dataset.abort();
      dataset.end();
    } catch (RuntimeException | InternalError e) {
      cause.addSuppressed(e);
    }
  }

  /** Puts the graph in place of what the name held. Within {@link #write}. */
  public static void replace(DatasetGraph dataset, Node name, Graph graph) {
    dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    graph.find().forEachRemaining(triple -> add(dataset, name, triple));
  }

  public static void add(DatasetGraph dataset, Node name, Triple triple) {
    dataset.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /** How many quads all named graphs hold. */
  public long size() {
    return read(data -> {
      long count = 0;
      for (var quads = data.find(); quads.hasNext(); quads.next()) {
        count++;
      }
      return count;
    });
  }

  /** Equal as long as nothing is written to the store, in this process or another; empty for one in memory. */
  public Optional<String> state() {
    return Files.isDirectory(folder) ? Optional.of(StoreState.of(folder)) : Optional.empty();
  }

  /** Bytes of the store's files. */
  public long bytes() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(Tdb2Store::size).sum();
    } catch (IOException e) {
      throw new StoreException(folder + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * TDB2 never writes over a page that a reader may see, so each transaction leaves old pages behind.
   *
   * @return whether the files have grown to a multiple of what they were when last compacted
   */
  public boolean wantsCompaction() {
    long bytes = bytes();
    return bytes > SMALL_BYTES && bytes > GROWTH * compactedBytes();
  }

  private long compactedBytes() {
    Path note = folder.resolve(COMPACTED);
    try {
      return Files.exists(note) ? Long.parseLong(Files.readString(note).strip()) : 0;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  /** Writes the data afresh and drops the old files. A kill in its midst leaves the old ones in use. */
  public void compact() {
    try {
      DatabaseMgr.compact(dataset, true);
    } catch (RuntimeException | InternalError e) {
      throw DiskTrouble.told(e, folder + ": cannot be compacted", "it is as it was");
    }
    try {
      Files.writeString(folder.resolve(COMPACTED), bytes() + "\n");
    } catch (IOException e) {
      throw new StoreException(folder + ": compacted, but cannot be written (" + e.getMessage() + ")", e);
    }
  }

  /**
   * Closes the files and opens them again, where nobody else in this process uses them: the pages that were mapped while much was written are
   * let go with the next collection of garbage. Waits for the transactions of other threads, and is not for within one's own; what {@link
   * #dataset} gave before holds no longer.
   *
   * @throws StoreException where they cannot be opened again, as when another process was quicker to take the folder
   */
  public void letGoOfPages() {
    if (DatabaseMgr.location(dataset).isMem() || OPEN.get(place()) > 1) {
      return;
    }
    reopening.lock();
    try {
      TDBInternal.expel(dataset);
      dataset = withUnion(connect(folder));
    } catch (RuntimeException e) {
      throw cannotBeOpened(folder, e);
    } finally {
      reopening.unlock();
    }
  }

  /** Closes the folder for this process. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      OPEN.merge(place(), -1, Integer::sum);
    }
    TDBInternal.expel(dataset);
  }
}
