package org.onrecord.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.graph.Iris;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.pipeline.Load;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import org.onrecord.store.TextIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord load FILES}: quads that were extracted elsewhere. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Loads N-Quads that `extract --format nq` or the Spark job wrote.",
      "A new store is made aside by the bulk loader and swapped in; into a store that is there, all is added in one transaction."
    })
final class LoadCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Option(names = "--replace", description = "Makes the store anew; what it held is gone once the new one is whole.")
  private boolean replace;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "N-Quads or TriG, also gzipped.")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    Iris iris = Checks.iris(spec, store.base());
    PrintWriter err = spec.commandLine().getErr();
    try {
      for (Path file : files) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
          throw new StoreException(file + ": no such file, or not readable");
        }
      }
      Load load = new Load(Gazetteer.load(), iris);
      if (replace || !Tdb2Store.exists(store.folder())) {
        load.afresh(store.folder(), files);
      } else {
        try (Tdb2Store opened = Tdb2Store.open(store.folder())) {
          load.into(opened, files);
        }
      }
      try (Tdb2Store opened = Tdb2Store.open(store.folder())) {
        TextIndex.of(store.folder()).refresh(opened.dataset());
        err.println(opened.size() + " quads in " + store.folder());
      }
      return ExitStatus.DONE;
    } catch (StoreException e) {
      err.println("onrecord load: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }
}
