package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.Test;

class PrintingTest {

  @Test
  void aTableWrapsItsWidestColumn() {
    String table =
        new TextTable(30, List.of("who", "words"))
            .of(List.of(List.of("Scholz", "no ground troops and no soldiers"), List.of("Kirby", "yes")));
    assertThat(table)
        .isEqualTo(
            """
            who     words
            ──────  ──────────────────────
            Scholz  no ground troops and
                    no soldiers
            Kirby   yes
            """);
  }

  @Test
  void aWordThatIsTooLongIsBroken() {
    assertThat(new TextTable(10, List.of("a")).of(List.of(List.of("Donaudampfschiff🛡fahrt"))).lines())
        .allMatch(line -> line.codePointCount(0, line.length()) <= 12);
  }

  @Test
  void aCellOfCsvIsNoFormula() {
    assertThat(Csv.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(Csv.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(Csv.cell("-1.5")).isEqualTo("-1.5");
    assertThat(Csv.cell("- we said, \"no\"")).isEqualTo("\"'- we said, \"\"no\"\"\"");
    assertThat(Csv.line(List.of("a", "b,c", ""))).isEqualTo("a,\"b,c\",\r\n");
  }

  @Test
  void csvHoldsWholeIrisAndATableShortOnes() {
    String rows = "SELECT * { VALUES (?act ?other ?words) { (act:warn <https://news.example/1> \"no\") (act:deny UNDEF UNDEF) } }";
    assertThat(answer(rows, ResultFormat.CSV))
        .isEqualTo("act,other,words\r\nhttps://act.example/warn,https://news.example/1,no\r\nhttps://act.example/deny,,\r\n");
    assertThat(answer(rows, ResultFormat.TABLE)).contains("act:warn", "act:deny").doesNotContain("https://act.example/");
    assertThat(answer("SELECT ?nobody { BIND(BNODE() AS ?nobody) }", ResultFormat.CSV)).matches("nobody\r\n_:\\S+\r\n");
  }

  private static String answer(String query, ResultFormat format) {
    PrefixMapping prefixes = PrefixMapping.Factory.create().setNsPrefix("act", "https://act.example/");
    try (QueryExecution execution =
        QueryExecutionFactory.create(QueryFactory.create("PREFIX act: <https://act.example/> " + query), ModelFactory.createDefaultModel())) {
      return new Answer(prefixes).of(execution, format);
    }
  }

  @Test
  void aSavedQuerysHeadIsRead() {
    SavedQuery query =
        SavedQuery.parse("x", "# Who said it.\n# @param actor  actor  \"Jens Stoltenberg\"  who\n# @param from date 2022-01-01\nSELECT * {}");
    assertThat(query.description()).isEqualTo("Who said it.");
    assertThat(query.parameters())
        .containsExactly(
            new Parameter("actor", Parameter.Type.ACTOR, "Jens Stoltenberg", "who"),
            new Parameter("from", Parameter.Type.DATE, "2022-01-01", ""));
  }
}
