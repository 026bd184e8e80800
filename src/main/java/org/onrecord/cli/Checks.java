package org.onrecord.cli;

import org.onrecord.graph.Iris;
import org.onrecord.knowledge.Corrections;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.language.LanguageModels;
import org.onrecord.pipeline.Extractor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What options of several commands must be; a wrong one is wrong usage, told in one line. */
final class Checks {

  private Checks() {}

  static void confidence(CommandSpec spec, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new ParameterException(spec.commandLine(), "--min-confidence lies between 0 and 1, not " + value);
    }
  }

  static void threads(CommandSpec spec, int threads) {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads is 1 or more, not " + threads);
    }
  }

  static void batch(CommandSpec spec, int batch) {
    if (batch < 1) {
      throw new ParameterException(spec.commandLine(), "--batch is 1 or more, not " + batch);
    }
  }

  static Iris iris(CommandSpec spec, String base) {
    try {
      return new Iris(base);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "--base: " + wrong.getMessage());
    }
  }

  static Extractor extractor(
      CommandSpec spec, LanguageModels language, Gazetteer gazetteer, double minConfidence, Corrections corrections, Iris iris) {
    try {
      return Extractor.load(language, gazetteer, minConfidence, corrections, iris);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "--corrections: " + wrong.getMessage());
    }
  }
}
