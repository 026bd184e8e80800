package org.onrecord.pipeline;

import org.onrecord.model.ReadResult;

/**
 * What came of reading one place, and where that was. Of all places only digests are ever stored.
 *
 * @param root the path that the user named
 * @param file the file below it, or the path itself
 * @param record names the article within its file, where that holds many; else empty
 */
public record LocatedArticle(String root, String file, String record, ReadResult result) {

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
