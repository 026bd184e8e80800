package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onrecord.bench.Throughput;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is measured, and how much of it. */
final class Measured {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders with articles.")
  private List<Path> paths = List.of();

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many; where PATH has fewer they come again with changed words. Default: ${DEFAULT-VALUE}.")
  private int articles;

  @Option(names = "--warm-up", paramLabel = "N", defaultValue = "200", description = "How many to read first, unmeasured; default: ${DEFAULT-VALUE}.")
  private int warmUp;

  @Option(names = "--threads", paramLabel = "N,…", split = ",", defaultValue = "1,2", description = "A measurement for each; default: ${DEFAULT-VALUE}.")
  private List<Integer> threads = List.of();

  List<Path> paths() {
    return paths;
  }

  int articles() {
    return articles;
  }

  int warmUp() {
    return warmUp;
  }

  List<Integer> threads() {
    return threads;
  }

  /** Measures with a folder that is gone afterwards. */
  <T> T in(Function<Path, T> measuring) {
    if (articles < 1 || warmUp < 1 || threads.stream().anyMatch(number -> number < 1)) {
      throw new ParameterException(spec.commandLine(), "--articles, --warm-up and --threads are 1 or more");
    }
    try {
      Path scratch = Files.createTempDirectory("onrecord-bench");
      try {
        return measuring.apply(scratch);
      } catch (IllegalArgumentException none) {
        throw new ParameterException(spec.commandLine(), none.getMessage());
      } finally {
        delete(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for the measurement", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** For people: a line for each number of threads. */
  static void print(PrintWriter err, List<Throughput> throughput) {
    throughput.forEach(
        run ->
            err.printf(
                Locale.ROOT, "%d thread%s: %.1f articles a second; %.1f a second of processor time%n", run.threads(), run.threads() == 1 ? "" : "s",
                run.articlesPerSecond(), run.articlesPerProcessorSecond()));
  }
}
