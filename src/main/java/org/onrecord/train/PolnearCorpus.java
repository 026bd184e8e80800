package org.onrecord.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

/**
 * Articles with their attributions as brat stand-off, laid out as PolNeAR is: {@code text/<id>.txt} beside
 * {@code attributions/<id>_<annotator>.ann}.
 *
 * <p>Where several people marked an article, the alphabetically first counts. Lines that do not parse are skipped.
 */
final class PolnearCorpus {

  /** One attribution as a person marked it; offsets in UTF-16 units. */
  record Marked(List<Span> source, List<Span> cue, List<Span> content) {}

  /** One article with what was marked in it. */
  record MarkedArticle(Article article, List<Marked> attributions) {}

  private PolnearCorpus() {}

  /** The articles of a folder (one of the corpus's parts), by name. */
  static List<MarkedArticle> read(Path folder) throws IOException {
    Map<String, Path> marks = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
      files.sorted().forEach(file -> {
        String name = file.getFileName().toString();
        if (name.matches(".*_[0-9a-f]{4}\\.ann")) {
          marks.putIfAbsent(name.substring(0, name.length() - 9), file);
        }
      });
    }
    return marks.entrySet().stream().map(e -> read(e.getKey(), folder.resolve("text"), e.getValue())).toList();
  }

  private static MarkedArticle read(String name, Path texts, Path marks) {
    try {
      String text = Files.readString(texts.resolve(name + ".txt"));
      return new MarkedArticle(article(name, text), attributions(Files.readString(marks)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text of paragraphs, one a line; the first line is the headline. */
  static Article article(String name, String text) {
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      int from = begin;
      int to = end;
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        blocks.add(new Block(new Span(from, to), blocks.isEmpty() ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH, 0));
      }
      begin = end + 1;
    }
    var origin = new Article.Origin(name + ".txt", Optional.empty(), Optional.empty());
    return new Article(name, text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en", origin, blocks);
  }

  private static List<Marked> attributions(String marks) {
    Map<String, List<Span>> spans = new HashMap<>();
    List<String> events = new ArrayList<>();
    for (String line : marks.split("\n")) {
      String[] fields = line.split("\t");
      if (fields.length >= 2 && line.charAt(0) == 'T') {
        spans.put(fields[0], spans(fields[1]));
      } else if (fields.length >= 2 && line.charAt(0) == 'E') {
        events.add(fields[1]);
      }
    }
    List<Marked> attributions = new ArrayList<>();
    for (String event : events) {
      Function<String, List<Span>> role = name -> Stream.of(event.split(" ")).skip(1)
          .map(argument -> argument.split(":"))
          .filter(argument -> argument.length == 2 && argument[0].matches(name + "\\d*"))
          .flatMap(argument -> spans.getOrDefault(argument[1], List.of()).stream())
          .sorted()
          .toList();
      var marked = new Marked(role.apply("Source"), role.apply("Cue"), role.apply("Content"));
      if (!marked.cue.isEmpty() && !marked.content.isEmpty()) {
        attributions.add(marked);
      }
    }
    attributions.sort((a, b) -> a.content.getFirst().compareTo(b.content.getFirst()));
    return List.copyOf(attributions);
  }

  /** "Content 209 236;91 186" → two spans; none where the line is broken. */
  private static List<Span> spans(String field) {
    try {
      List<Span> spans = new ArrayList<>();
      for (String fragment : field.substring(field.indexOf(' ') + 1).split(";")) {
        String[] ends = fragment.trim().split(" ");
        spans.add(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
      }
      return spans;
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return List.of();
    }
  }
}
