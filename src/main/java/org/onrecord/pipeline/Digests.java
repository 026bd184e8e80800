package org.onrecord.pipeline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import org.onrecord.model.Article;

/** Names content by what it is, to tell whether anything has changed. */
final class Digests {

  private Digests() {}

  /** Of everything that a reading depends on: the article and what reads it. */
  static String reading(Article article, String reader) {
    MessageDigest digest = sha256();
    add(digest, reader);
    add(digest, article.key());
    add(digest, article.text());
    add(digest, article.title().orElse(""));
    add(digest, article.publisher().orElse(""));
    add(digest, article.published().map(Object::toString).orElse(""));
    article.authors().forEach(author -> add(digest, author));
    add(digest, article.language());
    add(digest, article.origin().toString());
    article.blocks().forEach(block -> add(digest, block.toString()));
    return name(digest);
  }

  static String place(String location) {
    return of(location);
  }

  static String of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      add(digest, part);
    }
    return name(digest);
  }

  /**
   * Of this software: another jar may read other things from the same article. The checksums that the jar keeps of its files stand for them,
   * so that it need not be read. Of loose classes only the version is known.
   */
  static String software() {
    CodeSource source = Digests.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = source == null ? null : Path.of(source.getLocation().toURI());
      if (jar == null || !Files.isRegularFile(jar)) {
        return SoftwareVersion.NUMBER;
      }
      MessageDigest digest = sha256();
      try (ZipFile files = new ZipFile(jar.toFile())) {
        files.stream().forEach(file -> add(digest, file.getName() + " " + file.getSize() + " " + file.getCrc()));
      }
      return SoftwareVersion.NUMBER + "-" + name(digest);
    } catch (IOException | URISyntaxException e) {
      return SoftwareVersion.NUMBER;
    }
  }

  private static void add(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static String name(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
