package org.onrecord.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.train.AttributionTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord train attribution CORPUS}: fits the weights that find source, cue and content. */
@Command(
    name = "attribution",
    mixinStandardHelpOptions = true,
    description = "Fits the weights that find who said what, from articles marked in brat stand-off.")
final class TrainAttributionCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "CORPUS", description = "A folder with text/ID.txt and attributions/ID_ANNOTATOR.ann.")
  private Path corpus;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "src/main/resources/models/attribution.bin.gz",
      description = "Where the weights go (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(names = "--threads", defaultValue = "2", description = "The weights do not depend on it (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(corpus.resolve("text")) || !Files.isDirectory(corpus.resolve("attributions"))) {
      throw new ParameterException(spec.commandLine(), corpus + " has no folders text and attributions");
    }
    PrintWriter err = spec.commandLine().getErr();
    long start = System.nanoTime();
    AttributionTraining.run(corpus, output, Math.max(1, threads), line -> {
      err.printf("%5d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, line);
      err.flush();
    });
    return 0;
  }
}
