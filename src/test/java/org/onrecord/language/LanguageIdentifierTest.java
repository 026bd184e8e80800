package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

class LanguageIdentifierTest {

  private final LanguageIdentifier identifier = new LanguageIdentifier();

  @Test
  void tellsEnglishByItsFunctionWords() {
    assertThat(language("The minister said on Tuesday that the convoy had left the harbour. He gave no number.")).contains("en");
  }

  @Test
  void tellsEnglishWithFewFunctionWords() {
    assertThat(language("Convoy leaves harbour. Weather bad, two ships turn back. Minister gives no number. Neighbours keep roads open."))
        .contains("en");
  }

  @Test
  void namesOtherLanguages() {
    assertThat(language("Der Minister sagte am Dienstag, dass der Konvoi den Hafen verlassen habe. Er nannte keine Zahl.")).contains("de");
    assertThat(language("Le ministre a dit mardi que le convoi avait quitté le port. Il n'a donné aucun chiffre.")).contains("fr");
    assertThat(language("Министр сказал во вторник, что колонна покинула порт и движется к границе. Он не назвал числа машин."))
        .contains("ru");
    assertThat(LanguageIdentifier.name("fr")).isEqualTo("French");
  }

  private Optional<String> language(String text) {
    Block paragraph = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, 0);
    Article.Origin origin = new Article.Origin("a.txt", Optional.empty(), Optional.empty());
    return identifier.language(
        new Article("a", text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en", origin, List.of(paragraph)));
  }
}
