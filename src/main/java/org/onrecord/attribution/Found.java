package org.onrecord.attribution;

import java.util.List;
import java.util.Optional;

/**
 * An attribution as the rules find it, in tokens.
 *
 * @param source empty where the text names nobody
 * @param cue empty for a quotation that goes on without one
 * @param rule its name, as {@code explain} prints it after "rule:"
 */
record Found(
    Optional<Range> source, Optional<Range> cue, List<Range> content, CueEntry entry, String rule, double confidence) {

  Found {
    content = List.copyOf(content);
  }
}
