package org.onrecord.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.LanguageModels;
import org.onrecord.language.OpenNlpModels;
import org.onrecord.pipeline.SoftwareVersion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --opennlp-models DIR}: OpenNLP's models in the place of our own sentences, tokens, tags and lemmas. */
final class OpenNlpOption {

  private static final int SHORT = 8;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--opennlp-models",
      paramLabel = "DIR",
      description = "OpenNLP models of English; each takes the place of our own sentences, tokens, tags or lemmas. Default: none.")
  private @Nullable Path folder;

  /** @throws ParameterException if the folder holds anything else, or a model that cannot be loaded */
  LanguageModels models() {
    return told(() -> found().map(LanguageModels::load).orElseGet(LanguageModels::load));
  }

  /** For the settings of a build: other models are another setting; "" without any. */
  String setting() {
    return digest().map(digest -> " opennlp=" + digest).orElse("");
  }

  /** For the provenance: "0.1.0", and with models of OpenNLP which, "0.1.0+opennlp.3f2a91c0". */
  String version() {
    return SoftwareVersion.NUMBER + digest().map(digest -> "+opennlp." + digest.substring(0, SHORT)).orElse("");
  }

  private Optional<String> digest() {
    return told(() -> found().map(OpenNlpModels::digest));
  }

  private Optional<OpenNlpModels> found() {
    return Optional.ofNullable(folder).map(OpenNlpModels::in);
  }

  private <T> T told(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UncheckedIOException | IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "--opennlp-models: " + wrong.getMessage());
    }
  }
}
