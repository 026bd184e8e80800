package org.onrecord.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/** {@code /api/sources}: the outlets, and the speakers on a topic whom more than one of them reports: where a comparison is worth while. */
final class SourcesEndpoint implements Endpoint {

  private static final int OUTLETS = 60;
  private static final int PAIRS = 40;

  private final StatementIndex index;
  private final Facts facts;
  private volatile @Nullable Answer known;

  SourcesEndpoint(StatementIndex index, Facts facts) {
    this.index = index;
    this.facts = facts;
  }

  record Answer(List<Outlet> outlets, List<Pair> pairs) {}

  record Outlet(String id, String label, int statements, int direct, int speakers) {}

  /** @param sources the number of outlets that report the speaker on the topic */
  record Pair(Thing speaker, Thing topic, int sources, int statements) {}

  @Override
  public Object answer(Parameters parameters) {
    Answer answer = known;
    if (answer == null) {
      answer = new Answer(outlets(), pairs());
      known = answer;
    }
    return answer;
  }

  private List<Outlet> outlets() {
    Map<String, Integer> statements = index.count(StatementQuery.all(), List.of("source")).get("source");
    return Counted.mostFrequent(statements, OUTLETS, facts).stream()
        .map(
            outlet -> {
              StatementQuery own = StatementQuery.having("source", Address.iriOf(outlet.id()));
              Map<String, Map<String, Integer>> counts = index.count(own, List.of("quotation", "speaker"));
              int direct =
                  counts.get("quotation").entrySet().stream().filter(entry -> entry.getKey().endsWith("#Direct")).mapToInt(Map.Entry::getValue).sum();
              return new Outlet(outlet.id(), outlet.label(), outlet.count(), direct, counts.get("speaker").size());
            })
        .toList();
  }

  private List<Pair> pairs() {
    Reported reported = new Reported();
    index.forEach(StatementQuery.all(), reported);
    return reported.found.entrySet().stream()
        .filter(entry -> Long.bitCount(entry.getValue()[0]) > 1)
        .map(
            entry ->
                new Pair(
                    facts.thing(entry.getKey().getFirst()),
                    facts.thing(entry.getKey().getLast()),
                    Long.bitCount(entry.getValue()[0]),
                    (int) entry.getValue()[1]))
        .sorted(
            Comparator.comparing((Pair pair) -> -pair.sources())
                .thenComparing(pair -> -pair.statements())
                .thenComparing(pair -> pair.speaker().label())
                .thenComparing(pair -> pair.topic().label()))
        .limit(PAIRS)
        .toList();
  }

  /** Which outlets report a speaker on a topic; outlets beyond the 64th share a bit. */
  private static final class Reported implements StatementIndex.Visitor {

    private final Map<List<String>, long[]> found = new HashMap<>();
    private final Map<Long, long[]> byOrdinals = new HashMap<>();
    private SortedSetDocValues speakers = DocValues.emptySortedSet();
    private SortedSetDocValues topics = DocValues.emptySortedSet();
    private SortedSetDocValues sources = DocValues.emptySortedSet();

    @Override
    public void segment(LeafReaderContext segment) throws IOException {
      speakers = DocValues.getSortedSet(segment.reader(), "speaker");
      topics = DocValues.getSortedSet(segment.reader(), "topic");
      sources = DocValues.getSortedSet(segment.reader(), "source");
      byOrdinals.clear();
    }

    @Override
    public void visit(int document) throws IOException {
      if (!speakers.advanceExact(document) || !topics.advanceExact(document) || !sources.advanceExact(document)) {
        return;
      }
      long bit = 1L << Math.min(63, sources.nextOrd());
      List<Long> about = new ArrayList<>();
      for (int i = topics.docValueCount(); i > 0; i--) {
        about.add(topics.nextOrd());
      }
      for (int i = speakers.docValueCount(); i > 0; i--) {
        long speaker = speakers.nextOrd();
        for (long topic : about) {
          long[] tally = byOrdinals.computeIfAbsent(speaker << 32 | topic, pair -> new long[2]);
          tally[0] |= bit;
          tally[1]++;
        }
      }
    }

    @Override
    public void end() throws IOException {
      for (Map.Entry<Long, long[]> pair : byOrdinals.entrySet()) {
        if (Long.bitCount(pair.getValue()[0]) > 1) {
          String speaker = speakers.lookupOrd(pair.getKey() >>> 32).utf8ToString();
          found.put(List.of(speaker, topics.lookupOrd(pair.getKey() & 0xffffffffL).utf8ToString()), pair.getValue());
        }
      }
    }
  }
}
