package org.onrecord.knowledge;

import java.util.List;

/**
 * A topic of {@code topics.ttl}.
 *
 * @param id "tank-supply"
 * @param names the label first, then other names: "arms deliveries"
 * @param issue whether one can be for or against it
 * @param broader ids of the topics that hold it
 * @param triggers words that show it
 * @param mentions words that show it without proposing anything: "US-supplied weapons"
 * @param guards words that look like a trigger and are none: "think tank"
 * @param inherited whether a statement may have it from the words around
 */
public record Topic(
    String id, String label, List<String> names, boolean issue, List<String> broader, List<WordPattern> triggers, List<WordPattern> mentions,
    List<WordPattern> guards, boolean inherited) {

  public Topic {
    names = List.copyOf(names);
    broader = List.copyOf(broader);
    triggers = List.copyOf(triggers);
    mentions = List.copyOf(mentions);
    guards = List.copyOf(guards);
  }
}
