package org.onrecord.question;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of reading a question. "Not understood" is an answer: it says why. */
public sealed interface ParsedQuestion {

  /**
   * A question that can be asked of the graph.
   *
   * @param shape the template it was fitted into: "statements", "positions", "transfers", "count", "changes"
   * @param values what was bound, by the template's names, for people: "topic" → "escalation"
   * @param sparql complete, with the values in it
   * @param notUnderstood words that had no part in it, in order
   */
  record Understood(String shape, Map<String, String> values, String sparql, List<String> notUnderstood) implements ParsedQuestion {
    public Understood {
      values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
      notUnderstood = List.copyOf(notUnderstood);
    }
  }

  /**
   * A question that cannot be asked of the graph.
   *
   * @param reason one line, for people
   */
  record Refused(String reason, List<String> notUnderstood) implements ParsedQuestion {
    public Refused {
      notUnderstood = List.copyOf(notUnderstood);
    }
  }
}
