package org.onrecord.server;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.fuseki.ctl.ActionPing;
import org.apache.jena.fuseki.ctl.ActionStats;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mgt.ActionDatasets;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.onrecord.store.Services;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import org.onrecord.store.TextIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph on the net: Fuseki with its SPARQL endpoint and console, the explorer, the interface for programs and a
 * page for every IRI.
 * Reads only.
 */
public final class OnRecordServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("onrecord.server");
  private static final String DATASET = "/onrecord";

  private final FusekiServer fuseki;
  private final Tdb2Store store;
  private final DatasetGraph graph;
  private final Services services;
  private final AtomicReference<Current.View> newest;

  private OnRecordServer(
      FusekiServer fuseki, Tdb2Store store, DatasetGraph graph, Services services, AtomicReference<Current.View> newest) {
    this.fuseki = fuseki;
    this.store = store;
    this.graph = graph;
    this.services = services;
    this.newest = newest;
  }

  /**
   * Opens the store and serves it.
   *
   * @throws StoreException where the folder holds no store, or another process holds it
   */
  public static OnRecordServer start(ServerOptions options) {
    return start(options, false);
  }

  /**
   * Opens a store that this process goes on writing to, and serves it: patterns are read from the store alone, as the index follows a commit
   * only with {@link #refresh}.
   *
   * @throws StoreException as {@link #start(ServerOptions)}
   */
  public static OnRecordServer startWhileWritten(ServerOptions options) {
    return start(options, true);
  }

  private static OnRecordServer start(ServerOptions options, boolean written) {
    Tdb2Store store = Tdb2Store.openExisting(options.store());
    try {
      return serve(store, options, written);
    } catch (RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  private static OnRecordServer serve(Tdb2Store store, ServerOptions options, boolean written) {
    // First of all: Fuseki's configuration ends every query on this store after seconds, also those that count what the index remembers.
    makeIndex(store);
    FusekiServer.Builder builder = FusekiServer.create().port(options.port()).fusekiModules(FusekiModules.empty());
    builder.parseConfig(FusekiConfiguration.of(options));
    DatasetGraph graph = builder.getDataset(DATASET);
    close(graph.getContext());
    Services services = new Services(options.allowedServices());
    services.set(graph.getContext());
    AtomicReference<Current.View> newest = new AtomicReference<>(view(store, graph, services));
    QC.setFactory(
        graph.getContext(),
        written ? context -> new StoppableExecutor(context, options.queryTime()) : IndexedPatterns.factory(newest.get().index(), options.queryTime()));
    FusekiServer fuseki =
        builder
            .registerOperation(Operation.Query, new SafeQuery(options.allowedServices()))
            .addFilter("/*", new Gate(options.password()))
            .enableMetrics(true)
            .addServlet("/$/server", new ActionServerStatus())
            .addServlet("/$/datasets/*", new ActionDatasets())
            .addServlet("/$/stats/*", new ActionStats())
            .addServlet("/console/*", new Console())
            .addServlet("/console/$/ping", new ActionPing())
            .addServlet("/console/$/server", new ActionServerStatus())
            .addServlet("/console/$/datasets/*", new ActionDatasets())
            .addServlet("/console/$/stats/*", new ActionStats())
            .addServlet("/assets/*", new WebFiles("web"))
            .addServlet("/lib/codemirror/*", new WebFiles(WebJar.folder("codemirror")))
            .addServlet("/api/*", new Current(newest, Current.View::api))
            .addServlet("/.well-known/*", new Current(newest, Current.View::wellKnown))
            .addServlet("/*", new Current(newest, Current.View::linkedData))
            .build();
    for (Connector connector : fuseki.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector address) {
        address.setHost(options.host());
      }
    }
    fuseki.start();
    return new OnRecordServer(fuseki, store, graph, services, newest);
  }

  private static Current.View view(Tdb2Store store, DatasetGraph graph, Services services) {
    StatementIndex index = new StatementIndex(TextIndex.of(store.folder()));
    Facts facts = new Facts(graph);
    OverviewEndpoint overview = new OverviewEndpoint(() -> TextIndex.of(store.folder()).totals(store.dataset()));
    return new Current.View(
        index, new Api(facts, endpoints(store, facts, index, overview, services)), new WellKnown(overview), new LinkedData(facts));
  }

  /** Shows what this process has written to the store since: SPARQL does by itself, the pages and the interface do from now on. */
  public void refresh() {
    makeIndex(store);
    newest.getAndSet(view(store, graph, services)).index().close();
  }

  /** Whatever a query names: no class is loaded for it, and no match runs on without end. */
  private static void close(Context context) {
    FunctionRegistry.set(context, AllowedFunctions.functions());
    PropertyFunctionRegistry.set(context, AllowedFunctions.properties());
    RewriteFactory optimizer = BoundedWork::optimizer;
    context.set(ARQConstants.sysOptimizerFactory, optimizer);
  }

  /** The full-text index, made anew where the store has changed since. */
  private static void makeIndex(Tdb2Store store) {
    TextIndex.of(store.folder())
        .refresh(store.dataset())
        .ifPresent(statements -> LOG.info("made the full-text index: {} statements", statements));
  }

  private static Map<String, Endpoint> endpoints(
      Tdb2Store store, Facts facts, StatementIndex index, OverviewEndpoint overview, Services services) {
    StatementReader reader = new StatementReader(index, facts);
    Positions positions = new Positions(facts);
    Names names = new Names(index, facts);
    return Map.ofEntries(
        Map.entry("actor", new ActorEndpoint("actor", index, facts, positions)),
        Map.entry("article", new ArticleEndpoint(facts, reader)),
        Map.entry("ask", new AskEndpoint(store, names)),
        Map.entry("network", new NetworkEndpoint(index, facts)),
        Map.entry("openapi.json", new OpenApi()),
        Map.entry("overview", overview),
        Map.entry("queries", new QueriesEndpoint(store, services)),
        Map.entry("search", new SearchEndpoint(index, reader, facts)),
        Map.entry("source", new ActorEndpoint("source", index, facts, positions)),
        Map.entry("sources", new SourcesEndpoint(index, facts)),
        Map.entry("statement", new StatementEndpoint(facts, reader)),
        Map.entry("suggest", new SuggestEndpoint(names)),
        Map.entry("topic", new TopicEndpoint(index, facts, positions)),
        Map.entry("weapon", new WeaponEndpoint(index, facts, reader)));
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

  @Override
  public void close() {
    fuseki.stop();
    newest.get().index().close();
    store.close();
  }
}
