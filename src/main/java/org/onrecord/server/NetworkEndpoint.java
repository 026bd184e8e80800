package org.onrecord.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/** {@code /api/network}: who speaks to whom and who accuses whom, within any search; the busiest actors, the others by number. */
final class NetworkEndpoint implements Endpoint {

  private static final int MOST_NODES = 60;

  private final StatementIndex index;
  private final Facts facts;

  NetworkEndpoint(StatementIndex index, Facts facts) {
    this.index = index;
    this.facts = facts;
  }

  /** @param others actors that are left out */
  record Answer(List<Counted> nodes, List<Edge> edges, int others, int statements) {}

  /** @param kind "addressee" where the words are directed to somebody, "target" where against them */
  record Edge(String from, String to, String kind, int count) {}

  private record Pair(String from, String to) {}

  @Override
  public Object answer(Parameters parameters) {
    StatementQuery query = SearchEndpoint.query(parameters);
    List<Edge> edges = new ArrayList<>();
    for (String kind : List.of("addressee", "target")) {
      Map<Pair, Integer> pairs = new HashMap<>();
      index.forEach(query, new Pairs(kind, pairs));
      pairs.forEach((pair, count) -> edges.add(new Edge(pair.from(), pair.to(), kind, count)));
    }
    Map<String, Integer> degree = new HashMap<>();
    for (Edge edge : edges) {
      degree.merge(edge.from(), edge.count(), Integer::sum);
      degree.merge(edge.to(), edge.count(), Integer::sum);
    }
    List<Counted> nodes = Counted.mostFrequent(degree, MOST_NODES, facts);
    Set<String> shown = nodes.stream().map(Counted::id).collect(Collectors.toSet());
    List<Edge> between =
        edges.stream()
            .map(edge -> new Edge(Address.pathOf(edge.from()), Address.pathOf(edge.to()), edge.kind(), edge.count()))
            .filter(edge -> shown.contains(edge.from()) && shown.contains(edge.to()))
            .sorted(Comparator.comparing((Edge edge) -> -edge.count()).thenComparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::kind))
            .limit(400)
            .toList();
    return new Answer(nodes, between, degree.size() - nodes.size(), edges.stream().mapToInt(Edge::count).sum());
  }

  /** Counts speaker and addressee, or target, of each statement. */
  private static final class Pairs implements StatementIndex.Visitor {

    private final String kind;
    private final Map<Pair, Integer> pairs;
    private final Map<Long, int[]> byOrdinals = new HashMap<>();
    private SortedSetDocValues speakers = DocValues.emptySortedSet();
    private SortedSetDocValues others = DocValues.emptySortedSet();

    Pairs(String kind, Map<Pair, Integer> pairs) {
      this.kind = kind;
      this.pairs = pairs;
    }

    @Override
    public void segment(LeafReaderContext segment) throws IOException {
      speakers = DocValues.getSortedSet(segment.reader(), "speaker");
      others = DocValues.getSortedSet(segment.reader(), kind);
      byOrdinals.clear();
    }

    @Override
    public void visit(int document) throws IOException {
      if (others.advanceExact(document) && speakers.advanceExact(document)) {
        long[] to = new long[others.docValueCount()];
        for (int i = 0; i < to.length; i++) {
          to[i] = others.nextOrd();
        }
        for (int i = speakers.docValueCount(); i > 0; i--) {
          long from = speakers.nextOrd();
          for (long other : to) {
            byOrdinals.computeIfAbsent(from << 32 | other, pair -> new int[1])[0]++;
          }
        }
      }
    }

    @Override
    public void end() throws IOException {
      for (Map.Entry<Long, int[]> pair : byOrdinals.entrySet()) {
        String from = speakers.lookupOrd(pair.getKey() >>> 32).utf8ToString();
        String to = others.lookupOrd(pair.getKey() & 0xffffffffL).utf8ToString();
        if (!from.equals(to)) {
          pairs.merge(new Pair(from, to), pair.getValue()[0], Integer::sum);
        }
      }
    }
  }
}
