package org.onrecord.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the plain lists of {@code language/en/}: words separated by blanks, comments from a leading {@code #} on. */
final class WordList {

  private WordList() {}

  /** The lines of a list, each cut into its words. */
  static List<List<String>> lines(String name) {
    String resource = "/language/en/" + name;
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path: the jar is incomplete, build it again");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.strip().split("\\s+")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  static Stream<String> words(String name) {
    return lines(name).stream().flatMap(List::stream);
  }
}
