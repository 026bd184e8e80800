package org.onrecord.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.TransferWords;
import org.onrecord.knowledge.WeaponTaxonomy;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.link.Linker;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.Quantity;
import org.onrecord.model.Span;
import org.onrecord.model.WeaponReference;

class WeaponReaderTest {

  private static final LanguageAnnotator ANNOTATOR = LanguageModels.load().annotator();
  private static final AttributionExtractor ATTRIBUTIONS = AttributionExtractor.load();
  private static final Linker LINKER = Linker.load(Gazetteer.load());
  private static final WeaponReader READER = new WeaponReader(WeaponTaxonomy.load(), TransferWords.load());

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Norway will send 14 Leopard 2 tanks.                              | 14         | 14
      Norway will send two dozen howitzers.                             | 24         | 24
      Norway gave half a dozen howitzers.                               | 6          | 6
      Norway gave thirty-one tanks.                                     | 31         | 31
      Norway bought 80,000 155mm artillery rounds.                      | 80000      | 80000
      Norway bought 80,000 rounds of 155mm ammunition.                  | 80000      | 80000
      Norway paid for half a million artillery shells.                  | 500000     | 500000
      Norway paid for 1.5 million artillery shells.                     | 1500000    | 1500000
      Norway saw dozens of missiles.                                    | 24         | 99
      Norway saw several tanks.                                         | 3          | 9
      Norway gave a company of Leopard 2 tanks.                         | 10         | 14
      Norway gave between 10 and 14 tanks.                              | 10         | 14
      Norway gave 10 to 14 tanks.                                       | 10         | 14
      Norway gave about 40 German-made armoured vehicles.               | 40         | 40
      Norway gave another Patriot battery.                              | 1          | 1
      Norway gave three batteries of Patriot missiles.                  | 3          | 3
      Norway gave 40 refurbished Soviet-era T-72 tanks.                 | 40         | 40
      Norway gave a first batch of 18 Leopard 2 tanks.                  | 18         | 18
      Norway gave 14 of the promised Leopards to Kyiv, tanks it needs.  | 14         | 14
      """)
  void readsHowMany(String sentence, long least, long most) {
    assertThat(references(sentence).getFirst().quantity()).contains(new Quantity(least, most));
  }

  @Test
  void aLeastNumberHasNoUpperEnd() {
    assertThat(references("Norway gave at least 31 tanks.").getFirst().quantity()).contains(Quantity.atLeast(31));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Norway will send tanks.
      Norway spent $400 million on tanks.
      Norway reads of the $90 tanks of the toy shop.
      """)
  void takesNoMoneyForANumber(String sentence) {
    assertThat(references(sentence).getFirst().quantity()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Norway will get 40 German Marders.                 | German
      Norway will get German-made Leopard 2 tanks.       | German-made
      Norway downed 'Soviet-made' drones.                | Soviet-made
      Norway will get 50 US Bradleys, vehicles it needs. | US
      """)
  void readsOriginAndUser(String sentence, String modifier) {
    assertThat(references(sentence).getFirst().modifier()).contains(modifier);
  }

  @Test
  void aClassNounTakesUpTheSystemBefore() {
    assertThat(labels("Norway sent Leopard 2 tanks. Sweden waits. The tanks will arrive in March."))
        .containsExactly("Leopard 2", "Leopard 2");
    assertThat(labels("Pilots train on the F-16. The jets will come in summer.")).containsExactly("F-16", "F-16");
    assertThat(labels("Norway sent Storm Shadow missiles. Russian tanks burned.")).containsExactly("Storm Shadow", "tank");
    assertThat(labels("Norway sent HIMARS. The Russian missiles fell short.")).containsExactly("HIMARS", "missile");
  }

  @Test
  void aClassStaysAClassWhereNothingOfItHasBeenNamed() {
    assertThat(references("Norway sent HIMARS launchers. The tanks will follow.").getLast().generic()).isTrue();
  }

  private static List<String> labels(String text) {
    return references(text).stream().map(reference -> reference.weapon().label()).toList();
  }

  private static List<WeaponReference> references(String text) {
    Article.Origin origin = new Article.Origin("test.txt", Optional.empty(), Optional.empty());
    Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, 0);
    AnnotatedArticle annotated = ANNOTATOR.annotate(new Article(
        "test", text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en", origin, List.of(block)));
    LinkedArticle linked = LINKER.link(annotated, ATTRIBUTIONS.attributions(annotated));
    return READER.references(linked);
  }
}
