package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.bench.BuildBench;
import org.onrecord.bench.Figures;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.pipeline.Build;
import org.onrecord.pipeline.Extractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench build}: the whole way into a store. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Builds a store that is thrown away: how many articles a second, whether the last part cost what the first did, what a second run",
      "of the same costs, and how soon one more article is seen."
    })
final class BenchBuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Measured measured;

  @Option(names = "--part", paramLabel = "N", defaultValue = "" + 5 * Build.Options.BATCH, description = "How many articles the first and the last part hold, several transactions; default: ${DEFAULT-VALUE}.")
  private int part;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Gazetteer gazetteer = Gazetteer.load();
    BuildBench bench = new BuildBench(gazetteer, Extractor.load(gazetteer, Extractor.PROBABLE));
    BuildBench.Result result =
        measured.in(
            scratch -> bench.run(measured.paths(), measured.articles(), measured.warmUp(), Math.max(1, part), measured.threads(), scratch));
    spec.commandLine().getOut().println(Figures.json(result));
    Measured.print(err, result.throughput());
    if (result.growth() != null) {
      err.printf(
          Locale.ROOT, "the last %d cost %.2f times what the first did (%.2f on the clock)%n", result.growth().part(), result.growth().ratio(),
          result.growth().ratioOnTheClock());
    }
    err.printf(
        Locale.ROOT, "again: %.1f %% of the first run, %d quads changed; one more article seen %.0f ms after its extraction%n",
        100 * result.again().ofFirst(), result.again().quadsChanged(), result.visibleMilliseconds());
    return ExitStatus.DONE;
  }
}
