package org.onrecord.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

/** {@code /api/suggest?q=}: actors, topics, acts, weapons and outlets whose name begins so, those with most statements first. */
final class SuggestEndpoint implements Endpoint {

  private static final int SHOWN = 12;

  private final StatementIndex index;
  private final Facts facts;
  private volatile Optional<List<Named>> names = Optional.empty();

  SuggestEndpoint(StatementIndex index, Facts facts) {
    this.index = index;
    this.facts = facts;
  }

  /** @param field the filter that the thing belongs to */
  record Suggestion(String field, String id, String label, int count) {}

  private record Named(Suggestion suggestion, List<String> spellings) {

    /** 0 for the name itself, 1 for its begin, 2 for a later word of it, 3 for none of these. */
    int distance(String typed) {
      int best = 3;
      for (String spelling : spellings) {
        if (spelling.equals(typed)) {
          return 0;
        }
        best = Math.min(best, spelling.startsWith(typed) ? 1 : spelling.contains(" " + typed) ? 2 : 3);
      }
      return best;
    }
  }

  @Override
  public Object answer(Parameters parameters) {
    String typed = parameters.text("q").toLowerCase(Locale.ROOT);
    if (typed.isEmpty()) {
      return List.of();
    }
    return names().stream()
        .filter(named -> named.distance(typed) < 3)
        .sorted(Comparator.comparingInt((Named named) -> named.distance(typed)).thenComparing(named -> -named.suggestion().count()))
        .limit(SHOWN)
        .map(Named::suggestion)
        .toList();
  }

  private List<Named> names() {
    if (names.isEmpty()) {
      List<Named> all = new ArrayList<>();
      index.count(StatementQuery.all(), List.of("speaker", "topic", "act", "weapon", "source"))
          .forEach((field, counts) -> counts.forEach((iri, count) -> add(all, field, iri, count)));
      all.sort(Comparator.comparing((Named named) -> -named.suggestion().count()).thenComparing(named -> named.suggestion().id()));
      names = Optional.of(List.copyOf(all));
    }
    return names.get();
  }

  private void add(List<Named> all, String field, String iri, int count) {
    if (iri.contains("/actor/unnamed/")) {
      return;
    }
    String label = facts.label(iri);
    List<String> spellings = new ArrayList<>(List.of(label.toLowerCase(Locale.ROOT)));
    Node node = NodeFactory.createURI(iri);
    facts.objects(node, SKOS.altLabel).stream()
        .filter(Node::isLiteral)
        .forEach(other -> spellings.add(other.getLiteralLexicalForm().toLowerCase(Locale.ROOT)));
    all.add(new Named(new Suggestion(field, Address.pathOf(iri), label, count), spellings));
  }
}
