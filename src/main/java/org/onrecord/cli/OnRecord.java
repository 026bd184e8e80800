package org.onrecord.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code onrecord}. Exit status: 0 done, 1 some input was rejected (the rest is done), 2 wrong usage or nothing done. */
@Command(
    name = "onrecord",
    mixinStandardHelpOptions = true,
    version = "On Record 0.1.0",
    description = "Reads news and keeps the record of who said what, about what, when, according to whom.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AskCommand.class,
      BackupCommand.class,
      BenchCommand.class,
      BuildCommand.class,
      CompactCommand.class,
      DemoCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      ExportCommand.class,
      ExtractCommand.class,
      GazetteerCommand.class,
      IndexCommand.class,
      LoadCommand.class,
      PasswordCommand.class,
      QueryCommand.class,
      RestoreCommand.class,
      ServeCommand.class,
      TrainCommand.class
    })
public final class OnRecord {

  private OnRecord() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with all its commands, printing to the process's own streams in UTF-8. */
  static CommandLine commandLine() {
    return new CommandLine(new OnRecord())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }
}
