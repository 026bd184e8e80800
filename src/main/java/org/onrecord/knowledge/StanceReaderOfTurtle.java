package org.onrecord.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Resource;
import org.onrecord.model.Stance.Side;

/** Reads {@code stances.ttl}. */
final class StanceReaderOfTurtle {

  private final WordClasses words;

  StanceReaderOfTurtle(WordClasses words) {
    this.words = words;
  }

  StanceRules read(OntologyFile file) {
    Map<String, Side> leans = new TreeMap<>();
    for (Resource act : file.having("leans")) {
      leans.put(OntologyFile.localName(act), Side.valueOf(file.names(act, OntologyFile.rec("leans")).getFirst().toUpperCase(Locale.ROOT)));
    }
    Resource rules = file.ofType("StanceRules").getFirst();
    return new StanceRules(leans, patterns(file, rules, "turn"), patterns(file, rules, "turnAfter"),
        patterns(file, rules, "turnThrough"), patterns(file, rules, "directive"), Set.copyOf(file.names(rules, OntologyFile.rec("harm"))),
        patterns(file, rules, "subordinate"), patterns(file, rules, "denial"),
        patterns(file, rules, "openPattern"), patterns(file, rules, "openCue"), patterns(file, rules, "aimPattern"));
  }

  private List<WordPattern> patterns(OntologyFile file, Resource rules, String property) {
    return file.texts(rules, OntologyFile.rec(property)).stream().map(source -> WordPattern.parse(source, words)).toList();
  }
}
