package org.onrecord.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.server.OnRecordServer;
import org.onrecord.server.Password;
import org.onrecord.server.ServerOptions;
import org.onrecord.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord serve}: the graph on the net, until Ctrl-C. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the graph: explorer, SPARQL endpoint, Fuseki's console, a page for every IRI. Reads only.")
final class ServeCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Option(names = "--store", paramLabel = "DIR", defaultValue = "store", description = "The store's folder (default: ${DEFAULT-VALUE}).")
  private Path store;

  @Option(names = "--port", defaultValue = "3030", description = "0 takes any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = ServerOptions.LOOPBACK,
      description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host;

  @Option(
      names = "--allow-service",
      paramLabel = "IRI",
      description = "An endpoint that SERVICE may ask, such as https://query.wikidata.org/sparql; without it none. Repeatable.")
  private Set<String> services = Set.of();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Holds the line that `onrecord password NAME` prints; everything but /$/ping then asks for it.")
  private Path passwordFile;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    ServerOptions options;
    try {
      Optional<Password> password = Optional.ofNullable(passwordFile).map(Password::read);
      options = new ServerOptions(store, host, port, services, ServerOptions.DEFAULT_QUERY_TIME, password);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
    try (OnRecordServer server = OnRecordServer.start(options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      err.println("On Record is at " + server.address() + " (SPARQL: " + server.address() + "onrecord/sparql); Ctrl-C stops it");
      server.join();
      return ExitStatus.DONE;
    } catch (StoreException unavailable) {
      err.println("onrecord serve: " + unavailable.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }
}
