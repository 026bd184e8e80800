package org.onrecord.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.onrecord.graph.Iris;

class WeaponTaxonomyTest {

  private static final Path WIKIDATA = Path.of("../shared/wikidata/entities.tsv");
  private static final WeaponTaxonomy WEAPONS = WeaponTaxonomy.load();

  @Test
  void holdsSixtyClassesAndSixHundredSystems() {
    assertThat(WEAPONS.concepts().stream().filter(concept -> !concept.system()).count()).isGreaterThanOrEqualTo(60);
    assertThat(WEAPONS.concepts().stream().filter(WeaponConcept::system).count()).isGreaterThanOrEqualTo(600);
  }

  @Test
  void everySystemHasItsClass() {
    for (WeaponConcept concept : WEAPONS.concepts()) {
      if (concept.system()) {
        assertThat(concept.broader()).as(concept.label()).hasSize(1);
        assertThat(WEAPONS.bySlug(concept.broader().getFirst())).as(concept.label()).isPresent();
      }
    }
  }

  @Test
  void noNameMeansTwoWeapons() {
    Map<String, String> owner = new HashMap<>();
    for (WeaponConcept concept : WEAPONS.concepts()) {
      for (String name : concept.names()) {
        Atoms atoms = Atoms.of(name);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < atoms.size(); i++) {
          key.append(atoms.folded(i)).append(' ');
        }
        String other = owner.put(key.toString(), concept.slug());
        assertThat(other == null || other.equals(concept.slug())).as(name + ": " + other + " and " + concept.slug()).isTrue();
      }
    }
  }

  @Test
  void aDoubtfulNameIsOneOfTheNames() {
    for (WeaponConcept concept : WEAPONS.concepts()) {
      assertThat(concept.names()).as(concept.label()).containsAll(concept.needsContext());
    }
  }

  @Test
  void theIriSaysTheLabel() {
    Iris iris = new Iris("https://w3id.org/onrecord/");
    for (WeaponConcept concept : WEAPONS.concepts()) {
      assertThat(iris.entity(concept.entity())).isEqualTo(WeaponTaxonomy.NAMESPACE + concept.slug());
    }
  }

  @Test
  void noLabelIsAShrug() {
    for (WeaponConcept concept : WEAPONS.concepts()) {
      assertThat(concept.label()).doesNotContainIgnoringCase("unknown").doesNotContain("  ").isEqualTo(concept.label().strip());
    }
  }

  @Test
  void climbsFromASystemToItsCategory() {
    WeaponConcept marder = WEAPONS.bySlug("marder").orElseThrow();
    assertThat(WEAPONS.isA(marder, "infantry-fighting-vehicle")).isTrue();
    assertThat(WEAPONS.isA(marder, "armoured-combat-vehicles")).isTrue();
    assertThat(WEAPONS.isA(marder, "tank")).isFalse();
    assertThat(marder.origin()).isEqualTo(Optional.of("Q183"));
  }

  @Test
  void hasOnlyItemsThatTheVerifiedTableHas() throws IOException {
    Assumptions.assumeTrue(Files.exists(WIKIDATA), "../shared is not there: the items cannot be held against the verified table");
    Set<String> verified = new HashSet<>();
    for (String line : Files.readAllLines(WIKIDATA)) {
      String[] cells = line.split("\t", 4);
      if (cells[2].startsWith("weapon") || cells[2].equals("type")) {
        verified.add(cells[0]);
      }
    }
    for (WeaponConcept concept : WEAPONS.concepts()) {
      concept.entity().wikidata().ifPresent(item -> assertThat(verified).as(concept.label()).contains(item));
    }
  }
}
