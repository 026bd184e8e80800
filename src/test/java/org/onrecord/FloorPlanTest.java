package org.onrecord;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the house to its plan: arrows only downwards, siblings never import each other, each library in its own room. */
class FloorPlanTest {

  private static final String[] STAGES = {"article", "language", "attribution", "link", "meaning", "graph", "question", "store"};

  private final JavaClasses house =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.onrecord");

  @Test
  void arrowsOnlyPointDownwards() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("commands").definedBy("org.onrecord.cli..")
        .layer("jobs").definedBy("org.onrecord.bench..", "org.onrecord.cluster..", "org.onrecord.evaluate..", "org.onrecord.train..", "org.onrecord.wikidata..")
        .layer("flows").definedBy("org.onrecord.pipeline..", "org.onrecord.server..")
        .layer("stages").definedBy(roomsOf(STAGES))
        .layer("knowledge").definedBy("org.onrecord.knowledge..")
        .layer("model").definedBy("org.onrecord.model..")
        .whereLayer("commands").mayNotBeAccessedByAnyLayer()
        .whereLayer("jobs").mayOnlyBeAccessedByLayers("commands")
        .whereLayer("flows").mayOnlyBeAccessedByLayers("commands", "jobs")
        .whereLayer("stages").mayOnlyBeAccessedByLayers("commands", "jobs", "flows")
        .whereLayer("knowledge").mayOnlyBeAccessedByLayers("commands", "jobs", "flows", "stages")
        .check(house);
  }

  @Test
  void siblingsNeverImportEachOther() {
    for (String[] floor : new String[][] {STAGES, {"bench", "cluster", "evaluate", "train", "wikidata"}, {"pipeline", "server"}}) {
      slices()
          .matching("org.onrecord.(" + String.join("|", floor) + ")..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true)
          .check(house);
    }
  }

  @Test
  void theModelKnowsTheJdkAndNothingElse() {
    classes()
        .that(resideInAPackage("org.onrecord.model.."))
        .should()
        .onlyDependOnClassesThat(resideInAPackage("org.onrecord.model..").or(resideInAPackage("java..")).or(resideInAPackage("org.jspecify..")))
        .check(house);
  }

  @Test
  void eachLibraryHasItsRoom() {
    onlyIn("opennlp..", "language");
    onlyIn("org.jsoup..", "article");
    onlyIn("org.netpreserve.jwarc..", "article");
    onlyIn("com.rometools..", "article");
    onlyIn("org.apache.jena.tdb2..", "store", "server", "pipeline");
    onlyIn("org.apache.jena.fuseki..", "server");
    onlyIn("org.apache.spark..", "cluster");
    onlyIn("org.apache.commons.compress..", "wikidata");
    onlyIn("picocli..", "cli");
  }

  private void onlyIn(String library, String... rooms) {
    noClasses()
        .that(resideInAPackage("org.onrecord..").and(com.tngtech.archunit.base.DescribedPredicate.not(inRooms(rooms))).and(alwaysTrue()))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(house);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> inRooms(String... rooms) {
    return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(roomsOf(rooms));
  }

  private static String[] roomsOf(String... rooms) {
    String[] packages = new String[rooms.length];
    for (int i = 0; i < rooms.length; i++) {
      packages[i] = "org.onrecord." + rooms[i] + "..";
    }
    return packages;
  }
}
