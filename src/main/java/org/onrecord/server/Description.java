package org.onrecord.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.onrecord.graph.Iris;
import org.onrecord.graph.REC;
import org.onrecord.graph.Turtle;

/**
 * What is said of one thing: its own triples, and those of the spans it points to; of an article, all that was read
 * from it; the whole
 * ontology for any of its terms.
 */
final class Description {

  private static final String ONTOLOGY = Address.BASE + "ontology";

  private final Facts facts;
  private final Graph ontology;

  Description(Facts facts) {
    this.facts = facts;
    this.ontology = ontology();
  }

  private static Graph ontology() {
    try (InputStream in = Description.class.getClassLoader().getResourceAsStream("ontology/onrecord.ttl")) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: ontology/onrecord.ttl; build the jar again");
      }
      return RDFParser.source(in).lang(Lang.TURTLE).toGraph();
    } catch (IOException broken) {
      throw new UncheckedIOException("ontology/onrecord.ttl", broken);
    }
  }

  /** Empty where nothing is known of it. */
  Graph of(Node thing) {
    if (isVocabulary(thing)) {
      return ontology;
    }
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Turtle.PREFIXES);
    Node own = NodeFactory.createURI(Iris.graph(thing.getURI()));
    if (facts.data().containsGraph(own)) {
      facts.data().find(own, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> graph.add(quad.asTriple()));
    }
    List<Quad> quads = facts.about(thing);
    for (Quad quad : quads) {
      graph.add(quad.asTriple());
      Node object = quad.getObject();
      if (object.isURI() && object.getURI().contains("#char=")) {
        facts.about(object).forEach(span -> graph.add(span.asTriple()));
      }
    }
    return graph;
  }

  boolean isVocabulary(Node thing) {
    return thing.getURI().equals(ONTOLOGY);
  }

  /** A name for its page. */
  String title(Node thing) {
    if (isVocabulary(thing)) {
      return "The vocabulary of On Record";
    }
    List<Optional<String>> titles = new ArrayList<>();
    titles.add(facts.text(thing, SchemaDO.headline));
    titles.add(facts.text(thing, REC.text).map(text -> text.length() > 80 ? text.substring(0, 80) + "…" : text));
    return titles.stream().flatMap(Optional::stream).findFirst().orElseGet(() -> facts.label(thing.getURI()));
  }

  /** Why it was withdrawn; empty where it was not. */
  Optional<String> withdrawn(Node thing) {
    boolean there = facts.data().contains(Node.ANY, thing, RDF.type.asNode(), Node.ANY);
    return there ? Optional.empty() : facts.text(thing, REC.withdrawn);
  }
}
