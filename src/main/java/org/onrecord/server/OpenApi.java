package org.onrecord.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.onrecord.store.Parameter;
import org.onrecord.store.SavedQueries;
import org.onrecord.store.SavedQuery;

/** {@code /api/openapi.json}: the interface for programs, as OpenAPI 3.1 describes it; the saved queries are read from their files. */
final class OpenApi implements Endpoint {

  private static final List<String> SEARCH =
      List.of("q", "act", "topic", "speaker", "weapon", "source", "quotation", "kind", "behalf", "addressee", "target", "favours", "opposes", "open",
          "article", "from", "to", "sort", "page", "size");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Override
  public Object answer(Parameters parameters) {
    ObjectNode api = JSON.objectNode();
    api.put("openapi", "3.1.0");
    api.putObject("info").put("title", "On Record").put("version", "0.1.0").put("description", "Who said what, about what, when, according to whom. Reads only.");
    ObjectNode paths = api.putObject("paths");
    query(paths, "/api/search", "Statements by words, filters and days, with the count of each filter's values", SEARCH);
    query(paths, "/api/network", "Who speaks to or against whom, within a search", SEARCH);
    query(paths, "/api/suggest", "Names that begin so", List.of("q"));
    query(paths, "/api/ask", "The answer to a question in words, its SPARQL, and the same as filters of a search", List.of("q"));
    query(paths, "/api/overview", "How much is on record", List.of());
    query(paths, "/api/sources", "The outlets, and what more than one of them tells", List.of());
    query(paths, "/api/topic", "The issues, with the number of statements for, against and open", List.of());
    query(paths, "/api/queries", "The saved queries and their parameters", List.of());
    for (String thing : List.of("statement", "article", "actor", "source", "topic", "weapon")) {
      ObjectNode operation = operation(paths, "/api/" + thing + "/{id}", "One " + thing + ", by the last part of its IRI");
      ObjectNode id = operation.withArrayProperty("parameters").addObject().put("name", "id").put("in", "path").put("required", true);
      id.putObject("schema").put("type", "string");
    }
    SavedQueries.load().all().forEach(saved -> saved(paths, saved));
    return api;
  }

  private static void query(ObjectNode paths, String path, String summary, List<String> names) {
    ArrayNode parameters = operation(paths, path, summary).withArrayProperty("parameters");
    for (String name : names) {
      ObjectNode parameter = parameters.addObject().put("name", name).put("in", "query");
      boolean number = name.equals("page") || name.equals("size");
      ObjectNode schema = parameter.putObject("schema");
      if (StatementQuery.FIELDS.contains(name)) {
        schema.put("type", "array").putObject("items").put("type", "string");
      } else {
        schema.put("type", number ? "integer" : "string");
      }
    }
  }

  private static void saved(ObjectNode paths, SavedQuery saved) {
    ArrayNode parameters = operation(paths, "/api/queries/" + saved.name(), saved.description()).withArrayProperty("parameters");
    for (Parameter parameter : saved.parameters()) {
      ObjectNode one = parameters.addObject().put("name", parameter.name()).put("in", "query").put("description", parameter.description());
      one.putObject("schema").put("type", parameter.type() == Parameter.Type.INTEGER ? "integer" : "string").put("default", parameter.preset());
    }
    ObjectNode format = parameters.addObject().put("name", "format").put("in", "query");
    format.putObject("schema").put("type", "string").putArray("enum").add("json").add("csv").add("ttl");
  }

  private static ObjectNode operation(ObjectNode paths, String path, String summary) {
    ObjectNode get = paths.putObject(path).putObject("get").put("summary", summary);
    ObjectNode responses = get.putObject("responses");
    responses.putObject("200").put("description", "Found");
    ObjectNode problem = responses.putObject("default").put("description", "Why it was not answered");
    problem.putObject("content").putObject("application/problem+json");
    return get;
  }
}
