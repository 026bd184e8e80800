package org.onrecord.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers that every answer carries: nothing from elsewhere is loaded, nothing inline runs, anybody may read. */
final class Headers {

  /** For the explorer and all that is served beside it. */
  static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** Fuseki's console sets styles from its scripts. No other host, no inline script. */
  private static final String CONSOLE_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private Headers() {}

  static void set(HttpServletRequest request, HttpServletResponse answer) {
    boolean console = request.getRequestURI().startsWith("/console/");
    answer.setHeader("Content-Security-Policy", console ? CONSOLE_POLICY : POLICY);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("X-Frame-Options", "DENY");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.setHeader("Access-Control-Expose-Headers", "Link, Vary");
  }
}
