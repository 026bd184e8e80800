package org.onrecord.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleExtractorTest {

  @Test
  void readsAClauseAfterItsCue() {
    assertThat(Reading.byRule("The Norwegian minister Vera Holm said on Monday that the bridge at Kirkenes was closed.").lines())
        .containsExactly("The Norwegian minister Vera Holm | said | the bridge at Kirkenes was closed");
  }

  @Test
  void readsAQuotationBeforeItsCue() {
    assertThat(Reading.byRule("“We will rebuild the bridge,” Holm said.").lines())
        .containsExactly("Holm | said | “We will rebuild the bridge,”");
  }

  @Test
  void readsAnInvertedCue() {
    assertThat(Reading.byRule("“We will rebuild the bridge,” said the head of the mission, Vera Holm.").lines())
        .hasSize(1).first().asString().startsWith("the head of the mission").endsWith("| said | “We will rebuild the bridge,”");
  }

  @Test
  void sharesTheSourceOfCoordinatedCues() {
    assertThat(Reading.byRule("Oslo said it would send tents, stressing that time was short, and denied any rift with Riga.").lines())
        .containsExactly(
            "Oslo | said | it would send tents", "Oslo | stressing | time was short", "Oslo | denied | any rift with Riga");
  }

  @Test
  void readsAccordingTo() {
    assertThat(Reading.byRule("According to the ministry, two boats sank near Hanko.").lines())
        .containsExactly("the ministry | According to | two boats sank near Hanko");
    assertThat(Reading.byRule("Two boats sank near Hanko, according to the ministry.").lines())
        .containsExactly("the ministry | according to | Two boats sank near Hanko");
  }

  @Test
  void leavesOutWhatWasNotSaid() {
    assertThat(Reading.byRule("Holm did not say when the bridge would open.", "The ministers discussed the budget.").lines()).isEmpty();
  }
}
