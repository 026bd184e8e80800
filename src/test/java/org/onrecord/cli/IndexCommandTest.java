package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.bench.InventedNews;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.ArticleRdf;
import org.onrecord.graph.Iris;
import org.onrecord.graph.REC;
import org.onrecord.store.Tdb2Store;
import org.onrecord.store.TextIndex;

/** The full-text index holds exactly the statements of the store, whatever has been replaced and withdrawn. */
class IndexCommandTest {

  private static final int ARTICLES = 300;
  private static final int REPLACED = 200;
  private static final int WITHDRAWN = 50;

  private final ArticleGraph graphs = new ArticleGraph(new Iris(), "test", true);
  private final InventedNews news = new InventedNews();

  @TempDir private Path folder;

  @Test
  void noHitIsStaleAndNoneMissingAfterReplacingAndWithdrawing() throws IOException {
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      store.write(data -> {
        for (int i = 0; i < ARTICLES; i++) {
          ArticleRdf article = graphs.of(news.article(i));
          Tdb2Store.replace(data, NodeFactory.createURI(article.graphIri()), article.graph());
        }
      });
      TextIndex index = TextIndex.of(folder);
      index.refresh(store.dataset());
      assertThat(indexed(index)).isEqualTo(statements(store)).hasSizeGreaterThan(ARTICLES);

      store.write(data -> {
        for (int i = 0; i < REPLACED; i++) {
          Node name = NodeFactory.createURI(graphs.of(news.article(i)).graphIri());
          Tdb2Store.replace(data, name, graphs.of(news.article(ARTICLES + i)).graph());
        }
        for (int i = REPLACED; i < REPLACED + WITHDRAWN; i++) {
          data.removeGraph(NodeFactory.createURI(graphs.of(news.article(i)).graphIri()));
        }
      });
      assertThat(index.fresh()).isFalse();
      index.refresh(store.dataset());
      assertThat(indexed(index)).isEqualTo(statements(store));
      assertThat(index.totals(store.dataset())).containsEntry("statements", (long) statements(store).size());
    }
  }

  @Test
  void aRebuildThatBreaksOffLeavesTheIndexAsItWas() throws IOException {
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      ArticleRdf article = graphs.of(news.article(1));
      store.write(data -> Tdb2Store.replace(data, NodeFactory.createURI(article.graphIri()), article.graph()));
      TextIndex index = TextIndex.of(folder);
      index.refresh(store.dataset());
      assertThatThrownBy(() -> index.rebuild(DatasetFactory.wrap(new BreaksOff(store.dataset().asDatasetGraph())))).hasMessage("broken off");
      assertThat(indexed(index)).isEqualTo(statements(store)).isNotEmpty();
      assertThat(index.fresh()).isTrue();
    }
  }

  /** A data set that gives one statement and no second. */
  private static final class BreaksOff extends DatasetGraphWrapper {

    BreaksOff(DatasetGraph whole) {
      super(whole);
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
      Iterator<Quad> all = super.findNG(graph, subject, predicate, object);
      return Iter.concat(
          Iter.of(all.next()),
          Iter.map(
              all,
              next -> {
                throw new IllegalStateException("broken off");
              }));
    }
  }

  @Test
  void oneCommandMakesTheIndexAnew() throws IOException {
    Set<String> there;
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      ArticleRdf article = graphs.of(news.article(1));
      store.write(data -> Tdb2Store.replace(data, NodeFactory.createURI(article.graphIri()), article.graph()));
      there = statements(store);
    }
    assertThat(OnRecord.commandLine().execute("index", "--store", folder.toString())).isZero();
    assertThat(indexed(TextIndex.of(folder))).isEqualTo(there).isNotEmpty();
  }

  private static Set<String> statements(Tdb2Store store) {
    return store.read(data -> {
      Set<String> iris = new TreeSet<>();
      data.find(Node.ANY, Node.ANY, RDF.type.asNode(), REC.Statement.asNode()).forEachRemaining(quad -> iris.add(quad.getSubject().getURI()));
      return iris;
    });
  }

  private static Set<String> indexed(TextIndex index) throws IOException {
    try (var directory = FSDirectory.open(index.folder()); DirectoryReader reader = DirectoryReader.open(directory)) {
      Set<String> iris = new TreeSet<>();
      BinaryDocValues kept = MultiDocValues.getBinaryValues(reader, TextIndex.IRI);
      while (kept.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        iris.add(kept.binaryValue().utf8ToString());
      }
      assertThat(iris).hasSize(reader.numDocs());
      return iris;
    }
  }
}
