package org.onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.wikidata.DumpImport;
import org.onrecord.wikidata.ImportSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord wikidata import DUMP}: a dump of Wikidata, read once, into a dictionary of names. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Compiles a JSON dump of Wikidata (an entity a line; plain, gzip or bzip2) into a dictionary for --gazetteer.",
      "May be stopped at any moment; the same command goes on where it was."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:done, save for lines that could not be read", "2:wrong usage, or nothing done"})
final class WikidataImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DUMP", description = "Such as latest-all.json.gz.")
  private Path dump;

  @Option(names = "--out", paramLabel = "FILE", defaultValue = "wikidata.names", description = "File to write; default: ${DEFAULT-VALUE}.")
  private Path out;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Which classes and how many sitelinks; default: ontology/wikidata-import.tsv as it is shipped.")
  private @Nullable Path settings;

  @Option(names = "--threads", paramLabel = "N", description = "How many read lines at once; default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--restart", description = "Throws an unfinished import away.")
  private boolean restart;

  @Override
  public Integer call() throws IOException {
    Checks.threads(spec, threads);
    try (ImportReport report = new ImportReport(spec.commandLine().getErr())) {
      ImportSettings wanted = settings == null ? ImportSettings.load() : ImportSettings.read(settings);
      DumpImport.Summary summary = new DumpImport(wanted, dump, out, new DumpImport.Options(threads, restart)).run(report);
      report.finished(summary, out.toString(), Files.size(out));
      return summary.progress().broken() > 0 ? ExitStatus.SOME_REJECTED : ExitStatus.DONE;
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    } catch (UncheckedIOException failed) {
      spec.commandLine().getErr().println("onrecord wikidata import: " + failed.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }
}
