package org.onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.onrecord.model.ReadResult;
import org.onrecord.store.Csv;

/** What was rejected, and why, as a table in a file that grows with the run; or nothing where nobody asked for it. */
final class RejectsFile {

  private final Optional<Path> file;

  private RejectsFile(Optional<Path> file) {
    this.file = file;
  }

  /** Begins the file anew, with the table's head. */
  static RejectsFile begin(Optional<Path> file) {
    RejectsFile rejects = new RejectsFile(file);
    rejects.write(List.of("file", "place", "reason"), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    return rejects;
  }

  void add(ReadResult.Rejected reject) {
    write(List.of(reject.file(), reject.place(), reject.reason()), StandardOpenOption.APPEND);
  }

  private void write(List<String> row, StandardOpenOption... how) {
    file.ifPresent(path -> {
      try {
        Files.writeString(path, Csv.line(row), StandardCharsets.UTF_8, how);
      } catch (IOException e) {
        throw new UncheckedIOException(path + ": cannot be written", e);
      }
    });
  }
}
