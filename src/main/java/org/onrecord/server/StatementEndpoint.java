package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.onrecord.graph.Explanation;
import org.onrecord.graph.Iris;
import org.onrecord.graph.PROV;
import org.onrecord.graph.REC;

/** {@code /api/statement/ID}: a statement in its article, every span with its place, and how it came to be known. */
final class StatementEndpoint implements Endpoint {

  private final Facts facts;
  private final StatementReader reader;

  StatementEndpoint(Facts facts, StatementReader reader) {
    this.facts = facts;
    this.reader = reader;
  }

  /**
   * @param text the article's, which all spans count from; absent where the graph does not keep it
   * @param others the other statements of the article
   * @param sameWords statements of other articles that report the same words
   * @param explanation the lines that {@code onrecord explain} prints
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Answer(
      StatementRow statement,
      Spans spans,
      @Nullable String text,
      @Nullable String chain,
      List<Other> others,
      List<TransferRow> transfers,
      List<StatementRow> sameWords,
      @Nullable String reader,
      @Nullable String software,
      @Nullable String explanation) {}

  /** Where the words stand: pairs of begin and end in code points, the end exclusive. */
  record Spans(List<int[]> source, List<int[]> cue, List<int[]> content, List<int[]> date, List<int[]> sentence) {}

  record Other(String id, List<int[]> content) {}

  @Override
  public Object answer(Parameters parameters) {
    Node statement = NodeFactory.createURI(Address.BASE + "statement/" + parameters.rest());
    StatementRow row =
        reader.row(statement).orElseThrow(() -> missing(statement).thrown());
    Node article = facts.object(statement, REC.article).orElse(statement);
    Model everything = ModelFactory.createModelForGraph(facts.data().getUnionGraph());
    return new Answer(
        row,
        new Spans(
            spans(statement, REC.sourceSpan),
            spans(statement, REC.cueSpan),
            spans(statement, REC.contentSpan),
            spans(statement, REC.dateSpan),
            spans(statement, REC.sentenceSpan)),
        facts.text(article, SchemaDO.articleBody).orElse(null),
        facts.text(statement, REC.speakerChain).orElse(null),
        others(article, statement),
        facts.subjects(REC.statement, statement).stream().map(transfer -> TransferRow.read(facts, reader, transfer)).toList(),
        reader.rowsOf(facts.objects(statement, REC.sameWordsAs).stream().map(Node::getURI).sorted().toList()),
        facts.text(statement, REC.reader).orElse(null),
        software(article),
        Explanation.of(everything, statement.getURI()).orElse(null));
  }

  private Problem missing(Node statement) {
    return facts.text(statement, REC.withdrawn)
        .map(reason -> Problem.of(410, "withdrawn: " + reason))
        .orElseGet(() -> Problem.notFound("no such statement is on record"));
  }

  private @Nullable String software(Node article) {
    Node graph = NodeFactory.createURI(Iris.graph(article.toString()));
    return facts.object(graph, PROV.wasGeneratedBy)
        .flatMap(activity -> facts.object(activity, PROV.wasAssociatedWith))
        .map(software -> facts.label(software.toString()))
        .orElse(null);
  }

  /** The statements of an article but one, by their place in the text. */
  List<Other> others(Node article, Node statement) {
    List<Other> others = new ArrayList<>();
    for (Node other : facts.subjects(REC.article, article)) {
      List<int[]> content = other.equals(statement) ? List.of() : spans(other, REC.contentSpan);
      if (!content.isEmpty()) {
        others.add(new Other(Address.pathOf(other.getURI()), content));
      }
    }
    others.sort(Comparator.comparingInt((Other other) -> other.content().getFirst()[0]).thenComparing(Other::id));
    return others;
  }

  private List<int[]> spans(Node statement, Property which) {
    return facts.objects(statement, which).stream()
        .map(span -> new int[] {offset(span, OA.start), offset(span, OA.end)})
        .filter(span -> span[0] >= 0 && span[1] > span[0])
        .sorted(Comparator.comparingInt(span -> span[0]))
        .toList();
  }

  private int offset(Node span, Property which) {
    return facts.text(span, which).map(Integer::parseInt).orElse(-1);
  }
}
