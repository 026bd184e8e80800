package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.bench.ExtractBench;
import org.onrecord.bench.Figures;
import org.onrecord.pipeline.Extractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord bench extract}: reading alone, and what each stage takes of it. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Reads articles without storing them: how many a second, and where the time goes.")
final class BenchExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Measured measured;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    ExtractBench bench = new ExtractBench(Extractor.load(Extractor.PROBABLE));
    ExtractBench.Result result =
        measured.in(scratch -> bench.run(measured.paths(), measured.articles(), measured.warmUp(), measured.threads(), scratch));
    spec.commandLine().getOut().println(Figures.json(result));
    Measured.print(err, result.throughput());
    result.millisecondsPerArticle().forEach((stage, cost) -> err.printf(Locale.ROOT, "%-12s %7.2f ms an article%n", stage, cost));
    return ExitStatus.DONE;
  }
}
