package org.onrecord.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.article.ArticleReaders;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.ReadResult;
import org.onrecord.model.Span;

/**
 * An article with its names of persons and organisations, as people have marked them.
 *
 * @param names by begin, without overlaps
 */
record MarkedNames(Article article, List<NameSpan> names) {

  /** What a name names. */
  enum Kind {
    PERSON,
    ORGANISATION
  }

  /** @param unknown whether the marks say that no item is right; where they do not say, false */
  record NameSpan(Span span, Kind kind, boolean unknown) {}

  private static final Pattern OPENING = Pattern.compile("\\(([^()]+)");
  /** Words that stand inside an organisation's name without being among the least words of its mention. */
  private static final Set<String> INSIDE = Set.of("of", "for", "on", "and", "the", "-", "'s", "’s", "&", "in");
  private static final Set<String> OF_PERSONS = Set.of("flat", "goeswith", "punct");

  private static final Set<String> TITLES = Set.of("Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Professor", "President", "Minister", "Senator");

  MarkedNames {
    names = List.copyOf(names);
  }

  private record Row(String[] cells, Span span) {
    boolean capitalised() {
      return Character.isUpperCase(cells[1].codePointAt(0));
    }
  }

  /**
   * Reads a document of GUM. A person's name is the head of its mention with what is flat below it, a title or common noun left aside; an
   * organisation's the run of least words about the head. Of two that overlap the longer is kept.
   */
  static MarkedNames ofGum(Path file) {
    List<String> lines = lines(file);
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<NameSpan> names = new ArrayList<>();
    List<Row> all = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    int paragraph = 0;
    int first = 0;
    for (String line : lines) {
      if (line.startsWith("# newpar") && !line.startsWith("# newpar_block") && text.length() > paragraph) {
        blocks.add(new Block(new Span(paragraph, text.length()), Block.Kind.PARAGRAPH, 0));
        text.append("\n\n");
        paragraph = text.length();
      } else if (line.isEmpty()) {
        first = all.size();
      } else if (line.charAt(0) != '#' && line.substring(0, line.indexOf('\t')).chars().allMatch(Character::isDigit)) {
        String[] cells = line.split("\t", -1);
        int begin = text.length();
        text.append(cells[1]);
        all.add(new Row(cells, new Span(begin, text.length())));
        heads.add(cells[6].equals("0") ? -1 : first + Integer.parseInt(cells[6]) - 1);
        text.append(cells[9].contains("SpaceAfter=No") ? "" : " ");
      }
    }
    blocks.add(new Block(new Span(paragraph, text.length()), Block.Kind.PARAGRAPH, 0));
    for (int i = 0; i < all.size(); i++) {
      for (String feature : all.get(i).cells[9].split("\\|")) {
        Matcher opening = OPENING.matcher(feature.startsWith("Entity=") ? feature : "");
        while (opening.find()) {
          String[] parts = opening.group(1).split("-", 8);
          if (parts.length >= 7) {
            gumName(all, heads, i, parts).ifPresent(names::add);
          }
        }
      }
    }
    return new MarkedNames(article(file, text.toString(), blocks), withoutOverlaps(names));
  }

  private static Optional<NameSpan> gumName(List<Row> rows, List<Integer> heads, int first, String[] mention) {
    List<Integer> least = Stream.of(mention[5].split(",")).map(number -> first + Integer.parseInt(number) - 1).toList();
    int head = least.stream().filter(word -> !least.contains(heads.get(word))).findFirst().orElse(least.getFirst());
    boolean title = mention[1].equals("person") && (!rows.get(head).cells[3].equals("PROPN") || TITLES.contains(rows.get(head).cells[1]));
    int begin = title ? head + 1 : head;
    if (begin == rows.size() || !rows.get(begin).cells[3].equals("PROPN") || !rows.get(begin).capitalised()
        || title && !rows.get(begin).cells[7].startsWith("flat")) {
      return Optional.empty();
    }
    int end = begin + 1;
    switch (mention[1]) {
      case "person" -> {
        while (end < rows.size() && OF_PERSONS.contains(rows.get(end).cells[7].replaceFirst(":.*", "")) && below(heads, end, head)) {
          end++;
        }
        while (end > begin + 1 && rows.get(end - 1).cells[3].equals("PUNCT")) {
          end--;
        }
        return Optional.of(new NameSpan(hull(rows, begin, end), Kind.PERSON, false));
      }
      case "organization" -> {
        while (begin > first && inOrganisation(rows, least, begin - 1)) {
          begin--;
        }
        while (end <= least.getLast() && inOrganisation(rows, least, end)) {
          end++;
        }
        while (begin < head && !rows.get(begin).capitalised()) {
          begin++;
        }
        while (end > head + 1 && (!least.contains(end - 1) || !rows.get(end - 1).capitalised())) {
          end--;
        }
        return Optional.of(new NameSpan(hull(rows, begin, end), Kind.ORGANISATION, false));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private static boolean inOrganisation(List<Row> rows, List<Integer> least, int word) {
    return least.contains(word) || INSIDE.contains(rows.get(word).cells[1]);
  }

  private static boolean below(List<Integer> heads, int word, int head) {
    int up = heads.get(word);
    while (up >= 0 && up != head) {
      up = heads.get(up);
    }
    return up == head;
  }

  private static Span hull(List<Row> rows, int begin, int end) {
    return rows.get(begin).span.and(rows.get(end - 1).span);
  }

  /** Reads the documents of a file of UNER's columns; its sentences become paragraphs. */
  static List<MarkedNames> ofUner(Path file) {
    List<MarkedNames> documents = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<NameSpan> names = new ArrayList<>();
    int at = 0;
    for (String line : lines(file)) {
      if (line.startsWith("# newdoc") && !blocks.isEmpty()) {
        documents.add(new MarkedNames(article(file, text.toString(), blocks), names));
        text.setLength(0);
        blocks.clear();
        names.clear();
      } else if (line.startsWith("# text = ")) {
        text.append(text.isEmpty() ? "" : "\n\n");
        at = text.length();
        text.append(line.substring(9).stripTrailing());
        blocks.add(new Block(new Span(at, text.length()), Block.Kind.PARAGRAPH, 0));
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        String[] cells = line.split("\t");
        int begin = text.indexOf(cells[1], at);
        if (begin >= 0) {
          at = begin + cells[1].length();
          Span word = new Span(begin, at);
          switch (cells[2]) {
            case "B-PER" -> names.add(new NameSpan(word, Kind.PERSON, false));
            case "B-ORG" -> names.add(new NameSpan(word, Kind.ORGANISATION, false));
            case "I-PER", "I-ORG" -> names.add(new NameSpan(names.getLast().span.and(word), names.removeLast().kind, false));
            default -> { }
          }
        }
      }
    }
    documents.add(new MarkedNames(article(file, text.toString(), blocks), names));
    return documents;
  }

  /** Reads articles with names marked in a stand-off file: file, begin, end (code points), kind, item or NIL. */
  static List<MarkedNames> ofStandOff(Path marks, Path texts) {
    Map<String, List<NameSpan>> names = new HashMap<>();
    Map<String, Article> articles = new HashMap<>();
    for (String line : lines(marks)) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        String[] cells = line.split("\t");
        Article article = articles.computeIfAbsent(cells[0], name -> article(texts.resolve(name)));
        Span span = new Span(
            article.text().offsetByCodePoints(0, Integer.parseInt(cells[1])), article.text().offsetByCodePoints(0, Integer.parseInt(cells[2])));
        List<NameSpan> here = names.computeIfAbsent(cells[0], name -> new ArrayList<>());
        switch (cells[3]) {
          case "person" -> here.add(new NameSpan(span, Kind.PERSON, cells[4].equals("NIL")));
          case "organisation", "outlet" -> here.add(new NameSpan(span, Kind.ORGANISATION, cells[4].equals("NIL")));
          default -> { }
        }
      }
    }
    return articles.keySet().stream().sorted().map(name -> new MarkedNames(articles.get(name), names.get(name))).toList();
  }

  /** Reads an article of which nothing is marked. */
  static Article article(Path file) {
    List<Article> read = new ArrayList<>();
    new ArticleReaders().read(file, result -> {
      if (result instanceof ReadResult.Accepted(var article)) {
        read.add(article);
      }
    });
    if (read.isEmpty()) {
      throw new IllegalArgumentException(file + " is no article");
    }
    return read.getFirst();
  }

  private static Article article(Path file, String text, List<Block> blocks) {
    String name = file.getFileName().toString();
    return new Article(name, text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en",
        new Article.Origin(name, Optional.empty(), Optional.empty()), blocks);
  }

  private static List<NameSpan> withoutOverlaps(List<NameSpan> names) {
    List<NameSpan> kept = new ArrayList<>();
    names.stream().sorted(Comparator.comparing((NameSpan name) -> -name.span.length())).forEach(name -> {
      if (kept.stream().noneMatch(other -> other.span.overlaps(name.span))) {
        kept.add(name);
      }
    });
    kept.sort(Comparator.comparing(NameSpan::span));
    return kept;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
