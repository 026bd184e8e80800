package org.onrecord.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.onrecord.model.Entity;

/**
 * What one article adds to the graph.
 *
 * @param articleIri the article
 * @param graph the article's own named graph, replaced as a whole when the article is read again
 * @param entities labels, kinds and items of the entities that occur in it, for the graph of knowledge: the same for every article
 * @param named the entities that occur in it
 */
public record ArticleRdf(String articleIri, Graph graph, List<Triple> entities, List<Entity> named) {

  public ArticleRdf {
    entities = List.copyOf(entities);
    named = List.copyOf(named);
  }

  public String graphIri() {
    return Iris.graph(articleIri);
  }

  /** Every quad, the article's and the entities', in no order. */
  public List<Quad> quads(Iris iris) {
    List<Quad> quads = new ArrayList<>(graph.size() + entities.size());
    Node name = NodeFactory.createURI(graphIri());
    graph.find().forEachRemaining(triple -> quads.add(new Quad(name, triple)));
    Node knowledge = NodeFactory.createURI(iris.knowledgeGraph());
    entities.forEach(triple -> quads.add(new Quad(knowledge, triple)));
    return quads;
  }
}
