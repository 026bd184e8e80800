package org.onrecord.link;

import java.util.List;
import java.util.Optional;
import org.onrecord.knowledge.NameEntry;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Span;

/**
 * A name in the text and what it may mean: "Moscow" the city or the state.
 *
 * @param firstWord index in {@link Words}
 * @param endWord one past the last
 * @param meanings best first; empty for a name that the gazetteer does not hold
 * @param kind of the name by its looks, where there are no meanings
 * @param body which part of a state it names without naming the state: "the Defence Ministry"
 */
record Name(Span span, int firstWord, int endWord, List<NameEntry> meanings, EntityKind kind, Optional<String> body) {

  Name {
    meanings = List.copyOf(meanings);
  }

  static Name known(Words words, int first, int end, List<NameEntry> meanings) {
    return new Name(words.span(first, end), first, end, meanings, meanings.getFirst().entity().kind(), Optional.empty());
  }

  static Name unknown(Words words, int first, int end, EntityKind kind) {
    return new Name(words.span(first, end), first, end, List.of(), kind, Optional.empty());
  }

  static Name unknownBody(Words words, int first, int end, String body) {
    return new Name(words.span(first, end), first, end, List.of(), EntityKind.ORGANISATION, Optional.of(body));
  }

  int size() {
    return endWord - firstWord;
  }
}
