package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;

/** Reads {@code topics.ttl}. */
final class TopicReaderOfTurtle {

  private final WordClasses words;

  TopicReaderOfTurtle(WordClasses words) {
    this.words = words;
  }

  Topics read(OntologyFile file) {
    List<Topic> topics = new ArrayList<>();
    for (Resource topic : file.ofType("Topic")) {
      topics.add(
          new Topic(
              OntologyFile.localName(topic),
              file.label(topic),
              java.util.stream.Stream.concat(java.util.stream.Stream.of(file.label(topic)), file.texts(topic, SKOS.altLabel).stream()).toList(),
              file.is(topic, "Issue"),
              file.names(topic, SKOS.broader),
              patterns(file.texts(topic, OntologyFile.rec("trigger"))),
              patterns(file.texts(topic, OntologyFile.rec("mention"))),
              patterns(file.texts(topic, OntologyFile.rec("guard"))),
              !file.texts(topic, OntologyFile.rec("inherited")).contains("false")));
    }
    Set<String> ids = new HashSet<>(topics.stream().map(Topic::id).toList());
    for (Topic topic : topics) {
      if (!ids.containsAll(topic.broader())) {
        throw new IllegalStateException(file + ": " + topic.id() + " is narrower than a topic that is not there: " + topic.broader());
      }
    }
    return new Topics(topics);
  }

  private List<WordPattern> patterns(List<String> sources) {
    return sources.stream().map(source -> WordPattern.parse(source, words)).toList();
  }
}
