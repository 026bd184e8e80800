package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.store.Tdb2Store;
import org.onrecord.store.TextIndex;

/** The server as a process of its own, which reads the store's files unmapped: what it answers, maps and leaves behind. */
class ServeCommandIT {

  private static final String COUNT = "onrecord/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%20GRAPH%20%3Fg%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20%7D";

  @TempDir
  private Path folder;

  @Test
  void readsTheStoreWithoutMappingItAndLeavesItAsItWas() throws Exception {
    Path store = folder.resolve("store");
    assertThat(OnRecord.commandLine().execute("build", "--threads", "1", "--store", store.toString(), "seeds")).isZero();
    long quads;
    try (Tdb2Store built = Tdb2Store.openExisting(store)) {
      quads = built.size();
    }
    Process server = start(store);
    try (BufferedReader said = new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8)); HttpClient client = HttpClient.newHttpClient()) {
      String line = said.readLine();
      assertThat(line).startsWith("On Record is at http://127.0.0.1:");
      String address = line.substring(line.indexOf("http://"), line.indexOf(" (SPARQL"));
      HttpRequest count = HttpRequest.newBuilder(URI.create(address + COUNT)).header("Accept", "text/csv").build();
      assertThat(client.send(count, BodyHandlers.ofString()).body().lines().toList()).containsExactly("n", Long.toString(quads));
      Path maps = Path.of("/proc", Long.toString(server.pid()), "maps");
      if (maps.toFile().canRead()) {
        assertThat(java.nio.file.Files.readAllLines(maps)).as("mapped files").noneMatch(mapped -> mapped.contains(store + "/Data-"));
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
    assertThat(TextIndex.of(store).fresh()).as("the index fits the store").isTrue();
    try (Tdb2Store again = Tdb2Store.openExisting(store)) {
      assertThat(again.size()).isEqualTo(quads);
    }
  }

  private static Process start(Path store) throws Exception {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED", "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            OnRecord.class.getName(), "serve", "--port", "0", "--store", store.toString());
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).directory(new File(".")).start();
  }
}
