package org.onrecord.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.language.Words;
import org.onrecord.link.Linker;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;
import org.onrecord.train.MarkedNames.Kind;
import org.onrecord.train.MarkedNames.NameSpan;
import org.onrecord.train.Treebank.Document;

/**
 * Fits OpenNLP's name finder on names of persons and organisations and prints how many names it finds, alone and beside ours, on documents
 * held out: {@code java … NameFinderComparison GUM_DIR UNER_DIR GOLD_LINKS GOLD_TEXTS [FOLDER]}. Lists what one finds and the other does
 * not; with a folder of more texts, in these too. Takes some minutes.
 *
 * <p>Our tokens, sentences and tags serve both, as they would in the product. A name's article and a possessive mark do not count.
 */
final class NameFinderComparison {

  private static final int ROUNDS = 15;

  /** An article that has come as far as the link stage. */
  private record Prepared(MarkedNames marked, AnnotatedArticle annotated, List<Attribution> attributions) {
    String text() {
      return annotated.text();
    }
  }

  private record Documents(String name, List<Prepared> articles) {}

  /** What one of the finders finds. */
  private record Finder(String name, Function<Prepared, List<NameSpan>> names) {}

  private final Map<String, String> classes = wordClasses();
  private final LanguageAnnotator annotator = LanguageModels.load().annotator();
  private final AttributionExtractor extractor = AttributionExtractor.load();
  private final Linker linker = Linker.load(Gazetteer.load());
  private final List<Prepared> training = new ArrayList<>();
  private final List<Documents> heldOut = new ArrayList<>();

  public static void main(String[] arguments) throws IOException {
    NameFinderComparison comparison = new NameFinderComparison();
    comparison.read(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
    comparison.compare(arguments.length > 4 ? Path.of(arguments[4]) : null);
  }

  private void read(Path gum, Path uner, Path marks, Path texts) {
    List<Document> kept = new ArrayList<>();
    List<Document> news = new ArrayList<>();
    List<Document> others = new ArrayList<>();
    ParserTraining.split(Treebank.read(gum).documents(), kept, news, others);
    kept.forEach(document -> training.add(prepared(MarkedNames.ofGum(gum.resolve(document.name())))));
    for (String part : List.of("dev", "test")) {
      MarkedNames.ofUner(uner.resolve("en_ewt-ud-" + part + ".iob2")).forEach(document -> training.add(prepared(document)));
    }
    Stream<Document> interviews = others.stream().filter(document -> document.name().contains("_interview_"));
    heldOut.add(new Documents("GUM", Stream.concat(news.stream(), interviews)
        .map(document -> prepared(MarkedNames.ofGum(gum.resolve(document.name())))).toList()));
    heldOut.add(new Documents("gold", MarkedNames.ofStandOff(marks, texts).stream().map(this::prepared).toList()));
  }

  private Prepared prepared(MarkedNames marked) {
    AnnotatedArticle annotated = annotator.annotate(marked.article());
    return new Prepared(marked, annotated, extractor.attributions(annotated));
  }

  private void compare(@Nullable Path more) throws IOException {
    say("fitted on %d documents, %d names", training.size(), training.stream().mapToInt(one -> one.marked.names().size()).sum());
    NameFinderME maxent = fitted("MAXENT", 150, 2, false);
    NameFinderME perceptron = fitted("PERCEPTRON", 100, 0, false);
    NameFinderME rich = fitted("PERCEPTRON", 100, 0, true);
    Finder ours = new Finder("ours", this::ours);
    List<Finder> theirs = List.of(
        new Finder("maxent", article -> theirs(maxent, article, false)),
        new Finder("perceptron", article -> theirs(perceptron, article, false)),
        new Finder("perceptron, tags and classes", article -> theirs(rich, article, true)));
    List<Finder> all = new ArrayList<>(List.of(ours));
    for (Finder finder : theirs) {
      all.add(finder);
      all.add(new Finder("ours + " + finder.name, article -> Stream.concat(ours(article).stream(), added(finder, article).stream()).toList()));
    }
    for (Documents documents : heldOut) {
      say("%n%s: %d articles, %d persons, %d organisations, %d of all unknown", documents.name, documents.articles.size(),
          count(documents, Kind.PERSON), count(documents, Kind.ORGANISATION),
          documents.articles.stream().flatMap(one -> one.marked.names().stream()).filter(NameSpan::unknown).count());
      say("%-38s| person P, R exact | touching | organisation P, R exact | touching | unknown exact | touching", "");
      for (Finder finder : all) {
        say("%-38s| %s | %s | %s | %s | %d | %d", finder.name, score(documents, finder, Kind.PERSON, true),
            score(documents, finder, Kind.PERSON, false), score(documents, finder, Kind.ORGANISATION, true),
            score(documents, finder, Kind.ORGANISATION, false), unknown(documents, finder, true), unknown(documents, finder, false));
      }
    }
    time(theirs);
    Finder best = theirs.getLast();
    for (Documents documents : heldOut) {
      list(documents.name, documents.articles, best);
    }
    if (more != null) {
      try (Stream<Path> files = Files.list(more)) {
        list("more", files.sorted().map(file -> prepared(new MarkedNames(MarkedNames.article(file), List.of()))).toList(), best);
      }
    }
  }

  private NameFinderME fitted(String algorithm, int iterations, int cutoff, boolean tagsAndClasses) throws IOException {
    List<NameSample> samples = new ArrayList<>();
    for (Prepared article : training) {
      boolean first = true;
      for (Sentence sentence : article.annotated.sentences()) {
        List<Token> tokens = tokens(article, sentence);
        samples.add(new NameSample(forms(tokens), spans(tokens, article.marked.names()), tagsAndClasses ? context(tokens) : null, first));
        first = false;
      }
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put("Algorithm", algorithm);
    parameters.put("Iterations", iterations);
    parameters.put("Cutoff", cutoff);
    parameters.put("PrintMessages", false);
    parameters.put(BeamSearch.BEAM_SIZE_PARAMETER, 1);
    return new NameFinderME(
        NameFinderME.train("eng", null, ObjectStreamUtils.createObjectStream(samples), parameters, new TokenNameFinderFactory()));
  }

  private static List<Token> tokens(Prepared article, Sentence sentence) {
    return article.annotated.tokens().subList(sentence.firstToken(), sentence.endToken());
  }

  private static String[] forms(List<Token> tokens) {
    return tokens.stream().map(Token::text).toArray(String[]::new);
  }

  private String[][] context(List<Token> tokens) {
    return tokens.stream()
        .map(token -> new String[] {"t" + token.penn(), "c" + classes.getOrDefault(Words.plain(token.text()), "-")})
        .toArray(String[][]::new);
  }

  private static opennlp.tools.util.Span[] spans(List<Token> tokens, List<NameSpan> names) {
    List<opennlp.tools.util.Span> spans = new ArrayList<>();
    for (NameSpan name : names) {
      int begin = -1;
      int end = -1;
      for (int i = 0; i < tokens.size(); i++) {
        if (name.span().covers(tokens.get(i).span())) {
          begin = begin < 0 ? i : begin;
          end = i + 1;
        }
      }
      if (begin >= 0) {
        spans.add(new opennlp.tools.util.Span(begin, end, name.kind().name()));
      }
    }
    return spans.toArray(opennlp.tools.util.Span[]::new);
  }

  private List<NameSpan> theirs(NameFinderME finder, Prepared article, boolean tagsAndClasses) {
    List<NameSpan> names = new ArrayList<>();
    finder.clearAdaptiveData();
    for (Sentence sentence : article.annotated.sentences()) {
      List<Token> tokens = tokens(article, sentence);
      for (opennlp.tools.util.Span span : tagsAndClasses ? finder.find(forms(tokens), context(tokens)) : finder.find(forms(tokens))) {
        Span found = tokens.get(span.getStart()).span().and(tokens.get(span.getEnd() - 1).span());
        names.add(new NameSpan(found, Kind.valueOf(span.getType()), false));
      }
    }
    return names;
  }

  private List<LinkedMention> mentions(Prepared article) {
    return linker.link(article.annotated, article.attributions).mentions();
  }

  private List<NameSpan> ours(Prepared article) {
    return mentions(article).stream().flatMap(mention -> Stream.ofNullable(switch (mention.mention().kind()) {
      case PERSON -> new NameSpan(mention.mention().span(), Kind.PERSON, false);
      case ORGANISATION, OUTLET -> new NameSpan(mention.mention().span(), Kind.ORGANISATION, false);
      case STATE, PLACE, WEAPON, AGREEMENT, GROUP -> null;
    })).toList();
  }

  /** Their names that overlap none of ours, of whatever kind. */
  private List<NameSpan> added(Finder finder, Prepared article) {
    List<Span> ours = mentions(article).stream().map(mention -> mention.mention().span()).toList();
    return finder.names.apply(article).stream().filter(name -> ours.stream().noneMatch(name.span()::overlaps)).toList();
  }

  private static long count(Documents documents, Kind kind) {
    return documents.articles.stream().flatMap(article -> article.marked.names().stream()).filter(name -> name.kind() == kind).count();
  }

  private static String score(Documents documents, Finder finder, Kind kind, boolean exact) {
    int right = 0;
    int found = 0;
    int hit = 0;
    int truth = 0;
    for (Prepared article : documents.articles) {
      List<NameSpan> marked = article.marked.names().stream().filter(name -> name.kind() == kind).toList();
      List<NameSpan> names = finder.names.apply(article).stream().filter(name -> name.kind() == kind).toList();
      found += names.size();
      truth += marked.size();
      right += (int) names.stream().filter(name -> marked.stream().anyMatch(mark -> same(article.text(), name, mark, exact))).count();
      hit += (int) marked.stream().filter(mark -> names.stream().anyMatch(name -> same(article.text(), name, mark, exact))).count();
    }
    return String.format(Locale.ROOT, "%5.1f %5.1f (%d/%d)", 100.0 * right / Math.max(1, found), 100.0 * hit / Math.max(1, truth), right, found);
  }

  private static long unknown(Documents documents, Finder finder, boolean exact) {
    return documents.articles.stream().mapToLong(article -> {
      List<NameSpan> names = finder.names.apply(article);
      return article.marked.names().stream()
          .filter(NameSpan::unknown)
          .filter(mark -> names.stream().anyMatch(name -> name.kind() == mark.kind() && same(article.text(), name, mark, exact)))
          .count();
    }).sum();
  }

  private static boolean same(String text, NameSpan one, NameSpan other, boolean exact) {
    return exact ? bare(text, one.span()).equals(bare(text, other.span())) : one.span().overlaps(other.span());
  }

  /** Without an article before and a possessive mark behind. */
  private static Span bare(String text, Span span) {
    String name = span.in(text);
    int before = name.regionMatches(true, 0, "the ", 0, 4) ? 4 : 0;
    int behind = name.endsWith("'s") || name.endsWith("’s") ? 2 : 0;
    return before + behind < span.length() ? new Span(span.begin() + before, span.end() - behind) : span;
  }

  private void time(List<Finder> theirs) {
    List<Prepared> articles = heldOut.stream().flatMap(documents -> documents.articles.stream()).toList();
    int words = articles.stream().mapToInt(article -> article.text().split("\\s+").length).sum();
    say("%nprocessor time of 800 words, median of %d rounds over %d words", ROUNDS, words);
    say("%-38s| %.2f ms", "recognition and linking", median(articles, this::mentions) * 800 / words);
    for (Finder finder : theirs) {
      say("%-38s| %.2f ms", finder.name, median(articles, finder.names) * 800 / words);
    }
  }

  private static double median(List<Prepared> articles, Function<Prepared, ?> stage) {
    double[] millis = new double[ROUNDS];
    for (int round = -3; round < ROUNDS; round++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      articles.forEach(stage::apply);
      millis[Math.max(0, round)] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    return millis[ROUNDS / 2];
  }

  private void list(String name, List<Prepared> articles, Finder finder) {
    for (Prepared article : articles) {
      List<NameSpan> ours = ours(article);
      List<NameSpan> theirs = finder.names.apply(article);
      added(finder, article).forEach(one -> say("%s\tonly OpenNLP\t%s", name, shown(article, one)));
      ours.stream()
          .filter(one -> theirs.stream().noneMatch(other -> other.span().overlaps(one.span())))
          .forEach(one -> say("%s\tonly ours\t%s", name, shown(article, one)));
    }
  }

  private static String shown(Prepared article, NameSpan name) {
    boolean marked = article.marked.names().stream().anyMatch(mark -> mark.kind() == name.kind() && mark.span().overlaps(name.span()));
    int begin = Math.max(0, name.span().begin() - 50);
    int end = Math.min(article.text().length(), name.span().end() + 40);
    return (marked ? "marked" : "-") + '\t' + name.kind() + '\t' + name.span().in(article.text()) + '\t'
        + article.text().substring(begin, end).replaceAll("\\s+", " ");
  }

  private static Map<String, String> wordClasses() {
    Map<String, String> classes = new HashMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(Path.of("src/main/resources/language/en/word-classes.txt.gz"))), StandardCharsets.UTF_8))) {
      lines.lines().map(line -> line.split("\t")).forEach(cells -> classes.put(cells[0], cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("the word classes cannot be read", e);
    }
    return classes;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
