package org.onrecord.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.train.ParserTraining;
import org.onrecord.train.WordClassTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord train}: fits the models that the stages load. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Fits the models that the stages load.",
    synopsisSubcommandLabel = "MODEL",
    subcommands = {TrainAttributionCommand.class})
final class TrainCommand {

  private static final String LANGUAGE = "src/main/resources/language/en";

  @Spec private CommandSpec spec;

  @Command(
      name = "parser",
      mixinStandardHelpOptions = true,
      description = "Fits the tagger, the parser and the list of lemmas on treebanks, and prints their scores on documents held out.")
  int parser(
      @Option(names = "--out", paramLabel = "DIR", defaultValue = LANGUAGE, description = "Folder for the models; default: ${DEFAULT-VALUE}.")
          Path out,
      @Parameters(arity = "1..*", paramLabel = "TREEBANK", description = "Folders of CoNLL-U files.") List<Path> treebanks) {
    return train(() -> new ParserTraining(spec.commandLine().getOut()).run(treebanks, out));
  }

  @Command(
      name = "words",
      mixinStandardHelpOptions = true,
      description = "Fits the classes of like words on running text; the tagger and the parser are fitted on them afterwards.")
  int words(
      @Option(names = "--out", paramLabel = "DIR", defaultValue = LANGUAGE, description = "Folder for the classes; default: ${DEFAULT-VALUE}.")
          Path out,
      @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders: .txt, .conllu, .jsonl and .jsonl.gz with a field text.")
          List<Path> paths) {
    return train(() -> new WordClassTraining(spec.commandLine().getOut()).run(paths, out));
  }

  private int train(Runnable training) {
    try {
      training.run();
      return ExitStatus.DONE;
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    } catch (UncheckedIOException failed) {
      throw new ParameterException(spec.commandLine(), failed.getMessage() + ": " + failed.getCause().getMessage());
    }
  }
}
