package org.onrecord.pipeline;

/**
 * What a build has done so far, or would do.
 *
 * @param added articles that the store did not hold
 * @param changed articles whose graph was replaced
 * @param unchanged articles that cost a look
 * @param copies articles that were met again in the same run, at another place
 * @param withdrawn articles that have gone from their place
 * @param rejected files and records that could not be read
 * @param statements in the graphs that were added or replaced
 * @param quads in the same
 */
public record BuildSummary(
    long added, long changed, long unchanged, long copies, long withdrawn, long rejected, long statements, long quads) {

  public long accepted() {
    return added + changed + unchanged + copies;
  }

  /** One line, for people. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    line.append(added).append(" added, ").append(changed).append(" changed, ").append(unchanged).append(" unchanged");
    append(line, copies, "copies");
    append(line, withdrawn, "withdrawn");
    append(line, rejected, "rejected");
    return line.toString();
  }

  private static void append(StringBuilder line, long count, String what) {
    if (count > 0) {
      line.append(", ").append(count).append(' ').append(what);
    }
  }
}
