package org.onrecord.pipeline;

import org.onrecord.model.ReadResult;

/**
 * What came of reading one place, and where that was. Of all places only digests are ever stored.
 *
 * @param named how messages call the file: as the user named it, or the path that led to it
 * @param root the path that the user named, wherever it is reached from
 * @param file the file below it, or the path itself
 * @param record names the article within its file, where that holds many; else empty
 */
public record LocatedArticle(String named, String root, String file, String record, ReadResult result) {

  /** That it is not read, and why. */
  ReadResult.Rejected refused(String reason) {
    return new ReadResult.Rejected(named, record, reason);
  }

  String rootDigest() {
    return Digests.place(root);
  }

  String fileDigest() {
    return Digests.place(file);
  }

  /** That of the file; for a record of a file, with the record's behind a slash. */
  String locationDigest() {
    return record.isEmpty() ? fileDigest() : fileDigest() + "/" + Digests.place(record);
  }
}
