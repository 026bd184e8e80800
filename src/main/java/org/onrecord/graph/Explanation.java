package org.onrecord.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * Why the graph says what it says of one statement: the sentence with its spans, what read it, how the words led to the speaker and to the
 * date, what follows from it.
 *
 * <p>Nothing here is computed again: all of it stands in the graph.
 */
public final class Explanation {

  private static final int LABEL_WIDTH = 12;

  private final Model model;
  private final Resource statement;
  private final StringBuilder text = new StringBuilder();

  private Explanation(Model model, Resource statement) {
    this.model = model;
    this.statement = statement;
  }

  /**
   * Several lines for people.
   *
   * @param union all graphs together
   * @return empty where the graph holds no such statement
   */
  public static Optional<String> of(Model union, String statementIri) {
    Resource statement = union.createResource(statementIri);
    return union.contains(statement, RDF.type, REC.Statement)
        ? Optional.of(new Explanation(union, statement).explain())
        : Optional.empty();
  }

  private String explain() {
    line("statement", statement.getURI());
    sentence();
    line("", "S = source, ^ = cue, ~ = content");
    for (Resource speaker : resources(statement, REC.speaker)) {
      line("speaker", named(speaker) + item(speaker));
    }
    if (!statement.hasProperty(REC.speaker)) {
      line("speaker", "unknown: the article names nobody with confidence");
    }
    strings(REC.speakerText).forEach(words -> line("", "in the article's words: " + words));
    strings(REC.speakerRole).forEach(role -> line("", "as " + role));
    strings(REC.speakerChain).forEach(chain -> line("", "found by " + chain));
    resources(statement, REC.onBehalfOf).forEach(principal -> line("", "on behalf of " + named(principal)));
    line("act", String.join(", ", names(REC.act)));
    each("topic", REC.topic);
    each("favours", REC.favours);
    each("opposes", REC.opposes);
    each("leaves open", REC.leavesOpen);
    each("weapon", REC.weaponSystem);
    each("addressee", REC.addressee);
    each("audience", REC.audience);
    each("target", REC.target);
    date();
    line("quotation", String.join(", ", names(REC.quotationType)) + ", " + String.join(", ", names(REC.kind)));
    line("read by", String.join(", ", strings(REC.reader)) + ", confidence " + String.join(", ", strings(REC.confidence)));
    strings(REC.correction).forEach(what -> line("correction", what));
    article();
    model.listSubjectsWithProperty(REC.statement, statement).toList().stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .forEach(transfer -> line("transfer", transfer.getURI()));
    model.listSubjectsWithProperty(REC.carriedBy, statement).toList().stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .forEach(position -> line("position", names(position, REC.stance) + " " + names(position, REC.issue) + " " + position.getURI()));
    resources(statement, REC.sameWordsAs).forEach(other -> line("same words", other.getURI()));
    return text.toString();
  }

  /** The sentence and, under each of its lines, what its characters are. */
  private void sentence() {
    List<Resource> sentences = resources(statement, REC.sentenceSpan);
    if (sentences.isEmpty()) {
      strings(REC.text).forEach(words -> line("text", words));
      return;
    }
    Resource sentence = sentences.getFirst();
    int[] words = sentence.getProperty(OA.exact).getString().codePoints().toArray();
    int start = sentence.getProperty(OA.start).getInt();
    char[] marks = new char[words.length];
    java.util.Arrays.fill(marks, ' ');
    mark(marks, start, REC.contentSpan, '~');
    mark(marks, start, REC.cueSpan, '^');
    mark(marks, start, REC.sourceSpan, 'S');
    int lineBegin = 0;
    for (int i = 0; i <= words.length; i++) {
      if (i == words.length || words[i] == '\n' || i - lineBegin >= 96 && words[i] == ' ') {
        line(lineBegin == 0 ? "sentence" : "", new String(words, lineBegin, i - lineBegin));
        line("", new String(marks, lineBegin, i - lineBegin).stripTrailing());
        lineBegin = i + 1;
      }
    }
  }

  private void mark(char[] marks, int start, Property property, char mark) {
    for (Resource span : resources(statement, property)) {
      int begin = Math.max(0, span.getProperty(OA.start).getInt() - start);
      int end = Math.min(marks.length, span.getProperty(OA.end).getInt() - start);
      for (int i = begin; i < end; i++) {
        marks[i] = mark;
      }
    }
  }

  private void date() {
    if (!statement.hasProperty(REC.date)) {
      line("date", "not fixed by the text");
      return;
    }
    String basis = String.join(", ", names(REC.dateBasis));
    List<String> from = new ArrayList<>();
    resources(statement, REC.dateSpan).forEach(span -> from.add("\"" + span.getProperty(OA.exact).getString() + "\""));
    line("date", String.join(", ", strings(REC.date)) + ", " + basis + (from.isEmpty() ? "" : ", from " + String.join(", ", from)));
  }

  private void article() {
    for (Resource article : resources(statement, REC.article)) {
      String title = article.hasProperty(SchemaDO.headline) ? article.getProperty(SchemaDO.headline).getString() : "without a title";
      String published =
          article.hasProperty(SchemaDO.datePublished) ? ", " + article.getProperty(SchemaDO.datePublished).getString() : "";
      String source = String.join(", ", names(article, REC.source));
      line("article", title + (source.isEmpty() ? "" : ", " + source) + published);
      line("", article.getURI());
      model.listSubjectsWithProperty(PROV.wasDerivedFrom, article).toList().stream()
          .flatMap(graph -> resources(graph, PROV.wasGeneratedBy).stream())
          .flatMap(activity -> resources(activity, PROV.wasAssociatedWith).stream())
          .map(this::named)
          .distinct()
          .sorted()
          .forEach(software -> line("", "read by " + software));
    }
  }

  private void each(String label, Property property) {
    List<String> names = names(property);
    if (!names.isEmpty()) {
      line(label, String.join(", ", names));
    }
  }

  private List<String> names(Property property) {
    return names(statement, property);
  }

  private List<String> names(Resource subject, Property property) {
    return resources(subject, property).stream().map(this::named).toList();
  }

  private String named(Resource resource) {
    for (Property label : List.of(RDFS.label, SKOS.prefLabel)) {
      if (resource.hasProperty(label)) {
        return resource.getProperty(label).getString();
      }
    }
    return resource.getURI();
  }

  private static String item(Resource entity) {
    return entity.hasProperty(OWL.sameAs) ? " (" + entity.getProperty(OWL.sameAs).getResource().getURI() + ")" : "";
  }

  private List<Resource> resources(Resource subject, Property property) {
    return model.listObjectsOfProperty(subject, property).toList().stream()
        .filter(RDFNode::isURIResource)
        .map(RDFNode::asResource)
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  private List<String> strings(Property property) {
    return model.listObjectsOfProperty(statement, property).toList().stream()
        .filter(RDFNode::isLiteral)
        .map(node -> node.asLiteral().getLexicalForm())
        .sorted()
        .toList();
  }

  private void line(String label, String value) {
    text.append((label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length())) + value).stripTrailing()).append('\n');
  }
}
