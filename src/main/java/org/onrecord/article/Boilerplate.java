package org.onrecord.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.model.Span;

/** Tells the lines of a news page that are no part of the story, by the patterns of {@code boilerplate.tsv}. */
final class Boilerplate {

  /** How far a pattern reaches. */
  enum Reach {
    /** Only the line: "Share this:". */
    LINE,
    /** A line that leads elsewhere: "Watch more". */
    ADVERT,
    /** A line that leads to another story and gives its headline, the pattern's first group: "Read also: Oslo lifts its ban". */
    LINK,
    /** Only the line, and it is read: "Image copyright … Image caption …". */
    CAPTION,
    /** Everything from the line on: "Leave a Reply". */
    REST
  }

  /** Longer lines are prose, whatever they begin with. */
  private static final int LONGEST = 240;

  private record Rule(Reach reach, Pattern pattern) {}

  private final List<Rule> rules;

  private Boilerplate(List<Rule> rules) {
    this.rules = rules;
  }

  static Boilerplate load() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Boilerplate.class.getResourceAsStream("/article/boilerplate.tsv")), StandardCharsets.UTF_8))) {
      return new Boilerplate(
          in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Boilerplate::rule).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How far the line's pattern reaches; empty where the line is part of the story. */
  Optional<Reach> reach(String line) {
    String trimmed = line.strip();
    if (trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    return rules.stream().filter(rule -> rule.pattern.matcher(trimmed).matches()).map(Rule::reach).findFirst();
  }

  /** The headline in a line that leads to another story, as offsets into the line. */
  Optional<Span> linkedHeadline(String line) {
    int lead = line.length() - line.stripLeading().length();
    return rules.stream()
        .filter(rule -> rule.reach == Reach.LINK)
        .map(rule -> rule.pattern.matcher(line.strip()))
        .filter(Matcher::matches)
        .map(match -> new Span(lead + match.start(1), lead + match.end(1)))
        .findFirst();
  }

  private static Rule rule(String line) {
    String[] columns = line.split("\t", 2);
    return new Rule(
        Reach.valueOf(columns[0].toUpperCase(Locale.ROOT)),
        Pattern.compile(columns[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }
}
