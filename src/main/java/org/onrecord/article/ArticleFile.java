package org.onrecord.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.onrecord.model.ReadResult;

/**
 * A file to be read.
 *
 * @param path where it is
 * @param stated what a file beside it says of it: title, source, URL, date
 * @param head its first bytes, decompressed, at most {@link #HEAD}
 */
record ArticleFile(Path path, StatedMetadata stated, byte[] head) {

  /** How many bytes are looked at to tell the format. */
  static final int HEAD = 8192;

  static ArticleFile open(Path path, StatedMetadata stated) throws IOException {
    try (InputStream in = unzipped(Files.newInputStream(path))) {
      return new ArticleFile(path, stated, in.readNBytes(HEAD));
    }
  }

  /** The file's name without its folder. */
  String name() {
    return path.getFileName().toString();
  }

  boolean endsWith(String... extensions) {
    String lower = name().toLowerCase(Locale.ROOT);
    String unzipped = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    for (String extension : extensions) {
      if (lower.endsWith(extension) || unzipped.endsWith(extension)) {
        return true;
      }
    }
    return false;
  }

  /** Its bytes, decompressed where they are gzip. */
  InputStream stream() throws IOException {
    return unzipped(rawStream());
  }

  /** Its bytes as they are. */
  InputStream rawStream() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
  }

  private static InputStream unzipped(InputStream file) throws IOException {
    InputStream in = file.markSupported() ? file : new BufferedInputStream(file, 1 << 16);
    in.mark(4);
    byte[] magic = in.readNBytes(4);
    in.reset();
    return GzipStream.isGzip(magic) ? GzipStream.of(in) : in;
  }

  ReadResult.Rejected rejected(String reason) {
    return new ReadResult.Rejected(path.toString(), "", reason);
  }
}
