package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import opennlp.tools.lemmatizer.DictionaryLemmatizer;
import opennlp.tools.lemmatizer.Lemmatizer;
import opennlp.tools.sentdetect.NewlineSentenceDetector;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import org.junit.jupiter.api.Test;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Block;
import org.onrecord.model.Dependency;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

class LanguageAnnotatorTest {

  private static final LanguageModels MODELS = LanguageModels.load();

  private final LanguageAnnotator annotator = MODELS.annotator();

  @Test
  void givesTagsAndLemmas() {
    AnnotatedArticle article = annotator.annotate(Texts.article("The minister said Berlin’s allies won’t send tanks."));
    assertThat(article.tokens()).extracting(Token::tag)
        .containsExactly("DET", "NOUN", "VERB", "PROPN", "PART", "NOUN", "AUX", "PART", "VERB", "NOUN", "PUNCT");
    assertThat(article.tokens()).extracting(Token::lemma)
        .containsExactly("the", "minister", "say", "berlin", "'s", "ally", "will", "not", "send", "tank", ".");
  }

  @Test
  void tellsVerbFormsByPennsTags() {
    AnnotatedArticle article = annotator.annotate(Texts.article("The envoy said talks had failed, calling for new ones."));
    assertThat(article.tokens()).filteredOn(token -> token.tag().equals("VERB")).extracting(Token::penn)
        .containsExactly("VBD", "VBN", "VBG");
  }

  @Test
  void findsWhoSaysWhat() {
    AnnotatedArticle article = annotator.annotate(Texts.article("The minister said that Berlin would send tanks to Kyiv."));
    List<Dependency> syntax = article.dependencies();
    assertThat(syntax.get(2)).isEqualTo(new Dependency(-1, "root"));
    assertThat(syntax.get(1)).isEqualTo(new Dependency(2, "nsubj"));
    assertThat(syntax.get(6)).isEqualTo(new Dependency(2, "ccomp"));
    assertThat(syntax.get(4)).isEqualTo(new Dependency(6, "nsubj"));
    assertThat(syntax.get(7)).isEqualTo(new Dependency(6, "obj"));
  }

  @Test
  void everySentenceIsOneTreeOfItsOwn() {
    AnnotatedArticle article = annotator.annotate(Texts.article("“We wait,” he said – (again). No!", "Why not? A 'headline': tanks", "..."));
    for (Sentence sentence : article.sentences()) {
      List<Dependency> trees = article.dependencies().subList(sentence.firstToken(), sentence.endToken());
      assertThat(trees).filteredOn(word -> word.head() == -1).hasSize(1);
      assertThat(trees).allMatch(word -> word.head() == -1 || word.head() >= sentence.firstToken() && word.head() < sentence.endToken());
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        int steps = 0;
        for (int at = i; at >= 0; at = article.dependencies().get(at).head()) {
          assertThat(++steps).isLessThanOrEqualTo(sentence.size());
        }
      }
    }
  }

  @Test
  void everyTokenStandsInTheTextAndInOneSentenceOfItsBlock() {
    AnnotatedArticle article = annotator.annotate(Texts.article("A headline without a stop", "He left. “She stayed,” he said."));
    int next = 0;
    for (Sentence sentence : article.sentences()) {
      assertThat(sentence.firstToken()).isEqualTo(next);
      next = sentence.endToken();
      for (Token token : article.tokens().subList(sentence.firstToken(), sentence.endToken())) {
        assertThat(token.span().in(article.text())).isEqualTo(token.text());
        assertThat(sentence.span().covers(token.span())).isTrue();
        assertThat(article.article().blocks().get(sentence.block()).span().covers(token.span())).isTrue();
      }
    }
    assertThat(next).isEqualTo(article.tokens().size());
    assertThat(article.sentences()).hasSize(3);
  }

  @Test
  void takesOthersSentencesTokensAndLemmas() throws IOException {
    AnnotatedArticle sentences = annotator.with(new NewlineSentenceDetector()).annotate(Texts.article("We wait. They\nleft. We stay."));
    assertThat(sentences.sentences()).extracting(Sentence::size).containsExactly(4, 5);
    AnnotatedArticle tokens = annotator.with(WhitespaceTokenizer.INSTANCE).annotate(Texts.article("“We wait.” They left, and won’t come."));
    assertThat(tokens.tokens()).extracting(Token::text).containsExactly("“We", "wait.”", "They", "left,", "and", "won’t", "come.");
    assertThat(tokens.tokens()).allMatch(token -> token.span().in(tokens.text()).equals(token.text()));
    assertThat(tokens.dependencies()).hasSameSizeAs(tokens.tokens());
    Lemmatizer dictionary =
        new DictionaryLemmatizer(new ByteArrayInputStream("said\tVERB:VBD\tUTTER\n".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    AnnotatedArticle lemmas = annotator.with(dictionary).annotate(Texts.article("Berlin’s allies said no."));
    assertThat(lemmas.tokens()).extracting(Token::lemma).containsExactly("berlin", "'s", "allies", "utter", "no", ".");
  }

  @Test
  void readsNoBlockThatIsNotForReading() {
    String text = "Share this: “now” The envoy left.";
    List<Block> blocks =
        List.of(new Block(new Span(0, 17), Block.Kind.BOILERPLATE, 0), new Block(new Span(18, 33), Block.Kind.PARAGRAPH, 0));
    AnnotatedArticle article = annotator.annotate(Texts.article(text, blocks));
    assertThat(article.tokens()).extracting(Token::text).containsExactly("The", "envoy", "left", ".");
    assertThat(article.quotations()).isEmpty();
  }

  @Test
  void saysTheSameHoweverOftenItIsAsked() {
    LanguageAnnotator other = MODELS.annotator();
    other.annotate(Texts.article("Quite another text, saying other things."));
    var article = Texts.article("The envoy said talks had broken down. “We tried,” he added.");
    assertThat(annotator.annotate(article)).isEqualTo(other.annotate(article)).isEqualTo(annotator.annotate(article));
  }

  @Test
  void readsATranscriptOfFiveHundredTurns() {
    String[] turns = new String[500];
    for (int i = 0; i < turns.length; i++) {
      turns[i] = (i % 2 == 0 ? "ENVOY: " : "HOST: ") + "“We said so – twice. They told us: ‘Wait, it's on.’” (Laughs.)";
    }
    AnnotatedArticle article = annotator.annotate(Texts.article(turns));
    assertThat(article.quotations()).hasSize(1_000);
    assertThat(article.sentences().size()).isGreaterThanOrEqualTo(1_500);
    assertThat(article.dependencies()).hasSameSizeAs(article.tokens());
  }

  @Test
  void readsAVeryLongParagraph() {
    AnnotatedArticle article = annotator.annotate(Texts.article("the envoy said that ".repeat(5_000)));
    assertThat(article.tokens()).hasSize(20_000);
    assertThat(annotator.annotate(Texts.article("x".repeat(100_000))).tokens()).hasSize(1);
    assertThat(annotator.annotate(Texts.article("a.b'c-".repeat(20_000))).tokens()).isNotEmpty();
    assertThat(annotator.annotate(Texts.article("1-".repeat(50_000))).tokens()).isNotEmpty();
    assertThat(annotator.annotate(Texts.article("“‘(".repeat(30_000))).tokens()).hasSize(90_000);
    assertThat(annotator.annotate(Texts.article(" ")).tokens()).isEmpty();
  }
}
