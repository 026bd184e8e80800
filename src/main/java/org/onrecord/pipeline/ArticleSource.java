package org.onrecord.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  /** The files and folders that it was made of. */
  public List<Path> paths() {
    return paths;
  }

  /** How many files there are to read; those that hold many articles count once. */
  public int files() {
    return paths.stream().mapToInt(path -> files(path).size()).sum();
  }

  /** The files of one of its paths. */
  List<Path> files(Path path) {
    return readers.files(path, ignored -> {});
  }

  /** All files of all paths, path by path; each as its path names it. Empty where a path holds none. */
  Optional<List<Path>> allFiles() {
    List<Path> all = new ArrayList<>();
    for (Path path : paths) {
      List<Path> files = files(path);
      if (files.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(files);
    }
    return Optional.of(all);
  }

  /**
   * Names what there is to read, and where.
   *
   * @param files {@link #allFiles}
   * @return empty where it depends on more than the files
   */
  Optional<String> fingerprint(List<Path> files) {
    return readers.fingerprint(files).map(content -> content + " " + files.stream().map(ArticleSource::place).toList() + " " + roots());
  }

  /** The paths as they are remembered. */
  List<String> roots() {
    return paths.stream().map(ArticleSource::place).toList();
  }

  public void forEach(Consumer<LocatedArticle> sink) {
    for (Path path : paths) {
      String root = place(path);
      List<Path> files = readers.files(path, rejected -> sink.accept(new LocatedArticle(path.toString(), root, root, "", rejected)));
      forEach(path, files, sink);
    }
  }

  /**
   * Some files only.
   *
   * @param path one of its paths
   * @param files below it, or the path itself
   */
  void forEach(Path path, Collection<Path> files, Consumer<LocatedArticle> sink) {
    String root = place(path);
    readers.read(
        List.copyOf(files), (file, result) -> sink.accept(new LocatedArticle(file.toString(), root, place(path, file), record(result), result)));
  }

  private static String record(ReadResult result) {
    return switch (result) {
      case ReadResult.Accepted(var article) -> article.origin().record().orElse("");
      case ReadResult.Rejected rejected -> rejected.place();
    };
  }

  /** Where a file is, whether or not it is still there. @param path that it is below of */
  static String place(Path path, Path file) {
    return file.equals(path) ? place(path) : place(path) + "/" + path.relativize(file);
  }

  private static String place(Path path) {
    try {
      return path.toRealPath().toString();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize().toString();
    }
  }
}
