package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleLemmatizerTest {

  private final RuleLemmatizer lemmatizer = RuleLemmatizer.load(WordClasses.load());

  @Test
  void takesPairsAndPennsTagsAlike() {
    String[] words = {"Allies", "said", "they", "’re", "waiting"};
    String[] lemmas = {"ally", "say", "they", "be", "wait"};
    assertThat(lemmatizer.lemmatize(words, new String[] {"NOUN:NNS", "VERB:VBD", "PRON:PRP", "AUX:VBP", "VERB:VBG"})).containsExactly(lemmas);
    assertThat(lemmatizer.lemmatize(words, new String[] {"NNS", "VBD", "PRP", "VBP", "VBG"})).contains("ally", "say", "wait");
  }

  @Test
  void undoesAnInflectionByTheFormWhereTheTagIsUniversal() {
    assertThat(lemmatizer.lemmatize(new String[] {"allies", "said", "escalated", "is", "tank"}, new String[] {"NOUN", "VERB", "VERB", "AUX", "NOUN"}))
        .containsExactly("ally", "say", "escalate", "be", "tank");
  }

  @Test
  void givesOneLemmaAWordInItsOtherForm() {
    assertThat(lemmatizer.lemmatize(List.of("allies", "said"), List.of("NOUN:NNS", "VERB:VBD"))).containsExactly(List.of("ally"), List.of("say"));
  }
}
