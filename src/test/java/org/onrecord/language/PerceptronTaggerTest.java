package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PerceptronTaggerTest {

  private static final LanguageModels MODELS = LanguageModels.load();

  private final PerceptronTagger tagger = MODELS.tagger();

  @Test
  void tagsWordsWithoutTheirTextAsIfTheyWerePrinted() {
    String[] words = {"“", "We", "wo", "n’t", "wait", ",", "”", "she", "said", "(", "again", ")", "."};
    boolean[] glued = {true, false, true, false, true, true, false, false, false, true, true, true, false};
    assertThat(tagger.tag(words)).containsExactly(tagger.tags(new Words(words, glued, MODELS.classes())));
    assertThat(Words.asPrinted(words, MODELS.classes()).form).containsExactly(new Words(words, glued, MODELS.classes()).form);
  }

  @Test
  void takesTheSentencesWordsAsContextAndDoesWithoutAnyOther() {
    String[] words = {"They", "said", "no"};
    Words others = new Words(new String[] {"tanks", "of", "Berlin"}, new boolean[3], MODELS.classes());
    assertThat(tagger.tag(words, new Object[] {others})).containsExactly(tagger.tags(others)).isNotEqualTo(tagger.tag(words));
    assertThat(tagger.tag(words, new Object[] {"?"})).containsExactly(tagger.tag(words));
    assertThat(tagger.tag(words, null)).containsExactly("PRON:PRP", "VERB:VBD", "INTJ:UH");
  }

  @Test
  void saysThatItKeepsOneSequenceOnly() {
    assertThatThrownBy(() -> tagger.topKSequences(new String[] {"They"})).isInstanceOf(UnsupportedOperationException.class).hasMessageContaining("greedy");
    assertThatThrownBy(() -> tagger.topKSequences(new String[] {"They"}, null)).isInstanceOf(UnsupportedOperationException.class);
  }
}
