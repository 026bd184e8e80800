package org.onrecord.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.model.ReadResult;

/** Reads JSON Lines: one object a line, one article an object; fields by a {@link FieldMapping}. */
final class JsonLinesReader implements ArticleReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FieldMapping mapping;
  private final LayoutScanner layouts = new LayoutScanner(Boilerplate.load());

  JsonLinesReader(FieldMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public boolean reads(ArticleFile file) {
    return file.endsWith(".jsonl", ".ndjson", ".jsonlines", ".json");
  }

  @Override
  public void read(ArticleFile file, Consumer<ReadResult> sink) throws IOException {
    try (InputStream in = file.stream()) {
      LineReader lines = new LineReader(in);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (!isBlank(line)) {
          sink.accept(record(file, "line " + lines.number(), line));
        }
      }
    }
  }

  private ReadResult record(ArticleFile file, String place, byte[] line) {
    String path = file.place();
    if (line.length > LineReader.LONGEST) {
      return new ReadResult.Rejected(path, place, "the line is longer than " + (LineReader.LONGEST >> 20) + " MiB");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(line)).toString();
      JsonNode object = JSON.readTree(text);
      if (object == null || !object.isObject()) {
        return new ReadResult.Rejected(path, place, "the line is no JSON object");
      }
      return mapping.read(file, place, name -> text(object.path(name)), layouts);
    } catch (CharacterCodingException e) {
      return new ReadResult.Rejected(path, place, "the line is not UTF-8");
    } catch (JsonProcessingException e) {
      return new ReadResult.Rejected(path, place, "the line is no JSON: " + firstLine(e.getOriginalMessage()));
    }
  }

  private static Optional<String> text(JsonNode value) {
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? Optional.of(value.asText()) : Optional.empty();
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() > 120 ? line.substring(0, 120) + "…" : line;
  }
}
