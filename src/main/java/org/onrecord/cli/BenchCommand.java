package org.onrecord.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord bench}: what things cost on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures what things cost on this machine, and prints JSON with the machine's facts.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {BenchBuildCommand.class, BenchExtractCommand.class, BenchServeCommand.class})
final class BenchCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to measure");
  }
}
