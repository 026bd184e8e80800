package org.onrecord.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.language.LanguageModels;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

class LearnedExtractorTest {

  private static final LanguageModels LANGUAGE = LanguageModels.load();
  private static final LearnedExtractor EXTRACTOR = LearnedExtractor.load();

  @Test
  void readsIndirectSpeechAfterItsCue() {
    assertThat(read("Defence Minister Anna Holm said on Monday that the bridge would stay closed until spring."))
        .containsExactly("Defence Minister Anna Holm | said | the bridge would stay closed until spring");
  }

  @Test
  void readsAQuotationThatItsCueSplits() {
    assertThat(read("“We will not send tanks,” Holm said. “We never promised any.”"))
        .containsExactly("Holm | said | “We will not send tanks,” … “We never promised any.”");
  }

  @Test
  void readsAccordingTo() {
    assertThat(read("The convoy left the port at dawn, according to two officials."))
        .containsExactly("two officials | according to | The convoy left the port at dawn");
  }

  @Test
  void tellsAnAttitudeFromSpeech() {
    assertThat(attributions("The president believes that the talks will fail.")).extracting(Attribution::kind)
        .containsExactly(Attribution.Kind.ATTITUDE);
    assertThat(attributions("The president said that the talks had failed.")).extracting(Attribution::kind)
        .containsExactly(Attribution.Kind.SPEECH);
  }

  @Test
  void readsNothingWhereNobodySpeaks() {
    assertThat(read("The river rose by two metres during the night and flooded the old town.")).isEmpty();
  }

  @Test
  void bordersNeverCutAQuotation() {
    String text = "Holm said the army “has what it needs” and that “nobody will be left behind,” but she gave no date. ".repeat(20).strip();
    for (Attribution attribution : attributions(text)) {
      for (Span span : attribution.content()) {
        String content = span.in(text);
        assertThat(content.chars().filter(c -> c == '“').count()).as(content).isEqualTo(content.chars().filter(c -> c == '”').count());
      }
    }
  }

  @Test
  void takesTextOfAnyShape() {
    for (String text : List.of(
        "“",
        "”“”“",
        "\"It is \"late, he said. \"Go\" \"home.",
        "« Oui », said Holm, “nein” ‘no’ \"yes",
        "“He said ".repeat(10_000) + "no" + "”".repeat(10_000),
        "Holm said that it rained. ".repeat(4_000).strip(),
        ("A: It is late.\nB: \"No,\" she said, \"it is not.\"\n").repeat(250))) {
      for (Attribution attribution : attributions(text)) {
        assertThat(attribution.content()).isNotEmpty();
      }
    }
  }

  private static List<String> read(String text) {
    return attributions(text).stream()
        .map(a -> words(text, a.source()) + " | " + words(text, a.cue()) + " | " + words(text, a.content()))
        .toList();
  }

  private static String words(String text, List<Span> spans) {
    return String.join(" … ", spans.stream().map(s -> s.in(text)).toList());
  }

  private static List<Attribution> attributions(String text) {
    return EXTRACTOR.attributions(annotated(text));
  }

  private static AnnotatedArticle annotated(String text) {
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    for (String line : text.split("\n")) {
      if (!line.isBlank()) {
        blocks.add(new Block(new Span(begin, begin + line.stripTrailing().length()), Block.Kind.PARAGRAPH, 0));
      }
      begin += line.length() + 1;
    }
    var origin = new Article.Origin("a.txt", Optional.empty(), Optional.empty());
    return LANGUAGE.annotator().annotate(
        new Article("a", text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en", origin, blocks));
  }
}
