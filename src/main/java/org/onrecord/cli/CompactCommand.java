package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord compact}: the store in as little room as it needs. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = "Writes the store afresh and drops what older transactions left. If it is ended half-way, the old files stay in use.")
final class CompactCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try (Tdb2Store opened = Tdb2Store.openExisting(store.folder())) {
      long before = opened.bytes();
      opened.compact();
      err.printf(Locale.ROOT, "%.1f MiB, before %.1f MiB%n", opened.bytes() / 1048576.0, before / 1048576.0);
      return ExitStatus.DONE;
    } catch (StoreException e) {
      err.println("onrecord compact: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }
}
