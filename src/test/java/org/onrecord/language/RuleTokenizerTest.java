package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

class RuleTokenizerTest {

  private final RuleTokenizer tokenizer = new RuleTokenizer(Abbreviations.english());

  private List<String> words(String text) {
    return List.of(tokenizer.tokenize(text));
  }

  @Test
  void cutsQuotationMarksBracketsAndDashesOff() {
    assertThat(words("“We wait,” she said (again)—‘now’.\""))
        .containsExactly("“", "We", "wait", ",", "”", "she", "said", "(", "again", ")", "—", "‘", "now", "’", ".", "\"");
  }

  @Test
  void splitsClitics() {
    assertThat(words("Berlin’s envoy won't go; they’ll stay, it's said. Cannot")).containsExactly(
        "Berlin", "’s", "envoy", "wo", "n't", "go", ";", "they", "’ll", "stay", ",", "it", "'s", "said", ".", "Can", "not");
  }

  @Test
  void keepsThePossessiveMarkOfAPluralApart() {
    assertThat(words("the allies’ tanks")).containsExactly("the", "allies", "’", "tanks");
  }

  @Test
  void splitsCompoundsAndKeepsPrefixesAndCodes() {
    assertThat(words("US-made anti-tank F-16s and S-300, a 40-year-old T-72B, Al-Masri"))
        .containsExactly("US", "-", "made", "anti-tank", "F-16s", "and", "S-300", ",", "a", "40", "-", "year", "-", "old", "T-72B",
            ",", "Al", "-", "Masri");
  }

  @Test
  void keepsNumbersTogetherAndUnitsApart() {
    assertThat(words("1,000.5 on 2022-12-09 at 7:30, 155mm, $2.5bn, 50%, 3/4"))
        .containsExactly("1,000.5", "on", "2022-12-09", "at", "7:30", ",", "155", "mm", ",", "$", "2.5", "bn", ",", "50", "%", ",", "3/4");
  }

  @Test
  void leavesTheStopOnAbbreviationsOnly() {
    assertThat(words("Gen. Doe of the U.S. Army met No. 10 on Dec. 9. He said no. J. Roe left."))
        .containsExactly("Gen.", "Doe", "of", "the", "U.S.", "Army", "met", "No.", "10", "on", "Dec.", "9", ".", "He", "said", "no",
            ".", "J.", "Roe", "left", ".");
  }

  @Test
  void keepsAddressesWhole() {
    assertThat(words("See https://example.org/a-b?c=d, or write to press@example.org."))
        .containsExactly("See", "https://example.org/a-b?c=d", ",", "or", "write", "to", "press@example.org", ".");
  }

  @Test
  void cutsWordsRunTogetherAtAStop() {
    assertThat(words("agreed.The talks...went on… well?!"))
        .containsExactly("agreed", ".", "The", "talks", "...", "went", "on", "…", "well", "?!");
  }

  @Test
  void tellsWhereTokensStand() {
    assertThat(tokenizer.tokenizePos(" He won't\u00a0go.")).containsExactly(new Span(1, 3), new Span(4, 6), new Span(6, 9), new Span(10, 12), new Span(12, 13));
  }

  @Test
  void neverSplitsASurrogatePairAndNeverHoldsWhiteSpace() {
    String text = "A \ud83d\ude80 flew\u00a0over \ud835\udc00\ud835\udc01.\u200b \u202f“x”";
    assertThat(words(text)).containsExactly("A", "\ud83d\ude80", "flew", "over", "\ud835\udc00\ud835\udc01", ".", "“", "x", "”");
  }
}
