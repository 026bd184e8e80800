package org.onrecord.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.ModelFactory;
import org.onrecord.graph.Explanation;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord explain STATEMENT}: why the graph says so. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Shows the sentence of a statement with its spans, what read it, and how the words led to speaker and date.")
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "STATEMENT", description = "Its IRI, or the last part of it.")
  private String statement;

  @Override
  public Integer call() {
    String name = statement.startsWith("statement:") ? statement.substring("statement:".length()) : statement;
    String iri = name.startsWith("http") ? name : store.base() + "statement/" + name;
    try (Tdb2Store opened = Tdb2Store.openExisting(store.folder())) {
      Optional<String> explanation =
          opened.read(dataset -> Explanation.of(ModelFactory.createModelForGraph(dataset.getUnionGraph()), iri));
      if (explanation.isEmpty()) {
        throw new StoreException("no statement " + iri + " in " + store.folder());
      }
      spec.commandLine().getOut().print(explanation.get());
      spec.commandLine().getOut().flush();
      return ExitStatus.DONE;
    } catch (StoreException e) {
      spec.commandLine().getErr().println("onrecord explain: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }
}
