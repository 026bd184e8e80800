package org.onrecord.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.Ontology;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.link.Linker;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.Block;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Span;

/** Reads single sentences all the way, and files of them: a sentence, below it what is expected. */
final class Sentences {

  /** When all of them appear: offices are held by somebody then. */
  private static final CalendarDate DAY = CalendarDate.parse("2023-05-01");

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final LanguageAnnotator ANNOTATOR = LanguageModels.load().annotator();
  private static final AttributionExtractor ATTRIBUTIONS = AttributionExtractor.load();
  private static final Linker LINKER = Linker.load(GAZETTEER);
  private static final MeaningReader READER = new MeaningReader(Ontology.load(), GAZETTEER);

  private Sentences() {}

  static ArticleReading read(String text) {
    Article.Origin origin = new Article.Origin("test.txt", Optional.empty(), Optional.empty());
    Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, 0);
    AnnotatedArticle annotated = ANNOTATOR.annotate(
        new Article("test", text, Optional.empty(), Optional.empty(), Optional.of(DAY), List.of(), "en", origin, List.of(block)));
    return READER.read(LINKER.link(annotated, ATTRIBUTIONS.attributions(annotated)));
  }

  /** A test for each sentence of a file beside this class; lines that begin with # are remarks. @param said what a sentence says, as the file writes it */
  static Stream<DynamicTest> tests(String file, UnaryOperator<String> said) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String sentence = line;
          String expected = lines.readLine().strip();
          tests.add(DynamicTest.dynamicTest(sentence, () -> assertThat(said.apply(sentence)).isEqualTo(expected)));
        }
      }
    }
    return tests.stream();
  }
}
