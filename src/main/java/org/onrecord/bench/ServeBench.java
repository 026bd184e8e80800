package org.onrecord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures a server in a process of its own, over HTTP: how soon it answers, how fast it answers when warm, how much memory it holds.
 *
 * <p>Each kind of question is asked with many different values, of which the first part only warms up.
 */
public final class ServeBench {

  private static final int WARM_UP = 30;
  private static final int MEASURED = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> command;
  private final HttpClient client = HttpClient.newHttpClient();
  private String address = "";

  /** @param command that starts the server and makes it say "On Record is at http://…" */
  public ServeBench(List<String> command) {
    this.command = List.copyOf(command);
  }

  /**
   * What one kind of question took.
   *
   * @param requests measured ones, each another
   * @param p50 in milliseconds, as {@code p95}
   * @param wanted the most that {@code p95} should be; 0 where nothing is wanted
   */
  public record Measured(String question, String example, int requests, double p50, double p95, int wanted) {}

  /**
   * What was found.
   *
   * @param held by name, what the server says it holds
   * @param firstAnswer from the start of the process, in milliseconds
   * @param resident in MiB after all questions: all of it, and without the pages of files, which the system can take back at any time
   */
  public record Result(
      MachineFacts machine, Map<String, Long> held, double firstAnswer, Map<String, Long> resident, List<Measured> measured) {}

  /** Starts the server, asks, and stops it. */
  public Result run() throws IOException, InterruptedException {
    MachineFacts machine = MachineFacts.now();
    long begin = System.nanoTime();
    Process server = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    // Ends with the process; closing it before would wait for the thread that reads the server's log.
    BufferedReader lines = new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8));
    try {
      address = addressIn(lines);
      Thread.ofVirtual().start(() -> lines.lines().forEach(line -> { }));
      get("/api/search?act=/act/warn&topic=/topic/escalation");
      double first = millisSince(begin);
      Map<String, Long> held = new LinkedHashMap<>();
      JSON.readTree(get("/api/overview")).properties().forEach(count -> held.put(count.getKey(), count.getValue().asLong()));
      List<Measured> measured = new ArrayList<>();
      for (Kind kind : kinds()) {
        measured.add(measure(kind));
      }
      return new Result(machine, held, first, resident(server.pid()), measured);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static String addressIn(BufferedReader lines) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int at = line.indexOf("http://");
      if (line.startsWith("On Record is at ") && at > 0) {
        return line.substring(at, line.indexOf('/', at + 7));
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("the server did not start: " + said);
  }

  private record Kind(String question, int wanted, List<String> paths) {}

  private List<Kind> kinds() throws IOException, InterruptedException {
    JsonNode filters = JSON.readTree(get("/api/search?size=1")).get("filters");
    List<String> topics = ids(filters.get("topic"));
    List<String> speakers = ids(filters.get("speaker"));
    List<String> statements = new ArrayList<>();
    for (String topic : topics) {
      JSON.readTree(get("/api/search?size=5&filters=none&topic=" + topic)).get("statements").forEach(row -> statements.add(row.get("id").asText()));
    }
    List<String> actors = new ArrayList<>(speakers);
    for (String topic : topics) {
      actors.addAll(ids(JSON.readTree(get("/api/search?size=1&topic=" + topic)).get("filters").get("speaker")));
    }
    return List.of(
        new Kind("who warned about a topic: first page, total, counts of all filters", 50, byYear(topics, "/api/search?act=/act/warn&topic=%s&from=%d&to=%d")),
        new Kind("actor: positions, timeline, company", 50, actors.stream().distinct().map(actor -> "/api" + actor).toList()),
        new Kind("issue matrix", 150, repeated(topics.stream().map(topic -> "/api" + topic).toList())),
        new Kind("full text: first page, total, counts of all filters", 100, texts()),
        new Kind("counts of all filters of a topic's year", 0, byYear(topics, "/api/search?size=1&topic=%s&from=%d&to=%d")),
        new Kind("statement with its article and explanation", 0, statements.stream().map(statement -> "/api" + statement).toList()),
        new Kind("statement as Turtle", 0, statements.stream().map(statement -> statement + "?format=ttl").toList()),
        new Kind("who warned about a topic: every row, by the saved query in SPARQL", 0,
            byYear(topics, "/api/queries/who-warned-about-escalation?topic=%s&from=%d-01-01&to=%d-12-31")),
        new Kind("who warned about a topic: a question in words", 0, words(topics)));
  }

  private static List<String> ids(JsonNode values) {
    List<String> ids = new ArrayList<>();
    values.forEach(value -> ids.add(value.get("id").asText()));
    return ids;
  }

  private static List<String> byYear(List<String> topics, String path) {
    List<String> paths = new ArrayList<>();
    for (int years = 0; years < 5; years++) {
      for (String topic : topics) {
        String value = path.contains("/queries/") ? topic.substring(topic.lastIndexOf('/') + 1) : topic;
        paths.add(String.format(java.util.Locale.ROOT, path, value, 2020, 2024 - years));
      }
    }
    return paths;
  }

  private static List<String> words(List<String> topics) {
    List<String> paths = new ArrayList<>();
    for (int year = 2020; year < 2025; year++) {
      for (String topic : topics) {
        String name = topic.substring(topic.lastIndexOf('/') + 1).replace('-', ' ');
        paths.add("/api/ask?q=" + encoded("Who warned about " + name + " in " + year + "?"));
      }
    }
    return paths;
  }

  private static List<String> texts() {
    InventedWords words = InventedWords.load();
    List<String> paths = new ArrayList<>();
    for (String noun : words.of("noun")) {
      for (String adjective : words.of("adjective").subList(0, 3)) {
        paths.add("/api/search?q=" + encoded(adjective + " " + noun));
      }
    }
    return paths;
  }

  private static List<String> repeated(List<String> paths) {
    List<String> again = new ArrayList<>(paths);
    while (again.size() < WARM_UP + MEASURED) {
      again.addAll(paths);
    }
    return again;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Measured measure(Kind kind) throws IOException, InterruptedException {
    List<String> paths = kind.paths();
    int warm = Math.min(WARM_UP, paths.size() / 2);
    for (String path : paths.subList(0, warm)) {
      get(path);
    }
    List<String> asked = paths.subList(warm, Math.min(paths.size(), warm + MEASURED));
    double[] millis = new double[asked.size()];
    for (int i = 0; i < millis.length; i++) {
      long begin = System.nanoTime();
      get(asked.get(i));
      millis[i] = millisSince(begin);
    }
    Arrays.sort(millis);
    return new Measured(kind.question(), asked.getFirst(), millis.length, percentile(millis, 50), percentile(millis, 95), kind.wanted());
  }

  private static double percentile(double[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
  }

  private static double millisSince(long begin) {
    return Math.round((System.nanoTime() - begin) / 100_000.0) / 10.0;
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " for " + path + ": " + answer.body());
    }
    return answer.body();
  }

  /** A process's memory as the system tells; empty where there is no {@code /proc}. */
  private static Map<String, Long> resident(long process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process), "status");
    Map<String, Long> mebibytes = new LinkedHashMap<>();
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        String[] cells = line.split("\\s+");
        switch (cells[0]) {
          case "VmRSS:" -> mebibytes.put("all", Long.parseLong(cells[1]) >> 10);
          case "RssAnon:" -> mebibytes.put("withoutFiles", Long.parseLong(cells[1]) >> 10);
          default -> { }
        }
      }
    }
    return mebibytes;
  }
}
