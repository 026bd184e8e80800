package org.onrecord.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.onrecord.graph.Iris;
import org.onrecord.graph.Positions;
import org.onrecord.graph.REC;
import org.onrecord.store.Tdb2Store;

/**
 * What follows from several articles together: positions, and statements that report the same words. Kept in a named graph of its own and
 * made again for whatever the changed articles touch.
 *
 * <p>Within a transaction on the data set.
 */
final class Derivation {

  /** Which stance each property of a statement shows. */
  private static final Map<Node, Node> STANCES =
      Map.of(
          REC.favours.asNode(), REC.Favours.asNode(),
          REC.opposes.asNode(), REC.Opposes.asNode(),
          REC.leavesOpen.asNode(), REC.Open.asNode());

  private final DatasetGraph dataset;
  private final Node name;
  private final Positions positions;

  Derivation(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.name = NodeFactory.createURI(iris.derivedGraph());
    this.positions = new Positions(iris);
  }

  /** An actor and an issue on which a statement shows his stance. */
  record Pair(Node actor, Node issue) {}

  /** What has to be derived again. */
  record Touched(Set<Pair> pairs, Set<Node> words) {

    Touched() {
      this(new HashSet<>(), new HashSet<>());
    }

    void add(Graph article) {
      STANCES.keySet().forEach(property -> article.find(Node.ANY, property, Node.ANY).forEachRemaining(
          shown -> article.find(shown.getSubject(), REC.speaker.asNode(), Node.ANY).forEachRemaining(
              spoken -> pairs.add(new Pair(spoken.getObject(), shown.getObject())))));
      article.find(Node.ANY, REC.wordsDigest.asNode(), Node.ANY).forEachRemaining(digest -> words.add(digest.getObject()));
    }
  }

  void of(Touched touched) {
    touched.pairs().forEach(this::positions);
    touched.words().forEach(this::sameWords);
  }

  /** Everything, from the statements alone: one pass over what shows a stance, one over the words. */
  void ofAll() {
    dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    Map<Pair, List<Positions.Shown>> shown = new HashMap<>();
    STANCES.forEach((property, stance) -> dataset.findNG(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad -> {
      Positions.Shown one = new Positions.Shown(quad.getSubject(), stance, date(quad.getSubject()));
      for (Quad spoken : find(quad.getSubject(), REC.speaker.asNode(), Node.ANY)) {
        shown.computeIfAbsent(new Pair(spoken.getObject(), quad.getObject()), pair -> new ArrayList<>()).add(one);
      }
    }));
    Map<Node, Integer> digests = new HashMap<>();
    dataset.findNG(Node.ANY, Node.ANY, REC.wordsDigest.asNode(), Node.ANY)
        .forEachRemaining(quad -> digests.merge(quad.getObject(), 1, Integer::sum));
    shown.forEach(this::write);
    digests.forEach((digest, statements) -> {
      if (statements > 1) {
        sameWords(digest);
      }
    });
  }

  private void positions(Pair pair) {
    for (Quad old : find(Node.ANY, REC.actor.asNode(), pair.actor())) {
      if (dataset.contains(name, old.getSubject(), REC.issue.asNode(), pair.issue())) {
        dataset.deleteAny(name, old.getSubject(), Node.ANY, Node.ANY);
      }
    }
    List<Positions.Shown> shown = new ArrayList<>();
    STANCES.forEach((property, stance) -> {
      for (Quad quad : find(Node.ANY, property, pair.issue())) {
        Node statement = quad.getSubject();
        if (dataset.contains(Node.ANY, statement, REC.speaker.asNode(), pair.actor())) {
          shown.add(new Positions.Shown(statement, stance, date(statement)));
        }
      }
    });
    write(pair, shown);
  }

  private void write(Pair pair, List<Positions.Shown> shown) {
    positions.of(pair.actor(), pair.issue(), shown).forEach(triple -> Tdb2Store.add(dataset, name, triple));
  }

  /** The day of saying, else the article's. */
  private @Nullable Node date(Node statement) {
    Node said = object(statement, REC.date.asNode());
    if (said != null) {
      return said;
    }
    Node article = object(statement, REC.article.asNode());
    return article == null ? null : object(article, SchemaDO.datePublished.asNode());
  }

  /** Links all statements of one speaker with these words to the first of them, by IRI; one article counts once. */
  private void sameWords(Node digest) {
    Map<String, TreeSet<String>> bySpeaker = new TreeMap<>();
    for (Quad quad : find(Node.ANY, REC.wordsDigest.asNode(), digest)) {
      Node statement = quad.getSubject();
      dataset.deleteAny(name, statement, REC.sameWordsAs.asNode(), Node.ANY);
      dataset.deleteAny(name, Node.ANY, REC.sameWordsAs.asNode(), statement);
      for (Quad spoken : find(statement, REC.speaker.asNode(), Node.ANY)) {
        bySpeaker.computeIfAbsent(spoken.getObject().getURI(), speaker -> new TreeSet<>()).add(statement.getURI());
      }
    }
    for (TreeSet<String> statements : bySpeaker.values()) {
      Node first = NodeFactory.createURI(statements.first());
      Node article = object(first, REC.article.asNode());
      for (String other : statements.tailSet(statements.first(), false)) {
        Node same = NodeFactory.createURI(other);
        if (!java.util.Objects.equals(article, object(same, REC.article.asNode()))) {
          dataset.add(name, same, REC.sameWordsAs.asNode(), first);
          dataset.add(name, first, REC.sameWordsAs.asNode(), same);
        }
      }
    }
  }

  private @Nullable Node object(Node subject, Node property) {
    var found = dataset.find(Node.ANY, subject, property, Node.ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }

  /** A list, as nothing may be changed while it is found. */
  private List<Quad> find(Node subject, Node property, Node object) {
    List<Quad> found = new ArrayList<>();
    dataset.findNG(Node.ANY, subject, property, object).forEachRemaining(found::add);
    return found;
  }
}
