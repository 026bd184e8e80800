package org.onrecord.store;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitor;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.util.Context;

/**
 * The endpoints that a query's {@code SERVICE} may ask: those that were named, to the letter, and none that one of them redirects to.
 *
 * @param allowed their addresses; empty where nothing that a query says reaches the network
 */
public record Services(Set<String> allowed) {

  /** No query reaches the network. */
  public static final Services NONE = new Services(Set.of());

  private static final Duration TIME = Duration.ofSeconds(10);

  /** Follows nobody: an allowed endpoint cannot send a query on to another. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(TIME).build();

  public Services {
    allowed = Set.copyOf(allowed);
  }

  /** A query names an endpoint that was not allowed. */
  public static final class Refused extends IllegalArgumentException {
    Refused(String message) {
      super(message);
    }
  }

  /** For whatever is asked in the context. */
  public void set(Context context) {
    context.set(ARQ.httpServiceAllowed, !allowed.isEmpty());
    context.set(ARQ.httpQueryClient, CLIENT);
    context.set(ARQ.httpQueryTimeout, TIME.toMillis());
  }

  /**
   * @param terms what the query's variables are bound to
   * @throws Refused with the option that would allow it
   */
  void check(String name, Query query, Map<String, Node> terms) {
    for (Node named : endpoints(query)) {
      Node endpoint = named.isVariable() ? terms.getOrDefault(named.getName(), named) : named;
      if (!endpoint.isURI() || !allowed.contains(endpoint.getURI())) {
        String address = endpoint.isURI() ? endpoint.getURI() : "an endpoint that is chosen at run time";
        throw new Refused(name + " asks " + address + ", which is not allowed here; --allow-service "
            + (endpoint.isURI() ? endpoint.getURI() : "IRI") + " opens it");
      }
    }
  }

  private static List<Node> endpoints(Query query) {
    List<Node> endpoints = new ArrayList<>(1);
    if (query.getQueryPattern() != null) {
      OpVisitor services = new OpVisitorBase() {
        @Override
        public void visit(OpService service) {
          endpoints.add(service.getService());
        }
      };
      // Into EXISTS as well, wherever an expression may stand.
      Walker.walk(Algebra.compile(query), services, new ExprVisitorBase());
    }
    return endpoints;
  }
}
