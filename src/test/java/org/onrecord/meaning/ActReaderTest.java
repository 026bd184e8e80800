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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.Ontology;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.link.Linker;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

class ActReaderTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final LanguageAnnotator ANNOTATOR = LanguageModels.load().annotator();
  private static final AttributionExtractor ATTRIBUTIONS = AttributionExtractor.load();
  private static final Linker LINKER = Linker.load(GAZETTEER);
  private static final MeaningReader READER = new MeaningReader(Ontology.load(), GAZETTEER);

  @TestFactory
  Stream<DynamicTest> readsWhatASpeakerDoesBySayingIt() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(getClass().getResourceAsStream("acts.txt")), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String sentence = line;
          String acts = lines.readLine().strip();
          tests.add(DynamicTest.dynamicTest(sentence, () -> assertThat(acts(sentence)).isEqualTo(acts)));
        }
      }
    }
    return tests.stream();
  }

  private static String acts(String text) {
    Article.Origin origin = new Article.Origin("test.txt", Optional.empty(), Optional.empty());
    Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, 0);
    AnnotatedArticle annotated = ANNOTATOR.annotate(
        new Article("test", text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en", origin, List.of(block)));
    return READER.read(LINKER.link(annotated, ATTRIBUTIONS.attributions(annotated))).statements().stream()
        .findFirst()
        .map(statement -> String.join(" ", statement.acts()))
        .orElse("(no statement)");
  }
}
