package org.onrecord.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Span;

/**
 * Reads documents of the GUM corpus (CoNLL-U with entities) and their links to Wikipedia's titles as links to Wikidata's items.
 *
 * <p>The name "Jens Stoltenberg" that is marked as the person of the title {@code Jens_Stoltenberg} may be any person whose label or alias
 * in the table of items is that title. A title that the table does not have is a name without an item. Only names count: mentions whose head
 * is a proper noun, of persons, organisations and places.
 */
final class GumCorpus {

  private static final Pattern ENTITY = Pattern.compile("\\(([^()]+)");
  private static final Set<String> TYPES = Set.of("person", "organization", "place");

  private final Map<String, Set<String>> items = new HashMap<>();

  /**
   * @param table item, label, type and aliases, parted by tabs, with a line of heads
   * @throws UncheckedIOException if it cannot be read
   */
  GumCorpus(Path table) {
    try (Stream<String> lines = Files.lines(table)) {
      lines.skip(1).map(line -> line.split("\t", -1)).forEach(cells -> {
        String sort = cells[2].equals("person") ? "person" : "other";
        add(sort, cells[1], cells[0]);
        for (String alias : cells[3].split("\\|")) {
          add(sort, alias, cells[0]);
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table of items " + table + ": " + e.getMessage(), e);
    }
  }

  private void add(String sort, String name, String item) {
    if (!name.isBlank()) {
      items.computeIfAbsent(sort + "\t" + name.toLowerCase(Locale.ROOT), key -> new HashSet<>(2)).add(item);
    }
  }

  /** The documents of the folder whose genre is among these, by name. */
  List<MarkedArticle> articles(Path folder, List<String> genres) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> genres.stream().anyMatch(genre -> file.getFileName().toString().startsWith("GUM_" + genre + "_")))
          .sorted()
          .map(this::article)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  /** A token with what begins at it. */
  private record Word(Span span, String tag, String entities) {}

  private MarkedArticle article(Path file) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    Optional<CalendarDate> published = Optional.empty();
    int paragraph = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("# meta::dateCreated = ")) {
          published = date(line.substring(line.indexOf('=') + 1).strip());
        } else if (line.startsWith("# newpar") && !line.startsWith("# newpar_block") && text.length() > paragraph) {
          blocks.add(new Block(new Span(paragraph, text.length()), Block.Kind.PARAGRAPH, 0));
          text.append("\n\n");
          paragraph = text.length();
        } else if (!line.isBlank() && !line.startsWith("#")) {
          word(line.split("\t", -1), text, words);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
    blocks.add(new Block(new Span(paragraph, text.length()), Block.Kind.PARAGRAPH, 0));
    String name = file.getFileName().toString();
    Article article = new Article(
        name, text.toString(), Optional.empty(), Optional.empty(), published, List.of(), "en",
        new Article.Origin(name, Optional.empty(), Optional.empty()), blocks);
    return new MarkedArticle(article, links(words), false);
  }

  private static Optional<CalendarDate> date(String text) {
    try {
      return Optional.of(CalendarDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static void word(String[] cells, StringBuilder text, List<Word> words) {
    if (!cells[0].chars().allMatch(Character::isDigit)) {
      return;
    }
    int begin = text.length();
    text.append(cells[1]);
    String entities = "";
    for (String feature : cells[9].split("\\|")) {
      entities = feature.startsWith("Entity=") ? feature.substring(7) : entities;
    }
    words.add(new Word(new Span(begin, text.length()), cells[3], entities));
    if (!cells[9].contains("SpaceAfter=No")) {
      text.append(' ');
    }
  }

  private List<MarkedLink> links(List<Word> words) {
    List<MarkedLink> links = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Matcher opening = ENTITY.matcher(words.get(i).entities());
      while (opening.find()) {
        String[] parts = opening.group(1).split("-", 8);
        if (parts.length == 8 && TYPES.contains(parts[1])) {
          name(words, i, parts[5]).ifPresent(span -> links.add(new MarkedLink(span, items(parts[1], parts[7]))));
        }
      }
    }
    return links;
  }

  /**
   * The name in a mention: its least words, up to a gap between them.
   *
   * @param first of the mention's words
   * @param least numbers of its least words: "3,4"
   */
  private static Optional<Span> name(List<Word> words, int first, String least) {
    String[] numbers = least.split(",");
    int begin = first + Integer.parseInt(numbers[0]) - 1;
    int end = begin + 1;
    while (end - begin < numbers.length && Integer.parseInt(numbers[end - begin]) == end - first + 1) {
      end++;
    }
    return end > words.size() || !words.get(begin).tag().equals("PROPN") ? Optional.empty()
        : Optional.of(words.get(begin).span().and(words.get(end - 1).span()));
  }

  private Set<String> items(String type, String title) {
    String name = URLDecoder.decode(title.replace("+", "%2B"), StandardCharsets.UTF_8).replace('_', ' ').toLowerCase(Locale.ROOT);
    return items.getOrDefault((type.equals("person") ? "person" : "other") + "\t" + name, Set.of());
  }
}
