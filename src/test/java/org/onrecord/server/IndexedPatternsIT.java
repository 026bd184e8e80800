package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
