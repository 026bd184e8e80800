package org.onrecord.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.store.StatementPeriod;

/**
 * A question as the filters of a search, as far as a search can say it. What the record has no statement of gives no
 * filter.
 */
final class QuestionFilters {

  private final List<Names.Named> names;
  private final Map<String, String> values;
  private final Map<String, List<Thing>> things = new LinkedHashMap<>();

  /** @param values as the question's template calls them: "firstAct" → "warn", "before" → "2023-02-01" */
  QuestionFilters(List<Names.Named> names, Map<String, String> values) {
    this.names = names;
    this.values = values;
    concept("act", "act", "firstAct");
    concept("act", "act", "otherAct");
    String side = values.getOrDefault("stanceTaken", "topic");
    concept(side, "topic", "topic");
    concept(side, "topic", "topic2");
    named("weapon", "weapon", "weapon");
    named("speaker", "speaker", "speakerName");
    named("addressee", "speaker", "addresseeName");
    named("source", "source", "outletName");
  }

  /** By field of the search. */
  Map<String, List<Thing>> things() {
    return things;
  }

  /** The first day, inclusive. */
  Optional<String> from() {
    return Optional.ofNullable(values.get("from"));
  }

  /** The last day, inclusive. */
  Optional<String> to() {
    return Optional.ofNullable(values.get("before")).map(day -> LocalDate.parse(day).minusDays(1).toString());
  }

  /** The days asked for: a question that names some leaves out what has no date. */
  Optional<StatementPeriod> period() {
    Optional<StatementPeriod> days = Optional.of(new StatementPeriod(from().map(LocalDate::parse), to().map(LocalDate::parse)));
    return days.filter(period -> period.from().isPresent() || period.to().isPresent());
  }

  /** What must be in the words of a statement, "" for anything. */
  String words() {
    return values.getOrDefault("mentioned", "");
  }

  /** An act or a topic: its value is the last part of its IRI. */
  private void concept(String field, String kind, String value) {
    String id = values.get(value);
    if (id != null) {
      String path = "/" + kind + "/" + id;
      String label = names.stream().map(Names.Named::thing).filter(thing -> thing.id().equals(path)).map(Thing::label).findFirst().orElse(id);
      add(field, new Thing(path, label));
    }
  }

  /** Something with a name: the one with most statements of those that bear it. */
  private void named(String field, String kind, String value) {
    String name = values.getOrDefault(value, "").toLowerCase(Locale.ROOT);
    names.stream()
        .filter(named -> named.field().equals(kind) && named.spellings().contains(name))
        .findFirst()
        .ifPresent(named -> add(field, named.thing()));
  }

  private void add(String field, Thing thing) {
    things.computeIfAbsent(field, key -> new ArrayList<>()).add(thing);
  }
}
