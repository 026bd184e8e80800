package org.onrecord.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks a server over HTTP, as anybody would. */
record Web(HttpClient client, String address) implements AutoCloseable {

  static Web of(OnRecordServer server) {
    return new Web(HttpClient.newHttpClient(), server.address());
  }

  /** @param path without its first slash  @param headers name, value, name, value … */
  HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
    return send("GET", path, null, headers);
  }

  HttpResponse<String> query(String sparql) throws IOException, InterruptedException {
    return get("onrecord/sparql?query=" + encoded(sparql), "Accept", "application/sparql-results+json");
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(Arrays.copyOf(headers, headers.length));
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      // A server that refuses a body without reading it closes the connection, which the client may just be about to use again.
      if (!String.valueOf(closed.getMessage()).contains("received no bytes")) {
        throw closed;
      }
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
