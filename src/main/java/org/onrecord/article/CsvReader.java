package org.onrecord.article;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.onrecord.model.ReadResult;

/** Reads a CSV table with a header: one article a row; columns by a {@link FieldMapping}. */
final class CsvReader implements ArticleReader {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setAllowMissingColumnNames(true).get();

  /** A table beyond this many bytes is refused. */
  private static final long LARGEST = 4L << 30;

  private final FieldMapping mapping;
  private final LayoutScanner layouts = new LayoutScanner(Boilerplate.load());

  CsvReader(FieldMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public boolean reads(ArticleFile file) {
    return file.endsWith(".csv");
  }

  @Override
  public void read(ArticleFile file, Consumer<ReadResult> sink) throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    try (Reader in = new InputStreamReader(new SizeLimit(file.stream(), LARGEST), decoder);
        CSVParser rows = FORMAT.parse(in)) {
      Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      rows.getHeaderNames().forEach(name -> columns.putIfAbsent(name.strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT), name));
      Iterator<CSVRecord> iterator = rows.iterator();
      while (iterator.hasNext()) {
        CSVRecord row = iterator.next();
        sink.accept(mapping.read(file, "row " + row.getRecordNumber(), name -> cell(row, columns.get(name)), layouts));
      }
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      sink.accept(file.rejected("the table cannot be read further: " + JsonLinesReader.firstLine(String.valueOf(e.getMessage()))));
    }
  }

  private static Optional<String> cell(CSVRecord row, @org.jspecify.annotations.Nullable String column) {
    return column != null && row.isSet(column) ? Optional.of(row.get(column)).filter(value -> !value.isBlank()) : Optional.empty();
  }

}
