package org.onrecord.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the bytes of files, in bounded memory: the same files in the same order have the same name, no others do. */
final class FileDigest {

  private final MessageDigest all = sha256();
  private final byte[] buffer = new byte[1 << 16];

  /** Takes in all bytes of the file. */
  void add(Path file) throws IOException {
    MessageDigest one = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        one.update(buffer, 0, read);
      }
    }
    all.update(one.digest());
  }

  void add(String text) {
    all.update(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The name of all that was taken in, in hexadecimal. Ends the digest. */
  String name() {
    return HexFormat.of().formatHex(all.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
