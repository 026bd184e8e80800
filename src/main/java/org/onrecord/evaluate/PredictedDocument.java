package org.onrecord.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Span;

/** One article's line of the JSON form, as far as it is scored. */
record PredictedDocument(String name, List<PredictedStatement> statements, List<PredictedTransfer> transfers) {

  record PredictedStatement(
      List<String> speakers, List<Span> content, String act, List<String> weapons, String date, double confidence) {}

  record PredictedTransfer(
      List<String> providers, List<String> recipients, String weapon, String status,
      @org.jspecify.annotations.Nullable Double quantity) {}

  static PredictedDocument empty(String name) {
    return new PredictedDocument(name, List.of(), List.of());
  }

  /** The article's file name in a line of the JSON form. */
  static String name(JsonNode line) {
    return GoldDocument.fileName(line.path("article").path("file").asText());
  }

  static PredictedDocument of(JsonNode line, String text) {
    CodePoints offsets = new CodePoints(text);
    List<PredictedStatement> statements = new ArrayList<>();
    for (JsonNode s : line.path("statements")) {
      List<Span> content = new ArrayList<>();
      for (JsonNode pair : s.path("content")) {
        if (offsets.holds(pair.path(0).asInt(), pair.path(1).asInt())) {
          content.add(offsets.span(pair.path(0).asInt(), pair.path(1).asInt()));
        }
      }
      statements.add(
          new PredictedStatement(
              names(s.path("speakers")), content, s.path("act").asText(""), names(s.path("weapons")), s.path("date").asText(""),
              s.path("confidence").asDouble(1)));
    }
    List<PredictedTransfer> transfers = new ArrayList<>();
    for (JsonNode t : line.path("transfers")) {
      transfers.add(
          new PredictedTransfer(
              names(t.path("providers")), names(t.path("recipients")), t.path("weapon").path("name").asText(""),
              t.path("status").asText(""), t.path("quantity").isNumber() ? Double.valueOf(t.path("quantity").asDouble()) : null));
    }
    return new PredictedDocument(name(line), statements, transfers);
  }

  private static List<String> names(JsonNode things) {
    List<String> names = new ArrayList<>();
    things.forEach(thing -> names.add(thing.path("name").asText("")));
    return names;
  }
}
