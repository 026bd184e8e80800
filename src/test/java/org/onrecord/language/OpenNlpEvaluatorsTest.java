package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import opennlp.tools.lemmatizer.LemmaSample;
import opennlp.tools.lemmatizer.LemmatizerEvaluator;
import opennlp.tools.postag.POSEvaluator;
import opennlp.tools.postag.POSSample;
import opennlp.tools.sentdetect.SentenceDetectorEvaluator;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerEvaluator;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

/** OpenNLP's evaluators score our components as they score OpenNLP's own. */
class OpenNlpEvaluatorsTest {

  private static final LanguageModels MODELS = LanguageModels.load();

  @Test
  void scoreOurSentences() {
    SentenceDetectorEvaluator evaluator =
        new SentenceDetectorEvaluator(new RuleSentenceDetector(RuleTokenizer.english(), Abbreviations.english()));
    evaluator.evaluateSample(new SentenceSample(" “We wait.” Gen. Doe left. ", new Span(1, 11), new Span(12, 26)));
    assertThat(evaluator.getFMeasure().getFMeasure()).isEqualTo(1);
    evaluator.evaluateSample(new SentenceSample("He left. She stayed.", new Span(0, 20)));
    assertThat(evaluator.getFMeasure().getPrecisionScore()).isEqualTo(0.5);
  }

  @Test
  void scoreOurTokens() {
    TokenizerEvaluator evaluator = new TokenizerEvaluator(RuleTokenizer.english());
    evaluator.evaluateSample(TokenSample.parse("They wo<SPLIT>n’t send F-16s<SPLIT>.", "<SPLIT>"));
    assertThat(evaluator.getFMeasure().getFMeasure()).isEqualTo(1);
    evaluator.evaluateSample(TokenSample.parse("No.", "<SPLIT>"));
    assertThat(evaluator.getFMeasure().getRecallScore()).isCloseTo(6 / 7.0, within(1e-9));
  }

  @Test
  void scoreOurTags() {
    POSEvaluator evaluator = new POSEvaluator(MODELS.tagger());
    evaluator.evaluateSample(new POSSample(new String[] {"They", "said", "no"}, new String[] {"PRON:PRP", "VERB:VBD", "NOUN:NN"}));
    assertThat(evaluator.getWordAccuracy()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void scoreOurLemmas() {
    LemmatizerEvaluator evaluator = new LemmatizerEvaluator(RuleLemmatizer.load(MODELS.classes()));
    evaluator.evaluateSample(
        new LemmaSample(new String[] {"allies", "said"}, new String[] {"NOUN:NNS", "VERB:VBD"}, new String[] {"ally", "tell"}));
    assertThat(evaluator.getWordAccuracy()).isEqualTo(0.5);
  }
}
