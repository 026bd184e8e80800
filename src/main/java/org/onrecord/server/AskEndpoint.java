package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.graph.Turtle;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.Ontology;
import org.onrecord.question.ParsedQuestion;
import org.onrecord.question.QuestionParser;
import org.onrecord.store.Questions;
import org.onrecord.store.ResultFormat;
import org.onrecord.store.StatementPeriod;
import org.onrecord.store.Tdb2Store;

/**
 * {@code /api/ask?q=}: a question in words, the SPARQL it becomes, the answer, what was not understood, and the same as
 * filters of a search.
 *
 * <p>"Who warned about escalation in January 2023?" → the rows of the template {@code statements}, and the filters act
 * warn, topic escalation, from 2023-01-01 to 2023-01-31. The filters miss what a search cannot say, such as who
 * provides a weapon.
 */
final class AskEndpoint implements Endpoint {

  /** The shapes whose days are those of the statement, not of a transfer or a position. */
  private static final Set<String> OF_STATEMENTS = Set.of("statements", "count");

  private final Names names;
  private final Questions questions;

  AskEndpoint(Tdb2Store store, Names names) {
    this.names = names;
    this.questions = new Questions(store, Turtle.PREFIXES, Address.BASE);
  }

  /** Loaded with the first question, then kept. */
  private static final class Reader {
    private static final QuestionParser PARSER = new QuestionParser(Ontology.load(), Gazetteer.load());
  }

  /**
   * @param from first day, inclusive
   * @param to last day, inclusive
   * @param words to be found in what was said; "" for any
   * @param answer as SPARQL's JSON results: a head and bindings
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      Map<String, List<Thing>> filters,
      @Nullable String from,
      @Nullable String to,
      String words,
      String shape,
      String sparql,
      JsonNode answer,
      List<String> notUnderstood) {}

  @Override
  public Object answer(Parameters parameters) {
    return switch (Reader.PARSER.parse(parameters.text("q"))) {
      case ParsedQuestion.Refused refused -> throw Problem.notFound(reason(refused)).thrown();
      case ParsedQuestion.Understood understood -> answer(understood);
    };
  }

  private Answer answer(ParsedQuestion.Understood question) {
    QuestionFilters filters = new QuestionFilters(names.all(), question.values());
    return new Answer(
        filters.things(),
        filters.from().orElse(null),
        filters.to().orElse(null),
        filters.words(),
        question.shape(),
        question.sparql(),
        rows(question.sparql(), filters.period().filter(days -> OF_STATEMENTS.contains(question.shape()))),
        question.notUnderstood());
  }

  private JsonNode rows(String sparql, Optional<StatementPeriod> period) {
    try {
      return Api.JSON.readTree(questions.ask("question", sparql, ResultFormat.JSON, period));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the answer is no JSON", broken);
    }
  }

  private static String reason(ParsedQuestion.Refused refused) {
    List<String> words = refused.notUnderstood();
    return refused.reason() + (words.isEmpty() ? "" : "; not understood: " + String.join(", ", words));
  }
}
