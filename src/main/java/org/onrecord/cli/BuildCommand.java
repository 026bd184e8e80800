package org.onrecord.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.knowledge.Corrections;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.pipeline.ArticleSource;
import org.onrecord.pipeline.Build;
import org.onrecord.pipeline.BuildSummary;
import org.onrecord.pipeline.Extractor;
import org.onrecord.pipeline.Lazy;
import org.onrecord.pipeline.OnDemand;
import org.onrecord.pipeline.Watch;
import org.onrecord.server.OnRecordServer;
import org.onrecord.server.ServerOptions;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import org.onrecord.store.TextIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord build}: articles into the store; again, and nothing changes. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles into the store. What is unchanged costs a look; a changed article replaces what it said before.",
      "May be stopped at any moment: what was committed is kept, the next build goes on from there.",
      "With --watch it goes on until Ctrl-C and takes in what changes; with --serve the graph is on the net meanwhile."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:some input was rejected, the rest is stored", "2:wrong usage, or nothing done"})
final class BuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Inputs inputs;

  @Mixin private StoreOption store;

  @Mixin private CorrectionsOption corrections;

  @Mixin private GazetteerOption names;

  @Mixin private OpenNlpOption language;

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

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "" + Extractor.PROBABLE,
      description = "Leaves out statements below it, from 0 to 1; default: ${DEFAULT-VALUE}.")
  private double minConfidence;

  @Option(names = "--no-text", description = "Keeps no article's full text in the store.")
  private boolean noText;

  @Option(names = "--rejects", paramLabel = "FILE", description = "Writes what was rejected, and why, as CSV.")
  private @Nullable Path rejects;

  @Option(
      names = "--watch",
      description = "Goes on when all is read: takes in files that come or change below PATH, and with --withdraw takes out those that go.")
  private boolean watch;

  @Option(names = "--serve", description = "With --watch: serves the graph as `onrecord serve` does, by the options that follow.")
  private boolean serve;

  @Mixin private Serving serving;

  @Override
  public Integer call() {
    check();
    Iris iris = Checks.iris(spec, store.base());
    PrintWriter err = spec.commandLine().getErr();
    ArticleSource source = inputs.source();
    try (Tdb2Store target = dryRun && !Tdb2Store.exists(store.folder()) ? Tdb2Store.inMemory() : Tdb2Store.open(store.folder())) {
      RejectsFile log = RejectsFile.begin(Optional.ofNullable(rejects));
      Build build = build(target, iris);
      return watch ? watch(target, build, source, log) : once(target, build, source, log);
    } catch (StoreException | UncheckedIOException e) {
      err.println("onrecord build: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }

  private void check() {
    Checks.confidence(spec, minConfidence);
    Checks.threads(spec, threads);
    Checks.batch(spec, batch);
    if (watch && dryRun) {
      throw new ParameterException(spec.commandLine(), "--watch and --dry-run do not go together");
    }
    if (serve && !watch) {
      throw new ParameterException(spec.commandLine(), "--serve goes with --watch; a store that is not built meanwhile: onrecord serve");
    }
  }

  private int once(Tdb2Store target, Build build, ArticleSource source, RejectsFile log) {
    BuildReport report = new BuildReport(spec.commandLine().getErr(), source.files(), log);
    BuildSummary summary;
    try {
      summary = build.run(source, report);
    } finally {
      report.stop();
    }
    if (!dryRun) {
      target.letGoOfPages();
      TextIndex.of(store.folder()).refresh(target.dataset());
    }
    report.finished(summary, dryRun);
    return ExitStatus.of(summary.accepted(), summary.rejected());
  }

  private int watch(Tdb2Store target, Build build, ArticleSource source, RejectsFile log) {
    PrintWriter err = spec.commandLine().getErr();
    for (Path path : source.paths()) {
      if (!Files.exists(path)) {
        throw new StoreException(path + ": is not there, so it cannot be watched");
      }
    }
    Optional<ServerOptions> net = serve ? Optional.of(serving.options(store.folder())) : Optional.empty();
    try (Interruption stop = new Interruption();
        Watch changes = new Watch(build, source);
        @Nullable OnRecordServer running = net.map(OnRecordServer::startWhileWritten).orElse(null)) {
      Optional<OnRecordServer> server = Optional.ofNullable(running);
      server.ifPresent(here -> err.println(ServeCommand.whereItIs(here)));
      once(target, build, source, log);
      server.ifPresent(OnRecordServer::refresh);
      err.println("watching " + source.paths() + "; Ctrl-C stops it");
      WatchedBuild rounds = new WatchedBuild(target, server, err, log);
      while (!stop.asked()) {
        changes.look(rounds);
      }
      return ExitStatus.DONE;
    }
  }

  private Build build(Tdb2Store target, Iris iris) {
    Supplier<Gazetteer> gazetteer = new Lazy<>(names::gazetteer);
    String models = language.setting();
    String settings = "min-confidence=" + minConfidence + " text=" + !noText + corrections.setting() + names.setting() + models;
    Corrections given = corrections.corrections();
    Supplier<Extractor> loader = () -> Checks.extractor(spec, language.models(), gazetteer.get(), minConfidence, given, iris);
    return new Build(
        target,
        // What is wrong with corrections or models is told before anything is read.
        given.equals(Corrections.NONE) && models.isEmpty() ? new OnDemand(loader) : loader.get(),
        new ArticleGraph(iris, language.version(), !noText),
        new KnowledgeGraph(gazetteer, iris),
        new Build.Options(threads, batch, dryRun, withdraw, settings));
  }
}
