package org.onrecord.store;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Turns the values that people type into RDF terms; they are bound as terms and never become part of a query's text.
 *
 * <p>An actor may be given as "Jens Stoltenberg", "Q57665" or an IRI; names are looked up in the store, in the spelling given
 * or, where nothing bears that, without regard to case.
 */
public final class ParameterBinder {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");
  private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern ABSOLUTE = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

  private static final String NAMED =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX rec: <https://w3id.org/onrecord/ontology#>
      SELECT DISTINCT ?thing WHERE {
        ?thing rdfs:label|skos:prefLabel|skos:altLabel ?label .
        FILTER(LCASE(STR(?label)) = ?name)
        FILTER(STRSTARTS(STR(?thing), ?prefix1) || STRSTARTS(STR(?thing), ?prefix2))
      } ORDER BY ?thing
      """;

  private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

  private final Dataset dataset;
  private final String base;

  /** @param base of the data's IRIs, with its final slash */
  public ParameterBinder(Dataset dataset, String base) {
    this.dataset = dataset;
    this.base = base;
  }

  /**
   * One term for each parameter that is not left free.
   *
   * @param values by parameter name; the others take their presets
   * @throws IllegalArgumentException in one line, if a name or a value is wrong
   */
  public Map<String, Node> bind(SavedQuery query, Map<String, String> values) {
    for (String name : values.keySet()) {
      if (query.parameter(name).isEmpty()) {
        List<String> known = query.parameters().stream().map(Parameter::name).toList();
        throw new IllegalArgumentException(
            query.name() + " has no parameter '" + name + "'; it takes " + (known.isEmpty() ? "none" : String.join(", ", known)));
      }
    }
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      String value = values.getOrDefault(parameter.name(), parameter.preset()).strip();
      if (!value.equals(Parameter.ANY)) {
        nodes.put(parameter.name(), node(parameter, value));
      }
    }
    return nodes;
  }

  private Node node(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case TOPIC -> concept("https://w3id.org/onrecord/topic/", parameter, value);
      case ACT -> concept("https://w3id.org/onrecord/act/", parameter, value);
      case WEAPON -> named(parameter, value, "https://w3id.org/onrecord/weapon/", "https://w3id.org/onrecord/weapon/");
      case ACTOR -> named(parameter, value, base + "actor/", base + "source/");
      case SOURCE -> named(parameter, value, base + "source/", base + "source/");
      case DATE -> NodeFactory.createLiteralString(date(parameter, value));
      case INTEGER -> ResourceFactory.createTypedLiteral(integer(parameter, value)).asNode();
      case ENDPOINT -> NodeFactory.createURI(address(parameter, value));
      case TEXT -> NodeFactory.createLiteralString(value);
    };
  }

  private Node concept(String namespace, Parameter parameter, String value) {
    if (ABSOLUTE.matcher(value).matches()) {
      return NodeFactory.createURI(value);
    }
    String id = value.toLowerCase(Locale.ROOT).replace(' ', '-');
    if (!SLUG.matcher(id).matches()) {
      throw wrong(parameter, value, "is no " + parameter.type().id());
    }
    Node concept = NodeFactory.createURI(namespace + id);
    if (!dataset.asDatasetGraph().contains(Node.ANY, concept, Node.ANY, Node.ANY)) {
      throw wrong(parameter, value, "is no " + parameter.type().id() + " that the graph knows");
    }
    return concept;
  }

  private Node named(Parameter parameter, String value, String prefix1, String prefix2) {
    if (ABSOLUTE.matcher(value).matches()) {
      return NodeFactory.createURI(value);
    }
    if (ITEM.matcher(value).matches()) {
      return NodeFactory.createURI(prefix1 + value);
    }
    return find(value, prefix1, prefix2)
        .orElseThrow(() -> wrong(parameter, value, "is no " + parameter.type().id() + " that the graph knows"));
  }

  private Optional<Node> find(String name, String prefix1, String prefix2) {
    for (String prefix : List.of(prefix1, prefix2)) {
      Node direct = NodeFactory.createURI(prefix + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
      if (dataset.asDatasetGraph().contains(Node.ANY, direct, Node.ANY, Node.ANY)) {
        return Optional.of(direct);
      }
    }
    Optional<Node> exact = spelt(name, prefix1, prefix2);
    return exact.isPresent() ? exact : inAnyCase(name, prefix1, prefix2);
  }

  /** By a name in just this spelling, which the store finds without a look at the others; of several the first by its IRI. */
  private Optional<Node> spelt(String name, String prefix1, String prefix2) {
    TreeSet<String> iris = new TreeSet<>();
    for (Node label : List.of(NodeFactory.createLiteralLang(name, "en"), NodeFactory.createLiteralString(name))) {
      for (Node property : NAMES) {
        dataset.asDatasetGraph().find(Node.ANY, Node.ANY, property, label).forEachRemaining(quad -> {
          String iri = quad.getSubject().isURI() ? quad.getSubject().getURI() : "";
          if (iri.startsWith(prefix1) || iri.startsWith(prefix2)) {
            iris.add(iri);
          }
        });
      }
    }
    return iris.stream().findFirst().map(NodeFactory::createURI);
  }

  private Optional<Node> inAnyCase(String name, String prefix1, String prefix2) {
    try (QueryExecution execution =
        QueryExecution.dataset(dataset)
            .query(NAMED)
            .substitution("name", text(name.toLowerCase(Locale.ROOT)))
            .substitution("prefix1", text(prefix1))
            .substitution("prefix2", text(prefix2))
            .build()) {
      ResultSet found = execution.execSelect();
      if (!found.hasNext()) {
        return Optional.empty();
      }
      QuerySolution first = found.next();
      return Optional.of(first.get("thing").asNode());
    }
  }

  private static RDFNode text(String value) {
    return ResourceFactory.createStringLiteral(value);
  }

  private static String address(Parameter parameter, String value) {
    if (!ABSOLUTE.matcher(value).matches()) {
      throw wrong(parameter, value, "is no address of an endpoint");
    }
    return value;
  }

  private static String date(Parameter parameter, String value) {
    try {
      return java.time.LocalDate.parse(value).toString();
    } catch (DateTimeException e) {
      throw wrong(parameter, value, "is no date; write it as 2022-12-09");
    }
  }

  private static int integer(Parameter parameter, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw wrong(parameter, value, "is no whole number");
    }
  }

  private static IllegalArgumentException wrong(Parameter parameter, String value, String what) {
    return new IllegalArgumentException(parameter.name() + ": '" + value + "' " + what);
  }
}
