package org.onrecord.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Fetches pages politely: what robots.txt allows, one request a second and host, limited in size and time, from public addresses only.
 *
 * <p>Every address is checked before it is connected to, also after a redirect; the JVM keeps a name's address for some seconds, so that the one
 * that was checked is the one that is used.
 */
public final class PageFetcher {

  private static final String PRODUCT = "onrecord";
  private static final String USER_AGENT = "OnRecord/0.1 (+https://w3id.org/onrecord)";
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
  private static final int MOST_REDIRECTS = 5;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).followRedirects(HttpClient.Redirect.NEVER).build();
  private final Predicate<InetAddress> allowed;
  private final Duration pause;
  private final Map<String, RobotsRules> robots = new HashMap<>();
  private final Map<String, Long> lastRequest = new HashMap<>();

  public PageFetcher() {
    this(PublicAddress::isPublic, Duration.ofSeconds(1));
  }

  /** @param pause between two requests to one host */
  PageFetcher(Predicate<InetAddress> allowed, Duration pause) {
    this.allowed = allowed;
    this.pause = pause;
  }

  /** @param url after redirects @param charset as the server states it */
  record Fetched(String url, byte[] body, Optional<String> charset) {}

  /** @throws IOException if the page may not be fetched or cannot be, with the reason */
  Fetched fetch(String url) throws IOException {
    URI address = address(url);
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (!robotsOf(address).allow(target(address))) {
        throw new IOException("the site's robots.txt asks not to fetch it");
      }
      HttpResponse<InputStream> response = get(address);
      try (InputStream body = response.body()) {
        Optional<String> location = response.headers().firstValue("Location");
        if (response.statusCode() / 100 == 3 && location.isPresent()) {
          address = address(address.resolve(location.get()).toString());
          continue;
        }
        if (response.statusCode() != 200) {
          throw new IOException("the server answered with status " + response.statusCode());
        }
        String type = response.headers().firstValue("Content-Type").orElse("text/html");
        if (!type.contains("html")) {
          throw new IOException("the page is not HTML but " + type.replaceAll(";.*", ""));
        }
        return new Fetched(address.toString(), readLimited(body, HtmlPage.LARGEST), charset(type));
      }
    }
    throw new IOException("more than " + MOST_REDIRECTS + " redirects");
  }

  private RobotsRules robotsOf(URI page) throws IOException {
    String site = page.getScheme() + "://" + page.getAuthority();
    RobotsRules known = robots.get(site);
    if (known == null) {
      known = fetchRobots(URI.create(site + "/robots.txt"));
      robots.put(site, known);
    }
    return known;
  }

  /** Without the file everything is allowed; while the server is in trouble, nothing (RFC 9309, 2.3.1). */
  private RobotsRules fetchRobots(URI address) throws IOException {
    HttpResponse<InputStream> response = get(address);
    try (InputStream body = response.body()) {
      if (response.statusCode() == 200) {
        return RobotsRules.parse(new String(body.readNBytes(RobotsRules.LONGEST), StandardCharsets.UTF_8), PRODUCT);
      }
      return response.statusCode() >= 500 ? RobotsRules.ALLOW_NONE : RobotsRules.ALLOW_ALL;
    }
  }

  private HttpResponse<InputStream> get(URI address) throws IOException {
    for (InetAddress resolved : InetAddress.getAllByName(address.getHost())) {
      if (!allowed.test(resolved)) {
        throw new IOException("the address is not on the open net");
      }
    }
    waitFor(address.getHost());
    HttpRequest request = HttpRequest.newBuilder(address).timeout(TIME_LIMIT).header("User-Agent", USER_AGENT).header("Accept", "text/html").build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching", e);
    }
  }

  private void waitFor(String host) throws IOException {
    Long last = lastRequest.get(host);
    long due = last == null ? 0 : last + pause.toNanos() - System.nanoTime();
    if (due > 0) {
      try {
        Thread.sleep(Duration.ofNanos(due));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting", e);
      }
    }
    lastRequest.put(host, System.nanoTime());
  }

  private static byte[] readLimited(InputStream body, int most) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    long end = System.nanoTime() + TIME_LIMIT.toNanos();
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      page.write(buffer, 0, read);
      if (page.size() > most) {
        throw new IOException("the page is larger than " + (most >> 20) + " MiB");
      }
      if (System.nanoTime() > end) {
        throw new IOException("the page took longer than " + TIME_LIMIT.toSeconds() + " s");
      }
    }
    return page.toByteArray();
  }

  private static URI address(String url) throws IOException {
    try {
      URI address = new URI(url.strip());
      String scheme = String.valueOf(address.getScheme());
      if (address.getHost() == null || address.getUserInfo() != null || !(scheme.equals("http") || scheme.equals("https"))) {
        throw new IOException("is no web address");
      }
      return address;
    } catch (URISyntaxException e) {
      throw new IOException("is no web address", e);
    }
  }

  private static String target(URI address) {
    String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }

  private static Optional<String> charset(String type) {
    int at = type.toLowerCase(java.util.Locale.ROOT).indexOf("charset=");
    return at < 0 ? Optional.empty() : Optional.of(type.substring(at + 8).replaceAll("[;\"' ].*|^[\"']", "").strip()).filter(HtmlPage::isCharset);
  }
}
