package org.onrecord.cli;

import picocli.CommandLine.Command;

/** {@code onrecord bench}: measures this machine and this build. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures what this build does on this machine; results as JSON.",
    synopsisSubcommandLabel = "WHAT",
    subcommands = {BenchServeCommand.class})
final class BenchCommand {}
