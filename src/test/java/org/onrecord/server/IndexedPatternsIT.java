package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.graph.Turtle;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.Ontology;
import org.onrecord.question.ParsedQuestion;
import org.onrecord.question.QuestionParser;
import org.onrecord.store.Questions;
import org.onrecord.store.ResultFormat;
import org.onrecord.store.SavedQueries;
import org.onrecord.store.SavedQuery;
import org.onrecord.store.Tdb2Store;

/** A pattern that the index answers has the same solutions as one that walks through the store. */
class IndexedPatternsIT {

  private static final String PREFIXES =
      """
      PREFIX rec: <https://w3id.org/onrecord/ontology#>
      PREFIX act: <https://w3id.org/onrecord/act/>
      PREFIX topic: <https://w3id.org/onrecord/topic/>
      PREFIX weapon: <https://w3id.org/onrecord/weapon/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static final List<String> PATTERNS =
      List.of(
          "?s rec:act act:warn ; rec:topic topic:escalation",
          "?s rec:act act:warn ; rec:topic topic:escalation ; rec:text ?words ; rec:speaker/rdfs:label ?who . OPTIONAL { ?s rec:date ?day }",
          "VALUES ?act { act:warn act:promise act:nothing } ?s rec:act ?act ; rec:topic topic:sanctions ; rec:text ?words",
          "?s rec:topic topic:escalation, topic:sanctions ; rec:act act:warn",
          "?s rec:act act:warn, act:warn ; rec:kind rec:Speech",
          "?t rec:weaponSystem weapon:tank ; rec:source ?o . ?s rec:act act:urge ; rec:topic topic:invasion ; rec:source ?o",
          "?s rec:act act:warn ; rec:topic ?topic ; rec:quotationType rec:Direct FILTER(?topic != topic:escalation)",
          "?s rec:act act:warn ; rec:topic topic:escalation . FILTER NOT EXISTS { ?s rec:act act:warn ; rec:quotationType rec:Direct }",
          "GRAPH ?g { ?s rec:act act:warn ; rec:topic topic:escalation }",
          "?s rec:act act:nothing ; rec:topic topic:escalation");

  @TempDir private Path folder;

  @Test
  void theIndexAnswersWhatTheStoreWould() throws Exception {
    SampleGraph.write(folder, 600);
    List<List<String>> walked = new ArrayList<>();
    try (Tdb2Store store = Tdb2Store.openExisting(folder)) {
      PATTERNS.forEach(pattern -> walked.add(store.read(data -> solutions(store.dataset(), pattern))));
    }
    try (OnRecordServer server = OnRecordServer.start(ServerOptions.local(folder, 0)); Web web = Web.of(server)) {
      for (int i = 0; i < PATTERNS.size(); i++) {
        List<String> answered = rows(web.query(PREFIXES + "SELECT * { " + PATTERNS.get(i) + " }").body());
        assertThat(answered).as(PATTERNS.get(i)).containsExactlyInAnyOrderElementsOf(walked.get(i));
      }
    }
    assertThat(walked.getFirst()).isNotEmpty();
  }

  /** Period, saved queries and their values: what the index finds by day is what the conditions of the query leave. */
  private static final List<String> PERIODS = List.of("", "from=2022-08-01", "to=2022-10-31", "from=2022-08-03&to=2022-10-05", "from=2023-05-01&to=2023-05-01");

  private static final List<String> DATED =
      List.of("who-warned-about-escalation", "statements-about?topic=sanctions", "statements-of?actor=Noor+Keane", "addressed-to?actor=Norland");

  private static final List<String> ASKED =
      List.of("Who warned about escalation in 2022?", "Who promised tanks before 1 October 2022?", "How many statements about sanctions since May 2023?");

  @Test
  void findingStatementsByTheirDayLeavesNoneOut() throws Exception {
    SampleGraph.write(folder, 1_000);
    List<String> paths = new ArrayList<>();
    DATED.forEach(query -> PERIODS.forEach(period -> paths.add(query + (query.contains("?") ? "&" : "?") + period)));
    List<List<String>> walked = new ArrayList<>();
    List<List<String>> answered = new ArrayList<>();
    QuestionParser parser = new QuestionParser(Ontology.load(), Gazetteer.load());
    try (Tdb2Store store = Tdb2Store.openExisting(folder)) {
      Questions questions = new Questions(store, Turtle.PREFIXES, Address.BASE);
      for (String path : paths) {
        walked.add(rows(questions.ask(saved(path), values(path), ResultFormat.JSON)));
      }
      for (String question : ASKED) {
        walked.add(rows(questions.ask(question, ((ParsedQuestion.Understood) parser.parse(question)).sparql(), ResultFormat.JSON)));
      }
    }
    try (OnRecordServer server = OnRecordServer.start(ServerOptions.local(folder, 0)); Web web = Web.of(server)) {
      for (String path : paths) {
        answered.add(rows(web.get("api/queries/" + path).body()));
      }
      for (String question : ASKED) {
        answered.add(rows(Api.JSON.readTree(web.get("api/ask?q=" + Web.encoded(question)).body()).get("answer").toString()));
      }
    }
    assertThat(answered).isEqualTo(walked);
    assertThat(walked.stream().filter(List::isEmpty).count()).as("empty answers, which show nothing").isLessThan(walked.size() / 2);
  }

  @Test
  void whatHasNoDayOfItsOwnStaysUndatedHoweverItsArticleIsDated() throws Exception {
    SampleGraph.write(folder, 600);
    String norland = Address.BASE + "actor/state/norland";
    String all = "?s rec:speaker <" + norland + "> . FILTER NOT EXISTS { ?s rec:date ?day }";
    try (OnRecordServer server = OnRecordServer.start(ServerOptions.local(folder, 0)); Web web = Web.of(server)) {
      List<String> undated = rows(web.query(PREFIXES + "SELECT DISTINCT ?s { " + all + " }").body());
      assertThat(undated).isNotEmpty();
      assertThat(Api.JSON.readTree(web.get("api/actor/state/norland").body()).get("undated").asInt()).isEqualTo(undated.size());
      String found = web.get("api/search?speaker=/actor/state/norland&from=1900-01-01&size=100").body();
      assertThat(Api.JSON.readTree(found).get("statements").findValuesAsText("date"))
          .as("a search by day finds what has one").hasSize(Api.JSON.readTree(found).get("total").asInt());
    }
  }

  private static SavedQuery saved(String path) {
    return SavedQueries.load().named(path.substring(0, path.indexOf('?'))).orElseThrow();
  }

  private static Map<String, String> values(String path) {
    Map<String, String> values = new HashMap<>();
    for (String pair : path.substring(path.indexOf('?') + 1).split("&")) {
      if (!pair.isEmpty()) {
        values.put(pair.substring(0, pair.indexOf('=')), URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  private static List<String> solutions(Dataset dataset, String pattern) {
    try (QueryExecution execution = QueryExecution.dataset(dataset).query(PREFIXES + "SELECT * { " + pattern + " }").build()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ResultSetFormatter.outputAsJSON(out, execution.execSelect());
      return rows(out.toString(StandardCharsets.UTF_8));
    }
  }

  private static List<String> rows(String json) {
    try {
      List<String> rows = new ArrayList<>();
      Api.JSON.readTree(json).get("results").get("bindings").forEach(row -> rows.add(row.toString()));
      return rows;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(json, broken);
    }
  }
}
