package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.evaluate.AttributionEvaluation;
import org.onrecord.evaluate.LinkEvaluation;
import org.onrecord.evaluate.Share;
import org.onrecord.evaluate.StatementEvaluation;
import org.onrecord.pipeline.Extractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord evaluate}: scores what was read against what people marked. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Scores what was read against gold.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {EvaluateCommand.Attributions.class, EvaluateCommand.Statements.class, EvaluateCommand.Links.class})
final class EvaluateCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "evaluate what: attribution, statements or links?");
  }

  /** {@code onrecord evaluate attribution}. */
  @Command(
      name = "attribution",
      mixinStandardHelpOptions = true,
      description = "Scores source, cue and content spans against a corpus in brat's stand-off form.")
  static final class Attributions implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "CORPUS", description = "The folder that holds the splits.")
    private Path corpus = Path.of(".");

    @Option(names = "--split", paramLabel = "NAME", defaultValue = "dev", description = "Default: ${DEFAULT-VALUE}.")
    private String split = "dev";

    @Option(
        names = "--min-confidence",
        paramLabel = "X",
        defaultValue = "" + AttributionExtractor.LEAST,
        description = "Leaves out what only the learnt model sees with less; default: ${DEFAULT-VALUE}, as articles are read.")
    private double minConfidence;

    @Option(names = "--predictions", paramLabel = "FILE", description = "Scores this JSON Lines file instead of reading the texts.")
    private @Nullable Path predictions;

    @Option(names = "--save-predictions", paramLabel = "FILE", description = "Writes what was read as JSON Lines.")
    private @Nullable Path save;

    @Option(names = "--errors", paramLabel = "FILE", description = "Writes a page that shows each miss and false hit in its text.")
    private @Nullable Path errors;

    @Option(names = "--reliability", description = "Prints confidence against truth, and how often each reader is right.")
    private boolean reliability;

    @Override
    public Integer call() {
      Checks.confidence(spec, minConfidence);
      return reported(spec, () -> {
        Path folder = corpus.resolve(split);
        AttributionEvaluation evaluation =
            predictions == null
                ? AttributionEvaluation.ofExtractor(folder, minConfidence)
                : AttributionEvaluation.ofFile(folder, predictions);
        PrintWriter out = spec.commandLine().getOut();
        out.print(evaluation.table());
        Share cues = evaluation.communicationCues();
        out.printf(Locale.ROOT, "%n%-34s %5.1f   (%d/%d)%n", cues.name(), 100 * cues.value(), cues.hits(), cues.of());
        if (reliability) {
          out.print("\n" + evaluation.reliability() + "\n" + evaluation.readers());
        }
        out.flush();
        write(save, evaluation::predictions);
        write(errors, evaluation::errorPage);
      });
    }
  }

  /** {@code onrecord evaluate statements}. */
  @Command(
      name = "statements",
      mixinStandardHelpOptions = true,
      description = "Scores statements and transfers against hand-made gold.")
  static final class Statements implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "GOLD.json", arity = "1..*", description = "Gold, a file an article.")
    private List<Path> gold = List.of();

    @Option(names = "--texts", paramLabel = "DIR", required = true, description = "The folder of the articles' texts.")
    private Path texts = Path.of(".");

    @Option(names = "--aliases", paramLabel = "FILE", description = "A table of spelling variants; may be given more than once.")
    private List<Path> aliases = List.of();

    @Option(names = "--predictions", paramLabel = "FILE", description = "Scores this output of extract instead of reading the texts.")
    private @Nullable Path predictions;

    @Option(
        names = "--min-confidence",
        paramLabel = "X",
        defaultValue = "" + Extractor.PROBABLE,
        description = "Leaves out statements below it; default: ${DEFAULT-VALUE}, as articles are read.")
    private double minConfidence;

    @Option(names = "--errors", paramLabel = "FILE", description = "Writes a page that shows each miss and false hit in its text.")
    private @Nullable Path errors;

    @Option(names = "--reliability", description = "Prints confidence against truth.")
    private boolean reliability;

    @Override
    public Integer call() {
      Checks.confidence(spec, minConfidence);
      return reported(spec, () -> {
        StatementEvaluation.Task task = new StatementEvaluation.Task(gold, texts, aliases);
        StatementEvaluation evaluation =
            predictions == null ? StatementEvaluation.ofPipeline(task, minConfidence) : StatementEvaluation.ofFile(task, predictions);
        PrintWriter out = spec.commandLine().getOut();
        out.print(evaluation.table());
        if (reliability) {
          out.print("\n" + evaluation.reliability());
        }
        out.flush();
        write(errors, evaluation::errorPage);
      });
    }
  }

  /** {@code onrecord evaluate links}. */
  @Command(
      name = "links",
      mixinStandardHelpOptions = true,
      description = "Scores links of names to Wikidata's items against names that people have marked.")
  static final class Links implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "GOLD", description = "A stand-off file (article, begin, end, kind, item), or a folder of GUM documents.")
    private Path gold = Path.of(".");

    @Option(names = "--texts", paramLabel = "DIR", description = "The folder of the articles that the stand-off file is of.")
    private Path texts = Path.of(".");

    @Option(names = "--items", paramLabel = "FILE", description = "The table of verified items by which titles of GUM are known.")
    private Path items = Path.of("entities.tsv");

    @Option(
        names = "--genres",
        paramLabel = "NAMES",
        split = ",",
        defaultValue = "news,interview,speech,bio",
        description = "Of GUM; default: ${DEFAULT-VALUE}.")
    private List<String> genres = List.of();

    @Option(names = "--errors", paramLabel = "FILE", description = "Writes a line for each wrong link and each missed name.")
    private @Nullable Path errors;

    @Override
    public Integer call() {
      return reported(spec, () -> {
        LinkEvaluation evaluation =
            Files.isDirectory(gold) ? LinkEvaluation.ofGum(gold, genres, items) : LinkEvaluation.ofGold(gold, texts);
        PrintWriter out = spec.commandLine().getOut();
        out.print(evaluation.table());
        out.flush();
        write(errors, () -> String.join("\n", evaluation.errors()) + "\n");
      });
    }
  }

  /** Runs an evaluation; a file that cannot be read or written is told in one line. */
  private static int reported(CommandSpec spec, Runnable evaluation) {
    try {
      evaluation.run();
      return ExitStatus.DONE;
    } catch (UncheckedIOException e) {
      spec.commandLine().getErr().println("onrecord evaluate: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }

  private static void write(@Nullable Path file, java.util.function.Supplier<String> text) {
    Optional.ofNullable(file).ifPresent(path -> {
      try {
        Files.writeString(path, text.get());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
      }
    });
  }
}
