package org.onrecord.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {

  @Option(names = "--store", paramLabel = "DIR", defaultValue = "store", description = "The store's folder; default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("store");

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = org.onrecord.graph.Iris.DEFAULT_BASE,
      description = "Of the IRIs; default: ${DEFAULT-VALUE}.")
  private String base = org.onrecord.graph.Iris.DEFAULT_BASE;

  Path folder() {
    return folder;
  }

  String base() {
    return base;
  }
}
