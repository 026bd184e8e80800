package org.onrecord.model;

/** What came of reading a file or one record of it. Bad input is data: it is reported, counted and tested. */
public sealed interface ReadResult {

  record Accepted(Article article) implements ReadResult {}

  /**
   * @param file as the user named it
   * @param place within the file: a record's number or id, "line 12", or "" for the whole file
   * @param reason one line, for people
   */
  record Rejected(String file, String place, String reason) implements ReadResult {
    @Override
    public String toString() {
      return file + (place.isEmpty() ? "" : ", " + place) + ": " + reason;
    }
  }
}
