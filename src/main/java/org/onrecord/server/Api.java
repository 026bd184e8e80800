package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interface for programs under {@code /api/}: what the explorer asks, and anybody else may. */
final class Api extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger("onrecord.server");

  static final ObjectMapper JSON = JsonMapper.builder().defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null)).build();

  private final transient Facts facts;
  private final transient Map<String, Endpoint> endpoints;

  Api(Facts facts, Map<String, Endpoint> endpoints) {
    this.facts = facts;
    this.endpoints = endpoints;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    Endpoint endpoint = endpoints.get(name);
    if (endpoint == null) {
      Problem.notFound("no such endpoint; /api/openapi.json lists them").send(answer);
      return;
    }
    try {
      Parameters parameters = new Parameters(request, slash < 0 ? "" : path.substring(slash + 1));
      Object found = facts.read(() -> endpoint.answer(parameters));
      switch (found) {
        case Body body -> body.send(answer);
        default -> {
          byte[] json = JSON.writeValueAsBytes(found);
          answer.setContentType("application/json");
          answer.setHeader("Cache-Control", "no-cache");
          answer.setContentLength(json.length);
          answer.getOutputStream().write(json);
        }
      }
    } catch (Problem.Thrown refused) {
      refused.problem().send(answer);
    } catch (QueryCancelledException late) {
      Problem.of(503, "the query took too long; narrow it").send(answer);
    } catch (RuntimeException broken) {
      LOG.error("/api/{}", name, broken);
      Problem.of(500, "the server failed on this request; its log says why").send(answer);
    }
  }

  /** An answer that is not JSON of ours. */
  record Body(String type, byte[] content) {

    void send(HttpServletResponse answer) throws IOException {
      answer.setContentType(type);
      answer.setContentLength(content.length);
      answer.getOutputStream().write(content);
    }
  }
}
