package org.onrecord.knowledge;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Resource;

/** Reads {@code words.ttl}. */
final class WordClassReader {

  WordClasses read(OntologyFile file) {
    Map<String, Set<String>> words = new TreeMap<>();
    for (Resource wordClass : file.ofType("WordClass")) {
      Set<String> members = new LinkedHashSet<>();
      collect(file, wordClass, members, new LinkedHashSet<>());
      words.put(OntologyFile.localName(wordClass), Set.copyOf(members));
    }
    return new WordClasses(words);
  }

  private void collect(OntologyFile file, Resource wordClass, Set<String> members, Set<Resource> seen) {
    if (!seen.add(wordClass)) {
      throw new IllegalStateException(file + ": " + wordClass + " takes in itself");
    }
    members.addAll(file.texts(wordClass, OntologyFile.rec("word")));
    wordClass.listProperties(OntologyFile.rec("wordsOf")).toList()
        .forEach(statement -> collect(file, statement.getResource(), members, seen));
  }
}
