package org.onrecord.wikidata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.knowledge.MatchedNames;
import org.onrecord.knowledge.NameDictionary;
import org.onrecord.knowledge.NameDictionaryWriter;
import org.onrecord.knowledge.NameWords;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.pipeline.InOrder;

/**
 * Compiles a Wikidata JSON dump into a {@link NameDictionary}, reading it once.
 *
 * <p>Which classes an item's class is below is known only at the end of the dump; so whatever may be kept waits on disk, with all pairs of
 * class and superclass, and the end decides. Memory does not grow with the dump, save eight bytes a pair and sixteen an entity that is kept.
 */
public final class DumpImport {

  private static final int BATCH_BYTES = 1 << 20;
  private static final int BATCHES_A_SAVE = 64;

  private final ImportSettings settings;
  private final DumpFile dump;
  private final Path out;
  private final Options options;

  /**
   * How to import.
   *
   * @param threads that read
   * @param restart whether an unfinished import is thrown away
   * @param batchBytes so many bytes of the dump are read as one
   * @param batchesASave after so many batches the state is saved
   */
  public record Options(int threads, boolean restart, int batchBytes, int batchesASave) {
    public Options(int threads, boolean restart) {
      this(threads, restart, BATCH_BYTES, BATCHES_A_SAVE);
    }
  }

  /** What came of it. */
  public record Summary(ImportProgress progress, int entities, long names, String digest) {}

  /** Hears how an import goes on. */
  public interface Listener {

    /** A line could not be read; the import goes on. */
    void broken(long line, String reason);

    /** @param taken of the file's bytes */
    void progress(ImportProgress progress, long taken, long size);

    /** Something that its owner should know of. */
    void note(String text);
  }

  /** @param out the dictionary to write */
  public DumpImport(ImportSettings settings, Path dump, Path out, Options options) {
    this.settings = settings;
    this.dump = new DumpFile(dump);
    this.out = out;
    this.options = options;
  }

  /**
   * Reads on where an earlier run stopped, and compiles.
   *
   * @throws IllegalArgumentException if the dump is no dump, or another import is unfinished
   * @throws UncheckedIOException if the dump is cut off or damaged, or something cannot be read or written; what was read is kept
   */
  public Summary run(Listener listener) {
    Path folder = out.resolveSibling(out.getFileName() + ".import");
    String source = source();
    try {
      if (options.restart()) {
        Spool.delete(folder);
      }
      Summary summary;
      try (Spool spool = new Spool(folder, source)) {
        if (!spool.progress().complete()) {
          read(spool, listener);
        }
        if (spool.progress().items() == 0) {
          throw new IllegalArgumentException("no item in " + spool.progress().lines() + " lines: is it a Wikidata JSON dump, an entity a line?");
        }
        summary = compile(spool, source, listener);
      }
      Spool.delete(folder);
      return summary;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private String source() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(dump.digest().getBytes(StandardCharsets.UTF_8));
      digest.update(settings.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  // --- the dump, once

  private void read(Spool spool, Listener listener) throws IOException {
    if (spool.progress().lines() > 0) {
      listener.note("goes on after line " + spool.progress().lines());
    }
    long size = dump.size();
    BatchResult.Reader reader = new BatchResult.Reader(settings);
    try (DumpFile.Opened opened = dump.open();
        InOrder<LineBatch, BatchResult> work = new InOrder<>(options.threads(), reader::read, new Keep(spool, opened, size, listener)::batch)) {
      opened.skip(spool.progress().bytes());
      LineBatch.Cutter cutter = new LineBatch.Cutter(opened, options.batchBytes(), spool.progress().lines() + 1);
      try {
        for (LineBatch batch = cutter.next(); batch != null; batch = cutter.next()) {
          work.accept(batch);
        }
      } catch (IOException e) {
        work.finish();
        spool.save();
        throw new IOException("the dump cannot be read on after line " + spool.progress().lines() + " (" + e.getMessage()
            + "): is the download complete? What was read is kept; import again goes on", e);
      }
      work.finish();
    }
    spool.complete();
  }

  /** Takes results in the dump's order. */
  private final class Keep {

    private final Spool spool;
    private final DumpFile.Opened opened;
    private final long size;
    private final Listener listener;
    private int unsaved;

    Keep(Spool spool, DumpFile.Opened opened, long size, Listener listener) {
      this.spool = spool;
      this.opened = opened;
      this.size = size;
      this.listener = listener;
    }

    void batch(BatchResult batch) {
      try {
        batch.broken().forEach(broken -> listener.broken(broken.line(), broken.reason()));
        spool.add(batch);
        if (++unsaved >= options.batchesASave()) {
          spool.save();
          unsaved = 0;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
      listener.progress(spool.progress(), opened.taken(), size);
    }
  }

  // --- the dictionary

  private Summary compile(Spool spool, String source, Listener listener) throws IOException {
    KindOfItem kinds = KindOfItem.of(settings, spool, listener::note);
    MatchedNames matched = MatchedNames.load();
    Sizes sizes = new Sizes();
    spool.candidates(candidate -> {
      Optional<EntityKind> kind = kinds.of(candidate);
      if (kind.isPresent()) {
        sizes.add(candidate);
        if (kind.get() == EntityKind.PERSON) {
          matched.person(candidate.names().getFirst());
        }
      }
    });
    Map<Integer, BitSet> written = new HashMap<>();
    try (NameDictionaryWriter writer = new NameDictionaryWriter(out, sizes.words, sizes.names)) {
      spool.candidates(candidate -> {
        Optional<EntityKind> kind = kinds.of(candidate);
        if (kind.isPresent() && isFirst(candidate.number(), written)) {
          add(candidate, kind.get(), matched, writer);
        }
      });
      writer.finish(source);
      return new Summary(spool.progress(), writer.entities(), writer.names(), source);
    }
  }

  /** A dump may hold an item twice. @param seen pages of 65,536 items */
  private static boolean isFirst(int item, Map<Integer, BitSet> seen) {
    BitSet page = seen.computeIfAbsent(item >>> 16, number -> new BitSet());
    boolean first = !page.get(item & 0xFFFF);
    page.set(item & 0xFFFF);
    return first;
  }

  private void add(Candidate candidate, EntityKind kind, MatchedNames matched, NameDictionaryWriter writer) throws IOException {
    String id = "Q" + candidate.number();
    Entity entity = new Entity(id, kind, candidate.names().getFirst(), Optional.of(id));
    List<NameDictionaryWriter.Name> names = matched.of(entity, candidate.sitelinks() >= settings.loneFloor(), candidate.names());
    writer.add(
        candidate.number(), entity, candidate.sitelinks(), candidate.description(), candidate.sitelinks() >= settings.wellKnownFloor(),
        candidate.names(), names);
  }

  /** How much room the names need, at most. */
  private static final class Sizes {

    private long words;
    private long names;

    void add(Candidate candidate) {
      names += candidate.names().size();
      for (String name : candidate.names()) {
        words += NameWords.folded(name).size();
      }
    }
  }
}
