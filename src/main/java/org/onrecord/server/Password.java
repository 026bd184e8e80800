package org.onrecord.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The name and the password that open a server, kept as a hash: "reader:pbkdf2-sha256:600000:SALT:HASH", one line of a
 * file.
 */
public final class Password {

  private static final String METHOD = "pbkdf2-sha256";
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int ROUNDS = 600_000;
  private static final int FEWEST_ROUNDS = 100_000;
  private static final int MOST_ROUNDS = 10_000_000;
  private static final int BITS = 256;
  private static final int SALT_BYTES = 16;

  private final String name;
  private final int rounds;
  private final byte[] salt;
  private final byte[] hash;

  /** The digest of the credentials that were right last: the slow hash is for strangers. */
  private volatile byte[] known = {};

  private Password(String name, int rounds, byte[] salt, byte[] hash) {
    this.name = name;
    this.rounds = rounds;
    this.salt = salt;
    this.hash = hash;
  }

  /**
   * The line to keep, with a new salt.
   *
   * @throws IllegalArgumentException in one line, for an empty password or a name that basic authentication cannot carry
   */
  public static String line(String name, char[] password) {
    if (name.isEmpty() || name.indexOf(':') >= 0 || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a name is not empty and holds no colon");
    }
    if (password.length == 0) {
      throw new IllegalArgumentException("the password is empty");
    }
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(":", name, METHOD, Integer.toString(ROUNDS), base64.encodeToString(salt), base64.encodeToString(hash(password, salt, ROUNDS)));
  }

  /** @throws IllegalArgumentException in one line, if the file cannot be read or holds no such line */
  public static Password read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(file + ": cannot be read", unreadable);
    }
    if (lines.size() != 1) {
      throw new IllegalArgumentException(file + ": holds " + lines.size() + " lines, not the one that `onrecord password` prints");
    }
    try {
      return parse(lines.getFirst());
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(file + ": not a line that `onrecord password` prints", wrong);
    }
  }

  static Password parse(String line) {
    String[] parts = line.split(":", -1);
    if (parts.length != 5 || parts[0].isEmpty() || !parts[1].equals(METHOD)) {
      throw new IllegalArgumentException("not name:" + METHOD + ":rounds:salt:hash");
    }
    int rounds = Integer.parseInt(parts[2]);
    byte[] salt = Base64.getDecoder().decode(parts[3]);
    byte[] hash = Base64.getDecoder().decode(parts[4]);
    if (rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS || salt.length < SALT_BYTES || hash.length != BITS / 8) {
      throw new IllegalArgumentException("too few rounds, or too short");
    }
    return new Password(parts[0], rounds, salt, hash);
  }

  /** @param authorization the header of a request */
  boolean opens(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return false;
    }
    byte[] digest = sha256(authorization.substring(6).strip());
    return MessageDigest.isEqual(digest, known) || slowly(authorization.substring(6).strip(), digest);
  }

  /** One at a time, so that guessing takes one processor at most. */
  private synchronized boolean slowly(String credentials, byte[] digest) {
    if (MessageDigest.isEqual(digest, known)) {
      return true;
    }
    String plain;
    try {
      plain = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
    int colon = plain.indexOf(':');
    if (colon < 0 || colon == plain.length() - 1) {
      return false;
    }
    boolean right = MessageDigest.isEqual(hash(plain.substring(colon + 1).toCharArray(), salt, rounds), hash);
    right &= MessageDigest.isEqual(bytes(plain.substring(0, colon)), bytes(name));
    if (right) {
      known = digest;
    }
    return right;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(text));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  private static byte[] hash(char[] password, byte[] salt, int rounds) {
    PBEKeySpec key = new PBEKeySpec(password, salt, rounds, BITS);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + ALGORITHM, missing);
    } finally {
      key.clearPassword();
    }
  }
}
