package org.onrecord.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.model.ReadResult;

/**
 * A file to be read.
 *
 * @param place how messages call it: its path as the user named it
 * @param name the file's name without its folder
 * @param folder where files beside it would be, if it lies in a file system
 * @param bytes opens it
 * @param stated what a file beside it says of it: title, source, URL, date
 * @param head its first bytes, decompressed, at most {@link #HEAD}
 */
record ArticleFile(
    String place, String name, Optional<Path> folder, ArticleReaders.Bytes bytes, StatedMetadata stated, byte[] head) {

  /** How many bytes are looked at to tell the format. */
  static final int HEAD = 8192;

  static ArticleFile open(Path path, StatedMetadata stated) throws IOException {
    Optional<Path> folder = Optional.ofNullable(path.toAbsolutePath().getParent());
    return open(path.toString(), path.getFileName().toString(), folder, () -> Files.newInputStream(path), stated);
  }

  static ArticleFile open(String place, String name, Optional<Path> folder, ArticleReaders.Bytes bytes, StatedMetadata stated)
      throws IOException {
    try (InputStream in = unzipped(bytes.open())) {
      return new ArticleFile(place, name, folder, bytes, stated, in.readNBytes(HEAD));
    }
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
    return unzipped(bytes.open());
  }

  /** Its bytes as they are. */
  InputStream rawStream() throws IOException {
    return new BufferedInputStream(bytes.open(), 1 << 16);
  }

  private static InputStream unzipped(InputStream file) throws IOException {
    InputStream in = new BufferedInputStream(file, 1 << 16);
    in.mark(4);
    byte[] magic = in.readNBytes(4);
    in.reset();
    return GzipStream.isGzip(magic) ? GzipStream.of(in) : in;
  }

  ReadResult.Rejected rejected(String reason) {
    return new ReadResult.Rejected(place, "", reason);
  }
}
