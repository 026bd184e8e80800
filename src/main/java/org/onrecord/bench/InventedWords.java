package org.onrecord.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of {@code bench/invented-news.tsv} by their kind; rows of the same kind are one list. */
record InventedWords(Map<String, List<String>> byKind) {

  private static final String FILE = "bench/invented-news.tsv";

  static InventedWords load() {
    try (InputStream in = InventedWords.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE + "; build the jar again");
      }
      Map<String, List<String>> byKind = new TreeMap<>();
      BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String row : rows.lines().filter(line -> !line.startsWith("#")).toList()) {
        List<String> cells = Arrays.asList(row.split("\t"));
        byKind.computeIfAbsent(cells.getFirst(), kind -> new ArrayList<>()).addAll(cells.subList(1, cells.size()));
      }
      return new InventedWords(byKind);
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE, broken);
    }
  }

  List<String> of(String kind) {
    return byKind.get(kind);
  }

  /** A word of every second cell, with the weight in the cell after it. */
  Skewed<String> weighted(String kind) {
    List<String> words = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    List<String> cells = of(kind);
    for (int i = 0; i < cells.size(); i += 2) {
      words.add(cells.get(i));
      weights.add(Double.valueOf(cells.get(i + 1)));
    }
    return Skewed.weighted(words, weights.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
