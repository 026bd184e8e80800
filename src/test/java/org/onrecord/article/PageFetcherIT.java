package org.onrecord.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.ReadResult;

/** A list of web addresses, fetched from a server on this machine. */
class PageFetcherIT {

  private static final String PAGE =
      "<html><body><article><h1>Convoy leaves</h1><p>" + "The minister said on Tuesday that the convoy had left the harbour. ".repeat(8)
          + "</p></article></body></html>";

  private static final Map<String, String> SITE =
      Map.of("/robots.txt", "User-agent: *\nDisallow: /private\nAllow: /private/open\n", "/a", PAGE, "/private/b", PAGE, "/private/open/c", PAGE);

  @TempDir Path folder;

  private HttpServer server;
  private String site;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      String body = SITE.get(exchange.getRequestURI().getPath());
      if (exchange.getRequestURI().getPath().equals("/moved")) {
        exchange.getResponseHeaders().add("Location", "/private/b");
        exchange.sendResponseHeaders(302, -1);
      } else if (body == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=\"utf-8\"");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
      exchange.close();
    });
    server.start();
    site = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void fetchesWhatRobotsAllowAndSaysWhyNotTheRest() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("pages.urls"),
            String.join("\n", site + "/a", site + "/private/b", site + "/private/open/c", site + "/missing", site + "/moved", "ftp://example/x"));
    List<ReadResult> results = readers(new PageFetcher(address -> true, Duration.ZERO)).read(list);
    assertThat(results).hasSize(6);
    assertThat(results.get(0)).isInstanceOf(ReadResult.Accepted.class);
    assertThat(results.get(1).toString()).endsWith("robots.txt asks not to fetch it");
    assertThat(results.get(2)).isInstanceOf(ReadResult.Accepted.class);
    assertThat(results.get(3).toString()).endsWith("status 404");
    assertThat(results.get(4).toString()).as("a redirect is checked again").endsWith("robots.txt asks not to fetch it");
    assertThat(results.get(5).toString()).endsWith("is no web address");
  }

  @Test
  void neverFetchesFromInsideTheNetwork() throws IOException {
    Path list = Files.writeString(folder.resolve("pages.urls"), site + "/a\nhttp://localhost/\nhttp://[::1]/\nhttp://169.254.169.254/\nhttp://10.0.0.1/\n");
    assertThat(readers(new PageFetcher()).read(list)).hasSize(5).allSatisfy(result -> assertThat(result.toString()).endsWith("not on the open net"));
  }

  @Test
  void fetchesNothingWithoutBeingAsked() throws IOException {
    Path list = Files.writeString(folder.resolve("pages.txt"), site + "/a\n");
    assertThat(new ArticleReaders().read(list).getFirst().toString()).endsWith("fetched only with --fetch");
  }

  private static ArticleReaders readers(PageFetcher fetcher) {
    return new ArticleReaders(FieldMapping.USUAL, Optional.of(fetcher));
  }
}
