package org.onrecord.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How the graph is served.
 *
 * @param store the folder of the TDB2 store
 * @param host the address to listen on: "127.0.0.1"
 * @param port 0 for any free one
 * @param allowedServices the only endpoints that {@code SERVICE} may name
 * @param queryTime after which a query is ended
 * @param password that every request but {@code /$/ping} must bring; empty for a server that is open to all who reach it
 */
public record ServerOptions(Path store, String host, int port, Set<String> allowedServices, Duration queryTime, Optional<Password> password) {

  /** Reachable from this machine alone. */
  public static final String LOOPBACK = "127.0.0.1";

  public static final Duration DEFAULT_QUERY_TIME = Duration.ofSeconds(10);

  public ServerOptions {
    allowedServices = Set.copyOf(allowedServices);
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
    }
    if (queryTime.isNegative() || queryTime.isZero()) {
      throw new IllegalArgumentException("a query needs more time than " + queryTime);
    }
    for (String service : allowedServices) {
      if (!service.startsWith("https://") && !service.startsWith("http://")) {
        throw new IllegalArgumentException("not an http or https address: " + service);
      }
    }
  }

  /** A server for this machine on that port, without any {@code SERVICE}. */
  public static ServerOptions local(Path store, int port) {
    return new ServerOptions(store, LOOPBACK, port, Set.of(), DEFAULT_QUERY_TIME, Optional.empty());
  }
}
