package org.onrecord.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.knowledge.Currencies;
import org.onrecord.knowledge.TransferWords;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Span;
import org.onrecord.model.Transfer.Money;

class MoneyReaderTest {

  private static final LanguageAnnotator ANNOTATOR = LanguageModels.load().annotator();
  private static final MoneyReader READER = new MoneyReader(Currencies.load(), TransferWords.load());

  @Test
  void readsASumWithItsSignAndScale() {
    assertThat(sum("The United States approved a $2.2 billion sale of 108 Abrams tanks to Taiwan.")).contains(new Money(2_200_000_000L, "USD"));
    assertThat(sum("India will sell Armenia rocket launchers worth $245 million.")).contains(new Money(245_000_000L, "USD"));
    assertThat(sum("Madrid will buy the radars for €90m.")).contains(new Money(90_000_000L, "EUR"));
  }

  @Test
  void readsASumWithItsCurrencyInWords() {
    assertThat(sum("Poland ordered the howitzers for 2.4 billion dollars.")).contains(new Money(2_400_000_000L, "USD"));
    assertThat(sum("The contract for the tanks is worth EUR 200 million.")).contains(new Money(200_000_000L, "EUR"));
  }

  @Test
  void aBombsWeightAndAPackagesWorthAreNoSums() {
    assertThat(sum("The shipment of 1,800 2,000-pound bombs was held back.")).isEmpty();
    assertThat(sum("Abrams tanks are part of a $2.5 billion aid package.")).isEmpty();
    assertThat(sum("The jets cost $80 million and the missiles $20 million.")).isEmpty();
  }

  private static Optional<Money> sum(String text) {
    Article.Origin origin = new Article.Origin("test.txt", Optional.empty(), Optional.empty());
    Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, 0);
    AnnotatedArticle article = ANNOTATOR.annotate(
        new Article("test", text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en", origin, List.of(block)));
    return READER.read(article.tokens(), article.sentences().getFirst());
  }
}
