package org.onrecord.evaluate;

import java.util.List;
import org.onrecord.model.Span;

/**
 * An attribution as the scorer compares it: spans only.
 *
 * @param confidence of a prediction; 1 for gold
 * @param reader the rule or model of a prediction; empty for gold
 */
record MarkedAttribution(List<Span> source, List<Span> cue, List<Span> content, double confidence, String reader) {

  MarkedAttribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }
}
