package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.knowledge.Topic;
import org.onrecord.knowledge.Topics;
import org.onrecord.knowledge.WordPattern;
import org.onrecord.knowledge.WordPattern.Match;
import org.onrecord.knowledge.Words;

/**
 * Reads what a statement is about.
 *
 * <p>"He warned that sending howitzers could lead to a wider war": escalation and weapons-supply. It misses what is only hinted at.
 */
final class TopicReader {

  private final Topics topics;

  TopicReader(Topics topics) {
    this.topics = topics;
  }

  /** Ids of the topics, most specific first, then by place in the words. */
  List<String> read(Utterance utterance) {
    return in(utterance.content());
  }

  /** Ids of the topics that the words show. */
  List<String> in(Words words) {
    record Shown(Topic topic, int depth, int first) {}
    List<Shown> shown = new ArrayList<>();
    for (Topic topic : topics.topics()) {
      int first = firstTrigger(topic, words);
      if (first >= 0) {
        shown.add(new Shown(topic, depth(topic), first));
      }
    }
    return shown.stream()
        .sorted(Comparator.comparingInt((Shown s) -> -s.depth()).thenComparingInt(Shown::first).thenComparing(s -> s.topic().id()))
        .map(s -> s.topic().id())
        .toList();
  }

  /** Index of the first word of the first trigger that no guard covers; -1 if there is none. */
  private static int firstTrigger(Topic topic, Words words) {
    List<Match> guarded = new ArrayList<>();
    int first = -1;
    for (WordPattern trigger : topic.triggers()) {
      for (Match match : trigger.all(words)) {
        if (guarded.isEmpty() && !topic.guards().isEmpty()) {
          topic.guards().forEach(guard -> guarded.addAll(guard.all(words)));
        }
        boolean free = guarded.stream().noneMatch(guard -> guard.first() < match.end() && match.first() < guard.end());
        if (free && (first < 0 || match.first() < first)) {
          first = match.first();
        }
      }
    }
    return first;
  }

  private int depth(Topic topic) {
    return topic.broader().stream().map(topics::byId).flatMap(java.util.Optional::stream).mapToInt(this::depth).map(d -> d + 1).max().orElse(0);
  }
}
