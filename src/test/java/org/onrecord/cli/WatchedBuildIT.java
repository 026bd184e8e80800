package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.store.Tdb2Store;
import org.onrecord.store.TextIndex;

/** {@code build --watch --serve} in a process of its own: what comes into the folder is seen on the net, and a polite end is one. */
class WatchedBuildIT {

  private static final Pattern ADDRESS = Pattern.compile("On Record is at (\\S+) ");
  private static final int PATIENCE = 600;

  @TempDir private Path folder;

  @Test
  void whatComesAndGoesIsSeenOnTheNetAndTheStoreIsLeftWhole() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    write(articles.resolve("one.txt"), "German Chancellor Olaf Scholz said that 12 tanks would be sent to Ukraine.");
    Path store = folder.resolve("store");
    Process process = watch(store, articles);
    try (HttpClient web = HttpClient.newHttpClient(); BufferedReader said = process.errorReader()) {
      Matcher address = until(said, line -> ADDRESS.matcher(line).find(), ADDRESS);
      until(said, line -> line.startsWith("watching "), ADDRESS);
      assertThat(statementsAbout(web, address.group(1), "12 tanks")).isEqualTo(1);

      write(articles.resolve("two.txt"), "French President Emmanuel Macron said that 17 tanks would be sent to Ukraine.");
      untilSo(() -> statementsAbout(web, address.group(1), "17 tanks") == 1);
      untilSo(() -> get(web, address.group(1) + "api/search?q=17").contains("17 tanks"));
      Files.delete(articles.resolve("one.txt"));
      untilSo(() -> statementsAbout(web, address.group(1), "12 tanks") == 0);
      untilSo(() -> !get(web, address.group(1) + "api/search?q=12").contains("12 tanks"));
    } finally {
      process.destroy();
      process.waitFor();
    }
    try (Tdb2Store left = Tdb2Store.open(store)) {
      assertThat(left.size()).isPositive();
    }
    assertThat(TextIndex.of(store).fresh()).as("the index fits the store").isTrue();
  }

  private static void write(Path file, String sentence) throws Exception {
    Files.writeString(file, " date 2023-01-20 [Source: Harbour Herald]\n\n" + sentence + "\n");
  }

  private Process watch(Path store, Path articles) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"), "-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), OnRecord.class.getName(),
                "build", "--watch", "--withdraw", "--serve", "--port", "0", "--store", store.toString(), articles.toString()));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).directory(new File(".")).start();
  }

  private static Matcher until(BufferedReader said, Predicate<String> wanted, Pattern pattern) throws Exception {
    List<String> all = new ArrayList<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.add(line);
      if (wanted.test(line)) {
        Matcher matcher = pattern.matcher(line);
        matcher.find();
        return matcher;
      }
    }
    throw new AssertionError("ended after: " + all);
  }

  private interface Fact {
    boolean holds() throws Exception;
  }

  private static void untilSo(Fact fact) throws Exception {
    for (int i = 0; i < PATIENCE && !fact.holds(); i++) {
      Thread.sleep(100);
    }
    assertThat(fact.holds()).isTrue();
  }

  private static int statementsAbout(HttpClient web, String address, String words) throws Exception {
    String query =
        "PREFIX rec: <https://w3id.org/onrecord/ontology#> SELECT (COUNT(*) AS ?n) { ?s a rec:Statement ; rec:text ?t FILTER(CONTAINS(?t, '" + words + "')) }";
    String answer = get(web, address + "onrecord/sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    return Integer.parseInt(answer.lines().skip(1).findFirst().orElseThrow().strip());
  }

  private static String get(HttpClient web, String address) throws Exception {
    return web.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString()).body();
  }
}
