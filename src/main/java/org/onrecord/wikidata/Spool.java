package org.onrecord.wikidata;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * What an import has read so far, in a folder beside its result: the candidates, the pairs of classes, and how far it came. Whatever ends
 * the process, the next one finds the last {@linkplain #save saved} state.
 */
final class Spool implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final String STATE = "progress.properties";

  private final Path folder;
  private final String source;
  private final FileChannel candidates;
  private final FileChannel pairs;
  private ImportProgress progress;

  /**
   * Goes on with the folder's state, or begins.
   *
   * @param source names the dump and the settings
   * @throws IllegalArgumentException if the folder holds another import
   */
  Spool(Path folder, String source) throws IOException {
    this.folder = folder;
    this.source = source;
    Files.createDirectories(folder);
    Properties state = new Properties();
    Path file = folder.resolve(STATE);
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        state.load(in);
      }
      if (!source.equals(state.getProperty("source"))) {
        throw new IllegalArgumentException(
            folder + ": holds an unfinished import of another dump or with other settings; finish that first, or give --restart");
      }
    }
    this.progress = new ImportProgress(
        number(state, "lines"), number(state, "bytes"), number(state, "items"), number(state, "kept"), number(state, "broken"),
        Boolean.parseBoolean(state.getProperty("complete")));
    this.candidates = open("candidates", number(state, "candidate-bytes"));
    this.pairs = open("classes", number(state, "class-bytes"));
  }

  private static long number(Properties state, String name) {
    return Long.parseLong(state.getProperty(name, "0"));
  }

  private FileChannel open(String name, long length) throws IOException {
    FileChannel file =
        FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    file.truncate(length);
    file.position(length);
    return file;
  }

  ImportProgress progress() {
    return progress;
  }

  void add(BatchResult batch) throws IOException {
    append(candidates, batch.candidates());
    append(pairs, batch.pairs());
    progress = progress.with(batch);
  }

  private static void append(FileChannel file, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
  }

  /** From here a stopped import goes on. */
  void save() throws IOException {
    candidates.force(false);
    pairs.force(false);
    Properties state = new Properties();
    state.setProperty("source", source);
    state.setProperty("lines", Long.toString(progress.lines()));
    state.setProperty("bytes", Long.toString(progress.bytes()));
    state.setProperty("items", Long.toString(progress.items()));
    state.setProperty("kept", Long.toString(progress.kept()));
    state.setProperty("broken", Long.toString(progress.broken()));
    state.setProperty("complete", Boolean.toString(progress.complete()));
    state.setProperty("candidate-bytes", Long.toString(candidates.position()));
    state.setProperty("class-bytes", Long.toString(pairs.position()));
    Path next = folder.resolve(STATE + ".next");
    try (FileChannel file = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(file)) {
      state.store(out, null);
      file.force(true);
    }
    Files.move(next, folder.resolve(STATE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The dump has been read to its end. */
  void complete() throws IOException {
    progress = progress.completed();
    save();
  }

  /** Looks at candidates. */
  interface Look {
    void at(Candidate candidate) throws IOException;
  }

  /** All candidates, in the dump's order. */
  void candidates(Look look) throws IOException {
    long left = progress.kept();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve("candidates")), BUFFER))) {
      for (; left > 0; left--) {
        look.at(Candidate.read(in));
      }
    }
  }

  ClassTree classes() throws IOException {
    long[] all = new long[Math.toIntExact(pairs.size() / 8)];
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve("classes")), BUFFER))) {
      for (int i = 0; i < all.length; i++) {
        int superclass = in.readInt();
        all[i] = ClassTree.pair(superclass, in.readInt());
      }
    }
    return new ClassTree(all);
  }

  /** Takes away the folder of an import that is done, or is to begin anew. */
  static void delete(Path folder) throws IOException {
    for (String name : new String[] {"candidates", "classes", STATE, STATE + ".next"}) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.deleteIfExists(folder);
  }

  @Override
  public void close() throws IOException {
    candidates.close();
    pairs.close();
  }
}
