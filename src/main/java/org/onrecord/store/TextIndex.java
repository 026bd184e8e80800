package org.onrecord.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The full-text index beside a store: one Lucene document a statement, with its words, the values it can be
 * filtered by, and what a list shows of it.
 *
 * <p>It is made from the whole store, or brought up to date graph by graph: a replaced or withdrawn article leaves nothing behind.
 * It remembers the state of the store that it was made from, so that whoever opens it knows whether it still fits, and, where it was
 * made from the whole, how much that held.
 */
public final class TextIndex {

  /** The field that holds a statement's IRI. */
  public static final String IRI = "uri";

  /** The field that holds the named graph a statement stands in. */
  public static final String GRAPH = "graph";

  private static final Node INDEXED = NodeFactory.createURI("https://w3id.org/onrecord/ontology#Statement");
  private static final String STATE = "state";
  private static final String TOTAL = "total.";

  /** The field that holds the first day on which a statement may have been made; documents lie in its order. */
  public static final String DAY = "day";

  /** The field that holds that day or, where it is unknown, the one on which the article came out: what dated queries go by. */
  public static final String DAY_OR_PUBLISHED = "dayOrPublished";

  /** The field that tells which statements the store holds near one another: in ascending order they are read from it soonest. */
  public static final String PLACE = "place";

  /** Raised when documents of the same store would look otherwise. */
  private static final String LAYOUT = "5";

  /** Lucene tells of its choice of memory mapping, which nobody asked. Held here so that the level is not forgotten. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  private final Path store;
  private final Path folder;

  private TextIndex(Path store) {
    this.store = store;
    this.folder = store.resolve("text-index");
  }

  /** @param store the folder of the TDB2 store */
  public static TextIndex of(Path store) {
    return new TextIndex(store);
  }

  /** Where its files are. */
  public Path folder() {
    return folder;
  }

  /** The order in which documents lie, so that the newest and those of a period are found together: by day, the newest first, the undated last. */
  public static Sort order() {
    SortField newestFirst = LongField.newSortField(DAY, true, SortedNumericSelector.Type.MIN);
    newestFirst.setMissingValue(Long.MIN_VALUE);
    return new Sort(newestFirst);
  }

  /** How words are cut and stemmed, on the way in and in a question. */
  public static Analyzer analyzer() {
    return new EnglishAnalyzer();
  }

  /** The fields that hold the values of one predicate, by its IRI. */
  public static Map<String, String> fieldsByPredicate() {
    return IndexedField.load().stream()
        .filter(field -> field.kind() == IndexedField.Kind.VALUE && field.path().size() == 1)
        .collect(Collectors.toMap(field -> field.path().getFirst().getURI(), IndexedField::name));
  }

  /** Whether it was made from the store as it is now. */
  public boolean fresh() {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Directory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
      return state().equals(reader.getIndexCommit().getUserData().get(STATE));
    } catch (IOException missingOrBroken) {
      return false;
    }
  }

  /**
   * How much the store holds, by name: what the queries of {@code store/totals.tsv} count. As remembered where the index was made from the
   * whole store, else counted now.
   */
  public Map<String, Long> totals(Dataset dataset) {
    Map<String, Long> remembered = remembered();
    return remembered.isEmpty() ? Txn.calculateRead(dataset, () -> Totals.count(dataset)) : remembered;
  }

  private Map<String, Long> remembered() {
    try (Directory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, Long> totals = new LinkedHashMap<>();
      reader.getIndexCommit().getUserData().forEach((name, value) -> {
        if (name.startsWith(TOTAL)) {
          totals.put(name.substring(TOTAL.length()), Long.valueOf(value));
        }
      });
      return totals;
    } catch (IOException broken) {
      throw new StoreException(folder + ": the full-text index cannot be read; `onrecord index` makes it anew", broken);
    }
  }

  private String state() {
    return LAYOUT + " " + StoreState.of(store);
  }

  /**
   * Makes it anew from the store where it does not fit.
   *
   * @return the number of statements, empty where nothing was to be done
   */
  public Optional<Long> refresh(Dataset dataset) {
    return fresh() ? Optional.empty() : Optional.of(rebuild(dataset));
  }

  /**
   * Makes it anew from the store.
   *
   * @return the number of statements
   */
  public long rebuild(Dataset dataset) {
    DatasetGraph data = dataset.asDatasetGraph();
    return write(data, IndexWriterConfig.OpenMode.CREATE, writer -> {
      long statements = new Indexing(data, IndexedField.load()).write(writer, Node.ANY);
      writer.forceMerge(1);
      return new Written(statements, Totals.count(dataset));
    });
  }

  /**
   * Brings it up to date after some graphs were put in, replaced or taken out. It must have fitted the store before that.
   *
   * @param graphs their IRIs
   * @return the number of statements in them
   */
  public long update(Dataset dataset, Collection<String> graphs) {
    DatasetGraph data = dataset.asDatasetGraph();
    return write(data, IndexWriterConfig.OpenMode.APPEND, writer -> {
      Indexing indexing = new Indexing(data, IndexedField.load());
      long statements = 0;
      for (String graph : graphs) {
        writer.deleteDocuments(new Term(GRAPH, graph));
        statements += indexing.write(writer, NodeFactory.createURI(graph));
      }
      return new Written(statements, Map.of());
    });
  }

  private interface Writing {
    Written to(IndexWriter writer) throws IOException;
  }

  /** @param totals how much the store holds, empty where that was not counted */
  private record Written(long statements, Map<String, Long> totals) {}

  /** All of it or, where the disk does not take it, nothing. */
  private long write(DatasetGraph data, IndexWriterConfig.OpenMode mode, Writing writing) {
    boolean own = !data.isInTransaction();
    if (own) {
      data.begin(ReadWrite.READ);
    }
    IndexWriterConfig settings = new IndexWriterConfig(analyzer()).setOpenMode(mode).setRAMBufferSizeMB(64).setIndexSort(order()).setCommitOnClose(false);
    try (Directory directory = FSDirectory.open(Files.createDirectories(folder)); IndexWriter writer = new IndexWriter(directory, settings)) {
      Written written = writing.to(writer);
      Map<String, String> remembered = new TreeMap<>(Map.of(STATE, state()));
      written.totals().forEach((name, count) -> remembered.put(TOTAL + name, count.toString()));
      writer.setLiveCommitData(remembered.entrySet());
      writer.commit();
      return written.statements();
    } catch (IOException broken) {
      throw new StoreException(folder + ": the full-text index cannot be written (" + broken.getMessage() + "); the store itself is whole", broken);
    } finally {
      if (own) {
        data.end();
      }
    }
  }

  /** One pass over the store. */
  private static final class Indexing {

    private final DatasetGraph data;
    private final List<IndexedField> fields;
    private final Map<Node, String> labels = new HashMap<>();
    private final Map<List<Node>, List<Node>> remembered = lastUsed(1000);

    Indexing(DatasetGraph data, List<IndexedField> fields) {
      this.data = data;
      this.fields = fields;
    }

    long write(IndexWriter writer, Node graph) throws IOException {
      long statements = 0;
      Iterator<Quad> all = data.findNG(graph, Node.ANY, RDF.type.asNode(), INDEXED);
      while (all.hasNext()) {
        Quad quad = all.next();
        Document document = document(quad.getGraph(), quad.getSubject());
        document.add(new NumericDocValuesField(PLACE, statements++));
        writer.addDocument(document);
      }
      return statements;
    }

    private Document document(Node graph, Node statement) {
      Map<Node, List<Node>> properties = new HashMap<>();
      data.find(graph, statement, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> properties.computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>()).add(quad.getObject()));
      Document document = new Document();
      document.add(new StringField(IRI, statement.getURI(), Field.Store.NO));
      document.add(new BinaryDocValuesField(IRI, new BytesRef(statement.getURI())));
      document.add(new StringField(GRAPH, graph.getURI(), Field.Store.NO));
      for (IndexedField field : fields) {
        List<Node> values = properties.getOrDefault(field.path().getFirst(), List.of());
        for (Node step : field.path().subList(1, field.path().size())) {
          values = values.stream().flatMap(value -> objects(value, step).stream()).toList();
        }
        values.forEach(value -> add(document, field, value));
      }
      return document;
    }

    private void add(Document document, IndexedField field, Node value) {
      switch (field.kind()) {
        case TEXT -> document.add(new TextField(field.name(), text(value), Field.Store.NO));
        case LABEL -> document.add(new TextField(field.name(), label(value), Field.Store.NO));
        case VALUE -> {
          document.add(new StringField(field.name(), text(value), Field.Store.NO));
          document.add(new SortedSetDocValuesField(field.name(), new BytesRef(text(value))));
        }
        case KEPT -> document.add(new StoredField(field.name(), text(value)));
        case DAY -> firstDay(text(value)).ifPresent(day -> {
          if (document.getField(field.name()) == null) {
            document.add(new LongField(field.name(), day.toEpochDay(), Field.Store.NO));
          }
        });
      }
    }

    private static String text(Node node) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private String label(Node thing) {
      return labels.computeIfAbsent(
          thing,
          node -> {
            StringBuilder names = new StringBuilder();
            for (Node property : List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
              data.find(Node.ANY, node, property, Node.ANY).forEachRemaining(quad -> names.append(text(quad.getObject())).append(" . "));
            }
            return names.toString();
          });
    }

    private List<Node> objects(Node subject, Node predicate) {
      return remembered.computeIfAbsent(
          List.of(subject, predicate),
          pair -> {
            List<Node> found = new ArrayList<>();
            data.find(Node.ANY, subject, predicate, Node.ANY).forEachRemaining(quad -> found.add(quad.getObject()));
            return found;
          });
    }

    private static <K, V> Map<K, V> lastUsed(int most) {
      return new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > most;
        }
      };
    }
  }

  /** "2022-12" → 1 December 2022; empty where it is no date. */
  static Optional<LocalDate> firstDay(String date) {
    String day = switch (date.length()) {
      case 4 -> date + "-01-01";
      case 7 -> date + "-01";
      default -> date;
    };
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
