package org.onrecord.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.model.Attribution;
import org.onrecord.model.Span;

/**
 * Joins what the rules and the learnt model read in one article.
 *
 * <p>Where both see the same cue and agree, the rules' borders are kept and the confidence rises; where they differ in the speaker or the
 * stretch, the model's reading is taken. What only one of them sees is kept if it is probable enough.
 */
final class Combination {

  /** Two contents are the same from this overlap on. */
  private static final double SAME = 0.5;

  /** Below it the model is no surer of a stretch than a rule. */
  private static final double SURE = 0.5;

  /** How often an attribution is right that both read alike; measured on the development part of the corpus. */
  private static final double AGREED = 0.94;

  /** The rules that count where the model reads otherwise: it takes the agency that quotes for the person quoted. */
  private static final Set<String> SURE_RULES = Set.of("rule:" + SentenceReader.QUOTED_AS_SAYING, "rule:passive", "rule:signed-headline",
      "rule:paragraph-after-colon", "rule:according-to");

  /** What is left of a rule's confidence where the model sees nothing or somebody else. */
  private static final double ALONE = 0.8;

  /** How far apart two readings of one cue may begin, in characters: keeps the search linear in long texts. */
  private static final int REACH = 5000;

  private static final Comparator<Attribution> ORDER =
      Comparator.comparing(Attribution::contentHull).thenComparing(Attribution::reader);

  private final double least;

  /** @param least the least confidence with which something only the model sees is kept */
  Combination(double least) {
    this.least = least;
  }

  List<Attribution> of(List<Attribution> ruled, List<Attribution> learnt) {
    List<Attribution> rules = ruled.stream().sorted(ORDER).toList();
    List<Attribution> models = learnt.stream().sorted(ORDER).toList();
    List<Attribution> joined = new ArrayList<>();
    boolean[] met = new boolean[models.size()];
    Set<Integer> addressed = rules.stream().filter(rule -> !rule.cue().isEmpty() && !rule.source().isEmpty())
        .filter(rule -> rule.source().getLast().end() <= rule.cue().getLast().begin())
        .map(rule -> rule.cue().getLast().end() + 1)
        .collect(Collectors.toSet());
    for (List<Attribution> group : byCue(rules)) {
      int partner = partner(group, models, met);
      if (partner < 0) {
        group.forEach(rule -> joined.add(with(rule, rule.source(), rule.confidence() * ALONE)));
      } else {
        met[partner] = true;
        boolean runsOn = runsOn(group, models.get(partner), rules);
        joined.addAll(both(group, models.get(partner), addressed, runsOn));
      }
    }
    for (int i = 0; i < met.length; i++) {
      if (!met[i] && models.get(i).confidence() >= least && !known(models.get(i), rules)) {
        joined.add(models.get(i));
      }
    }
    joined.sort(ORDER);
    return List.copyOf(joined);
  }

  /**
   * @param addressed where in the text an object of a cue would begin: "told | reporters", who have not said it
   * @param runsOn whether the model takes the speaker's next report for a part of this one
   */
  private static List<Attribution> both(List<Attribution> group, Attribution model, Set<Integer> addressed, boolean runsOn) {
    List<Span> source = group.getFirst().source();
    boolean sure = SURE_RULES.contains(group.getFirst().reader());
    if (overlap(contents(group), model.content()) < SAME && !sure && !breaksOff(model, group)) {
      return model.confidence() < SURE || runsOn
          ? group.stream().map(rule -> with(rule, source, rule.confidence() * ALONE)).toList()
          : List.of(model);
    }
    if (overlaps(source, model.source()) || source.equals(model.source())) {
      double agreed = (AGREED + model.confidence()) / 2;
      return group.stream().map(rule -> with(rule, source, Math.max(rule.confidence(), agreed))).toList();
    }
    boolean listener = !model.source().isEmpty() && addressed.contains(model.source().getFirst().begin());
    if (model.source().isEmpty() || sure || listener && !source.isEmpty()) {
      return group.stream().map(rule -> with(rule, source, rule.confidence() * ALONE)).toList();
    }
    return group.stream().map(rule -> with(rule, model.source(), model.confidence() * ALONE)).toList();
  }

  /** "urged Riga to wait and | proposed talks": whether the model's content holds a cue of the same speaker that the rules' content does not. */
  private static boolean runsOn(List<Attribution> group, Attribution model, List<Attribution> rules) {
    Attribution first = group.getFirst();
    for (int i = firstNear(rules, first); i < rules.size() && near(rules.get(i), first); i++) {
      Attribution other = rules.get(i);
      if (!first.source().isEmpty() && other.source().equals(first.source()) && !other.cue().isEmpty() && !other.cue().equals(first.cue())
          && overlaps(other.cue(), model.content()) && !overlaps(other.cue(), contents(group))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the model begins where the rules begin and ends in the middle of what they read, mostly before a verb it took for its own. */
  private static boolean breaksOff(Attribution model, List<Attribution> group) {
    Span ruled = group.getFirst().contentHull();
    Span learnt = model.contentHull();
    return learnt.begin() == ruled.begin() && learnt.end() < ruled.end() && overlaps(group.getFirst().source(), model.source());
  }

  /** The rules' attributions, those of one cue together: a quotation that goes on after its cue is one of its own there. */
  private static List<List<Attribution>> byCue(List<Attribution> rules) {
    Map<List<Span>, List<Attribution>> groups = new LinkedHashMap<>();
    for (Attribution rule : rules) {
      groups.computeIfAbsent(rule.cue().isEmpty() ? rule.content() : rule.cue(), k -> new ArrayList<>()).add(rule);
    }
    return List.copyOf(groups.values());
  }

  /** The model's reading of the same report, not of one around it: "referring to what Riis called …". */
  private static int partner(List<Attribution> group, List<Attribution> models, boolean[] met) {
    List<Span> contents = contents(group);
    int best = -1;
    double most = 0;
    for (int i = firstNear(models, group.getFirst()); i < models.size() && near(models.get(i), group.getLast()); i++) {
      if (met[i]) {
        continue;
      }
      double overlap = overlap(contents, models.get(i).content());
      boolean same = overlaps(group.getFirst().cue(), models.get(i).cue());
      double weight = overlap + (same ? 1 : 0);
      boolean nested = !same && overlaps(group.getFirst().cue(), models.get(i).content());
      if ((same || overlap >= SAME && !nested) && weight > most) {
        best = i;
        most = weight;
      }
    }
    return best;
  }

  /** A further reading of the same words, or of a cue that is taken already. */
  private static boolean known(Attribution model, List<Attribution> rules) {
    for (int i = firstNear(rules, model); i < rules.size() && near(rules.get(i), model); i++) {
      if (overlap(rules.get(i).content(), model.content()) >= SAME || overlaps(rules.get(i).cue(), model.cue())) {
        return true;
      }
    }
    return false;
  }

  /** Index of the first attribution that begins at most {@link #REACH} before another; they are ordered by begin. */
  private static int firstNear(List<Attribution> ordered, Attribution other) {
    int wanted = other.contentHull().begin() - REACH;
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ordered.get(middle).contentHull().begin() < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean near(Attribution one, Attribution other) {
    return one.contentHull().begin() <= other.contentHull().begin() + REACH;
  }

  private static Attribution with(Attribution rule, List<Span> source, double confidence) {
    return new Attribution(source, rule.cue(), rule.content(), rule.kind(), rule.quotation(), confidence, rule.reader());
  }

  private static List<Span> contents(List<Attribution> group) {
    return group.stream().flatMap(a -> a.content().stream()).toList();
  }

  private static boolean overlaps(List<Span> some, List<Span> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
  }

  /** Twice the common characters by the sum of both. */
  private static double overlap(List<Span> some, List<Span> others) {
    int common = 0;
    for (Span one : some) {
      for (Span other : others) {
        common += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin()));
      }
    }
    int all = some.stream().mapToInt(Span::length).sum() + others.stream().mapToInt(Span::length).sum();
    return all == 0 ? 0 : 2.0 * common / all;
  }
}
