package org.onrecord.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SchemaDO;
import org.onrecord.graph.REC;

/** Reads statements from the store as a list shows them. */
final class StatementReader {

  private static final List<Property> STANCES = List.of(REC.favours, REC.opposes, REC.leavesOpen);

  private final Facts facts;

  StatementReader(Facts facts) {
    this.facts = facts;
  }

  List<StatementRow> rows(List<String> iris) {
    return iris.stream().map(NodeFactory::createURI).map(this::row).flatMap(Optional::stream).toList();
  }

  /** Empty where the store knows no such statement. */
  Optional<StatementRow> row(Node statement) {
    List<Quad> quads = facts.about(statement);
    if (quads.stream().noneMatch(quad -> quad.getObject().equals(REC.Statement.asNode()))) {
      return Optional.empty();
    }
    Map<Node, List<Node>> values = new HashMap<>();
    for (Quad quad : quads) {
      List<Node> objects = values.computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>());
      if (!objects.contains(quad.getObject())) {
        objects.add(quad.getObject());
      }
    }
    return Optional.of(
        new StatementRow(
            Address.pathOf(statement.getURI()),
            text(values, REC.text).orElse(""),
            things(values, REC.speaker),
            text(values, REC.speakerText).orElse(null),
            text(values, REC.speakerRole).orElse(null),
            things(values, REC.onBehalfOf),
            things(values, REC.act),
            text(values, REC.cueText).orElse(null),
            choice(values, REC.quotationType).orElse("indirect"),
            choice(values, REC.kind).orElse("speech"),
            things(values, REC.topic),
            stances(values),
            things(values, REC.weaponSystem),
            things(values, REC.addressee),
            things(values, REC.audience),
            things(values, REC.target),
            text(values, REC.date).orElse(null),
            choice(values, REC.dateBasis).orElse(null),
            things(values, REC.source).stream().findFirst().orElse(null),
            first(values, REC.article).map(this::article).orElse(null),
            text(values, REC.confidence).orElse(null)));
  }

  StatementRow.ArticleLine article(Node article) {
    return new StatementRow.ArticleLine(
        Address.pathOf(article.getURI()),
        facts.text(article, SchemaDO.headline).orElse(null),
        facts.text(article, SchemaDO.datePublished).orElse(null),
        facts.text(article, SchemaDO.url).filter(url -> url.startsWith("http://") || url.startsWith("https://")).orElse(null));
  }

  /** "https://…#Direct" → "direct". */
  static String choice(Node individual) {
    String name = Address.lastPart(individual.toString());
    return name.equals("InTransit") ? "in-transit" : name.toLowerCase(Locale.ROOT);
  }

  private List<Thing> things(Map<Node, List<Node>> values, Property property) {
    return values.getOrDefault(property.asNode(), List.of()).stream()
        .map(facts::thing)
        .sorted(Comparator.comparing(Thing::label).thenComparing(Thing::id))
        .toList();
  }

  private List<StatementRow.Stand> stances(Map<Node, List<Node>> values) {
    List<StatementRow.Stand> stances = new ArrayList<>();
    for (Property side : STANCES) {
      String name = side.equals(REC.leavesOpen) ? "open" : side.getLocalName();
      things(values, side).forEach(issue -> stances.add(new StatementRow.Stand(issue, name)));
    }
    return stances;
  }

  private static Optional<Node> first(Map<Node, List<Node>> values, Property property) {
    return values.getOrDefault(property.asNode(), List.of()).stream().findFirst();
  }

  private static Optional<String> text(Map<Node, List<Node>> values, Property property) {
    return first(values, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }

  private static Optional<String> choice(Map<Node, List<Node>> values, Property property) {
    return first(values, property).map(StatementReader::choice);
  }
}
