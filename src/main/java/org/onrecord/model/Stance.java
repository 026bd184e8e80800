package org.onrecord.model;

/**
 * Where a speaker stands on an issue.
 *
 * @param issue a concept of {@code topics.ttl} that one can be for or against: "tank-supply"
 */
public record Stance(String issue, Side side) {

  public enum Side {
    FAVOURS,
    OPPOSES,
    /** Neither yet: "did not rule out", "no decision so far" */
    OPEN
  }
}
