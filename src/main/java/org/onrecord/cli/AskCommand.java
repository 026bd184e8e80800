package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.graph.Turtle;
import org.onrecord.knowledge.Gazetteer;
import org.onrecord.knowledge.Ontology;
import org.onrecord.question.ParsedQuestion;
import org.onrecord.question.QuestionParser;
import org.onrecord.store.Questions;
import org.onrecord.store.ResultFormat;
import org.onrecord.store.StoreException;
import org.onrecord.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord ask}: a question in words; prints the SPARQL it made, the answer, and what it did not understand. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Asks the store in words: \"who warned about escalation after 1 December 2022?\"",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:answered, be it with no row", "2:wrong usage, a question that cannot be asked, or no store"})
final class AskCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoreOption store;

  @Option(names = "--format", defaultValue = "table", description = "table, csv, json or ttl; default: ${DEFAULT-VALUE}.")
  private ResultFormat format;

  @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "The question, in quotation marks or not.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String question = String.join(" ", words);
    return switch (new QuestionParser(Ontology.load(), Gazetteer.load()).parse(question)) {
      case ParsedQuestion.Refused refused -> {
        err.println("onrecord ask: " + refused.reason() + rest(refused.notUnderstood()));
        yield ExitStatus.NOTHING_DONE;
      }
      case ParsedQuestion.Understood understood -> answer(understood, out, err);
    };
  }

  /** The answer goes to standard output, what is said of it to standard error; in a table both belong together. */
  private int answer(ParsedQuestion.Understood question, PrintWriter out, PrintWriter err) {
    PrintWriter about = format == ResultFormat.TABLE ? out : err;
    about.println("Understood: " + question.shape() + " " + question.values() + rest(question.notUnderstood()));
    about.println();
    about.println(question.sparql());
    about.flush();
    try (Tdb2Store opened = Tdb2Store.openExisting(store.folder())) {
      out.print(new Questions(opened, Turtle.prefixes(store.base()), store.base()).ask("question", question.sparql(), format));
      out.flush();
      return ExitStatus.DONE;
    } catch (StoreException | IllegalArgumentException e) {
      err.println("onrecord ask: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    }
  }

  private static String rest(List<String> words) {
    return words.isEmpty() ? "" : "; not understood: " + String.join(", ", words);
  }
}
