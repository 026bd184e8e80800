package org.onrecord.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.onrecord.graph.Iris;
import org.onrecord.graph.KnowledgeGraph;
import org.onrecord.graph.REC;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.store.BulkLoad;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;

/**
 * Quads that were extracted elsewhere, into a store: what {@code extract --format nq} or the Spark job wrote. Ontology, facts, positions and
 * same words are added here, as they need the whole.
 */
public final class Load {

  private final Gazetteer gazetteer;
  private final KnowledgeGraph knowledge;
  private final Iris iris;

  public Load(Gazetteer gazetteer, Iris iris) {
    this.gazetteer = gazetteer;
    this.knowledge = new KnowledgeGraph(gazetteer, iris);
    this.iris = iris;
  }

  /** Makes a new store of the files by the bulk loader, aside, and puts it in the folder's place. */
  public void afresh(Path folder, List<Path> files) {
    BulkLoad.replace(folder, files, store -> store.write(this::complete));
  }

  /** The same with quads that are made while they are loaded. */
  public void afresh(Path folder, BulkLoad.Feed quads) {
    BulkLoad.replace(folder, quads, store -> store.write(this::complete));
  }

  /** Adds the files to a store in one transaction; an article that it holds already is replaced. */
  public void into(Tdb2Store store, List<Path> files) {
    Set<Node> replaced = new HashSet<>();
    for (Path file : files) {
      parse(file, quad -> {
        if (quad.getGraph().isURI() && quad.getGraph().getURI().endsWith("#graph")) {
          replaced.add(quad.getGraph());
        }
      });
    }
    store.write(dataset -> {
      Catalogue catalogue = new Catalogue(dataset, iris);
      for (Node graph : replaced) {
        dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
        catalogue.forget(Iris.articleOf(graph.getURI()));
      }
      files.forEach(file -> parse(file, dataset::add));
      complete(dataset);
    });
  }

  private static void parse(Path file, java.util.function.Consumer<Quad> sink) {
    try {
      RDFParser.source(file).parse(new StreamRDFBase() {
        @Override
        public void quad(Quad quad) {
          sink.accept(quad);
        }
      });
    } catch (RiotException e) {
      throw new StoreException(file + ": cannot be loaded (" + e.getMessage() + ")", e);
    }
  }

  private void complete(DatasetGraph dataset) {
    Catalogue catalogue = new Catalogue(dataset, iris);
    String digest = knowledge.ontologyDigest();
    if (catalogue.readingDigest(iris.ontologyGraph()).filter(digest::equals).isEmpty()) {
      Graph ontology = knowledge.ontology();
      Tdb2Store.replace(dataset, NodeFactory.createURI(iris.ontologyGraph()), ontology);
      catalogue.remember(iris.ontologyGraph(), digest);
    }
    facts(dataset);
    new Derivation(dataset, iris).ofAll();
    catalogue.derivationIsPending(false);
  }

  private void facts(DatasetGraph dataset) {
    Node name = NodeFactory.createURI(iris.knowledgeGraph());
    List<String> actors = new ArrayList<>();
    dataset.find(name, Node.ANY, RDF.type.asNode(), REC.Actor.asNode()).forEachRemaining(quad -> {
      if (occurs(dataset, quad.getSubject())) {
        actors.add(quad.getSubject().getURI());
      }
    });
    for (String actor : actors) {
      String id = actor.startsWith(iris.base() + "actor/") ? actor.substring((iris.base() + "actor/").length()) : "";
      gazetteer.entity(id).ifPresent(entity -> knowledge.facts(entity).forEach(triple -> Tdb2Store.add(dataset, name, triple)));
    }
  }

  /** Whether an article names the actor; others are there for the facts of those. */
  private static boolean occurs(DatasetGraph dataset, Node actor) {
    var quads = dataset.find(Node.ANY, Node.ANY, Node.ANY, actor);
    while (quads.hasNext()) {
      if (quads.next().getGraph().getURI().endsWith("#graph")) {
        return true;
      }
    }
    return false;
  }
}
