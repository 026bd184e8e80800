package org.onrecord.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.store.Backup;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord backup FILE}: the store as gzipped N-Quads. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "Writes the whole store to a file of gzipped N-Quads.")
final class BackupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "Such as backup.nq.gz; an older one of that name is replaced.")
  private Path file;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try (Tdb2Store opened = Tdb2Store.openExisting(store.folder())) {
      err.println(file + ": " + Backup.write(opened, file) + " bytes");
      return ExitStatus.DONE;
    } catch (StoreException e) {
      err.println("onrecord backup: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }
}
