package org.onrecord.attribution;

import java.util.Set;
import org.onrecord.model.Attribution;

/**
 * One cue word of the lexicon.
 *
 * @param lemma "say", "rule out"; its words separated by a space
 * @param takes what it can take as content
 */
record CueEntry(String lemma, Set<Complement> takes, Attribution.Kind kind) {

  CueEntry {
    takes = Set.copyOf(takes);
  }

  boolean takes(Complement complement) {
    return takes.contains(complement);
  }

  /** How many words the lemma has. */
  int size() {
    return (int) lemma.chars().filter(c -> c == ' ').count() + 1;
  }
}
