package org.onrecord.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

/** The names of everything that statements can be filtered by, those with most statements first. Read once. */
final class Names {

  private static final List<String> FIELDS = List.of("speaker", "topic", "act", "weapon", "source");

  private final StatementIndex index;
  private final Facts facts;
  private volatile Optional<List<Named>> names = Optional.empty();

  Names(StatementIndex index, Facts facts) {
    this.index = index;
    this.facts = facts;
  }

  /**
   * @param field the filter that the thing belongs to
   * @param spellings in lower case, the label first
   */
  record Named(String field, Thing thing, int count, List<String> spellings) {}

  List<Named> all() {
    if (names.isEmpty()) {
      List<Named> all = new ArrayList<>();
      index.count(StatementQuery.all(), FIELDS).forEach((field, counts) -> counts.forEach((iri, count) -> add(all, field, iri, count)));
      all.sort(Comparator.comparing((Named named) -> -named.count()).thenComparing(named -> named.thing().id()));
      names = Optional.of(List.copyOf(all));
    }
    return names.get();
  }

  private void add(List<Named> all, String field, String iri, int count) {
    if (iri.contains("/actor/unnamed/")) {
      return;
    }
    Thing thing = facts.thing(iri);
    List<String> spellings = new ArrayList<>(List.of(thing.label().toLowerCase(Locale.ROOT)));
    Node node = NodeFactory.createURI(iri);
    facts.objects(node, SKOS.altLabel).stream()
        .filter(Node::isLiteral)
        .forEach(other -> spellings.add(other.getLiteralLexicalForm().toLowerCase(Locale.ROOT)));
    all.add(new Named(field, thing, count, spellings));
  }
}
