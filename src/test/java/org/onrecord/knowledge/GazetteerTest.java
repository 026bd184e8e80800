package org.onrecord.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

class GazetteerTest {

  private static final Pattern ITEM = Pattern.compile("\\bQ[1-9]\\d*\\b");
  private static final Pattern TEXT = Pattern.compile("\\.(java|tsv|ttl|rq|md|txt|html|js)$");
  private static final Path WIKIDATA = Path.of("../shared/wikidata");
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @Test
  void knowsAPersonWithItsOffices() {
    Entity blinken = GAZETTEER.entity("Q7821917").orElseThrow();
    assertThat(blinken.label()).isEqualTo("Antony Blinken");
    assertThat(blinken.kind()).isEqualTo(EntityKind.PERSON);
    assertThat(GAZETTEER.facts(blinken.id())).anySatisfy(fact -> {
      assertThat(fact.property()).isEqualTo(Fact.OFFICE);
      assertThat(fact.start()).hasToString("Optional[2021-01-26]");
    });
  }

  @Test
  void knowsForWhomABodySpeaks() {
    assertThat(GAZETTEER.speaksFor("Q851756")).extracting(Entity::label).containsExactly("White House", "United States");
  }

  @Test
  void knowsWhoseSeatACapitalIs() {
    assertThat(GAZETTEER.stateOfSeat(GAZETTEER.entity("Q649").orElseThrow())).map(Entity::label).contains("Russia");
    assertThat(GAZETTEER.stateOfSeat(GAZETTEER.entity("Q1345").orElseThrow())).isEmpty();
  }

  @Test
  void givesAnEntityWithoutAnItemASlug() {
    assertThat(GAZETTEER.entity("person/john-kirby").orElseThrow().wikidata()).isEmpty();
  }

  @Test
  void hasOnlyItemsThatTheVerifiedTableHas() throws IOException {
    Set<String> verified = verified();
    for (Entity entity : GAZETTEER.entities()) {
      entity.wikidata().ifPresent(item -> assertThat(verified).contains(item));
    }
  }

  @Test
  void hasOnlyVerifiedItemsInEveryFileOfTheProject() throws IOException {
    Set<String> verified = verified();
    for (Path folder : List.of(Path.of("ontology"), Path.of("queries"), Path.of("docs"), Path.of("seeds"), Path.of("src/main"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(GazetteerTest::text).toList()) {
          assertThat(ITEM.matcher(Files.readString(file)).results().map(MatchResult::group)).as("items in %s", file).isSubsetOf(verified);
        }
      }
    }
  }

  private static boolean text(Path file) {
    return TEXT.matcher(file.getFileName().toString()).find();
  }

  @Test
  void givesNoTwoStatesOneBody() {
    Map<String, String> stateOfBody = new HashMap<>();
    for (Entity state : GAZETTEER.entities()) {
      if (state.kind() == EntityKind.STATE) {
        String body = GAZETTEER.stateBodies().entity(state, "defence-ministry").id();
        assertThat(stateOfBody.put(body, state.label())).as("%s, of %s too", body, state.label()).isNull();
      }
    }
  }

  @Test
  void compilesTheSameTablesToTheSameBytes(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("entities.tsv"), List.of(
        "qid\tlabel\ttype\taliases\ttier\tgrade\tsitelinks", "Q2\tB\tperson\tBee\t2\tA\t", "Q1\tA\tcountry\t\t1\tA\t9"));
    Files.write(folder.resolve("facts.tsv"), List.of(
        "subject_qid\tproperty\tobject\tobject_label\tstart\tend", "Q2\tP39\tQ9\tMinister of Defence (A)\t2020\t", "Q3\tP39\tQ9\tKing\t\t"));
    GazetteerCompiler.Compiled compiled = GazetteerCompiler.compile(folder, folder.resolve("1.gz"));
    GazetteerCompiler.compile(folder, folder.resolve("2.gz"));
    assertThat(compiled).isEqualTo(new GazetteerCompiler.Compiled(2, 1, 1));
    assertThat(folder.resolve("1.gz")).hasSameBinaryContentAs(folder.resolve("2.gz"));
  }

  private static Set<String> verified() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(WIKIDATA), "../shared/wikidata is not there: nothing to hold the items against");
    Set<String> items = new HashSet<>();
    for (String table : List.of("entities.tsv", "positions.tsv")) {
      Files.readAllLines(WIKIDATA.resolve(table)).forEach(line -> items.add(line.substring(0, line.indexOf('\t'))));
    }
    // The classes of what is verified: "newspaper" of a newspaper.
    Files.readAllLines(WIKIDATA.resolve("facts.tsv")).forEach(line -> items.add(line.split("\t")[2]));
    return items;
  }
}
