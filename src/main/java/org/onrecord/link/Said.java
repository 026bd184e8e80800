package org.onrecord.link;

import java.util.List;
import org.onrecord.model.Speaker;

/**
 * An attribution whose speakers are known, as those after it look back on it.
 *
 * @param word where it stands: that of its source, else of its content
 * @param noun the role noun of a speaker without a name, "" for others: "the official" may mean "a US official"
 */
record Said(int word, int sentence, int story, List<Speaker> speakers, String noun) {

  boolean alone() {
    return speakers.size() == 1;
  }
}
