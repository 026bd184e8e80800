package org.onrecord.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.NameDictionary;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --gazetteer FILE}: names beyond those that are shipped. */
final class GazetteerOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = "Names that `onrecord wikidata import` has compiled; the shipped ones keep the last word. Default: none.")
  private @Nullable Path file;

  /** @throws ParameterException if the file is no dictionary */
  Gazetteer gazetteer() {
    return dictionary().map(Gazetteer::load).orElseGet(Gazetteer::load);
  }

  /** For the settings of a build: other names are another setting; "" without a file. */
  String setting() {
    return dictionary().map(names -> " gazetteer=" + names.digest()).orElse("");
  }

  private Optional<NameDictionary> dictionary() {
    try {
      return Optional.ofNullable(file).map(NameDictionary::open);
    } catch (UncheckedIOException | IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "--gazetteer: " + wrong.getMessage());
    }
  }
}
