package org.onrecord.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Where actors stand, concluded from what they said: statements in a row that show the same stance carry one position; the next different
 * one ends it.
 *
 * <p>In December a minister rules out tanks, in January he promises them: two positions, the first until January, the second following it.
 *
 * <p>Statements without a date are taken as said on their article's day; where that is unknown too, they carry a position without dates.
 */
public final class Positions {

  private final Iris iris;

  public Positions(Iris iris) {
    this.iris = iris;
  }

  /**
   * One statement that shows a stance.
   *
   * @param stance {@code rec:Favours}, {@code rec:Opposes} or {@code rec:Open}
   * @param date as a literal, or null where neither the statement nor its article has one
   */
  public record Shown(Node statement, Node stance, @Nullable Node date) {

    String day() {
      return date == null ? "" : date.getLiteralLexicalForm();
    }
  }

  /** The positions of one actor on one issue, as triples. */
  public List<Triple> of(Node actor, Node issue, List<Shown> shown) {
    List<Shown> dated = new ArrayList<>(shown);
    dated.sort(Comparator.comparing(Shown::day).thenComparing(one -> one.stance().getURI()).thenComparing(one -> one.statement().getURI()));
    List<List<Shown>> undatedRuns = new ArrayList<>();
    List<List<Shown>> runs = new ArrayList<>();
    for (Shown one : dated) {
      List<List<Shown>> target = one.date() == null ? undatedRuns : runs;
      if (target.isEmpty() || !target.getLast().getFirst().stance().equals(one.stance())) {
        target.add(new ArrayList<>());
      }
      target.getLast().add(one);
    }
    List<Triple> triples = new ArrayList<>();
    for (List<Shown> run : undatedRuns) {
      describe(actor, issue, run, triples);
    }
    Node before = null;
    for (int i = 0; i < runs.size(); i++) {
      List<Shown> run = runs.get(i);
      Node position = describe(actor, issue, run, triples);
      add(triples, position, REC.since, run.getFirst().date());
      if (i + 1 < runs.size()) {
        add(triples, position, REC.until, runs.get(i + 1).getFirst().date());
      }
      if (before != null) {
        add(triples, position, REC.follows, before);
      }
      before = position;
    }
    return triples;
  }

  private Node describe(Node actor, Node issue, List<Shown> run, List<Triple> triples) {
    Node stance = run.getFirst().stance();
    Node position = NodeFactory.createURI(iris.position(actor.getURI(), issue.getURI(), stance.getURI(), run.getFirst().day()));
    add(triples, position, RDF.type, REC.Position.asNode());
    add(triples, position, REC.actor, actor);
    add(triples, position, REC.issue, issue);
    add(triples, position, REC.stance, stance);
    run.forEach(one -> add(triples, position, REC.carriedBy, one.statement()));
    return position;
  }

  private static void add(List<Triple> triples, Node subject, Property property, Node object) {
    triples.add(Triple.create(subject, property.asNode(), object));
  }
}
