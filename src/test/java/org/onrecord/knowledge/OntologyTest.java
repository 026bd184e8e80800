package org.onrecord.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OntologyTest {

  private static final Ontology ONTOLOGY = Ontology.load();

  @Test
  void hasTheEighteenActs() {
    assertThat(ONTOLOGY.acts().acts()).extracting(Act::id).containsExactlyInAnyOrder(
        "state", "announce", "confirm", "deny", "agree", "support", "praise", "promise", "urge", "demand", "reject", "criticise", "accuse",
        "express-concern", "warn", "threaten", "question", "concede");
  }

  @Test
  void everyActButStateShowsInCuesAndInContents() {
    for (Act act : ONTOLOGY.acts().acts()) {
      assertThat(act.definition()).as(act.id()).endsWith(".");
      assertThat(act.cues().size() + act.hints().size()).as(act.id()).isPositive();
      if (!act.id().equals("state")) {
        assertThat(act.contents()).as(act.id()).isNotEmpty();
      }
    }
  }

  @Test
  void noCueNamesTwoActs() {
    Map<String, String> actOf = new HashMap<>();
    for (Act act : ONTOLOGY.acts().acts()) {
      for (WordPattern cue : act.cues()) {
        String other = actOf.putIfAbsent(cue.toString(), act.id());
        assertThat(other == null || other.equals(act.id())).as(cue + ": " + act.id() + " and " + other).isTrue();
      }
    }
  }

  @Test
  void hasTopicsAndIssuesForConflictAndDiplomacy() {
    assertThat(ONTOLOGY.topics().topics()).hasSizeGreaterThan(25).allSatisfy(topic -> assertThat(topic.triggers()).isNotEmpty());
    assertThat(ONTOLOGY.topics().topics()).filteredOn(Topic::issue).extracting(Topic::id).contains(
        "tank-supply", "weapons-supply", "troop-deployment", "nato-enlargement", "strikes-inside-russia", "escalation", "sanctions",
        "negotiations");
  }

  @Test
  void knowsThatTankSupplyIsWeaponsSupply() {
    assertThat(ONTOLOGY.topics().byId("tank-supply").orElseThrow().broader()).isEqualTo(List.of("weapons-supply"));
  }
}
