package org.onrecord.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.store.StatementPeriod;
import org.onrecord.store.TextIndex;

/** Finds statements by their words, by the values of their fields and by their days, and counts the values. Threads may share it. */
final class StatementIndex implements AutoCloseable {

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** A store that has changed is read by another index, which counts anew. */
  private final KnownCounts counts = new KnownCounts();

  StatementIndex(TextIndex index) {
    try {
      directory = FSDirectory.open(index.folder());
      reader = DirectoryReader.open(directory);
    } catch (IOException broken) {
      throw new UncheckedIOException(index.folder() + ": the full-text index cannot be read; `onrecord index` makes it anew", broken);
    }
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(new LRUQueryCache(500, 32L << 20));
  }

  /** Keeps it open for a use, until {@link #release}. @return false where it has been closed */
  boolean retain() {
    return reader.tryIncRef();
  }

  void release() {
    try {
      reader.decRef();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * @param total all that match
   * @param documents of those asked for, in order; see {@link #read}
   */
  record Found(int total, List<Integer> documents) {}

  Found find(StatementQuery query) {
    try {
      Query lucene = lucene(query);
      int total = searcher.count(lucene);
      if (query.size() == 0) {
        return new Found(total, List.of());
      }
      TopDocs top = searcher.search(lucene, new TopFieldCollectorManager(sort(query), query.offset() + query.size(), 1));
      return new Found(total, Arrays.stream(top.scoreDocs).skip(query.offset()).map(hit -> hit.doc).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Empty where no statement has the IRI. */
  Optional<Integer> document(String iri) {
    try {
      return Arrays.stream(searcher.search(new TermQuery(new Term(TextIndex.IRI, iri)), 1).scoreDocs).map(hit -> hit.doc).findFirst();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * What is kept of some statements.
   *
   * @param columns the fields that are filtered and counted to read; what is only kept is read with any
   * @return in the order of the documents
   */
  List<IndexedStatement> read(List<Integer> documents, Collection<String> columns) {
    try {
      Map<Integer, IndexedStatement> read = new HashMap<>();
      for (LeafReaderContext segment : reader.leaves()) {
        List<Integer> inside = documents.stream().filter(document -> ReaderUtil.subIndex(document, reader.leaves()) == segment.ord).distinct().sorted().toList();
        if (!inside.isEmpty()) {
          read(segment, inside, columns, read);
        }
      }
      return documents.stream().map(read::get).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** @param documents in ascending order, as columns are read in no other */
  private static void read(LeafReaderContext segment, List<Integer> documents, Collection<String> columns, Map<Integer, IndexedStatement> read)
      throws IOException {
    StoredFields kept = segment.reader().storedFields();
    BinaryDocValues iris = DocValues.getBinary(segment.reader(), TextIndex.IRI);
    for (int document : documents) {
      iris.advanceExact(document - segment.docBase);
      IndexedStatement statement = new IndexedStatement(iris.binaryValue().utf8ToString());
      for (IndexableField field : kept.document(document - segment.docBase)) {
        statement.add(field.name(), field.stringValue());
      }
      read.put(document, statement);
    }
    for (String column : columns) {
      SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), column);
      for (int document : documents) {
        if (values.advanceExact(document - segment.docBase)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            read.get(document).add(column, values.lookupOrd(values.nextOrd()).utf8ToString());
          }
        }
      }
    }
  }

  /**
   * The IRIs of all that have these values, each once, in the order in which the store reads them soonest.
   *
   * @param period of their own days or, where these are unknown, of their articles'
   * @return empty where there are more than so many
   */
  Optional<Set<String>> all(StatementQuery query, Optional<StatementPeriod> period, int most) {
    Query asked = period.map(days -> within(lucene(query), days)).orElseGet(() -> lucene(query));
    try {
      if (searcher.count(asked) > most) {
        return Optional.empty();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    List<Placed> found = new ArrayList<>();
    forEach(asked, new Visitor() {
      private BinaryDocValues iris = DocValues.emptyBinary();
      private NumericDocValues places = DocValues.emptyNumeric();

      @Override
      public void segment(LeafReaderContext segment) throws IOException {
        iris = DocValues.getBinary(segment.reader(), TextIndex.IRI);
        places = DocValues.getNumeric(segment.reader(), TextIndex.PLACE);
      }

      @Override
      public void visit(int document) throws IOException {
        if (iris.advanceExact(document) && places.advanceExact(document)) {
          found.add(new Placed(places.longValue(), iris.binaryValue().utf8ToString()));
        }
      }
    });
    found.sort(Comparator.comparingLong(Placed::place));
    return Optional.of(found.stream().map(Placed::iri).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private record Placed(long place, String iri) {}

  /** How many of the found statements have each value of the counted fields; a field's own filter does not narrow its own counts. */
  Map<String, Map<String, Integer>> counts(StatementQuery query) {
    List<String> unfiltered = StatementQuery.COUNTED.stream().filter(field -> !query.values().containsKey(field)).toList();
    Map<String, Map<String, Integer>> together = count(query, unfiltered);
    Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
    for (String field : StatementQuery.COUNTED) {
      counted.put(field, unfiltered.contains(field) ? together.get(field) : count(query.without(field), List.of(field)).get(field));
    }
    return counted;
  }

  /** Counts the values of some fields among the statements found. */
  Map<String, Map<String, Integer>> count(StatementQuery query, List<String> fields) {
    Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (String field : fields) {
      Optional<Map<String, Integer>> known = counts.get(query, field);
      counted.put(field, known.orElseGet(HashMap::new));
      if (known.isEmpty()) {
        unknown.add(field);
      }
    }
    if (!unknown.isEmpty()) {
      forEach(query, new ValueCounter(unknown, counted));
      unknown.forEach(field -> counts.put(query, field, counted.get(field)));
    }
    return counted;
  }

  /** What is done with each statement found. */
  interface Visitor {
    /** Before the statements of a segment. */
    void segment(LeafReaderContext segment) throws IOException;

    /** @param document within the segment; they come in ascending order */
    void visit(int document) throws IOException;

    /** After the statements of a segment. */
    default void end() throws IOException {}
  }

  /** Visits every statement found. */
  void forEach(StatementQuery query, Visitor visitor) {
    forEach(lucene(query), visitor);
  }

  private void forEach(Query query, Visitor visitor) {
    try {
      searcher.search(
          query,
          new SimpleCollector() {
            private boolean begun;

            @Override
            protected void doSetNextReader(LeafReaderContext segment) throws IOException {
              if (begun) {
                visitor.end();
              }
              begun = true;
              visitor.segment(segment);
            }

            @Override
            public void collect(int document) throws IOException {
              visitor.visit(document);
            }

            @Override
            public ScoreMode scoreMode() {
              return ScoreMode.COMPLETE_NO_SCORES;
            }

            @Override
            public void finish() throws IOException {
              visitor.end();
              begun = false;
            }
          });
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static final class ValueCounter implements Visitor {

    private final List<String> fields;
    private final Map<String, Map<String, Integer>> counted;
    private final List<Column> columns = new ArrayList<>();

    ValueCounter(List<String> fields, Map<String, Map<String, Integer>> counted) {
      this.fields = fields;
      this.counted = counted;
    }

    @Override
    public void segment(LeafReaderContext segment) throws IOException {
      columns.clear();
      for (String field : fields) {
        columns.add(new Column(DocValues.getSortedSet(segment.reader(), field)));
      }
    }

    @Override
    public void visit(int document) throws IOException {
      for (Column column : columns) {
        column.tally(document);
      }
    }

    @Override
    public void end() throws IOException {
      for (int f = 0; f < columns.size(); f++) {
        columns.get(f).addTo(counted.get(fields.get(f)));
      }
    }
  }

  /** The values of one field in a segment, each with how often it was met. */
  private static final class Column {

    private final SortedSetDocValues values;
    /** The same where no statement has two values: several times as fast. */
    private final @Nullable SortedDocValues single;
    private final int[] tally;

    Column(SortedSetDocValues values) {
      this.values = values;
      this.single = DocValues.unwrapSingleton(values);
      this.tally = new int[Math.toIntExact(values.getValueCount())];
    }

    void tally(int document) throws IOException {
      if (single != null) {
        if (single.advanceExact(document)) {
          tally[single.ordValue()]++;
        }
      } else if (values.advanceExact(document)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          tally[(int) values.nextOrd()]++;
        }
      }
    }

    void addTo(Map<String, Integer> counts) throws IOException {
      for (int ord = 0; ord < tally.length; ord++) {
        if (tally[ord] > 0) {
          counts.merge(values.lookupOrd(ord).utf8ToString(), tally[ord], Integer::sum);
        }
      }
    }
  }

  /** Among equals those first that come first in the index. */
  private static Sort sort(StatementQuery query) {
    Sort newest = TextIndex.order();
    return switch (query.order()) {
      case RELEVANCE -> query.words().isBlank() ? newest : new Sort(SortField.FIELD_SCORE, newest.getSort()[0]);
      case NEWEST -> newest;
      case OLDEST -> {
        SortField oldestFirst = LongField.newSortField(TextIndex.DAY, false, SortedNumericSelector.Type.MIN);
        oldestFirst.setMissingValue(Long.MAX_VALUE);
        yield new Sort(oldestFirst);
      }
    };
  }

  private Query lucene(StatementQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (!query.words().isBlank()) {
      all.add(words(query.words()), Occur.MUST);
    }
    query.values().forEach((field, iris) -> all.add(new TermInSetQuery(field, iris.stream().map(BytesRef::new).toList()), Occur.FILTER));
    if (query.from().isPresent() || query.to().isPresent()) {
      all.add(days(TextIndex.DAY, query.from(), query.to()), Occur.FILTER);
    }
    BooleanQuery built = all.build();
    return built.clauses().isEmpty() ? new MatchAllDocsQuery() : built;
  }

  private static Query words(String words) {
    SimpleQueryParser parser =
        new SimpleQueryParser(
            TextIndex.analyzer(),
            Map.of("text", 1f, "names", 0.5f),
            SimpleQueryParser.PHRASE_OPERATOR | SimpleQueryParser.NOT_OPERATOR | SimpleQueryParser.OR_OPERATOR | SimpleQueryParser.PREFIX_OPERATOR);
    parser.setDefaultOperator(Occur.MUST);
    return parser.parse(words);
  }

  private static Query within(Query statements, StatementPeriod period) {
    return both(statements, days(TextIndex.DAY_OR_PUBLISHED, period.from(), period.to()));
  }

  /** What has a day in the field, from the first to the last, both inclusive. */
  private static Query days(String field, Optional<LocalDate> first, Optional<LocalDate> last) {
    return LongField.newRangeQuery(field, first.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE), last.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  /** How many of the statements found have a day. */
  int dated(StatementQuery query) {
    try {
      return searcher.count(both(lucene(query), days(TextIndex.DAY, Optional.empty(), Optional.empty())));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  int size() {
    return reader.numDocs();
  }

  @Override
  public void close() {
    try (directory) {
      reader.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
