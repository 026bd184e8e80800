package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Sentence;
import org.onrecord.model.Token;

class OpenNlpModelsTest {

  @TempDir private Path folder;

  private AnnotatedArticle annotated(String text) {
    return LanguageModels.load(OpenNlpModels.in(folder)).annotator().annotate(Texts.article(text));
  }

  @Test
  void aSentenceModelEndsTheSentences() throws IOException {
    TinyModels.write(TinyModels.sentencesThatEndAtSemicolons(), folder.resolve("any-name"));
    AnnotatedArticle article = annotated("They want guns. We do not; They want ships; We want talks.");
    assertThat(article.sentences()).extracting(Sentence::span).extracting(span -> span.in(article.text()))
        .containsExactly("They want guns. We do not;", "They want ships;", "We want talks.");
    assertThat(article.tokens()).extracting(Token::text).startsWith("They", "want", "guns", ".", "We", "do", "not", ";");
  }

  @Test
  void aTokenizerModelCutsTheWordsWithinOurSentences() throws IOException {
    TinyModels.write(TinyModels.tokensWithTheirStops(), folder.resolve("any-name"));
    AnnotatedArticle article = annotated("They want talks. We want F-16s; no.");
    assertThat(article.tokens()).extracting(Token::text).containsExactly("They", "want", "talks.", "We", "want", "F-16s", ";", "no.");
    assertThat(article.sentences()).extracting(Sentence::size).containsExactly(3, 5);
    assertThat(article.tokens()).allMatch(token -> token.span().in(article.text()).equals(token.text()));
  }

  @Test
  void aTaggersModelOfPennsTagsIsCompletedAndServesOurLemmatizer() throws IOException {
    TinyModels.write(TinyModels.tags("VBD", "NNS"), folder.resolve("any-name"));
    AnnotatedArticle article = annotated("Allies said Kyiv");
    assertThat(article.tokens()).extracting(Token::tag).containsExactly("NOUN", "VERB", "NOUN");
    assertThat(article.tokens()).extracting(Token::penn).containsExactly("NNS", "VBD", "NNS");
    assertThat(article.tokens()).extracting(Token::lemma).containsExactly("ally", "say", "kyiv");
  }

  @Test
  void aTaggersModelOfUniversalTagsLeavesPennsOpen() throws IOException {
    TinyModels.write(TinyModels.tags("VERB", "NOUN"), folder.resolve("any-name"));
    AnnotatedArticle article = annotated("Allies said Kyiv");
    assertThat(article.tokens()).extracting(Token::tag).containsExactly("NOUN", "VERB", "NOUN");
    assertThat(article.tokens()).extracting(Token::penn).containsOnly("");
    assertThat(article.tokens().get(1).lemma()).isEqualTo("say");
  }

  @Test
  void aLemmatizersModelIsToldTheTagsThatItKnows() throws IOException {
    for (String[] form : new String[][] {{"VERB", "PROPN"}, {"VBD", "NNP"}, {"VERB:VBD", "PROPN:NNP"}}) {
      TinyModels.write(TinyModels.lemmasThatUtter(form[0], form[1]), folder.resolve("any-name"));
      assertThat(annotated("Berlin said").tokens()).as(form[0]).extracting(Token::lemma).containsExactly("berlin", "utter");
    }
  }

  @Test
  void itsDigestTellsWhatIsInTheModelsAndNotWhatTheyAreCalled() throws IOException {
    TinyModels.write(TinyModels.tags("VERB", "NOUN"), folder.resolve("a"));
    String first = OpenNlpModels.in(folder).digest();
    Files.move(folder.resolve("a"), folder.resolve("b"));
    assertThat(OpenNlpModels.in(folder).digest()).isEqualTo(first);
    TinyModels.write(TinyModels.tags("VBD", "NNS"), folder.resolve("b"));
    assertThat(OpenNlpModels.in(folder).digest()).isNotEqualTo(first);
  }

  @Test
  void whatIsNoModelForAnyOfTheFourIsNamed() throws IOException {
    assertThatThrownBy(() -> OpenNlpModels.in(folder)).hasMessage(folder + " holds no OpenNLP model");
    Files.writeString(folder.resolve(".hidden"), "passed over");
    Path file = folder.resolve("readme.txt");
    Files.writeString(file, "no model");
    assertThatThrownBy(() -> OpenNlpModels.in(folder)).hasMessageStartingWith(file + " is no OpenNLP model for any of SentenceDetectorME");
    Files.delete(file);
    TinyModels.write(TinyModels.tags("VERB", "NOUN"), folder.resolve("a"));
    TinyModels.write(TinyModels.tags("VBD", "NNS"), folder.resolve("b"));
    assertThatThrownBy(() -> OpenNlpModels.in(folder)).isInstanceOf(IllegalArgumentException.class).hasMessageEndingWith("are both models for POSTaggerME");
  }
}
