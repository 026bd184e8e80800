package org.onrecord.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.REC;

/**
 * Remembers in the store itself what was read from where: written in the transaction that it tells of, so never wrong about it.
 *
 * <p>Places are kept as digests: where a user keeps files is nobody else's business.
 */
final class Catalogue {

  private static final Node YES = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private final DatasetGraph dataset;
  private final Iris iris;
  private final Node name;

  /** Within a transaction on the data set. */
  Catalogue(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.name = NodeFactory.createURI(iris.catalogueGraph());
  }

  /** What the article's graph was made from, where the store holds it. */
  Optional<String> readingDigest(String articleIri) {
    return one(graph(articleIri), REC.readingDigest.asNode());
  }

  /** The articles that were read from the place: one, but for a place whose article changed its key. */
  List<String> articlesAt(String location) {
    return subjects(REC.location.asNode(), location);
  }

  /** The articles that the file holds. */
  List<String> articlesIn(String file) {
    return subjects(REC.locationFile.asNode(), file);
  }

  /** The articles that a build of the path brought. */
  List<String> articlesOf(String root) {
    return subjects(REC.root.asNode(), root);
  }

  List<String> locations(String articleIri) {
    List<String> locations = new ArrayList<>();
    dataset.find(name, graph(articleIri), REC.location.asNode(), Node.ANY)
        .forEachRemaining(quad -> locations.add(quad.getObject().getLiteralLexicalForm()));
    return locations;
  }

  boolean isAt(String articleIri, LocatedArticle at) {
    return dataset.contains(name, graph(articleIri), REC.location.asNode(), text(at.locationDigest()))
        && dataset.contains(name, graph(articleIri), REC.root.asNode(), text(at.rootDigest()));
  }

  /** What the graph of an article, or of the ontology, was made from. */
  void remember(String articleIri, String readingDigest) {
    dataset.deleteAny(name, graph(articleIri), REC.readingDigest.asNode(), Node.ANY);
    dataset.add(name, graph(articleIri), REC.readingDigest.asNode(), text(readingDigest));
  }

  /** The article was found at this place too. */
  void locate(String articleIri, LocatedArticle at) {
    dataset.add(name, graph(articleIri), REC.location.asNode(), text(at.locationDigest()));
    dataset.add(name, graph(articleIri), REC.locationFile.asNode(), text(at.fileDigest()));
    dataset.add(name, graph(articleIri), REC.root.asNode(), text(at.rootDigest()));
  }

  /** The article is no longer at the place. @return whether it is nowhere else either */
  boolean leave(String articleIri, String location) {
    dataset.delete(name, graph(articleIri), REC.location.asNode(), text(location));
    return locations(articleIri).isEmpty();
  }

  /** The article is no longer in the file, wherever in it that was. @return whether it is nowhere else either */
  boolean leaveFile(String articleIri, String file) {
    dataset.delete(name, graph(articleIri), REC.locationFile.asNode(), text(file));
    List<String> elsewhere = new ArrayList<>();
    for (String location : locations(articleIri)) {
      if (location.startsWith(file)) {
        dataset.delete(name, graph(articleIri), REC.location.asNode(), text(location));
      } else {
        elsewhere.add(location);
      }
    }
    return elsewhere.isEmpty();
  }

  void forget(String articleIri) {
    dataset.deleteAny(name, graph(articleIri), Node.ANY, Node.ANY);
  }

  /** Something that was in the graph no longer is, and why. */
  void withdraw(Node thing, String reason) {
    dataset.add(name, thing, REC.withdrawn.asNode(), text(reason));
  }

  /** An article that was withdrawn is in the graph again, with all that its graph holds. */
  void restore(String articleIri, Graph graph) {
    if (!dataset.contains(name, NodeFactory.createURI(articleIri), REC.withdrawn.asNode(), Node.ANY)) {
      return;
    }
    graph.find().mapWith(Triple::getSubject).toSet().stream()
        .filter(subject -> dataset.contains(name, subject, REC.withdrawn.asNode(), Node.ANY))
        .forEach(subject -> dataset.deleteAny(name, subject, REC.withdrawn.asNode(), Node.ANY));
  }

  boolean derivationIsPending() {
    return dataset.contains(name, catalogue(), REC.derivationPending.asNode(), YES);
  }

  void derivationIsPending(boolean pending) {
    if (pending) {
      dataset.add(name, catalogue(), REC.derivationPending.asNode(), YES);
    } else {
      dataset.delete(name, catalogue(), REC.derivationPending.asNode(), YES);
    }
  }

  private Node catalogue() {
    return NodeFactory.createURI(iris.catalogueGraph());
  }

  private List<String> subjects(Node property, String value) {
    List<String> articles = new ArrayList<>();
    dataset.find(name, Node.ANY, property, text(value))
        .forEachRemaining(quad -> articles.add(Iris.articleOf(quad.getSubject().getURI())));
    articles.sort(null);
    return articles;
  }

  private Optional<String> one(Node subject, Node property) {
    var found = dataset.find(name, subject, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject().getLiteralLexicalForm()) : Optional.empty();
  }

  private static Node graph(String articleIri) {
    return NodeFactory.createURI(Iris.graph(articleIri));
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }
}
