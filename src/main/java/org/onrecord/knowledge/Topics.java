package org.onrecord.knowledge;

import java.util.List;
import java.util.Optional;

/** The topics of {@code topics.ttl}, by id. */
public record Topics(List<Topic> topics) {

  public Topics {
    topics = topics.stream().sorted(java.util.Comparator.comparing(Topic::id)).toList();
  }

  public Optional<Topic> byId(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }
}
