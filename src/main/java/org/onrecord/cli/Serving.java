package org.onrecord.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.server.Password;
import org.onrecord.server.ServerOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the graph is put on the net. */
final class Serving {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--port", defaultValue = "3030", description = "Where to serve; 0 takes any free one (default: ${DEFAULT-VALUE}).")
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
  private @Nullable Path passwordFile;

  /** @throws ParameterException if an option is wrong */
  ServerOptions options(Path store) {
    try {
      Optional<Password> password = Optional.ofNullable(passwordFile).map(Password::read);
      return new ServerOptions(store, host, port, services, ServerOptions.DEFAULT_QUERY_TIME, password);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
  }
}
