package org.onrecord.cli;

import java.nio.file.Path;
import java.util.List;
import org.onrecord.train.ParserTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord train}: fits the models that the stages load. */
@Command(
    name = "train",
    description = "Fits the models that the stages load.",
    synopsisSubcommandLabel = "MODEL",
    subcommands = {TrainAttributionCommand.class})
final class TrainCommand {

  @Spec private CommandSpec spec;

  /** @throws IllegalArgumentException if a folder holds no CoNLL-U file */
  @Command(name = "parser", mixinStandardHelpOptions = true, description = "Fits the tagger and the parser and prints their scores.")
  int parser(
      @Option(names = "--out", paramLabel = "DIR", defaultValue = "src/main/resources/language/en", description = "where the models go (default: ${DEFAULT-VALUE})")
          Path out,
      @Parameters(arity = "1..*", paramLabel = "TREEBANK", description = "folders of CoNLL-U files") List<Path> treebanks) {
    new ParserTraining(spec.commandLine().getOut()).run(treebanks, out);
    return 0;
  }
}
