package org.onrecord.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The explorer's page: one frame for every view, with what can be said without scripts already in it. */
final class Shell {

  private static final String FILE = "web/index.html";

  private final String frame;

  Shell() {
    try (InputStream in = Shell.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE + "; build the jar again");
      }
      frame = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE, broken);
    }
  }

  /** @param content HTML */
  void send(HttpServletResponse answer, int status, String title, String content) throws IOException {
    String page = frame.replace("<!--title-->", Html.escape(title)).replace("<!--content-->", content);
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    answer.setStatus(status);
    answer.setContentType("text/html; charset=utf-8");
    answer.setHeader("Cache-Control", "no-cache");
    answer.setContentLength(body.length);
    answer.getOutputStream().write(body);
  }
}
