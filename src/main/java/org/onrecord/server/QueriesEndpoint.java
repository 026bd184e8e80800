package org.onrecord.server;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.graph.Turtle;
import org.onrecord.store.Questions;
import org.onrecord.store.ResultFormat;
import org.onrecord.store.SavedQueries;
import org.onrecord.store.SavedQuery;
import org.onrecord.store.Services;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;

/** {@code /api/queries} lists the saved queries; {@code /api/queries/NAME?parameter=value} asks one, as JSON, CSV or Turtle. */
final class QueriesEndpoint implements Endpoint {

  private final Questions questions;

  QueriesEndpoint(Tdb2Store store, Services services) {
    questions = new Questions(store, Turtle.PREFIXES, Address.BASE, services);
  }

  /** Read on the first request, then kept. */
  private static final class Files {
    private static final SavedQueries SAVED = SavedQueries.load();
  }

  record Listed(String name, String description, List<Value> parameters, String sparql) {}

  record Value(String name, String type, String preset, String description) {}

  @Override
  public Object answer(Parameters parameters) {
    if (parameters.rest().isEmpty()) {
      return Files.SAVED.all().stream().map(QueriesEndpoint::listed).toList();
    }
    SavedQuery query =
        Files.SAVED.named(parameters.rest())
            .orElseThrow(() -> Problem.notFound("no saved query '" + Parameters.shown(parameters.rest()) + "'; /api/queries lists them").thrown());
    Map<String, String> values = new LinkedHashMap<>();
    parameters.request().getParameterMap().forEach((name, given) -> {
      if (!name.equals("format")) {
        values.put(name, parameters.text(name));
      }
    });
    ResultFormat format = format(parameters);
    try {
      return new Api.Body(type(format), questions.ask(query, values, format).getBytes(StandardCharsets.UTF_8));
    } catch (Services.Refused refused) {
      throw Problem.of(403, refused.getMessage()).thrown();
    } catch (StoreException unanswered) {
      throw Problem.of(502, unanswered.getMessage()).thrown();
    } catch (IllegalArgumentException wrong) {
      throw Problem.badRequest(wrong.getMessage()).thrown();
    }
  }

  private static Listed listed(SavedQuery query) {
    return new Listed(
        query.name(),
        query.description(),
        query.parameters().stream()
            .map(parameter -> new Value(parameter.name(), parameter.type().id(), parameter.preset(), parameter.description()))
            .toList(),
        query.sparql());
  }

  /** What the parameter {@code format} says, else the header {@code Accept}; JSON for whoever has no wish. */
  private static ResultFormat format(Parameters parameters) {
    String accept = parameters.request().getHeader("Accept") == null ? "" : parameters.request().getHeader("Accept").toLowerCase(Locale.ROOT);
    return switch (parameters.text("format")) {
      case "json" -> ResultFormat.JSON;
      case "csv" -> ResultFormat.CSV;
      case "ttl" -> ResultFormat.TTL;
      case "" -> accept.contains("text/csv") ? ResultFormat.CSV : accept.contains("text/turtle") ? ResultFormat.TTL : ResultFormat.JSON;
      default -> throw Problem.badRequest("format is json, csv or ttl").thrown();
    };
  }

  private static String type(ResultFormat format) {
    return switch (format) {
      case JSON -> "application/sparql-results+json";
      case CSV -> "text/csv; charset=utf-8";
      case TTL -> "text/turtle; charset=utf-8";
      case TABLE -> "text/plain; charset=utf-8";
    };
  }
}
