package org.onrecord.knowledge;

import java.util.List;

/**
 * A speech act of {@code acts.ttl} and how it shows.
 *
 * @param id "express-concern"
 * @param cues words that report it and decide: "warned"
 * @param hints words that report it unless the content says otherwise: "announced"
 * @param contents what is said when a neutral word reports it: "we will not send"
 * @param yieldsTo ids of acts that the content may show although the cue tells of this one; "state" yields to all
 * @param precedence the smaller is asked first where contents of several acts are found
 */
public record Act(
    String id,
    String label,
    String definition,
    List<WordPattern> cues,
    List<WordPattern> hints,
    List<WordPattern> contents,
    List<String> yieldsTo,
    int precedence) {

  public Act {
    cues = List.copyOf(cues);
    hints = List.copyOf(hints);
    contents = List.copyOf(contents);
    yieldsTo = List.copyOf(yieldsTo);
  }
}
