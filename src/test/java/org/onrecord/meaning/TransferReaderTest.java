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
import org.junit.jupiter.api.Test;
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
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Party;
import org.onrecord.model.Quantity;
import org.onrecord.model.Span;
import org.onrecord.model.Transfer;

class TransferReaderTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final LanguageAnnotator ANNOTATOR = LanguageModels.load().annotator();
  private static final AttributionExtractor ATTRIBUTIONS = AttributionExtractor.load();
  private static final Linker LINKER = Linker.load(GAZETTEER);
  private static final MeaningReader READER = new MeaningReader(Ontology.load(), GAZETTEER);

  @TestFactory
  Stream<DynamicTest> readsWhoGivesWhatToWhom() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(getClass().getResourceAsStream("transfers.txt")), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String sentence = line;
          String transfers = lines.readLine().strip();
          tests.add(DynamicTest.dynamicTest(sentence, () -> assertThat(said(sentence)).isEqualTo(transfers)));
        }
      }
    }
    return tests.stream();
  }

  @Test
  void aRecipientNamedBeforeHoldsOn() {
    assertThat(said("Canada has given Ukraine eight Leopard 2 tanks. In March, Norway will send 14 M109 howitzers."))
        .isEqualTo("Canada > Ukraine: Leopard 2 8 delivered; Norway > Ukraine: M109 14 pledged");
  }

  @Test
  void whatIsAskedForAndWeighedIsOneTransfer() {
    assertThat(said("Ukraine has asked Germany for Taurus missiles. Germany is considering sending Taurus missiles to Ukraine."))
        .isEqualTo("Germany > Ukraine: Taurus KEPD 350 - considered");
  }

  @Test
  void aPromiseAndItsDeliveryAreTwo() {
    assertThat(said("Norway pledged eight Leopard 2 tanks to Ukraine. In April Norway delivered the tanks to Ukraine."))
        .isEqualTo("Norway > Ukraine: Leopard 2 8 pledged; Norway > Ukraine: Leopard 2 - delivered");
  }

  @Test
  void eachWeaponOfAListComesFromTheStateItIsNamedAfter() {
    assertThat(said("Sweden, Germany and Italy promised to send vehicles to Ukraine – 10 German Marders, 20 Italian Ariete tanks and Swedish CV90s."))
        .isEqualTo("Germany > Ukraine: Marder 10 pledged; Italy > Ukraine: Ariete 20 pledged; Sweden > Ukraine: CV90 - pledged");
  }

  @Test
  void whoIsNotKnownGivesNothingInTheNameOfTheOneBefore() {
    assertThat(said("Norway has sent eight Leopard 2 tanks to Ukraine. The minister said 20 Bradleys were to be shipped to Ukraine next week."))
        .isEqualTo("Norway > Ukraine: Leopard 2 8 delivered");
  }

  @Test
  void theEvidenceHoldsTheCueAndTheWeapon() {
    String text = "Norway will send eight Leopard 2 tanks to Ukraine.";
    assertThat(transfers(text).getFirst().evidence()).extracting(span -> span.in(text)).containsExactly("send eight Leopard 2 tanks");
  }

  private static String said(String text) {
    List<String> lines = transfers(text).stream().map(TransferReaderTest::line).toList();
    return lines.isEmpty() ? "(none)" : String.join("; ", lines);
  }

  private static String line(Transfer transfer) {
    return names(transfer.providers()) + " > " + names(transfer.recipients()) + ": " + transfer.weapon().weapon().label() + " "
        + transfer.weapon().quantity().filter(Quantity::exact).map(number -> Long.toString(number.least())).orElse("-") + " "
        + transfer.status().id();
  }

  private static String names(List<Party> parties) {
    return String.join(",", parties.stream().map(Party::name).toList());
  }

  private static List<Transfer> transfers(String text) {
    Article.Origin origin = new Article.Origin("test.txt", Optional.empty(), Optional.empty());
    Block block = new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH, 0);
    AnnotatedArticle annotated = ANNOTATOR.annotate(new Article("test", text, Optional.empty(), Optional.empty(),
        Optional.of(CalendarDate.parse("2023-05-01")), List.of(), "en", origin, List.of(block)));
    return READER.read(LINKER.link(annotated, ATTRIBUTIONS.attributions(annotated))).transfers();
  }
}
