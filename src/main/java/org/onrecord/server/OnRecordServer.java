package org.onrecord.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mgt.ActionDatasets;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The graph on the net: Fuseki with its SPARQL endpoint and console, the explorer, the interface for programs and a page for every IRI.
 * Reads only.
 */
public final class OnRecordServer implements AutoCloseable {

  private static final String DATASET = "/onrecord";

  private final FusekiServer fuseki;
  private final DatasetGraph graph;

  private OnRecordServer(FusekiServer fuseki, DatasetGraph graph) {
    this.fuseki = fuseki;
    this.graph = graph;
  }

  /**
   * Opens the store and serves it.
   *
   * @throws StoreUnavailableException where the folder holds no store, or another process holds it
   */
  public static OnRecordServer start(ServerOptions options) {
    requireStore(options.store());
    FusekiServer.Builder builder = FusekiServer.create().port(options.port()).fusekiModules(FusekiModules.empty());
    try {
      builder.parseConfig(FusekiConfiguration.of(options));
    } catch (RuntimeException refused) {
      throw new StoreUnavailableException(
          options.store() + ": the store cannot be opened; is another onrecord or Fuseki using it? (" + reason(refused) + ")", refused);
    }
    DatasetGraph graph = builder.getDataset(DATASET);
    close(graph.getContext());
    FusekiServer fuseki =
        builder
            .registerOperation(Operation.Query, new SafeQuery(options.allowedServices()))
            .addFilter("/*", new Gate())
            .addServlet("/$/server", new ActionServerStatus())
            .addServlet("/$/datasets/*", new ActionDatasets())
            .addServlet("/console/*", new WebFiles("webapp"))
            .build();
    for (Connector connector : fuseki.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector address) {
        address.setHost(options.host());
      }
    }
    fuseki.start();
    return new OnRecordServer(fuseki, graph);
  }

  /** Whatever a query names: no class is loaded for it, and no match runs on without end. */
  private static void close(Context context) {
    FunctionRegistry.set(context, AllowedFunctions.functions());
    PropertyFunctionRegistry.set(context, AllowedFunctions.properties());
    RewriteFactory optimizer = BoundedRegex::optimizer;
    context.set(ARQConstants.sysOptimizerFactory, optimizer);
  }

  private static void requireStore(Path store) {
    try (Stream<Path> inside = Files.isDirectory(store) ? Files.list(store) : Stream.empty()) {
      if (inside.noneMatch(file -> file.getFileName().toString().startsWith("Data-"))) {
        throw new StoreUnavailableException(store + ": no store here; make one with `onrecord build --store " + store + " ARTICLES`");
      }
    } catch (java.io.IOException unreadable) {
      throw new StoreUnavailableException(store + ": cannot be read (" + unreadable.getMessage() + ")", unreadable);
    }
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }

  /** The port it listens on. */
  public int port() {
    return fuseki.getPort();
  }

  /** "http://127.0.0.1:3030/". */
  public String address() {
    return "http://" + ((ServerConnector) fuseki.getJettyServer().getConnectors()[0]).getHost() + ":" + port() + "/";
  }

  /** Waits until the server has been stopped. */
  public void join() {
    fuseki.join();
  }

  /** What it serves. */
  Dataset dataset() {
    return DatasetFactory.wrap(graph);
  }

  @Override
  public void close() {
    fuseki.stop();
    graph.close();
  }
}
