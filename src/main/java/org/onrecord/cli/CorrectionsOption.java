package org.onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.onrecord.knowledge.Corrections;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --corrections FILE}: what people have put right. */
final class CorrectionsOption {

  private static final Path DEFAULT = Path.of("corrections.ttl");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "What people have put right, in Turtle; default: corrections.ttl in the current folder, where there is one.")
  private @Nullable Path file;

  /** @throws ParameterException if the file cannot be read, or says nothing that can be understood */
  Corrections corrections() {
    Path from = from();
    if (from == null) {
      return Corrections.NONE;
    }
    try {
      return Corrections.read(from);
    } catch (UncheckedIOException | IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "--corrections: " + wrong.getMessage());
    }
  }

  /** For the settings of a build: another text of the file is another setting; "" without a file. */
  String setting() {
    Path from = from();
    if (from == null) {
      return "";
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(from));
      return " corrections=" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "--corrections: cannot read " + from);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private @Nullable Path from() {
    return file != null ? file : Files.exists(DEFAULT) ? DEFAULT : null;
  }
}
