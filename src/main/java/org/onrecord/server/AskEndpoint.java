package org.onrecord.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;
import org.onrecord.store.TextIndex;

/**
 * {@code /api/ask?q=}: what a question in words looks for, as the filters of a search: nothing is guessed, what is
 * not understood stays
 * words.
 *
 * <p>"Who warned about escalation in January 2023?" → act warn, topic escalation, from 2023-01 to 2023-01. It misses
 * who is asked to
 * whom, and everything that is no filter.
 */
final class AskEndpoint implements Endpoint {

  private static final Set<String> ASKING =
      Set.of("who", "whom", "what", "when", "where", "which", "why", "how", "did", "does", "do", "has", "have", "had", "was", "were", "said", "say",
          "says", "about", "on", "of", "whose", "anybody", "anyone", "statement", "statements");

  private static final Pattern PERIOD = Pattern.compile(period());

  private final Names names;

  AskEndpoint(Names names) {
    this.names = names;
  }

  /** @param words what is left of the question */
  record Answer(Map<String, List<Thing>> filters, @Nullable String from, @Nullable String to, String words) {}

  @Override
  public Object answer(Parameters parameters) {
    String question = parameters.text("q").replaceAll("[?!.]+$", "");
    String from = null;
    String to = null;
    Matcher period = PERIOD.matcher(question);
    if (period.find()) {
      String date = date(period.group("month"), period.group("year"));
      String word = period.group("word").toLowerCase(Locale.ROOT);
      from = word.equals("before") || word.equals("until") ? null : date;
      to = word.equals("since") || word.equals("after") ? null : date;
      question = period.replaceFirst(" ");
    }
    List<String> tokens = new ArrayList<>(List.of(question.strip().split("\\s+")));
    Map<String, List<Thing>> filters = new LinkedHashMap<>();
    take(tokens, filters);
    tokens.removeIf(token -> token.isEmpty() || ASKING.contains(token.toLowerCase(Locale.ROOT)));
    if (filters.isEmpty() && from == null && to == null) {
      throw Problem.notFound("nothing in this question is the name of an act, a topic, an actor, a weapon or an outlet on record").thrown();
    }
    return new Answer(filters, from, to, String.join(" ", tokens));
  }

  /** Takes the longest names first; what is taken is no longer a word. */
  private void take(List<String> tokens, Map<String, List<Thing>> filters) {
    for (int length = Math.min(6, tokens.size()); length > 0; length--) {
      for (int begin = 0; begin + length <= tokens.size(); begin++) {
        List<String> part = tokens.subList(begin, begin + length);
        if (length == 1 && ASKING.contains(part.getFirst().toLowerCase(Locale.ROOT))) {
          continue;
        }
        List<String> stems = stems(String.join(" ", part));
        Names.Named found = stems.isEmpty() ? null : named(stems);
        if (found != null) {
          filters.computeIfAbsent(found.field(), field -> new ArrayList<>()).add(found.thing());
          part.clear();
        }
      }
    }
  }

  /** The one with most statements of those with this name; a person's last name will do. */
  private Names.@Nullable Named named(List<String> stems) {
    Names.Named byLastName = null;
    for (Names.Named named : names.all()) {
      for (String spelling : named.spellings()) {
        List<String> own = stems(spelling);
        if (own.equals(stems)) {
          return named;
        }
        if (byLastName == null && named.field().equals("speaker") && stems.size() == 1 && own.size() > 1 && own.getLast().equals(stems.getFirst())) {
          byLastName = named;
        }
      }
    }
    return byLastName;
  }

  private static List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    try (Analyzer analyzer = TextIndex.analyzer(); TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return stems;
  }

  private static String date(@Nullable String month, String year) {
    if (month == null) {
      return year;
    }
    for (Month each : Month.values()) {
      if (each.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equalsIgnoreCase(month)) {
        return String.format(Locale.ROOT, "%s-%02d", year, each.getValue());
      }
    }
    return year;
  }

  /** "in January 2023", "since 2022". */
  private static String period() {
    List<String> months = new ArrayList<>();
    for (Month month : Month.values()) {
      months.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    return "(?i)\\b(?<word>in|since|after|before|until|during)\\s+(?:(?<month>" + String.join("|", months) + ")\\s+)?(?<year>(?:19|20)\\d\\d)\\b";
  }
}
