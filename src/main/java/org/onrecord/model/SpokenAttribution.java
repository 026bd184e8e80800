package org.onrecord.model;

import java.util.List;

/**
 * An attribution whose source words have been understood.
 *
 * @param speakers empty where nobody can be named with confidence: an unknown speaker stays unknown
 */
public record SpokenAttribution(Attribution attribution, List<Speaker> speakers) {

  public SpokenAttribution {
    speakers = List.copyOf(speakers);
  }
}
