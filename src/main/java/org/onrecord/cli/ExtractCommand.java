package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.JsonForm;
import org.onrecord.graph.NQuads;
import org.onrecord.graph.Turtle;
import org.onrecord.model.ArticleReading;
import org.onrecord.pipeline.Extraction;
import org.onrecord.pipeline.Extractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord extract}: articles in, statements out; no store. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Reads articles and prints their statements, an article after the other, in the order of the files.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:some input was rejected, the rest is done", "2:wrong usage, or nothing done"})
final class ExtractCommand implements Callable<Integer> {

  enum Format {
    JSON,
    NQ,
    TTL
  }

  @Spec private CommandSpec spec;

  @Mixin private Inputs inputs;

  @Mixin private CorrectionsOption corrections;

  @Mixin private GazetteerOption names;

  @Mixin private OpenNlpOption language;

  @Option(names = "--format", defaultValue = "json", description = "json (a line an article), nq or ttl; default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "" + Extractor.PROBABLE,
      description = "Leaves out statements below it, from 0 to 1; default: ${DEFAULT-VALUE}.")
  private double minConfidence;

  @Option(names = "--threads", paramLabel = "N", description = "How many articles at once; default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--base", paramLabel = "IRI", defaultValue = Iris.DEFAULT_BASE, description = "Of the IRIs; default: ${DEFAULT-VALUE}.")
  private String base;

  @Option(names = "--no-text", description = "Leaves the articles' full text out of nq and ttl.")
  private boolean noText;

  @Override
  public Integer call() {
    Checks.confidence(spec, minConfidence);
    Checks.threads(spec, threads);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Iris iris = Checks.iris(spec, base);
    Function<ArticleReading, String> print = printer(iris);
    Extractor extractor = Checks.extractor(spec, language.models(), names.gazetteer(), minConfidence, corrections.corrections(), iris);
    Extraction extraction = new Extraction(extractor, threads);
    Extraction.Count count =
        extraction.run(
            inputs.source(),
            print,
            out::print,
            rejected -> err.println("onrecord extract: " + rejected));
    out.flush();
    return ExitStatus.of(count.accepted(), count.rejected());
  }

  private Function<ArticleReading, String> printer(Iris iris) {
    ArticleGraph graphs = new ArticleGraph(iris, language.version(), !noText);
    JsonForm json = new JsonForm(iris);
    return switch (format) {
      case JSON -> reading -> json.of(reading) + "\n";
      case NQ -> reading -> NQuads.sorted(graphs.of(reading).quads(iris));
      case TTL -> reading -> Turtle.of(graphs.of(reading), iris) + "\n";
    };
  }
}
