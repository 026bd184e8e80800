package org.onrecord.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.model.ReadResult;
import org.onrecord.store.Tdb2Store;

/**
 * Remembers, in a file beside the store, what the last build came to: whoever builds the same files into the same store again is told so
 * at once, without reading one article.
 *
 * <p>Its word counts only while the files' bytes, the software, the settings and the store are all what they were when that build ended;
 * without the file, or with a broken one, all is read as the first time. Where a user keeps files it does not say.
 */
final class LastBuild {

  private static final String FILE = "last-build";
  private static final int LAYOUT = 1;

  private final Tdb2Store store;
  private final ArticleSource source;
  private final String how;
  private final List<Path> files;
  private final Optional<String> content;

  /** @param how names whatever else decides what a build does: software, settings, ontology */
  LastBuild(Tdb2Store store, ArticleSource source, String how) {
    this.store = store;
    this.source = source;
    this.how = how;
    Optional<List<Path>> all = store.state().flatMap(state -> source.allFiles());
    this.files = all.orElse(List.of());
    this.content = all.flatMap(source::fingerprint);
  }

  /** What came of it: a summary, and what was rejected, in its order. */
  record Remembered(BuildSummary summary, List<ReadResult.Rejected> rejected) {}

  /** What another build would come to, where that is known: nothing added, nothing changed. */
  Optional<Remembered> recall() {
    Path file = store.folder().resolve(FILE);
    if (content.isEmpty() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != LAYOUT || !in.readUTF().equals(name(content.get()))) {
        return Optional.empty();
      }
      long unchanged = in.readLong();
      long copies = in.readLong();
      int count = in.readInt();
      List<ReadResult.Rejected> rejected = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        rejected.add(new ReadResult.Rejected(files.get(in.readInt()).toString(), in.readUTF(), in.readUTF()));
      }
      return Optional.of(new Remembered(new BuildSummary(0, 0, unchanged, copies, 0, count, 0, 0), rejected));
    } catch (IOException | IndexOutOfBoundsException broken) {
      return Optional.empty();
    }
  }

  /**
   * Remembers a build that has come to its end, unless the files have changed meanwhile.
   *
   * @param rejected for reasons that will hold the next time as well
   */
  void remember(BuildSummary summary, List<ReadResult.Rejected> rejected) {
    if (content.isEmpty() || !source.fingerprint(files).equals(content)) {
      return;
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      numbers.putIfAbsent(files.get(i).toString(), i);
    }
    if (!rejected.stream().allMatch(one -> numbers.containsKey(one.file()))) {
      return;
    }
    Path unfinished = store.folder().resolve(FILE + ".unfinished");
    try {
      try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
        out.writeInt(LAYOUT);
        out.writeUTF(name(content.get()));
        out.writeLong(summary.added() + summary.changed() + summary.unchanged());
        out.writeLong(summary.copies());
        out.writeInt(rejected.size());
        for (ReadResult.Rejected one : rejected) {
          out.writeInt(numbers.get(one.file()));
          out.writeUTF(one.place());
          out.writeUTF(one.reason());
        }
      }
      Files.move(unfinished, store.folder().resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException notRemembered) {
      forget(unfinished);
    }
  }

  /** What is not remembered is read again: no reason to fail. */
  private static void forget(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException stays) {
      unfinished.toFile().deleteOnExit();
    }
  }

  private String name(String files) {
    return Digests.of(how, files, store.state().orElseThrow());
  }
}
