package org.onrecord.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The questions of {@code queries/}, by name. */
public final class SavedQueries {

  private static final String FOLDER = "queries/";

  /** Names the files, as a jar's folders cannot be listed. */
  private static final String INDEX = FOLDER + "index.txt";

  private final Map<String, SavedQuery> byName = new TreeMap<>();

  private SavedQueries(List<SavedQuery> queries) {
    queries.forEach(query -> byName.put(query.name(), query));
  }

  /** All of them, from the class path. */
  public static SavedQueries load() {
    return new SavedQueries(
        read(INDEX)
            .lines()
            .map(String::strip)
            .filter(name -> !name.isEmpty() && !name.startsWith("#"))
            .map(name -> SavedQuery.parse(name, read(FOLDER + name + ".rq")))
            .toList());
  }

  /** By name, in alphabetical order. */
  public List<SavedQuery> all() {
    return List.copyOf(byName.values());
  }

  public Optional<SavedQuery> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static String read(String resource) {
    try (InputStream in = SavedQueries.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource + "; build the jar again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(resource, broken);
    }
  }
}
