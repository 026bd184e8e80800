package org.onrecord.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.onrecord.knowledge.GazetteerCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord gazetteer build TABLES}: compiles tables of Wikidata items and facts into the gazetteer that is shipped. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    description = "Works on the names of people, states, organisations, places and outlets.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = GazetteerCommand.Build.class)
final class GazetteerCommand {

  @Command(
      name = "build",
      mixinStandardHelpOptions = true,
      description = "Compiles entities.tsv and facts.tsv of a folder into the shipped gazetteer.")
  static final class Build implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "TABLES", description = "Folder with entities.tsv and facts.tsv.")
    private Path tables;

    @Option(
        names = "--out",
        paramLabel = "FILE",
        defaultValue = "src/main/resources/org/onrecord/knowledge/gazetteer.tsv.gz",
        description = "File to write; default: ${DEFAULT-VALUE}")
    private Path out;

    @Override
    public Integer call() throws Exception {
      GazetteerCompiler.Compiled compiled = GazetteerCompiler.compile(tables, out);
      spec.commandLine().getErr().printf(
          "%d entities, %d facts, %d offices, %d bytes: %s%n",
          compiled.entities(), compiled.facts(), compiled.offices(), Files.size(out), out);
      return 0;
    }
  }
}
