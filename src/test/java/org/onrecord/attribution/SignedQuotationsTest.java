package org.onrecord.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignedQuotationsTest {

  @Test
  void readsAQuotationThatIsSigned() {
    assertThat(Reading.byRule("“We will stay as long as it takes. Nobody leaves.” — Vera Holm, teacher").lines())
        .containsExactly("Vera Holm | — | “We will stay as long as it takes. Nobody leaves.”");
  }

  @Test
  void leavesAQuotationAloneThatASentenceFollows() {
    assertThat(Reading.byRule("“Long live the harbour” — Holm painted it on the wall.").lines()).noneMatch(line -> line.contains("| — |"));
  }
}
