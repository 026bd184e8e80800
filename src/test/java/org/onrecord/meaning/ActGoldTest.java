package org.onrecord.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.knowledge.Ontology;
import org.onrecord.meaning.GoldArticles.GoldArticle;
import org.onrecord.meaning.GoldArticles.GoldStatement;
import org.onrecord.model.Statement;

/** How often the act is right when attribution and linking are: run with {@code -Dgold.errors} to see what is wrong. */
class ActGoldTest {

  private static final List<Set<String>> FAMILIES = List.of(
      Set.of("state", "announce", "confirm", "praise"), Set.of("promise", "announce", "agree", "confirm"), Set.of("deny", "reject", "question"),
      Set.of("demand", "urge"), Set.of("accuse", "criticise"), Set.of("warn", "threaten", "express-concern"),
      Set.of("support", "praise", "agree", "promise"), Set.of("concede", "agree"));

  @Test
  void readsMostActsAsPeopleDo() {
    assumeTrue(GoldArticles.present(), "../shared/gold is not there: acts are not measured");
    MeaningReader reader = new MeaningReader(Ontology.load());
    int all = 0;
    int exact = 0;
    int near = 0;
    for (GoldArticle article : GoldArticles.read()) {
      List<Statement> statements = reader.read(article.linked()).statements();
      for (int i = 0; i < statements.size(); i++) {
        GoldStatement gold = article.statements().get(i);
        if (gold.optional()) {
          continue;
        }
        String act = statements.get(i).act();
        boolean same = act.equals(gold.act());
        boolean family = same || FAMILIES.stream().anyMatch(f -> f.contains(act) && f.contains(gold.act()));
        all++;
        exact += same ? 1 : 0;
        near += family ? 1 : 0;
        if (!same && System.getProperty("gold.errors") != null) {
          System.out.println((family ? "near  " : "WRONG ") + gold.act() + " read as " + act + " | " + gold.speaker() + " | " + gold.cue() + " | "
              + gold.attribution().contentHull().in(article.linked().annotated().text()));
        }
      }
    }
    System.out.printf(java.util.Locale.ROOT, "act~ %.1f %%, exact %.1f %% of %d%n", 100.0 * near / all, 100.0 * exact / all, all);
    assertThat(100.0 * near / all).as("act of the same family, per cent of " + all).isGreaterThanOrEqualTo(85);
    assertThat(100.0 * exact / all).as("exact act, per cent of " + all).isGreaterThanOrEqualTo(72);
  }
}
