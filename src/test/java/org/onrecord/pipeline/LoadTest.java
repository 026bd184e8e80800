package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.NQuads;
import org.onrecord.graph.Readings;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.store.Tdb2Store;

class LoadTest {

  @TempDir private Path folder;

  @Test
  void loadingTwiceAfreshOrIntoAStoreIsTheSame() throws IOException {
    Iris iris = new Iris();
    ArticleGraph graphs = new ArticleGraph(iris, "0.1.0", true);
    List<Path> files = new ArrayList<>();
    for (var reading : Readings.many(3)) {
      Path file = folder.resolve(files.size() + ".nq");
      files.add(Files.writeString(file, NQuads.sorted(graphs.of(reading).quads(iris))));
    }
    Load load = new Load(Gazetteer.load(), iris);
    load.afresh(folder.resolve("afresh"), files);
    load.afresh(folder.resolve("grown"), files.subList(0, 1));
    try (Tdb2Store grown = Tdb2Store.open(folder.resolve("grown")); Tdb2Store afresh = Tdb2Store.open(folder.resolve("afresh"))) {
      load.into(grown, files.subList(1, 3));
      load.into(grown, files);
      assertThat(everything(grown)).isEqualTo(everything(afresh)).contains("ontology#sameWordsAs");
    }
    assertThat(folder.resolve("afresh.loading")).doesNotExist();
    assertThat(folder.resolve("afresh.replaced")).doesNotExist();
  }

  @Test
  void aSwapThatWasEndedBetweenItsRenamesIsMadeGood() throws IOException {
    Path path = folder.resolve("store");
    try (Tdb2Store store = Tdb2Store.open(path)) {
      store.write(data -> data.add(Quad.create(Quad.defaultGraphIRI, node("urn:a"), node("urn:b"), node("urn:c"))));
    }
    Files.move(path, folder.resolve("store.replaced"));
    assertThat(Tdb2Store.exists(path)).isFalse();
    Tdb2Store.openExisting(path).close();
    assertThat(Tdb2Store.exists(path)).isTrue();
  }

  private static org.apache.jena.graph.Node node(String iri) {
    return org.apache.jena.graph.NodeFactory.createURI(iri);
  }

  private static String everything(Tdb2Store store) {
    return store.read(data -> {
      List<Quad> quads = new ArrayList<>();
      data.find().forEachRemaining(quads::add);
      return NQuads.sorted(quads);
    });
  }
}
