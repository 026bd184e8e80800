package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import org.onrecord.wikidata.FilledSheet;
import org.onrecord.wikidata.Reconciliation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord wikidata reconcile}: actors without an item, with candidates, to be filled in and read back. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the store's actors without an item as CSV, with items that they may be. Fill the column item and give the file back with --apply:",
      "it goes into corrections.ttl, which every build applies."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "2:wrong usage, or nothing done"})
final class WikidataReconcileCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Mixin private GazetteerOption names;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the table goes; default: standard output.")
  private @Nullable Path out;

  @Option(names = "--apply", paramLabel = "FILE", description = "A filled table; needs no store.")
  private @Nullable Path filled;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      defaultValue = "corrections.ttl",
      description = "What --apply adds to; default: ${DEFAULT-VALUE}.")
  private Path corrections;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      return filled == null ? sheet(err) : apply(filled, err);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    } catch (StoreException | UncheckedIOException failed) {
      err.println("onrecord wikidata reconcile: " + failed.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }

  private int sheet(PrintWriter err) {
    try (Tdb2Store opened = Tdb2Store.openExisting(store.folder())) {
      List<String> lines = new Reconciliation(opened, names.gazetteer()).sheet();
      String text = String.join("", lines);
      if (out == null) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
      } else {
        Files.writeString(out, text, StandardCharsets.UTF_8);
      }
      err.println(lines.size() - 1 + " actors without an item" + (out == null ? "" : ": " + out));
      return ExitStatus.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(out + ": cannot be written", e);
    }
  }

  private int apply(Path file, PrintWriter err) {
    FilledSheet sheet = FilledSheet.read(file, names.gazetteer());
    int added = sheet.addTo(corrections, Gazetteer.load());
    err.println(sheet.size() + " actors with an item, " + added + " of them new in " + corrections + "; the next build applies it");
    return ExitStatus.DONE;
  }
}
