package org.onrecord.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.model.Span;

/**
 * Attributions in brat's stand-off form: {@code SPLIT/text/ID.txt} beside {@code SPLIT/attributions/ID_ANNOTATOR.ann}.
 *
 * <p>Of an article that several people annotated, the alphabetically first counts. Lines that do not parse are left out.
 */
public final class BratCorpus {

  private static final Pattern FILE = Pattern.compile("(.*)_([0-9a-f]{4})\\.ann");
  private static final Pattern ROLE = Pattern.compile("(Source|Cue|Content)\\d*:(\\S+)");

  private BratCorpus() {}

  /** @param discarded stretches that nobody annotated: what is read there is not scored */
  record Document(String id, String text, List<MarkedAttribution> attributions, List<Span> discarded) {}

  /**
   * The split's documents by id.
   *
   * @throws UncheckedIOException if a folder or file cannot be read
   */
  static List<Document> read(Path split) {
    Map<String, Path> first = new TreeMap<>();
    try (Stream<Path> files = Files.list(split.resolve("attributions"))) {
      files.sorted().forEach(file -> {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (name.matches()) {
          first.putIfAbsent(name.group(1), file);
        }
      });
      List<Document> documents = new ArrayList<>();
      for (Map.Entry<String, Path> entry : first.entrySet()) {
        String text = Files.readString(split.resolve("text").resolve(entry.getKey() + ".txt"));
        documents.add(parse(entry.getKey(), text, Files.readString(entry.getValue())));
      }
      return documents;
    } catch (IOException e) {
      throw new UncheckedIOException("no corpus in brat's form at " + split + ": " + e.getMessage(), e);
    }
  }

  static Document parse(String id, String text, String standOff) {
    CodePoints offsets = new CodePoints(text);
    Map<String, List<Span>> marked = new HashMap<>();
    List<Span> discarded = new ArrayList<>();
    List<String> events = new ArrayList<>();
    for (String line : standOff.split("\n", -1)) {
      String[] columns = line.split("\t", -1);
      if (columns.length < 2) {
        continue;
      }
      if (line.startsWith("T")) {
        int space = columns[1].indexOf(' ');
        List<Span> spans = space < 0 ? List.of() : spans(columns[1].substring(space + 1), offsets);
        if (!spans.isEmpty()) {
          marked.put(columns[0], spans);
          if (columns[1].startsWith("Discard ")) {
            discarded.addAll(spans);
          }
        }
      } else if (line.startsWith("E")) {
        events.add(columns[1]);
      }
    }
    List<MarkedAttribution> attributions = new ArrayList<>();
    for (String event : events) {
      Map<String, List<Span>> roles = new HashMap<>();
      Matcher role = ROLE.matcher(event);
      while (role.find()) {
        roles.computeIfAbsent(role.group(1), r -> new ArrayList<>()).addAll(marked.getOrDefault(role.group(2), List.of()));
      }
      roles.values().forEach(spans -> spans.sort(null));
      if (roles.containsKey("Content") && !roles.get("Content").isEmpty() && !roles.getOrDefault("Cue", List.of()).isEmpty()) {
        attributions.add(
            new MarkedAttribution(roles.getOrDefault("Source", List.of()), roles.get("Cue"), roles.get("Content"), 1, ""));
      }
    }
    attributions.sort(Comparator.comparing(a -> a.content().getFirst()));
    return new Document(id, text, attributions, discarded);
  }

  /** "12 20;31 40"; empty if it does not parse. */
  private static List<Span> spans(String offsets, CodePoints codePoints) {
    List<Span> spans = new ArrayList<>();
    for (String pair : offsets.split(";", -1)) {
      String[] numbers = pair.trim().split("\\s+");
      try {
        int begin = Integer.parseInt(numbers[0]);
        int end = Integer.parseInt(numbers[numbers.length - 1]);
        if (numbers.length != 2 || !codePoints.holds(begin, end)) {
          return List.of();
        }
        spans.add(codePoints.span(begin, end));
      } catch (NumberFormatException broken) {
        return List.of();
      }
    }
    return spans;
  }
}
