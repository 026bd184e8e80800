package org.onrecord.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.bench.InventedStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onrecord bench serve}: how fast a server answers on a graph of any size. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves a large record of invented news and measures the answers.")
final class BenchServeCommand implements Callable<Integer> {

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "Where the invented record is, or is to be made.")
  private Path store;

  @Option(names = "--statements", paramLabel = "N", defaultValue = "1000000", description = "So many where it is to be made; default: ${DEFAULT-VALUE}.")
  private int statements;

  @Override
  public Integer call() {
    InventedStore.make(store, statements);
    return ExitStatus.DONE;
  }
}
