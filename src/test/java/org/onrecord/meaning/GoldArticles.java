package org.onrecord.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.article.ArticleReaders;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Attribution.QuotationType;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Mention;
import org.onrecord.model.ReadResult;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.SpokenAttribution;

/** The gold articles of {@code ../shared/gold} with gold spans, so that this room is measured alone: attribution and linking are given. */
final class GoldArticles {

  static final Path FOLDER = Path.of("..", "shared", "gold");

  private static final Map<String, String> STATES = states();

  /** @param act with hyphens */
  record GoldStatement(String speaker, String cue, String act, Optional<String> date, boolean optional, Attribution attribution) {}

  record GoldArticle(String name, LinkedArticle linked, List<GoldStatement> statements) {}

  private GoldArticles() {}

  static boolean present() {
    return Files.isDirectory(FOLDER);
  }

  static List<GoldArticle> read() {
    LanguageAnnotator annotator = LanguageModels.load().annotator();
    List<GoldArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json") && !f.endsWith("aliases.json")).sorted().toList()) {
        articles.add(article(new ObjectMapper().readTree(file.toFile()), annotator));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return articles;
  }

  private static GoldArticle article(JsonNode gold, LanguageAnnotator annotator) {
    String name = gold.get("doc").asText();
    ReadResult.Accepted accepted = (ReadResult.Accepted) new ArticleReaders().read(FOLDER.resolve("texts").resolve(name)).getFirst();
    Article read = accepted.article();
    Optional<CalendarDate> published = gold.hasNonNull("date") ? Optional.of(CalendarDate.parse(gold.get("date").asText())) : Optional.empty();
    Article article =
        new Article(
            read.key(), read.text(), read.title(), read.publisher(), published, read.authors(), read.language(), read.origin(), read.blocks());
    AnnotatedArticle annotated = annotator.annotate(article);
    List<GoldStatement> statements = new ArrayList<>();
    for (JsonNode node : gold.get("statements")) {
      statements.add(statement(node, annotated));
    }
    statements.sort(Comparator.comparing(s -> s.attribution().contentHull()));
    List<SpokenAttribution> attributions =
        statements.stream().map(s -> new SpokenAttribution(s.attribution(), speakers(s.speaker(), s.attribution()))).toList();
    return new GoldArticle(name, new LinkedArticle(annotated, mentions(annotated), attributions, Optional.empty()), statements);
  }

  private static GoldStatement statement(JsonNode node, AnnotatedArticle annotated) {
    String text = annotated.text();
    int begin = text.offsetByCodePoints(0, node.has("begin") ? node.get("begin").asInt() : node.get("start").asInt());
    Span content = new Span(begin, text.offsetByCodePoints(0, node.get("end").asInt()));
    String cue = node.get("cue").asText();
    JsonNode direct = node.get("direct");
    QuotationType quotation = direct.asText().equals("mixed") ? QuotationType.MIXED : direct.asBoolean() ? QuotationType.DIRECT : QuotationType.INDIRECT;
    Attribution attribution =
        new Attribution(List.of(), nearest(cue, content, text), List.of(content), Attribution.Kind.SPEECH, quotation, 1, "gold");
    return new GoldStatement(
        node.get("speaker").asText().replace("?", ""),
        cue,
        node.get("act").asText().replace('_', '-'),
        node.hasNonNull("statement_date") ? Optional.of(node.get("statement_date").asText()) : Optional.empty(),
        node.path("optional").asBoolean() || node.path("nested").asBoolean() || node.path("in_title_or_promo").asBoolean(),
        attribution);
  }

  private static List<Span> nearest(String cue, Span content, String text) {
    Span best = null;
    int distance = Integer.MAX_VALUE;
    for (int at = cue.isEmpty() ? -1 : text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
      Span span = new Span(at, at + cue.length());
      int away = span.end() <= content.begin() ? content.begin() - span.end() : span.begin() >= content.end() ? span.begin() - content.end() : -1;
      if (away >= 0 && away < distance) {
        best = span;
        distance = away;
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  private static List<Speaker> speakers(String names, Attribution attribution) {
    List<Speaker> speakers = new ArrayList<>();
    for (String name : names.split(";")) {
      String one = name.split("\\|")[0];
      List<Entity> states = Stream.of(one.split("[ ']")).filter(STATES::containsKey).map(word -> state(STATES.get(word))).distinct().toList();
      EntityKind kind =
          one.contains("Times") || one.contains("Press") || one.contains("News Agency") || one.equals("reports") ? EntityKind.OUTLET
              : STATES.containsKey(one) ? EntityKind.STATE : EntityKind.PERSON;
      Entity entity = STATES.containsKey(one) ? state(STATES.get(one)) : new Entity("gold/" + one, kind, one, Optional.empty());
      speakers.add(new Speaker(one, Optional.of(entity), attribution.contentHull(), Optional.empty(), states, List.of()));
    }
    return speakers;
  }

  private static List<LinkedMention> mentions(AnnotatedArticle annotated) {
    List<LinkedMention> mentions = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\b(" + String.join("|", STATES.keySet()) + ")\\b").matcher(annotated.text());
    while (matcher.find()) {
      Entity entity = state(STATES.get(matcher.group(1)));
      mentions.add(
          new LinkedMention(
              new Mention(new Span(matcher.start(), matcher.end()), EntityKind.STATE), new Link.Linked(entity, 1), entity.label()));
    }
    return mentions;
  }

  private static Entity state(String name) {
    return new Entity("state/" + name, EntityKind.STATE, name, Optional.empty());
  }

  private static Map<String, String> states() {
    Map<String, String> states = new LinkedHashMap<>();
    String[] rows = {
      "Russia|Russian|Russians|Moscow|Kremlin|Putin|Peskov|Lavrov|Zakharova|Nebenzia", "Ukraine|Ukrainian|Ukrainians|Kyiv|Kiev|Kuleba",
      "United States|US|Washington|Pentagon|America|Biden|Blinken|Trump|U.S.", "Germany|German|Berlin|Pistorius|Scholz", "NATO|Stoltenberg",
      "France|French|Macron", "United Kingdom|UK|British|London|Britain|Cameron", "North Korea|Pyongyang|Kim", "South Korea|Seoul|Song",
      "China|Beijing", "Japan|Abe", "EU|Brieger"
    };
    for (String row : rows) {
      String[] names = row.split("\\|");
      for (String name : names) {
        states.put(name, names[0]);
      }
    }
    return states;
  }
}
