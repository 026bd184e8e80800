package org.onrecord.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.store.BulkLoad;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import org.onrecord.store.TextIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord restore FILE}: a store from its backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Makes a store of a backup. A store that is there already is kept unless --replace is given, and then until the new one is whole.")
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Option(names = "--replace", description = "Puts the backup in the place of the store that is there.")
  private boolean replace;

  @Parameters(paramLabel = "FILE", description = "What `onrecord backup` wrote.")
  private Path file;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      if (Tdb2Store.exists(store.folder()) && !replace) {
        throw new StoreException(store.folder() + ": holds a store; --replace puts the backup in its place");
      }
      BulkLoad.replace(store.folder(), List.of(file), restored -> err.println(restored.size() + " quads"));
      try (Tdb2Store opened = Tdb2Store.open(store.folder())) {
        TextIndex.of(store.folder()).refresh(opened.dataset());
      }
      return ExitStatus.DONE;
    } catch (StoreException e) {
      err.println("onrecord restore: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }
}
