package org.onrecord.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.model.ArticleReading;
import org.onrecord.pipeline.Load;
import org.onrecord.store.Tdb2Store;
import org.onrecord.store.TextIndex;

/** A store of {@linkplain InventedNews invented news}, made as any other: the graphs of articles as quads, bulk-loaded, completed, indexed. */
public final class InventedStore {

  private InventedStore() {}

  /**
   * Makes the store where the folder holds none yet.
   *
   * @param statements how many, about
   */
  public static void make(Path folder, int statements) {
    if (Tdb2Store.exists(folder)) {
      return;
    }
    new Load(Gazetteer.load(), new Iris()).afresh(folder, quads -> feed(quads, statements));
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      TextIndex.of(folder).refresh(store.dataset());
    }
  }

  private static void feed(Consumer<Quad> quads, int statements) {
    Iris iris = new Iris();
    ArticleGraph graphs = new ArticleGraph(iris, "bench", true);
    InventedNews news = new InventedNews();
    int fed = 0;
    for (int number = 0; fed < statements; number++) {
      ArticleReading reading = news.article(number);
      graphs.of(reading).quads(iris).forEach(quads);
      fed += reading.statements().size();
    }
  }
}
