package org.onrecord.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.bench.Figures;
import org.onrecord.bench.InventedStore;
import org.onrecord.bench.ServeBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench serve}: how fast a server answers on a graph of any size. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves a large record of invented news in a process of its own and measures the answers over HTTP.")
final class BenchServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "Where the record is. Where there is none, invented news are made first: a million statements take some 20 GB.")
  private Path store;

  @Option(names = "--statements", paramLabel = "N", defaultValue = "1000000", description = "So many where it is to be made; default: ${DEFAULT-VALUE}.")
  private int statements;

  @Override
  public Integer call() throws Exception {
    InventedStore.make(store, statements);
    ServeBench.Result result = new ServeBench(serve()).run();
    spec.commandLine().getOut().println(Figures.json(result));
    return ExitStatus.DONE;
  }

  /** The same program with the same settings of Java. */
  private List<String> serve() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), OnRecord.class.getName()));
    command.addAll(List.of("serve", "--store", store.toString(), "--port", "0"));
    return command;
  }
}
