package org.onrecord.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The articles a command reads. */
final class Inputs {

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders with articles.")
  private List<Path> paths = List.of();

  List<Path> paths() {
    return paths;
  }
}
