package org.onrecord.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
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
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.onrecord.store.TextIndex;

/** Finds statements by their words, by the values of their fields and by their days, and counts the values. Threads may share it. */
final class StatementIndex implements AutoCloseable {

  private static final int CACHED_COUNTS = 500;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** Counts are asked for again and again; a store that has changed is read by another index. */
  private final Map<StatementQuery, Map<String, Map<String, Integer>>> counts = new ConcurrentHashMap<>();

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
   * @param statements the IRIs of those asked for, in order
   */
  record Found(int total, List<String> statements) {}

  Found find(StatementQuery query) {
    try {
      Query lucene = lucene(query);
      int total = searcher.count(lucene);
      if (query.size() == 0) {
        return new Found(total, List.of());
      }
      TopDocs top = searcher.search(lucene, new TopFieldCollectorManager(sort(query), query.offset() + query.size(), 1));
      List<String> iris = new ArrayList<>();
      ScoreDoc[] hits = top.scoreDocs;
      for (int i = query.offset(); i < hits.length; i++) {
        iris.add(searcher.storedFields().document(hits[i].doc, Set.of(TextIndex.IRI)).get(TextIndex.IRI));
      }
      return new Found(total, iris);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The IRIs of all that have these values, each once; empty where there are more than so many. */
  Optional<Set<String>> all(StatementQuery query, int most) {
    try {
      Query lucene = lucene(query);
      if (searcher.count(lucene) > most) {
        return Optional.empty();
      }
      Set<String> iris = new LinkedHashSet<>();
      for (ScoreDoc hit : searcher.search(lucene, new TopFieldCollectorManager(Sort.INDEXORDER, most, 1)).scoreDocs) {
        iris.add(searcher.storedFields().document(hit.doc, Set.of(TextIndex.IRI)).get(TextIndex.IRI));
      }
      return Optional.of(iris);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** How many of the found statements have each value of the counted fields; a field's own filter does not narrow its own counts. */
  Map<String, Map<String, Integer>> counts(StatementQuery query) {
    StatementQuery key = new StatementQuery(query.words(), query.values(), query.from(), query.to(), StatementQuery.Order.RELEVANCE, 0, 0);
    Map<String, Map<String, Integer>> known = counts.get(key);
    if (known != null) {
      return known;
    }
    Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
    List<String> unfiltered = StatementQuery.COUNTED.stream().filter(field -> !query.values().containsKey(field)).toList();
    Map<String, Map<String, Integer>> together = count(query, unfiltered);
    for (String field : StatementQuery.COUNTED) {
      counted.put(field, unfiltered.contains(field) ? together.get(field) : count(query.without(field), List.of(field)).get(field));
    }
    if (counts.size() < CACHED_COUNTS) {
      counts.put(key, counted);
    }
    return counted;
  }

  /** Counts the values of some fields among the statements found. */
  Map<String, Map<String, Integer>> count(StatementQuery query, List<String> fields) {
    Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
    fields.forEach(field -> counted.put(field, new HashMap<>()));
    forEach(query, new ValueCounter(fields, counted));
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
    try {
      searcher.search(
          lucene(query),
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
    private final List<SortedSetDocValues> values = new ArrayList<>();
    private final List<int[]> tallies = new ArrayList<>();

    ValueCounter(List<String> fields, Map<String, Map<String, Integer>> counted) {
      this.fields = fields;
      this.counted = counted;
    }

    @Override
    public void segment(LeafReaderContext segment) throws IOException {
      values.clear();
      tallies.clear();
      for (String field : fields) {
        SortedSetDocValues ofField = DocValues.getSortedSet(segment.reader(), field);
        values.add(ofField);
        tallies.add(new int[Math.toIntExact(ofField.getValueCount())]);
      }
    }

    @Override
    public void visit(int document) throws IOException {
      for (int f = 0; f < values.size(); f++) {
        SortedSetDocValues ofField = values.get(f);
        if (ofField.advanceExact(document)) {
          int[] tally = tallies.get(f);
          for (int i = ofField.docValueCount(); i > 0; i--) {
            tally[(int) ofField.nextOrd()]++;
          }
        }
      }
    }

    @Override
    public void end() throws IOException {
      for (int f = 0; f < values.size(); f++) {
        Map<String, Integer> ofField = counted.get(fields.get(f));
        int[] tally = tallies.get(f);
        for (int ord = 0; ord < tally.length; ord++) {
          if (tally[ord] > 0) {
            ofField.merge(values.get(f).lookupOrd(ord).utf8ToString(), tally[ord], Integer::sum);
          }
        }
        tallies.set(f, new int[tally.length]);
      }
    }
  }

  private static Sort sort(StatementQuery query) {
    SortField inStore = SortField.FIELD_DOC;
    SortField day = LongField.newSortField("day", true, SortedNumericSelector.Type.MIN);
    day.setMissingValue(Long.MIN_VALUE);
    return switch (query.order()) {
      case RELEVANCE -> query.words().isBlank() ? new Sort(day, inStore) : new Sort(SortField.FIELD_SCORE, day, inStore);
      case NEWEST -> new Sort(day, inStore);
      case OLDEST -> {
        SortField ascending = LongField.newSortField("day", false, SortedNumericSelector.Type.MIN);
        ascending.setMissingValue(Long.MAX_VALUE);
        yield new Sort(ascending, inStore);
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
      long first = query.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
      long last = query.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
      all.add(LongField.newRangeQuery("day", first, last), Occur.FILTER);
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

  /** How many of the statements found have a day. */
  int dated(StatementQuery query) {
    try {
      BooleanQuery.Builder both = new BooleanQuery.Builder().add(lucene(query), Occur.FILTER);
      return searcher.count(both.add(LongField.newRangeQuery("day", Long.MIN_VALUE, Long.MAX_VALUE), Occur.FILTER).build());
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
