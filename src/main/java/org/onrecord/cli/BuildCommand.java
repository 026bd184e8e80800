package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.pipeline.ArticleSource;
import org.onrecord.pipeline.Build;
import org.onrecord.pipeline.BuildSummary;
import org.onrecord.pipeline.Extractor;
import org.onrecord.pipeline.SoftwareVersion;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import org.onrecord.store.TextIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord build}: articles into the store; again, and nothing changes. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles into the store. What is unchanged costs a look; a changed article replaces what it said before.",
      "May be stopped at any moment: what was committed is kept, the next build goes on from there."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:some input was rejected, the rest is stored", "2:wrong usage, or nothing done"})
final class BuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Inputs inputs;

  @Mixin private StoreOption store;

  @Mixin private CorrectionsOption corrections;

  @Mixin private GazetteerOption names;

  @Option(names = "--threads", paramLabel = "N", description = "How many articles at once; default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "How many articles a transaction; default: ${DEFAULT-VALUE}. Fewer lose less to a crash, more make a smaller store.")
  private int batch = Build.Options.BATCH;

  @Option(names = "--dry-run", description = "Says what would change, and changes nothing.")
  private boolean dryRun;

  @Option(names = "--withdraw", description = "Takes out articles that were read from the same PATH before and have gone from it.")
  private boolean withdraw;

  @Option(names = "--min-confidence", paramLabel = "X", defaultValue = "0", description = "Leaves out statements below it, from 0 to 1.")
  private double minConfidence;

  @Option(names = "--no-text", description = "Keeps no article's full text in the store.")
  private boolean noText;

  @Option(names = "--rejects", paramLabel = "FILE", description = "Writes what was rejected, and why, as CSV.")
  private Path rejects;

  @Override
  public Integer call() {
    Checks.confidence(spec, minConfidence);
    Checks.threads(spec, threads);
    Checks.batch(spec, batch);
    Iris iris = Checks.iris(spec, store.base());
    PrintWriter err = spec.commandLine().getErr();
    ArticleSource source = inputs.source();
    BuildReport report = new BuildReport(err, source.files());
    try (Tdb2Store target = dryRun && !Tdb2Store.exists(store.folder()) ? Tdb2Store.inMemory() : Tdb2Store.open(store.folder())) {
      BuildSummary summary = build(target, iris).run(source, report);
      if (!dryRun) {
        TextIndex.of(store.folder()).refresh(target.dataset());
      }
      report.finished(summary, dryRun);
      writeRejects(report.rejectsAsCsv());
      return ExitStatus.of(summary.accepted(), summary.rejected());
    } catch (StoreException e) {
      report.stop();
      err.println("onrecord build: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }

  private Build build(Tdb2Store target, Iris iris) {
    Gazetteer gazetteer = names.gazetteer();
    String settings = "min-confidence=" + minConfidence + " text=" + !noText + corrections.setting() + names.setting();
    return new Build(
        target,
        Checks.extractor(spec, gazetteer, minConfidence, corrections.corrections(), iris),
        new ArticleGraph(iris, SoftwareVersion.NUMBER, !noText),
        new KnowledgeGraph(gazetteer, iris),
        new Build.Options(threads, batch, dryRun, withdraw, settings));
  }

  private void writeRejects(List<String> lines) {
    if (rejects == null) {
      return;
    }
    try {
      Files.writeString(rejects, String.join("", lines), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(rejects + ": cannot be written", e);
    }
  }
}
