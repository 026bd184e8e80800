package org.onrecord.article;

import java.io.IOException;
import java.util.function.Consumer;
import org.onrecord.model.ReadResult;

/** Reads one file format. */
interface ArticleReader {

  /** Whether this reader is the one for the file, judged by its name and its first bytes. */
  boolean reads(ArticleFile file);

  /**
   * Gives each article or rejected record of the file to the sink, in the file's order.
   *
   * @throws IOException if the file cannot be read; what was given to the sink before stays valid
   */
  void read(ArticleFile file, Consumer<ReadResult> sink) throws IOException;
}
