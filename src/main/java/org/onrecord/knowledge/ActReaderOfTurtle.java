package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;

/** Reads {@code acts.ttl}. */
final class ActReaderOfTurtle {

  private final WordClasses words;

  ActReaderOfTurtle(WordClasses words) {
    this.words = words;
  }

  Acts read(OntologyFile file) {
    List<Act> acts = new ArrayList<>();
    for (Resource act : file.ofType("SpeechAct")) {
      acts.add(
          new Act(
              OntologyFile.localName(act),
              file.label(act),
              file.only(act, SKOS.definition),
              cues(file, act, "cueVerb", "cueNoun", "cuePhrase"),
              cues(file, act, "hintVerb", "hintNoun", "hintPhrase"),
              patterns(file.texts(act, OntologyFile.rec("contentPattern"))),
              file.names(act, OntologyFile.rec("yieldsTo")),
              file.number(act, OntologyFile.rec("precedence"))
                  .orElseThrow(() -> new IllegalStateException(file + ": " + act + " needs rec:precedence"))));
    }
    return new Acts(acts);
  }

  private List<WordPattern> cues(OntologyFile file, Resource act, String verb, String noun, String phrase) {
    List<WordPattern> cues = new ArrayList<>();
    cues.addAll(patterns(file.texts(act, OntologyFile.rec(phrase))));
    file.texts(act, OntologyFile.rec(verb)).forEach(word -> cues.add(pattern(word)));
    file.texts(act, OntologyFile.rec(noun)).forEach(word -> cues.add(pattern(word)));
    return cues;
  }

  private List<WordPattern> patterns(List<String> sources) {
    return sources.stream().map(this::pattern).toList();
  }

  private WordPattern pattern(String source) {
    return WordPattern.parse(source, words);
  }
}
