package org.onrecord.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.server.OnRecordServer;
import org.onrecord.server.ServerOptions;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord serve}: the graph on the net, until Ctrl-C. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the graph: explorer, SPARQL endpoint, Fuseki's console, a page for every IRI. Reads only.",
      "To serve a store while articles come in, see `onrecord build --watch --serve`."
    })
final class ServeCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--store", paramLabel = "DIR", defaultValue = "store", description = "The store's folder (default: ${DEFAULT-VALUE}).")
  private Path store;

  @Mixin
  private Serving serving;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    ServerOptions options = serving.options(store);
    Tdb2Store.readUnmapped();
    try (OnRecordServer server = OnRecordServer.start(options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      err.println(whereItIs(server) + "; Ctrl-C stops it");
      server.join();
      return ExitStatus.DONE;
    } catch (StoreException unavailable) {
      err.println("onrecord serve: " + unavailable.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }

  static String whereItIs(OnRecordServer server) {
    return "On Record is at " + server.address() + " (SPARQL: " + server.address() + "onrecord/sparql)";
  }
}
