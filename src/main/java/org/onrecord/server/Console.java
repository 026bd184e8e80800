package org.onrecord.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Fuseki's own console, out of its jar, with the buttons hidden that write or administer: here they would only be refused. */
final class Console extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String STYLES = "<link rel=\"stylesheet\" href=\"/assets/console.css\">";

  private final transient WebFiles files = new WebFiles("webapp");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
    String path = request.getPathInfo();
    if (path == null) {
      answer.setStatus(308);
      answer.setHeader("Location", "/console/");
    } else if (path.equals("/") || path.equals("/index.html")) {
      page(answer);
    } else {
      files.send(path, answer);
    }
  }

  private static void page(HttpServletResponse answer) throws IOException {
    try (InputStream in = Console.class.getClassLoader().getResourceAsStream("webapp/index.html")) {
      if (in == null) {
        Problem.notFound("the console is not on the class path").send(answer);
        return;
      }
      String page = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("</head>", STYLES + "</head>");
      byte[] body = page.getBytes(StandardCharsets.UTF_8);
      answer.setContentType("text/html; charset=utf-8");
      answer.setContentLength(body.length);
      answer.getOutputStream().write(body);
    }
  }
}
