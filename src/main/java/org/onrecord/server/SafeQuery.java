package org.onrecord.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.web.HttpSC;

/**
 * Answers a SPARQL query that stays inside the data set, and refuses every other with 403 and the reason.
 *
 * <p>Refused: {@code SERVICE} at an endpoint that is not allowed, {@code FROM} a graph that is not in the data set,
 * functions that
 * run code of the class path or are named at run time. What is refused here by name is out of reach at run time too:
 * see
 * {@link AllowedFunctions}.
 */
final class SafeQuery extends SPARQL_QueryDataset {

  /** In characters. The longest query that a person writes has a few thousand. */
  static final int LONGEST_QUERY = 100_000;

  private final Set<String> allowedServices;

  SafeQuery(Set<String> allowedServices) {
    this.allowedServices = allowedServices;
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    refusal(query).ifPresent(reason -> ServletOps.error(HttpSC.FORBIDDEN_403, reason));
    List<String> graphs = new ArrayList<>(query.getGraphURIs());
    graphs.addAll(query.getNamedGraphURIs());
    for (String parameter : List.of("default-graph-uri", "named-graph-uri")) {
      String[] named = action.getRequest().getParameterValues(parameter);
      if (named != null) {
        graphs.addAll(List.of(named));
      }
    }
    if (graphs.stream().anyMatch(graph -> !graph.startsWith(Address.BASE))) {
      ServletOps.error(HttpSC.FORBIDDEN_403, "FROM can name graphs of this data set only; nothing is loaded from elsewhere");
    }
  }

  /** Why the query is not answered; empty where it is. */
  Optional<String> refusal(Query query) {
    if (query.isDescribeType() && query.getQueryPattern() == null) {
      return Optional.empty();
    }
    List<String> refusals = new ArrayList<>();
    Transformer.transform(new Patterns(refusals), new Expressions(refusals), Algebra.compile(query));
    return refusals.stream().findFirst();
  }

  /** Looks at each part of the pattern; changes nothing. */
  private final class Patterns extends TransformCopy {

    private final List<String> refusals;

    Patterns(List<String> refusals) {
      this.refusals = refusals;
    }

    @Override
    public Op transform(OpService service, Op inside) {
      Node endpoint = service.getService();
      if (!endpoint.isURI() || !allowedServices.contains(endpoint.getURI())) {
        refusals.add("SERVICE is off here; `onrecord serve --allow-service IRI` opens one endpoint");
      }
      return super.transform(service, inside);
    }

    @Override
    public Op transform(OpBGP pattern) {
      pattern.getPattern().forEach(triple -> look(triple.getPredicate()));
      return super.transform(pattern);
    }

    @Override
    public Op transform(OpPath path) {
      look(path.getTriplePath().getPath());
      return super.transform(path);
    }

    private void look(Path path) {
      switch (path) {
        case P_Path0 link -> look(link.getNode());
        case P_Path1 one -> look(one.getSubPath());
        case P_Path2 two -> {
          look(two.getLeft());
          look(two.getRight());
        }
        case P_NegPropSet none -> none.getNodes().forEach(link -> look(link.getNode()));
        default -> refusals.add("not allowed as a path: " + path);
      }
    }

    private void look(Node predicate) {
      if (predicate != null && predicate.isURI() && !AllowedFunctions.predicate(predicate.getURI())) {
        refusals.add("not allowed as a property function: <" + predicate.getURI() + ">");
      }
    }
  }

  /** Looks at each function; changes nothing. */
  private static final class Expressions extends ExprTransformCopy {

    private final List<String> refusals;

    Expressions(List<String> refusals) {
      this.refusals = refusals;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      switch (function) {
        case E_Call call -> refusals.add("CALL is off here: it runs a function that is named at run time");
        case E_Function named when !AllowedFunctions.function(named.getFunctionIRI()) ->
            refusals.add("not allowed as a function: <" + named.getFunctionIRI() + ">");
        default -> { }
      }
      return super.transform(function, arguments);
    }
  }
}
