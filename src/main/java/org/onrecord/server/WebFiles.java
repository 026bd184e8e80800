package org.onrecord.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;

/** Serves the files of a folder of the class path: the console out of Fuseki's jar, the explorer and its libraries. */
final class WebFiles extends HttpServlet {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "ico", "image/x-icon",
          "png", "image/png",
          "woff2", "font/woff2");

  private final String folder;

  /** @param folder on the class path, without slashes at its ends: "webapp" */
  WebFiles(String folder) {
    this.folder = folder;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
    String path = request.getPathInfo();
    if (path == null) {
      answer.setStatus(308);
      answer.setHeader("Location", request.getServletPath() + "/");
      return;
    }
    send(path.equals("/") ? "/index.html" : path, answer);
  }

  /** Answers with the file, or 404. */
  void send(String path, HttpServletResponse answer) throws IOException {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    URL file = type == null || path.contains("..") ? null : WebFiles.class.getClassLoader().getResource(folder + path);
    if (file == null) {
      Problem.notFound("no such file: " + path).send(answer);
      return;
    }
    URLConnection connection = file.openConnection();
    connection.setUseCaches(true);
    try (InputStream in = connection.getInputStream()) {
      answer.setContentType(type);
      answer.setHeader("Cache-Control", "no-cache");
      in.transferTo(answer.getOutputStream());
    }
  }
}
