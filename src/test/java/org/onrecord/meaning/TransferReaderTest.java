package org.onrecord.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.onrecord.model.Party;
import org.onrecord.model.Quantity;
import org.onrecord.model.Transfer;

class TransferReaderTest {

  @TestFactory
  Stream<DynamicTest> readsWhoGivesWhatToWhom() throws IOException {
    return Sentences.tests("transfers.txt", TransferReaderTest::said);
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
    return Sentences.read(text).transfers();
  }
}
