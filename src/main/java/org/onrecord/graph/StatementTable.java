package org.onrecord.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;

/** Every statement as a row with all its attributes; several values stand in one cell, in their order, parted by "; ". */
public final class StatementTable {

  /** The columns, in the order of the cells. */
  public static final List<String> HEAD =
      List.of(
          "statement", "speaker", "speakerIri", "speakerWikidata", "speakerText", "speakerRole", "onBehalfOf", "act", "topic", "favours",
          "opposes", "leavesOpen", "weapon", "addressee", "audience", "target", "date", "dateBasis", "quotation", "kind", "text", "cue",
          "confidence", "reader", "begin", "end", "source", "article", "title", "published", "url", "file");

  private final Graph graph;

  /** @param union all graphs together */
  public StatementTable(Graph union) {
    this.graph = union;
  }

  /** One row a statement, by IRI. */
  public void forEach(Consumer<List<String>> rows) {
    TreeSet<String> statements = new TreeSet<>();
    graph.find(Node.ANY, RDF.type.asNode(), REC.Statement.asNode()).forEachRemaining(triple -> statements.add(triple.getSubject().getURI()));
    statements.forEach(iri -> rows.accept(row(org.apache.jena.graph.NodeFactory.createURI(iri))));
  }

  private List<String> row(Node statement) {
    List<String> row = new ArrayList<>(HEAD.size());
    row.add(statement.getURI());
    row.add(labels(statement, REC.speaker));
    row.add(values(statement, REC.speaker));
    row.add(join(objects(statement, REC.speaker).stream().flatMap(who -> objects(who, OWL.sameAs).stream()).map(Node::getURI).toList()));
    for (Property property : List.of(REC.speakerText, REC.speakerRole)) {
      row.add(values(statement, property));
    }
    row.add(labels(statement, REC.onBehalfOf));
    for (Property property : List.of(
        REC.act, REC.topic, REC.favours, REC.opposes, REC.leavesOpen, REC.weaponSystem, REC.addressee, REC.audience, REC.target)) {
      row.add(labels(statement, property));
    }
    row.add(values(statement, REC.date));
    for (Property property : List.of(REC.dateBasis, REC.quotationType, REC.kind)) {
      row.add(labels(statement, property));
    }
    for (Property property : List.of(REC.text, REC.cueText, REC.confidence, REC.reader)) {
      row.add(values(statement, property));
    }
    List<Node> spans = objects(statement, REC.contentSpan);
    row.add(edge(spans, OA.start, true));
    row.add(edge(spans, OA.end, false));
    row.add(labels(statement, REC.source));
    row.add(values(statement, REC.article));
    List<Node> articles = objects(statement, REC.article);
    for (Property property : List.of(SchemaDO.headline, SchemaDO.datePublished, SchemaDO.url, REC.file)) {
      row.add(join(articles.stream().flatMap(article -> objects(article, property).stream()).map(StatementTable::text).toList()));
    }
    return row;
  }

  private String edge(List<Node> spans, Property property, boolean first) {
    var offsets = spans.stream().flatMap(span -> objects(span, property).stream()).mapToInt(node -> Integer.parseInt(text(node)));
    var edge = first ? offsets.min() : offsets.max();
    return edge.isPresent() ? Integer.toString(edge.getAsInt()) : "";
  }

  private String labels(Node subject, Property property) {
    return join(objects(subject, property).stream().map(this::label).toList());
  }

  private String label(Node node) {
    List<Node> labels = objects(node, RDFS.label);
    return labels.isEmpty() ? text(node) : text(labels.getFirst());
  }

  private String values(Node subject, Property property) {
    return join(objects(subject, property).stream().map(StatementTable::text).toList());
  }

  private static String join(List<String> values) {
    return String.join("; ", values);
  }

  private List<Node> objects(Node subject, Property property) {
    List<Node> objects = new ArrayList<>();
    graph.find(subject, property.asNode(), Node.ANY).forEachRemaining(triple -> objects.add(triple.getObject()));
    objects.sort(java.util.Comparator.comparing(StatementTable::text));
    return objects;
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
