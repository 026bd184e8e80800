package org.onrecord.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads single facts from the served store, whatever graph they stand in. Threads may share it; every use is inside {@link #read}. */
final class Facts {

  private static final int CACHED_LABELS = 100_000;

  private final DatasetGraph data;
  private final Map<String, String> labels = new ConcurrentHashMap<>();

  Facts(DatasetGraph data) {
    this.data = data;
  }

  DatasetGraph data() {
    return data;
  }

  /** Answers inside one read transaction. */
  <T> T read(Supplier<T> answer) {
    if (data.isInTransaction()) {
      return answer.get();
    }
    data.begin(ReadWrite.READ);
    try {
      return answer.get();
    } finally {
      data.end();
    }
  }

  List<Node> objects(Node subject, Property property) {
    Set<Node> found = new LinkedHashSet<>();
    data.find(Node.ANY, subject, property.asNode(), Node.ANY).forEachRemaining(quad -> found.add(quad.getObject()));
    return List.copyOf(found);
  }

  Optional<Node> object(Node subject, Property property) {
    var found = data.find(Node.ANY, subject, property.asNode(), Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }

  Optional<String> text(Node subject, Property property) {
    return object(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }

  List<Node> subjects(Property property, Node object) {
    Set<Node> found = new LinkedHashSet<>();
    data.find(Node.ANY, Node.ANY, property.asNode(), object).forEachRemaining(quad -> found.add(quad.getSubject()));
    return List.copyOf(found);
  }

  boolean is(Node subject, Resource type) {
    return data.contains(Node.ANY, subject, RDF.type.asNode(), type.asNode());
  }

  /** Whether the store says anything of it. */
  boolean knows(Node subject) {
    return data.contains(Node.ANY, subject, Node.ANY, Node.ANY);
  }

  /** All quads of a subject. */
  List<Quad> about(Node subject) {
    List<Quad> quads = new ArrayList<>();
    data.find(Node.ANY, subject, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    return quads;
  }

  Thing thing(Node node) {
    return node.isURI() ? thing(node.getURI()) : new Thing("", node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }

  Thing thing(String iri) {
    return new Thing(Address.pathOf(iri), label(iri));
  }

  /** The English label, or the last part of the IRI. */
  String label(String iri) {
    String known = labels.get(iri);
    if (known != null) {
      return known;
    }
    Node node = NodeFactory.createURI(iri);
    String label =
        List.of(SKOS.prefLabel, RDFS.label).stream()
            .flatMap(property -> objects(node, property).stream())
            .filter(Node::isLiteral)
            .min(java.util.Comparator.comparing((Node literal) -> !literal.getLiteralLanguage().startsWith("en"))
                .thenComparing(Node::getLiteralLexicalForm))
            .map(Node::getLiteralLexicalForm)
            .orElseGet(() -> Address.lastPart(iri));
    if (labels.size() < CACHED_LABELS) {
      labels.put(iri, label);
    }
    return label;
  }
}
