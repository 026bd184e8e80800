package org.onrecord.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.onrecord.knowledge.Fact;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * What is known about the entities that occur: party, country, offices with their years, memberships, whom they speak for.
 *
 * <p>"Olaf Scholz warned": that he was chancellor of Germany from 2021 stands in no article; it is said here, from verified facts.
 */
public final class KnowledgeGraph {

  private static final List<String> FILES = List.of("onrecord.ttl", "acts.ttl", "topics.ttl", "weapons.ttl");

  private final Supplier<Gazetteer> gazetteer;
  private final Iris iris;
  private final List<String> files;
  private @Nullable Graph ontology;

  public KnowledgeGraph(Gazetteer gazetteer, Iris iris) {
    this(gazetteer, iris, FILES);
  }

  /** @param gazetteer asked when the first fact is; gives the same one each time */
  public KnowledgeGraph(Supplier<Gazetteer> gazetteer, Iris iris) {
    this(gazetteer, iris, FILES);
  }

  /** @param files of {@code ontology/} that go into the store */
  public KnowledgeGraph(Gazetteer gazetteer, Iris iris, List<String> files) {
    this(() -> gazetteer, iris, files);
  }

  private KnowledgeGraph(Supplier<Gazetteer> gazetteer, Iris iris, List<String> files) {
    this.gazetteer = gazetteer;
    this.iris = iris;
    this.files = List.copyOf(files);
  }

  /** The facts of an entity, the names of those that they lead to, and the memberships of the states among them. */
  public List<Triple> facts(Entity entity) {
    Set<Triple> triples = new LinkedHashSet<>();
    for (Entity reached : own(entity, triples)) {
      triples.addAll(EntityTriples.of(reached, iris));
      if (reached.kind() == EntityKind.STATE) {
        own(reached, triples).forEach(further -> triples.addAll(EntityTriples.of(further, iris)));
      }
    }
    return List.copyOf(triples);
  }

  /** @return the entities that the facts lead to */
  private Set<Entity> own(Entity entity, Set<Triple> triples) {
    Set<Entity> reached = new LinkedHashSet<>();
    Node subject = node(entity);
    for (Fact fact : gazetteer.get().facts(entity.id())) {
      switch (fact.property()) {
        case Fact.PARTY -> link(subject, REC.party, fact, reached, triples);
        case Fact.COUNTRY, Fact.CITIZENSHIP -> link(subject, REC.country, fact, reached, triples);
        case Fact.MEMBER_OF -> link(subject, REC.memberOf, fact, reached, triples);
        case Fact.OFFICE -> tenure(subject, fact, triples);
        default -> {
          // capitals, demonyms and types serve the linking, not the answers
        }
      }
    }
    for (Entity principal : gazetteer.get().speaksFor(entity.id())) {
      add(triples, subject, REC.speaksFor, node(principal));
      reached.add(principal);
    }
    return reached;
  }

  private void link(Node subject, Property property, Fact fact, Set<Entity> reached, Set<Triple> triples) {
    Optional<Entity> object = fact.object().flatMap(gazetteer.get()::entity);
    if (object.isPresent()) {
      add(triples, subject, property, node(object.get()));
      reached.add(object.get());
    }
  }

  private void tenure(Node person, Fact fact, Set<Triple> triples) {
    String years = fact.start().map(CalendarDate::toString).orElse("") + "/" + fact.end().map(CalendarDate::toString).orElse("");
    Node tenure = NodeFactory.createURI(person.getURI() + "#office-" + Iris.hash(fact.label() + "\u001f" + years));
    add(triples, person, REC.holdsOffice, tenure);
    add(triples, tenure, RDF.type, REC.Tenure.asNode());
    add(triples, tenure, REC.office, NodeFactory.createLiteralString(fact.label()));
    fact.start().ifPresent(start -> add(triples, tenure, REC.since, Literals.date(start)));
    fact.end().ifPresent(end -> add(triples, tenure, REC.until, Literals.date(end)));
  }

  private Node node(Entity entity) {
    return NodeFactory.createURI(iris.entity(entity));
  }

  private static void add(Set<Triple> triples, Node subject, Property property, Node object) {
    triples.add(Triple.create(subject, property.asNode(), object));
  }

  /** Names what {@link #ontology()} would give, without reading it. */
  public String ontologyDigest() {
    StringBuilder text = new StringBuilder();
    for (String file : files) {
      try (InputStream in = KnowledgeGraph.class.getClassLoader().getResourceAsStream("ontology/" + file)) {
        if (in == null) {
          throw new IllegalStateException("not on the class path: ontology/" + file + "; build the jar again");
        }
        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException broken) {
        throw new UncheckedIOException(file, broken);
      }
    }
    return Iris.hash(text.toString());
  }

  /** The ontology's own files, with an {@code rdfs:label} for each concept and the countries of origin named. */
  public synchronized Graph ontology() {
    if (ontology == null) {
      ontology = readOntology();
    }
    return ontology;
  }

  private Graph readOntology() {
    Graph graph = GraphMemFactory.createDefaultGraph();
    for (String file : files) {
      RDFDataMgr.read(graph, "ontology/" + file);
    }
    List<Triple> labels = new ArrayList<>();
    graph.find(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
        .forEachRemaining(triple -> labels.add(Triple.create(triple.getSubject(), RDFS.label.asNode(), triple.getObject())));
    graph.find(Node.ANY, REC.origin.asNode(), Node.ANY).toList().stream()
        .map(triple -> triple.getObject().getURI())
        .distinct()
        .flatMap(iri -> gazetteer.get().entity(iri.substring(iri.lastIndexOf('/') + 1)).stream())
        .forEach(state -> labels.addAll(EntityTriples.of(state, iris)));
    labels.forEach(graph::add);
    return withoutBlankNodes(graph);
  }

  /** Lists of the ontology's closed choices are the only blank nodes; the store has no use for them and is the same each time without. */
  private static Graph withoutBlankNodes(Graph graph) {
    graph.find().toList().stream()
        .filter(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())
        .forEach(graph::delete);
    return graph;
  }
}
