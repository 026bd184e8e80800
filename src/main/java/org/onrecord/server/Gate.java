package org.onrecord.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request passes: reads only, bounded in size and number, with the headers that keep a browser at home,
 * and a line in the
 * request log.
 *
 * <p>A read is GET or HEAD, or a SPARQL query by POST. Everything else is refused with 405, whatever the path.
 */
final class Gate implements Filter {

  static final String SPARQL = "/onrecord/sparql";

  private static final Logger LOG = LoggerFactory.getLogger("onrecord.request");

  /** In bytes: a query of so many characters, percent-encoded. */
  private static final long LARGEST_BODY = 3L * SafeQuery.LONGEST_QUERY;

  /** Queries that run at the same time; the others wait their turn. */
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors() * 2);

  private static final long LONGEST_WAIT_SECONDS = 5;

  private static final String PING = "/$/ping";

  /** How busy the server is: for its owner. */
  private static final String METRICS = "/$/metrics";

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]", "::1", "[::1]");

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Optional<Password> password;

  /** @param password that every request must bring but the ping */
  Gate(Optional<Password> password) {
    this.password = password;
  }

  @Override
  public void doFilter(
      ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
    HttpServletRequest http = ConsoleRequest.unwrapped((HttpServletRequest) request);
    HttpServletResponse answer = (HttpServletResponse) response;
    long begin = System.nanoTime();
    Headers.set(http, answer);
    try {
      if (hidden(http)) {
        Problem.notFound("metrics are for this machine, or for whoever brings the password").send(answer);
      } else if (admitted(http)) {
        pass(http, answer, chain);
      } else {
        answer.setHeader("WWW-Authenticate", "Basic realm=\"On Record\", charset=\"UTF-8\"");
        answer.setHeader("Connection", "close");
        Problem.of(401, "this server asks for a name and a password").send(answer);
      }
    } finally {
      if (LOG.isInfoEnabled()) {
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        LOG.info("{} {} {} {} ms", http.getMethod(), printable(http.getRequestURI()), answer.getStatus(), took);
      }
    }
  }

  private boolean admitted(HttpServletRequest http) {
    return password.isEmpty() || http.getRequestURI().equals(PING) || password.get().opens(http.getHeader("Authorization"));
  }

  /** Without a password, the metrics are shown to this machine alone, and not through a proxy on it. */
  private boolean hidden(HttpServletRequest http) {
    return http.getRequestURI().equals(METRICS)
        && password.isEmpty()
        && (!LOOPBACK.contains(http.getRemoteAddr()) || http.getHeader("X-Forwarded-For") != null || http.getHeader("Forwarded") != null);
  }

  private void pass(
      HttpServletRequest http, HttpServletResponse answer, FilterChain chain) throws IOException, ServletException {
    boolean query = http.getRequestURI().equals(SPARQL);
    switch (http.getMethod()) {
      case "OPTIONS" -> options(answer, query);
      case "GET", "HEAD" -> {
        if (query) {
          inTurn(http, answer, chain);
        } else {
          chain.doFilter(http, answer);
        }
      }
      case "POST" -> {
        if (!query) {
          refuseMethod(answer, "GET, HEAD, OPTIONS");
        } else if (http.getContentLengthLong() < 0) {
          answer.setHeader("Connection", "close");
          Problem.of(411, "a query by POST needs a Content-Length").send(answer);
        } else if (http.getContentLengthLong() > LARGEST_BODY) {
          answer.setHeader("Connection", "close");
          Problem.of(413, "a query has at most " + SafeQuery.LONGEST_QUERY + " characters").send(answer);
        } else {
          inTurn(http, answer, chain);
        }
      }
      default -> refuseMethod(answer, query ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
    }
  }

  private void inTurn(
      HttpServletRequest http, HttpServletResponse answer, FilterChain chain) throws IOException, ServletException {
    boolean granted = false;
    try {
      granted = turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      if (granted) {
        chain.doFilter(http, answer);
      } else {
        answer.setHeader("Retry-After", "10");
        Problem.of(503, "too many queries at once; try again in ten seconds").send(answer);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      Problem.of(503, "the server is stopping").send(answer);
    } finally {
      if (granted) {
        turns.release();
      }
    }
  }

  private static void options(HttpServletResponse answer, boolean query) {
    String methods = query ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    answer.setHeader("Allow", methods);
    answer.setHeader("Access-Control-Allow-Methods", methods);
    answer.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
    answer.setHeader("Access-Control-Max-Age", "86400");
    answer.setStatus(204);
  }

  private static void refuseMethod(HttpServletResponse answer, String allowed) throws IOException {
    answer.setHeader("Allow", allowed);
    // What the request carries is not read.
    answer.setHeader("Connection", "close");
    Problem.of(405, "this server is read-only").send(answer);
  }

  /** A line of the log stays one line. */
  private static String printable(String path) {
    String shown = path.length() > 200 ? path.substring(0, 200) + "…" : path;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
