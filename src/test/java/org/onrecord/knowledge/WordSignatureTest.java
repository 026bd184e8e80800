package org.onrecord.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Span;

class WordSignatureTest {

  private static final WordSignature SIGNATURE =
      new WordSignature(
          List.of(
              Word.of("we", "we", "PRON", new Span(0, 2), Set.of("self")),
              Word.of("sending", "send", "VERB", new Span(3, 10), Set.of())));

  private static boolean mayHold(String... words) {
    return SIGNATURE.mayHoldOneOf(WordSignature.places(Set.of(words)));
  }

  @Test
  void neverDeniesAFormABaseOrAMarkOfTheText() {
    assertThat(mayHold("we")).isTrue();
    assertThat(mayHold("sending")).isTrue();
    assertThat(mayHold("send")).isTrue();
    assertThat(mayHold("self")).isTrue();
    assertThat(mayHold("tents", "send")).isTrue();
  }

  @Test
  void deniesWhatIsNotInTheText() {
    assertThat(mayHold("tents", "winter", "ships")).isFalse();
    assertThat(mayHold()).isFalse();
  }
}
