package org.onrecord.article;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.onrecord.model.CalendarDate;

/**
 * What is said of an article outside of its own text; wins over what the text says.
 *
 * <p>A file {@code articles.csv} in a folder has the columns file, title, source, url, published (ISO date); empty cells state nothing.
 */
record StatedMetadata(
    Optional<String> title, Optional<String> source, Optional<String> url, Optional<CalendarDate> published) {

  static final String FILE_NAME = "articles.csv";

  static final StatedMetadata NONE =
      new StatedMetadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The rows of a folder's {@code articles.csv} by file name; empty where the folder has none.
   *
   * @throws MalformedMetadata if the table cannot be understood; names the file and the line
   */
  static Map<String, StatedMetadata> in(Path folder) throws IOException {
    Path table = folder.resolve(FILE_NAME);
    if (!Files.isRegularFile(table)) {
      return Map.of();
    }
    Map<String, StatedMetadata> byFile = new LinkedHashMap<>();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get();
    try (Reader in = Files.newBufferedReader(table, StandardCharsets.UTF_8);
        var rows = format.parse(in)) {
      if (!rows.getHeaderNames().contains("file")) {
        throw new MalformedMetadata(table, 1, "has no column 'file'");
      }
      for (CSVRecord row : rows) {
        byFile.put(row.get("file"), of(table, row));
      }
    } catch (java.io.UncheckedIOException | java.nio.charset.CharacterCodingException e) {
      throw new MalformedMetadata(table, 0, "is not a CSV table in UTF-8");
    }
    return byFile;
  }

  private static StatedMetadata of(Path table, CSVRecord row) throws MalformedMetadata {
    Optional<CalendarDate> published = Optional.empty();
    Optional<String> date = cell(row, "published");
    if (date.isPresent()) {
      try {
        published = Optional.of(CalendarDate.parse(date.get().substring(0, Math.min(10, date.get().length()))));
      } catch (DateTimeException e) {
        throw new MalformedMetadata(table, row.getRecordNumber() + 1, "'" + date.get() + "' is no date like 2023-01-21");
      }
    }
    return new StatedMetadata(cell(row, "title"), cell(row, "source"), cell(row, "url"), published);
  }

  private static Optional<String> cell(CSVRecord row, String column) {
    return row.isSet(column) ? Optional.of(row.get(column)).filter(value -> !value.isBlank()) : Optional.empty();
  }

  /** An {@code articles.csv} that cannot be understood. */
  static final class MalformedMetadata extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedMetadata(Path table, long line, String reason) {
      super((line > 0 ? "line " + line + ": " : "") + reason);
    }
  }
}
