package org.onrecord.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Span;

/**
 * One article's hand-made gold.
 *
 * @param name the article's file name
 */
record GoldDocument(String name, String text, List<GoldStatement> statements, List<GoldTransfer> transfers) {

  /**
   * @param speaker "A;B" both speak, "A|B" either name is right, a leading "?" the text leaves it open
   * @param free borderline, nested or outside of the story: neither rewarded nor punished
   * @param continuation the rest of a quotation that its cue splits
   * @param date the day of saying; empty where the text does not fix it
   */
  record GoldStatement(
      String speaker, String cue, Span span, String act, List<String> weapons, String date, boolean free, boolean continuation) {}

  /** @param quantity null where gold has none */
  record GoldTransfer(
      String provider, String recipient, String weapon, String status, @org.jspecify.annotations.Nullable Double quantity,
      boolean optional) {}

  /**
   * @param texts the folder of the articles' texts
   * @throws UncheckedIOException if the gold file or its text cannot be read
   */
  static GoldDocument read(ObjectMapper json, Path file, Path texts) {
    try {
      JsonNode root = json.readTree(Files.readString(file));
      String name = fileName(root.path("doc").asText());
      String text = Files.readString(texts.resolve(name));
      CodePoints offsets = new CodePoints(text);
      List<GoldStatement> statements = new ArrayList<>();
      root.path("statements").forEach(s -> statements.add(statement(s, text, offsets)));
      List<GoldTransfer> transfers = new ArrayList<>();
      root.path("transfers").forEach(t -> transfers.add(transfer(t)));
      return new GoldDocument(name, text, statements, transfers);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read gold " + file + ": " + e.getMessage(), e);
    }
  }

  private static GoldStatement statement(JsonNode s, String text, CodePoints offsets) {
    String content = s.path("content").asText();
    JsonNode begin = s.has("begin") ? s.get("begin") : s.path("start");
    int first = begin.isNumber() ? offsets.toUtf16(begin.asInt()) : text.indexOf(content);
    List<String> weapons = new ArrayList<>();
    s.path("weapons").forEach(w -> weapons.add(w.asText()));
    boolean free = s.path("optional").asBoolean() || s.path("nested").asBoolean() || s.path("in_title_or_promo").asBoolean();
    return new GoldStatement(
        s.path("speaker").asText(), s.path("cue").asText(), new Span(first, first + content.length()), s.path("act").asText(), weapons,
        s.path("statement_date").isTextual() ? s.path("statement_date").asText() : "", free, s.path("continuation").asBoolean());
  }

  private static GoldTransfer transfer(JsonNode t) {
    JsonNode quantity = t.path("quantity");
    return new GoldTransfer(
        t.path("provider").asText(), t.path("recipient").asText(), t.path("weapon").asText(), t.path("status").asText(),
        quantity.isNumber() ? Double.valueOf(quantity.asDouble()) : null, t.path("optional").asBoolean());
  }

  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
