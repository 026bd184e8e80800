package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord demo}: the main job on the dispatches of {@code seeds/}, by the very commands that a user would give. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Builds a graph from seeds/, prints who warned about escalation, and serves the graph until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {

  private static final String QUESTION = "who-warned-about-escalation";

  @Spec private CommandSpec spec;

  @Option(names = "--once", description = "Exits after the answer instead of serving.")
  private boolean once;

  @Option(names = "--port", defaultValue = "3030", description = "Where to serve; 0 takes any free port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Path seeds = Path.of(System.getProperty("onrecord.home", "."), "seeds");
    if (!Files.isDirectory(seeds)) {
      err.println("onrecord demo: " + seeds + " is not there; start it by ./onrecord in the project's folder");
      return ExitStatus.NOTHING_DONE;
    }
    Path folder = temporaryFolder();
    String store = folder.resolve("store").toString();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "tidy"));
    int built = run("build", "--store", store, seeds.toString());
    if (built == ExitStatus.NOTHING_DONE) {
      return built;
    }
    int answered = run("query", "--store", store, QUESTION);
    return once || answered != ExitStatus.DONE ? Math.max(built, answered) : run("serve", "--store", store, "--port", Integer.toString(port));
  }

  /** Runs another command as if it had been typed, and says so. */
  private int run(String... command) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("$ onrecord " + String.join(" ", command));
    CommandLine line = OnRecord.commandLine().setOut(spec.commandLine().getOut()).setErr(err);
    int status = line.execute(command);
    line.getOut().flush();
    err.flush();
    return status;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("onrecord-demo");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a temporary folder for the demo's store", e);
    }
  }

  /** Runs at the very end, when nobody reads the store any more; what cannot be deleted is the system's to tidy. */
  private static void delete(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.err.println("onrecord demo: " + folder + " could not be deleted: " + e.getMessage());
    }
  }
}
