package org.onrecord.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.language.LanguageAnnotator;
import org.onrecord.language.LanguageModels;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

class WeaponMatcherTest {

  private static final LanguageAnnotator ANNOTATOR = LanguageModels.load().annotator();
  private static final WeaponMatcher MATCHER = new WeaponMatcher(WeaponTaxonomy.load());

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Oslo will send 14 Leopards to Kyiv.                                    | Leopard 2
      Finland handed over three Leopard 2A6 tanks.                           | Leopard 2
      The crews of the Leopard-2s trained for weeks.                         | Leopard 2
      Two M-142 launchers arrived.                                           | HIMARS
      HIMARS multiple rocket launchers fired all night.                      | HIMARS
      The High Mobility Artillery Rocket System is easy to hide.             | HIMARS
      They asked for HIMARS rockets.                                         | HIMARS rocket
      The plant makes 155mm artillery rounds.                                | 155mm artillery round
      Prague found half a million 155 mm shells.                             | 155mm artillery round
      Estonia sent 155-mm howitzer shells.                                   | 155mm artillery round
      Tehran showed its long-range missiles.                                 | long-range missile
      Pilots learn to fly the F-16s.                                         | F-16
      F16 fighter jets took off.                                             | F-16
      Thirty-one Abrams M1A1 tanks were on the train.                        | M1 Abrams
      Six AMX 10RCs and two AMX-10 RC were seen.                             | AMX-10 RC,AMX-10 RC
      An Iskander missile hit the depot.                                     | 9K720 Iskander
      Ukraine downed six Shahed-136 drones.                                  | Shahed-136
      A Shahed-type drone fell on a roof.                                    | Shahed-136
      The Patriot air defence battery is in place.                           | Patriot
      Storm Shadow cruise missiles can fly far.                              | Storm Shadow
      The infantry fighting vehicle Marder was built in the seventies.       | Marder
      M982 Excalibur guided artillery shells are precise.                    | M982 Excalibur
      The North tested an intercontinental ballistic missile (ICBM).         | ICBM,ICBM
      The Terminal High-Altitude Area Defense system (Thaad) came by ship.   | THAAD,THAAD
      Germany's Gepard anti-aircraft guns shoot drones.                      | Gepard,drone
      Warsaw gave MiG-29s and T-72 tanks.                                    | MiG-29,T-72
      A Caesar howitzer and a CAESAR self-propelled howitzer                 | CAESAR howitzer,CAESAR howitzer
      Javelin anti-tank missiles and Stingers stopped the column of tanks.   | FGM-148 Javelin,FIM-92 Stinger,tank
      light weapons and heavy weaponry                                       | light weapons,heavy weapons
      Three armored personnel carriers burned.                               | armoured personnel carrier
      """)
  void readsSpellingsAndPlurals(String sentence, String weapons) {
    assertThat(labels(sentence)).containsExactly(weapons.split(","));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "A think tank in Washington published a study.",
      "The fuel tank leaked on the motorway.",
      "The senator droned on for an hour.",
      "Every patriot loves his country, she told voters.",
      "Omar Bradley was a general.",
      "Bradley Cooper starred in the film.",
      "Stacey Abrams ran for governor.",
      "The leopard slept in the tree.",
      "He took the child in his arms.",
      "Shell said its profits had doubled.",
      "That idea of mine failed.",
      "Congress renewed the Patriot Act.",
      "The talks on missile defense went on.",
      "He threw the javelin eighty metres.",
      "An 26-year-old man was hurt.",
      "The U.S. 300 metres final was cancelled.",
      "Sam and Tom went home.",
      "Anti-tank was a word he liked.",
  })
  void leavesOtherSensesAlone(String sentence) {
    assertThat(labels(sentence)).isEmpty();
  }

  @Test
  void aDoubtfulNameIsBelievedWhereTheArticleNamesTheWeaponInFull() {
    assertThat(labels("Latvia gave a Patriot missile battery. Nobody knows when the Patriot will come.")).containsExactly("Patriot", "Patriot");
  }

  @Test
  void theSpanTakesInTheClassNoun() {
    String text = "Sweden sent ten Leopard 2 tanks.";
    WeaponMatch match = MATCHER.matches(annotated(text)).getFirst();
    assertThat(match.span().in(text)).isEqualTo("Leopard 2 tanks");
    assertThat(match.plural()).isTrue();
    assertThat(match.generic()).isFalse();
  }

  private static List<String> labels(String text) {
    return MATCHER.matches(annotated(text)).stream().map(match -> match.weapon().label()).toList();
  }

  private static AnnotatedArticle annotated(String text) {
    Article.Origin origin = new Article.Origin("test.txt", Optional.empty(), Optional.empty());
    Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, 0);
    return ANNOTATOR.annotate(new Article(
        "test", text, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en", origin, List.of(block)));
  }
}
