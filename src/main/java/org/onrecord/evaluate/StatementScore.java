package org.onrecord.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.evaluate.GoldDocument.GoldStatement;
import org.onrecord.evaluate.GoldDocument.GoldTransfer;
import org.onrecord.evaluate.PredictedDocument.PredictedStatement;
import org.onrecord.evaluate.PredictedDocument.PredictedTransfer;
import org.onrecord.model.Span;

/**
 * Scores statements and transfers against hand-made gold, document by document.
 *
 * <p>Aligned one to one, greedily by falling content overlap from one half on. Borderline gold is neither rewarded nor punished, and the
 * rest of a split quotation is not missed where a statement covers it.
 */
final class StatementScore {

  private static final double HALF = 0.5;
  private static final Pattern WORD = Pattern.compile(TextWords.WORD);
  private static final Map<String, String> SAME_STATUS = Map.of("announced", "pledged", "approved", "pledged");

  /** What became of one statement of gold or of the prediction. */
  enum Outcome {
    RIGHT,
    WRONG_SPEAKER,
    WRONG_ACT,
    MISSED,
    FALSE_HIT,
    /** neither rewarded nor punished */
    FREE
  }

  /** @param gold null for a false hit  @param predicted null for a miss */
  record Judged(
      Outcome outcome, @org.jspecify.annotations.Nullable GoldStatement gold,
      @org.jspecify.annotations.Nullable PredictedStatement predicted) {}

  private final SameName names;
  private long gold;
  private long predicted;
  private long aligned;
  private long who;
  private long act;
  private long actNear;
  private long headline;
  private long weaponsHit;
  private long weaponsPredicted;
  private long weaponsGold;
  private long datesRight;
  private long dates;
  private long transfersHit;
  private long transfersPredicted;
  private long transfersGold;
  private long quantitiesRight;
  private long quantities;

  StatementScore(SameName names) {
    this.names = names;
  }

  /** Adds a document; returns what became of each statement. */
  List<Judged> add(GoldDocument document, PredictedDocument prediction) {
    List<BitSet> goldWords = document.statements().stream().map(s -> words(document.text(), List.of(s.span()))).toList();
    List<BitSet> predictedWords = prediction.statements().stream().map(s -> words(document.text(), s.content())).toList();
    int[] partner = align(goldWords, predictedWords);
    List<Judged> judged = new ArrayList<>();
    boolean[] used = new boolean[predictedWords.size()];
    for (int g = 0; g < partner.length; g++) {
      GoldStatement statement = document.statements().get(g);
      if (partner[g] >= 0) {
        used[partner[g]] = true;
        judged.add(pair(statement, prediction.statements().get(partner[g])));
        gold += statement.free() ? 0 : 1;
        predicted += statement.free() ? 0 : 1;
      } else {
        BitSet wanted = goldWords.get(g);
        boolean covered =
            statement.continuation() && predictedWords.stream().anyMatch(p -> TextWords.common(wanted, p) >= HALF * wanted.cardinality());
        boolean free = statement.free() || covered;
        gold += free ? 0 : 1;
        judged.add(new Judged(free ? Outcome.FREE : Outcome.MISSED, statement, null));
      }
    }
    for (int p = 0; p < used.length; p++) {
      if (used[p]) {
        continue;
      }
      boolean free = excused(document, goldWords, predictedWords.get(p));
      predicted += free ? 0 : 1;
      judged.add(new Judged(free ? Outcome.FREE : Outcome.FALSE_HIT, null, prediction.statements().get(p)));
    }
    transfers(document.transfers(), prediction.transfers());
    return judged;
  }

  /** Starts of the words that lie in the spans, cut at the spans' borders. */
  private static BitSet words(String text, List<Span> spans) {
    BitSet starts = new BitSet();
    for (Span span : spans) {
      Matcher words = WORD.matcher(text).region(span.begin(), span.end());
      while (words.find()) {
        starts.set(words.start());
      }
    }
    return starts;
  }

  /** The partner of each gold statement, or -1. */
  private static int[] align(List<BitSet> gold, List<BitSet> predicted) {
    record Candidate(double overlap, int gold, int predicted) {}
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int p = 0; p < predicted.size(); p++) {
        double overlap = TextWords.overlap(gold.get(g), predicted.get(p));
        if (overlap >= HALF) {
          candidates.add(new Candidate(overlap, g, p));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.overlap()).thenComparingInt(Candidate::gold).thenComparingInt(Candidate::predicted));
    int[] partner = new int[gold.size()];
    java.util.Arrays.fill(partner, -1);
    BitSet used = new BitSet();
    for (Candidate c : candidates) {
      if (partner[c.gold()] < 0 && !used.get(c.predicted())) {
        partner[c.gold()] = c.predicted();
        used.set(c.predicted());
      }
    }
    return partner;
  }

  private static boolean excused(GoldDocument document, List<BitSet> goldWords, BitSet words) {
    for (int g = 0; g < goldWords.size(); g++) {
      GoldStatement statement = document.statements().get(g);
      boolean inside = TextWords.common(goldWords.get(g), words) >= HALF * words.cardinality();
      if (inside && (statement.free() && !words.isEmpty() || statement.continuation())) {
        return true;
      }
    }
    return false;
  }

  private Judged pair(GoldStatement g, PredictedStatement p) {
    if (g.free()) {
      return new Judged(Outcome.FREE, g, p);
    }
    boolean speaker = speaker(g.speaker(), p.speakers());
    String wanted = ActFamily.name(g.act());
    String read = ActFamily.name(p.act());
    boolean near = ActFamily.near(wanted, read);
    aligned++;
    who += speaker ? 1 : 0;
    act += wanted.equals(read) ? 1 : 0;
    actNear += near ? 1 : 0;
    headline += speaker && near ? 1 : 0;
    weapons(g.weapons(), p.weapons());
    if (!g.date().isEmpty()) {
      dates++;
      datesRight += p.date().substring(0, Math.min(10, p.date().length())).equals(g.date()) ? 1 : 0;
    }
    return new Judged(!speaker ? Outcome.WRONG_SPEAKER : near ? Outcome.RIGHT : Outcome.WRONG_ACT, g, p);
  }

  private boolean speaker(String wanted, List<String> read) {
    if (wanted.startsWith("?")) {
      return true;
    }
    for (String one : wanted.split(";", -1)) {
      boolean named = false;
      for (String name : one.split("\\|", -1)) {
        named |= read.stream().anyMatch(r -> names.same(name, r));
      }
      if (!named) {
        return false;
      }
    }
    return true;
  }

  private void weapons(List<String> wanted, List<String> read) {
    List<String> systems = wanted.stream().filter(StatementScore::system).toList();
    List<String> classes = wanted.stream().filter(w -> !system(w)).toList();
    weaponsGold += systems.size();
    weaponsHit += systems.stream().filter(s -> read.stream().anyMatch(r -> names.same(s, r))).count();
    weaponsPredicted += read.stream().filter(r -> system(r) && classes.stream().noneMatch(c -> names.same(c, r))).count();
  }

  /** A named system is written with a capital or a figure first; a class of weapons is not. */
  private static boolean system(String weapon) {
    return !weapon.isEmpty() && (Character.isUpperCase(weapon.codePointAt(0)) || Character.isDigit(weapon.codePointAt(0)));
  }

  private void transfers(List<GoldTransfer> wanted, List<PredictedTransfer> read) {
    List<GoldTransfer> ordered = wanted.stream().sorted(Comparator.comparing(GoldTransfer::optional)).toList();
    boolean[] used = new boolean[read.size()];
    long excused = 0;
    for (GoldTransfer t : ordered) {
      for (int q = 0; q < used.length; q++) {
        if (used[q] || !same(t, read.get(q))) {
          continue;
        }
        used[q] = true;
        if (t.optional()) {
          excused++;
        } else {
          transfersHit++;
          Double quantity = t.quantity();
          quantitiesRight += quantity != null && quantity.equals(read.get(q).quantity()) ? 1 : 0;
        }
        break;
      }
      transfersGold += t.optional() ? 0 : 1;
      quantities += t.optional() || t.quantity() == null ? 0 : 1;
    }
    transfersPredicted += read.size() - excused;
  }

  private boolean same(GoldTransfer t, PredictedTransfer q) {
    return q.providers().stream().anyMatch(name -> names.same(t.provider(), name))
        && q.recipients().stream().anyMatch(name -> names.same(t.recipient(), name))
        && names.same(t.weapon(), q.weapon())
        && SAME_STATUS.getOrDefault(t.status(), t.status()).equals(SAME_STATUS.getOrDefault(q.status(), q.status()));
  }

  List<Figure> figures() {
    return List.of(
        Figure.of("", "statement", aligned, predicted, gold),
        Figure.of("", "who", who, predicted, gold),
        Figure.of("", "who+act~", headline, predicted, gold),
        Figure.of("", "weapons", weaponsHit, weaponsPredicted, weaponsGold),
        Figure.of("", "transfers", transfersHit, transfersPredicted, transfersGold));
  }

  List<Share> shares() {
    return List.of(
        new Share("speaker", who, aligned),
        new Share("act", act, aligned),
        new Share("act~", actNear, aligned),
        new Share("date", datesRight, dates),
        new Share("quantity", quantitiesRight, quantities));
  }

  long gold() {
    return gold;
  }

  long predicted() {
    return predicted;
  }

  long aligned() {
    return aligned;
  }
}
