package org.onrecord.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.onrecord.model.ReadResult;

/**
 * Reads articles from files and folders, whatever their format.
 *
 * <p>A folder is read with all its folders, by name; hidden files and {@code articles.csv} are no articles. What cannot be read is a
 * {@link ReadResult.Rejected} with its reason; the rest goes on.
 */
public final class ArticleReaders {

  /** Asked in this order; the first that knows the file reads it. */
  private final List<ArticleReader> readers;

  private final FieldMapping fields;
  private final boolean fetches;

  public ArticleReaders() {
    this(FieldMapping.USUAL, Optional.empty());
  }

  /**
   * @param fields which field of a JSON object or a table's row holds what
   * @param fetcher fetches the pages of a list of web addresses; without it such a list is rejected, and no network is used
   */
  public ArticleReaders(FieldMapping fields, Optional<PageFetcher> fetcher) {
    this.fields = fields;
    this.fetches = fetcher.isPresent();
    this.readers =
        List.of(
            new WarcRecordReader(),
            new JsonLinesReader(fields),
            new CsvReader(fields),
            new FeedReader(),
            new UrlListReader(fetcher),
            new HtmlReader(),
            new PlainTextReader());
  }

  /** Bytes that can be opened, and opened again. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }

  /** Everything that the path holds, in order. For large archives use {@link #read(Path, Consumer)}. */
  public List<ReadResult> read(Path path) {
    List<ReadResult> results = new ArrayList<>();
    read(path, results::add);
    return results;
  }

  /** Gives everything that the path holds to the sink, one by one, in order. */
  public void read(Path path, Consumer<ReadResult> sink) {
    read(files(path, sink), (file, result) -> sink.accept(result));
  }

  /** Gives everything that the files hold to the sink, each with its file; a folder's {@code articles.csv} is read once. */
  public void read(List<Path> files, BiConsumer<Path, ReadResult> sink) {
    Map<Path, Map<String, StatedMetadata>> stated = new HashMap<>();
    for (Path file : files) {
      Consumer<ReadResult> here = result -> sink.accept(file, result);
      try {
        StatedMetadata metadata =
            statedIn(file.toAbsolutePath().getParent(), stated, here).getOrDefault(file.getFileName().toString(), StatedMetadata.NONE);
        readFile(ArticleFile.open(file, metadata), here);
      } catch (IOException e) {
        here.accept(new ReadResult.Rejected(file.toString(), "", reason(e)));
      }
    }
  }

  /**
   * Names what the files hold without reading it as articles: the same as long as nothing changes from which {@link #read(List, BiConsumer)}
   * reads them. Empty where that is more than files, as it is with pages of the web, or where one cannot be read.
   */
  public Optional<String> fingerprint(List<Path> files) {
    if (fetches) {
      return Optional.empty();
    }
    FileDigest digest = new FileDigest();
    digest.add(new TreeMap<>(fields.names()).toString());
    try {
      for (Path file : files) {
        digest.add(file.getFileName().toString());
        digest.add(file);
      }
      for (Path folder : new LinkedHashSet<>(files.stream().map(file -> file.toAbsolutePath().getParent()).toList())) {
        Path stated = folder.resolve(StatedMetadata.FILE_NAME);
        if (Files.exists(stated)) {
          digest.add(stated);
        }
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return Optional.of(digest.name());
  }

  /** Whether a file of that name in a folder would be read as an article. */
  public static boolean isArticle(Path relative) {
    return !isHidden(relative) && !isStatedMetadata(relative);
  }

  /** Whether the file says something of the articles beside it. */
  public static boolean isStatedMetadata(Path file) {
    return file.getFileName().toString().equals(StatedMetadata.FILE_NAME);
  }

  /**
   * Gives everything that one file holds to the sink, wherever its bytes come from.
   *
   * @param place how messages call the file
   * @param name its name without its folder, which tells the format together with the first bytes
   */
  public void read(String place, String name, Bytes bytes, Consumer<ReadResult> sink) {
    try {
      readFile(ArticleFile.open(place, name, Optional.empty(), bytes, StatedMetadata.NONE), sink);
    } catch (IOException e) {
      sink.accept(new ReadResult.Rejected(place, "", reason(e)));
    }
  }

  /** The files that {@link #read(Path)} would read, in order; paths that hold none are reported to the sink. */
  public List<Path> files(Path path, Consumer<ReadResult> sink) {
    if (!Files.exists(path)) {
      sink.accept(new ReadResult.Rejected(path.toString(), "", "does not exist"));
      return List.of();
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> tree = Files.walk(path)) {
      List<Path> files =
          tree.filter(Files::isRegularFile)
              .filter(file -> isArticle(path.relativize(file)))
              .sorted(Comparator.comparing(file -> path.relativize(file).toString()))
              .toList();
      if (files.isEmpty()) {
        sink.accept(new ReadResult.Rejected(path.toString(), "", "the folder holds no articles"));
      }
      return files;
    } catch (IOException | java.io.UncheckedIOException e) {
      sink.accept(new ReadResult.Rejected(path.toString(), "", "the folder cannot be listed: " + e.getMessage()));
      return List.of();
    }
  }

  private void readFile(ArticleFile file, Consumer<ReadResult> sink) throws IOException {
    if (file.head().length == 0) {
      sink.accept(file.rejected("the file is empty"));
      return;
    }
    for (ArticleReader reader : readers) {
      if (reader.reads(file)) {
        reader.read(file, sink);
        return;
      }
    }
    sink.accept(file.rejected("the file is not text and no format that is known"));
  }

  private static Map<String, StatedMetadata> statedIn(
      Path folder, Map<Path, Map<String, StatedMetadata>> known, Consumer<ReadResult> sink) throws IOException {
    Map<String, StatedMetadata> here = known.get(folder);
    if (here == null) {
      try {
        here = StatedMetadata.in(folder);
      } catch (StatedMetadata.MalformedMetadata e) {
        sink.accept(new ReadResult.Rejected(folder.resolve(StatedMetadata.FILE_NAME).toString(), "", e.getMessage()));
        here = Map.of();
      }
      known.put(folder, here);
    }
    return here;
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException ? "the file may not be read (permission denied)" : "the file cannot be read: " + e.getMessage();
  }
}
