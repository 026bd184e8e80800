package org.onrecord.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.onrecord.graph.REC;

/**
 * The terms of the ontology for people: each with what it means, by kind and name, at the fragment that its IRI ends in.
 *
 * <p>What it leaves out: axioms beyond domain, range and the terms above.
 */
final class VocabularyPage {

  private static final Map<String, Node> KINDS = new LinkedHashMap<>();
  private static final Map<String, Property> FACTS = new LinkedHashMap<>();

  static {
    KINDS.put("Classes", OWL.Class.asNode());
    KINDS.put("Properties that lead to a thing", OWL.ObjectProperty.asNode());
    KINDS.put("Properties that lead to a value", OWL.DatatypeProperty.asNode());
    FACTS.put("a", RDF.type);
    FACTS.put("of", RDFS.domain);
    FACTS.put("leads to", RDFS.range);
    FACTS.put("narrower than", RDFS.subClassOf);
    FACTS.put("part of", RDFS.subPropertyOf);
  }

  private final Graph ontology;

  VocabularyPage(Graph ontology) {
    this.ontology = ontology;
  }

  String html() {
    List<Node> rest = terms(Node.ANY);
    StringBuilder html = new StringBuilder();
    KINDS.forEach((title, kind) -> {
      List<Node> terms = terms(kind);
      rest.removeAll(terms);
      section(html, title, terms);
    });
    section(html, "Named values", rest);
    return html.toString();
  }

  private List<Node> terms(Node kind) {
    return new ArrayList<>(
        ontology.find(Node.ANY, RDF.type.asNode(), kind)
            .mapWith(triple -> triple.getSubject())
            .filterKeep(term -> term.isURI() && term.getURI().startsWith(REC.NS))
            .toSet()
            .stream()
            .sorted(Comparator.comparing(Node::getURI))
            .toList());
  }

  private void section(StringBuilder html, String title, List<Node> terms) {
    if (terms.isEmpty()) {
      return;
    }
    html.append("<h2>").append(Html.escape(title)).append("</h2>\n<dl class=\"terms\">\n");
    for (Node term : terms) {
      String name = term.getURI().substring(REC.NS.length());
      html.append("<dt id=\"").append(Html.escape(name)).append("\">rec:").append(Html.escape(name)).append("</dt>\n<dd>");
      objects(term, RDFS.comment).forEach(comment -> html.append("<p>").append(Html.escape(comment.getLiteralLexicalForm())).append("</p>"));
      facts(html, term);
      html.append("</dd>\n");
    }
    html.append("</dl>\n");
  }

  private void facts(StringBuilder html, Node term) {
    StringBuilder facts = new StringBuilder();
    FACTS.forEach((words, property) -> {
      List<String> links =
          objects(term, property).stream()
              .filter(other -> other.isURI() && !KINDS.containsValue(other))
              .map(other -> Html.link(other.getURI(), Address.lastPart(other.getURI())))
              .sorted()
              .toList();
      if (!links.isEmpty()) {
        facts.append(facts.isEmpty() ? "" : "; ").append(words).append(' ').append(String.join(", ", links));
      }
    });
    if (!facts.isEmpty()) {
      html.append("<p class=\"soft small\">").append(facts).append("</p>");
    }
  }

  private List<Node> objects(Node term, Property property) {
    return ontology.find(term, property.asNode(), Node.ANY).mapWith(triple -> triple.getObject()).toList();
  }
}
