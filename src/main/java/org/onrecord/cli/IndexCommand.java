package org.onrecord.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import org.onrecord.store.TextIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord index}: makes the full-text index anew from the store. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Makes the full-text index anew from the store; `serve` does so by itself where the store has changed.")
final class IndexCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--store", paramLabel = "DIR", defaultValue = "store", description = "The store's folder (default: ${DEFAULT-VALUE}).")
  private Path store;

  @Override
  public Integer call() {
    try (Tdb2Store opened = Tdb2Store.openExisting(store)) {
      long statements = TextIndex.of(store).rebuild(opened.dataset());
      spec.commandLine().getErr().println("indexed " + statements + " statements");
      return ExitStatus.DONE;
    } catch (StoreException unavailable) {
      spec.commandLine().getErr().println("onrecord index: " + unavailable.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }
}
