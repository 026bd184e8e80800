package org.onrecord.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.article.ArticleReaders;
import org.onrecord.model.ReadResult;

/** The articles of files and folders, one by one, in the order of their names. */
public final class ArticleSource {

  private final ArticleReaders readers;
  private final List<Path> paths;

  public ArticleSource(ArticleReaders readers, List<Path> paths) {
    this.readers = readers;
    this.paths = List.copyOf(paths);
  }

  /** How many files there are to read; those that hold many articles count once. */
  public int files() {
    return paths.stream().mapToInt(path -> readers.files(path, ignored -> {}).size()).sum();
  }

  /** The paths as they are remembered. */
  public List<String> roots() {
    return paths.stream().map(ArticleSource::place).toList();
  }

  public void forEach(Consumer<LocatedArticle> sink) {
    for (Path path : paths) {
      String root = place(path);
      List<Path> files = readers.files(path, rejected -> sink.accept(new LocatedArticle(root, root, rejected)));
      for (Path file : files) {
        String location = place(file);
        readers.read(file, result -> sink.accept(new LocatedArticle(root, location + record(result), result)));
      }
    }
  }

  private static String record(ReadResult result) {
    return switch (result) {
      case ReadResult.Accepted(var article) -> article.origin().record().map(record -> "\n" + record).orElse("");
      case ReadResult.Rejected rejected -> rejected.place().isEmpty() ? "" : "\n" + rejected.place();
    };
  }

  private static String place(Path path) {
    try {
      return path.toRealPath().toString();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize().toString();
    }
  }
}
