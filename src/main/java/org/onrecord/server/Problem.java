package org.onrecord.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Why a request was not answered, as {@code application/problem+json} (RFC 9457).
 *
 * @param status of HTTP
 * @param detail one line, for people
 */
record Problem(int status, String detail) {

  static Problem of(int status, String detail) {
    return new Problem(status, detail);
  }

  static Problem notFound(String detail) {
    return new Problem(404, detail);
  }

  static Problem badRequest(String detail) {
    return new Problem(400, detail);
  }

  void send(HttpServletResponse answer) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "about:blank").put("title", title()).put("status", status).put("detail", detail);
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    answer.setStatus(status);
    answer.setContentType("application/problem+json");
    answer.setContentLength(body.length);
    answer.getOutputStream().write(body);
  }

  private String title() {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Not signed in";
      case 403 -> "Refused";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 406 -> "Not acceptable";
      case 410 -> "Withdrawn";
      case 411 -> "Length required";
      case 413 -> "Too large";
      case 502 -> "No answer from elsewhere";
      case 503 -> "Busy";
      default -> "Error";
    };
  }

  /** Thrown where an answer is being made, sent by the servlet. */
  static final class Thrown extends RuntimeException {

    private final transient Problem problem;

    Thrown(Problem problem) {
      super(problem.detail(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  Thrown thrown() {
    return new Thrown(this);
  }
}
