package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.graph.Turtle;
import org.onrecord.store.Parameter;
import org.onrecord.store.Questions;
import org.onrecord.store.ResultFormat;
import org.onrecord.store.SavedQueries;
import org.onrecord.store.SavedQuery;
import org.onrecord.store.Services;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord query}: a saved question, a file of SPARQL or standard input. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Asks the store. Without a name it lists the saved questions and the values they take.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:answered, be it with no row", "2:wrong usage, an unknown question or value, or no store"})
final class QueryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Option(names = "--format", defaultValue = "table", description = "table, csv, json or ttl; default: ${DEFAULT-VALUE}.")
  private ResultFormat format;

  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "A value for the question; * leaves it free. Repeatable.")
  private List<String> options = List.of();

  @Option(
      names = "--allow-service",
      paramLabel = "IRI",
      description = "An endpoint that SERVICE may ask, such as https://query.wikidata.org/sparql; without it none. Repeatable.")
  private Set<String> services = Set.of();

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME|FILE|-", description = "A saved question, a file with SPARQL, or - for standard input.")
  private String question;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "NAME=VALUE", description = "As --param.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    SavedQueries saved = SavedQueries.load();
    PrintWriter out = spec.commandLine().getOut();
    if (question == null) {
      list(saved, out);
      return ExitStatus.DONE;
    }
    try {
      Optional<SavedQuery> named = saved.named(question);
      String sparql = named.isPresent() ? "" : sparql();
      try (Tdb2Store opened = Tdb2Store.openExisting(store.folder())) {
        Questions questions = new Questions(opened, Turtle.prefixes(store.base()), store.base(), new Services(services));
        out.print(
            named.isPresent()
                ? questions.ask(named.get(), values(), format)
                : questions.ask(question.equals("-") ? "standard input" : question, sparql, format));
        out.flush();
        return ExitStatus.DONE;
      }
    } catch (StoreException | IllegalArgumentException e) {
      spec.commandLine().getErr().println("onrecord query: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }

  private String sparql() {
    if (!words.isEmpty() || !options.isEmpty()) {
      throw new IllegalArgumentException("values are for saved questions, and '" + question + "' is none; `onrecord query` lists them");
    }
    try {
      if (question.equals("-")) {
        return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
      }
      Path file = Path.of(question);
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException(
            "'" + question + "' is neither a saved question nor a file; `onrecord query` lists the questions");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(question + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> all = new ArrayList<>(options);
    all.addAll(words);
    for (String pair : all) {
      int sign = pair.indexOf('=');
      if (sign < 1) {
        throw new ParameterException(spec.commandLine(), "a value is given as name=value, not '" + pair + "'");
      }
      values.put(pair.substring(0, sign), pair.substring(sign + 1));
    }
    return values;
  }

  private static void list(SavedQueries saved, PrintWriter out) {
    for (SavedQuery query : saved.all()) {
      out.println(query.name());
      out.println("    " + query.description());
      for (Parameter parameter : query.parameters()) {
        out.println("    " + parameter.name() + "=" + parameter.preset() + "  (" + parameter.type().id() + ") " + parameter.description());
      }
    }
    out.flush();
  }
}
