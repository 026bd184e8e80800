package org.onrecord.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the index keeps of a statement: texts and IRIs by field. */
final class IndexedStatement {

  private final String iri;
  private final Map<String, List<String>> values = new HashMap<>();

  IndexedStatement(String iri) {
    this.iri = iri;
  }

  void add(String field, String value) {
    values.computeIfAbsent(field, name -> new ArrayList<>(1)).add(value);
  }

  String iri() {
    return iri;
  }

  List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  Optional<String> first(String field) {
    return all(field).stream().findFirst();
  }
}
