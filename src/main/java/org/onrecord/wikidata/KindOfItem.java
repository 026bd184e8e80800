package org.onrecord.wikidata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.onrecord.model.EntityKind;

/**
 * Tells the kind of an item by its classes, once the whole dump is known: a "federal ministry" is an organisation because it is a
 * subclass of a subclass of one.
 */
final class KindOfItem {

  /** For each class the rules that it meets, a bit each. */
  private final Map<Integer, Long> rulesOfClass;

  private final List<ImportSettings.Rule> rules;

  private KindOfItem(Map<Integer, Long> rulesOfClass, List<ImportSettings.Rule> rules) {
    this.rulesOfClass = rulesOfClass;
    this.rules = rules;
  }

  /** @param warn hears of rules without effect */
  static KindOfItem of(ImportSettings settings, Spool spool, Consumer<String> warn) throws IOException {
    Map<Integer, List<Integer>> classesOfExample = new HashMap<>();
    Set<Integer> examples = settings.examples();
    spool.candidates(candidate -> {
      if (examples.contains(candidate.number())) {
        classesOfExample.putIfAbsent(candidate.number(), candidate.classes());
      }
    });
    ClassTree tree = spool.classes();
    Map<Integer, Long> rulesOfClass = new HashMap<>();
    for (int i = 0; i < settings.rules().size(); i++) {
      ImportSettings.Rule rule = settings.rules().get(i);
      Collection<Integer> roots = rule.examples().isEmpty() ? rule.classes() : common(rule.examples(), classesOfExample);
      if (roots.isEmpty()) {
        warn.accept("the rule in line " + rule.line() + " keeps nothing: the dump has no class that its examples share");
      }
      long bit = 1L << i;
      tree.below(roots, one -> rulesOfClass.merge(one, bit, (a, b) -> a | b));
    }
    return new KindOfItem(rulesOfClass, settings.rules());
  }

  private static Set<Integer> common(Set<Integer> examples, Map<Integer, List<Integer>> classes) {
    Set<Integer> common = new HashSet<>();
    boolean first = true;
    for (int example : examples) {
      List<Integer> own = classes.getOrDefault(example, List.of());
      if (!own.isEmpty() && first) {
        common.addAll(own);
        first = false;
      } else if (!own.isEmpty()) {
        common.retainAll(own);
      }
    }
    return common;
  }

  /** Empty for what is not kept. */
  Optional<EntityKind> of(Candidate candidate) {
    if (candidate.names().isEmpty()) {
      return Optional.empty();
    }
    List<Integer> met = new ArrayList<>(2);
    long bits = 0;
    for (int one : candidate.classes()) {
      bits |= rulesOfClass.getOrDefault(one, 0L);
    }
    for (int i = 0; i < rules.size(); i++) {
      if ((bits & 1L << i) != 0) {
        met.add(i);
      }
    }
    if (met.stream().anyMatch(i -> rules.get(i).kind().isEmpty())) {
      return Optional.empty();
    }
    return met.stream().map(rules::get).filter(rule -> candidate.sitelinks() >= rule.floor()).findFirst().flatMap(ImportSettings.Rule::kind);
  }
}
