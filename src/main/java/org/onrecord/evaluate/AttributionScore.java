package org.onrecord.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.onrecord.model.Span;

/**
 * Scores predicted attributions against marked ones, document by document.
 *
 * <p>Aligned one to one, greedily by falling content overlap. Measures: content exact, content overlapping by half or more, soft content,
 * words, fragments, cues, source given the content, and the whole attribution. A pair's class is gold's for recall, the prediction's for
 * precision.
 */
final class AttributionScore {

  static final double HALF = 0.5;

  /** A compared attribution with its word sets. */
  record Item(MarkedAttribution marked, BitSet source, BitSet cue, BitSet content, QuotationShare share) {}

  /** @param predicted null for a miss  @param gold null for a false hit */
  record Pair(
      @org.jspecify.annotations.Nullable Item predicted, @org.jspecify.annotations.Nullable Item gold, double overlap) {

    /** Content overlaps by half and the source is the same: the measure "attribution". */
    boolean right() {
      return predicted != null && gold != null && overlap >= HALF
          && (predicted.source().intersects(gold.source()) || predicted.source().isEmpty() && gold.source().isEmpty());
    }
  }

  private static final class Counts {
    long predicted;
    long gold;
    double softPredicted;
    double softGold;
    long exactPredicted;
    long exactGold;
    long halfPredicted;
    long halfGold;
    long rightPredicted;
    long rightGold;
    long strictPredicted;
    long strictGold;
    long pairsWithSource;
    long pairsNamingSource;
    long sourceOverlap;
    long sourceExact;
  }

  private final Counts all = new Counts();
  private final Map<QuotationShare, Counts> byShare = new EnumMap<>(QuotationShare.class);
  private final long[][] words = new long[3][3];
  private final long[][] fragments = new long[3][3];
  private long cueExact;
  private long cueOverlap;
  private long cuesPredicted;
  private long cuesGold;

  AttributionScore() {
    for (QuotationShare share : QuotationShare.values()) {
      byShare.put(share, new Counts());
    }
  }

  /** Adds a document; returns its pairs, misses and false hits, gold in order, then false hits in order. */
  List<Pair> add(BratCorpus.Document document, List<MarkedAttribution> predictions) {
    TextWords text = new TextWords(document.text());
    BitSet discarded = text.in(document.discarded());
    List<Item> gold = items(document.text(), text, document.attributions());
    List<Item> predicted = items(document.text(), text, predictions);
    predicted.removeIf(p -> TextWords.common(p.content(), discarded) >= HALF * p.content().cardinality());
    List<Pair> pairs = align(predicted, gold);
    for (Pair pair : pairs) {
      Item p = pair.predicted();
      Item g = pair.gold();
      if (p != null) {
        double best = best(p, gold, p.content().cardinality());
        count(p, c -> {
          c.predicted++;
          c.softPredicted += best;
        });
      }
      if (g != null) {
        double best = best(g, predicted, g.content().cardinality());
        count(g, c -> {
          c.gold++;
          c.softGold += best;
        });
      }
      if (p != null && g != null) {
        countPair(pair, p, g);
      }
    }
    cueExact += oneToOne(predicted, gold, BitSet::equals);
    cueOverlap += oneToOne(predicted, gold, BitSet::intersects);
    cuesPredicted += predicted.stream().filter(p -> !p.cue().isEmpty()).count();
    cuesGold += gold.stream().filter(g -> !g.cue().isEmpty()).count();
    countParts(0, text, predicted, gold, Item::content, MarkedAttribution::content);
    countParts(1, text, predicted, gold, Item::source, MarkedAttribution::source);
    countParts(2, text, predicted, gold, Item::cue, MarkedAttribution::cue);
    return pairs;
  }

  private static List<Item> items(String text, TextWords words, List<MarkedAttribution> marked) {
    List<Item> items = new ArrayList<>();
    for (MarkedAttribution one : marked) {
      Item item =
          new Item(one, words.in(one.source()), words.in(one.cue()), words.in(one.content()), QuotationShare.of(text, one.content()));
      if (!item.content().isEmpty()) {
        items.add(item);
      }
    }
    return items;
  }

  static List<Pair> align(List<Item> predicted, List<Item> gold) {
    record Candidate(double overlap, int gold, int predicted) {}
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int p = 0; p < predicted.size(); p++) {
        double overlap = TextWords.overlap(predicted.get(p).content(), gold.get(g).content());
        if (overlap > 0) {
          candidates.add(new Candidate(overlap, g, p));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.overlap()).thenComparingInt(Candidate::gold).thenComparingInt(Candidate::predicted));
    Pair[] ofGold = new Pair[gold.size()];
    boolean[] used = new boolean[predicted.size()];
    for (Candidate c : candidates) {
      if (ofGold[c.gold()] == null && !used[c.predicted()]) {
        ofGold[c.gold()] = new Pair(predicted.get(c.predicted()), gold.get(c.gold()), c.overlap());
        used[c.predicted()] = true;
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < ofGold.length; g++) {
      pairs.add(ofGold[g] == null ? new Pair(null, gold.get(g), 0) : ofGold[g]);
    }
    for (int p = 0; p < used.length; p++) {
      if (!used[p]) {
        pairs.add(new Pair(predicted.get(p), null, 0));
      }
    }
    return pairs;
  }

  private void count(Item item, java.util.function.Consumer<Counts> add) {
    add.accept(all);
    add.accept(byShare.get(item.share()));
  }

  private static double best(Item item, List<Item> others, int size) {
    return others.stream().mapToInt(o -> TextWords.common(item.content(), o.content())).max().orElse(0) / (double) size;
  }

  private void countPair(Pair pair, Item p, Item g) {
    boolean exact = p.content().equals(g.content());
    boolean half = pair.overlap() >= HALF;
    boolean sourceExact = !g.source().isEmpty() && p.source().equals(g.source());
    boolean sourceless = p.source().isEmpty() && g.source().isEmpty();
    boolean strict = exact && (sourceExact || sourceless);
    count(p, c -> {
      c.exactPredicted += exact ? 1 : 0;
      c.halfPredicted += half ? 1 : 0;
      c.rightPredicted += pair.right() ? 1 : 0;
      c.strictPredicted += strict ? 1 : 0;
    });
    count(g, c -> {
      c.exactGold += exact ? 1 : 0;
      c.halfGold += half ? 1 : 0;
      c.rightGold += pair.right() ? 1 : 0;
      c.strictGold += strict ? 1 : 0;
      if (half) {
        c.pairsWithSource += g.source().isEmpty() ? 0 : 1;
        c.pairsNamingSource += p.source().isEmpty() ? 0 : 1;
        c.sourceOverlap += p.source().intersects(g.source()) ? 1 : 0;
        c.sourceExact += sourceExact ? 1 : 0;
      }
    });
  }

  private static int oneToOne(List<Item> predicted, List<Item> gold, BiPredicate<BitSet, BitSet> same) {
    boolean[] used = new boolean[predicted.size()];
    int hits = 0;
    for (Item g : gold) {
      for (int p = 0; p < used.length; p++) {
        if (!used[p] && !g.cue().isEmpty() && same.test(predicted.get(p).cue(), g.cue())) {
          used[p] = true;
          hits++;
          break;
        }
      }
    }
    return hits;
  }

  private void countParts(
      int part, TextWords text, List<Item> predicted, List<Item> gold, Function<Item, BitSet> set,
      Function<MarkedAttribution, List<Span>> spans) {
    BitSet read = new BitSet();
    BitSet wanted = new BitSet();
    predicted.forEach(p -> read.or(set.apply(p)));
    gold.forEach(g -> wanted.or(set.apply(g)));
    words[part][0] += TextWords.common(read, wanted);
    words[part][1] += read.cardinality();
    words[part][2] += wanted.cardinality();
    Set<BitSet> readFragments = fragments(text, predicted, spans);
    Set<BitSet> wantedFragments = fragments(text, gold, spans);
    fragments[part][1] += readFragments.size();
    fragments[part][2] += wantedFragments.size();
    readFragments.retainAll(wantedFragments);
    fragments[part][0] += readFragments.size();
  }

  private static Set<BitSet> fragments(TextWords text, List<Item> items, Function<MarkedAttribution, List<Span>> spans) {
    Set<BitSet> fragments = new HashSet<>();
    items.forEach(item -> spans.apply(item.marked()).forEach(span -> fragments.add(text.in(List.of(span)))));
    fragments.remove(new BitSet());
    return fragments;
  }

  /** All figures, those of all attributions first, then by share of quotation. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures(figures, "all", all);
    byShare.forEach((share, counts) -> figures(figures, share.label(), counts));
    return figures;
  }

  private void figures(List<Figure> figures, String group, Counts c) {
    figures.add(new Figure(group, "content exact", c.exactPredicted, c.predicted, c.exactGold, c.gold));
    figures.add(new Figure(group, "content >=theta", c.halfPredicted, c.predicted, c.halfGold, c.gold));
    figures.add(new Figure(group, "content soft (Pareti)", c.softPredicted, c.predicted, c.softGold, c.gold));
    if (c == all) {
      String[] parts = {"content", "source", "cue"};
      for (int i = 0; i < parts.length; i++) {
        figures.add(Figure.of(group, parts[i] + " tokens (Citron ovl)", words[i][0], words[i][1], words[i][2]));
      }
      for (int i = 0; i < parts.length; i++) {
        figures.add(Figure.of(group, parts[i] + " fragment exact", fragments[i][0], fragments[i][1], fragments[i][2]));
      }
      figures.add(Figure.of(group, "cue exact", cueExact, cuesPredicted, cuesGold));
      figures.add(Figure.of(group, "cue overlap", cueOverlap, cuesPredicted, cuesGold));
    }
    figures.add(Figure.of(group, "source|content exact", c.sourceExact, c.pairsNamingSource, c.pairsWithSource));
    figures.add(Figure.of(group, "source|content overlap", c.sourceOverlap, c.pairsNamingSource, c.pairsWithSource));
    figures.add(new Figure(group, "attribution (theta+ovl)", c.rightPredicted, c.predicted, c.rightGold, c.gold));
    figures.add(new Figure(group, "attribution strict", c.strictPredicted, c.predicted, c.strictGold, c.gold));
  }
}
