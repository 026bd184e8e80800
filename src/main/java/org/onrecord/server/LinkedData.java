package org.onrecord.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFWriter;

/**
 * Answers at the address of every IRI of the data set: a page for people, RDF for programs; 404 for what never was,
 * 410 and the reason for
 * what was withdrawn.
 */
final class LinkedData extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Pages of the explorer that are no things of the data set. */
  private static final Set<String> VIEWS = Set.of("/", "/network", "/compare", "/sources", "/sparql", "/about", "/issues");

  private final transient Facts facts;
  private final transient Description description;
  private final transient Shell shell = new Shell();

  LinkedData(Facts facts) {
    this.facts = facts;
    this.description = new Description(facts);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
    String path = request.getRequestURI();
    if (VIEWS.contains(path)) {
      shell.send(answer, 200, "On Record", "<p>Who said what, about what, when, according to whom. This page needs JavaScript; "
          + "the data does not: <a href=\"/.well-known/void\">the data set</a>, <a href=\"/api/openapi.json\">its interface</a>.</p>");
      return;
    }
    answer.addHeader("Vary", "Accept");
    String extension = request.getParameter("format") == null ? "" : request.getParameter("format");
    String accept = request.getHeader("Accept") == null ? "" : request.getHeader("Accept");
    Optional<MediaType> wanted = MediaType.wanted(accept, extension);
    Found found = facts.read(() -> find(path));
    switch (found) {
      case Nothing nothing -> refuse(answer, wanted, 404, "Nothing here", "The record knows nothing under this address.");
      case Withdrawn withdrawn -> refuse(answer, wanted, 410, "Withdrawn", withdrawn.reason());
      case Resource resource -> {
        for (MediaType type : MediaType.values()) {
          answer.addHeader("Link", "<" + Html.escape(path) + "?format=" + type.extension() + ">; rel=\"alternate\"; type=\"" + type.type() + "\"");
        }
        if (wanted.isEmpty()) {
          Problem.of(406, "there is HTML, Turtle, JSON-LD, N-Triples and RDF/XML").send(answer);
        } else if (wanted.get() == MediaType.HTML) {
          shell.send(answer, 200, resource.label() + " – On Record", resource.html());
        } else {
          write(answer, wanted.get(), resource.graph());
        }
      }
    }
  }

  private sealed interface Found {}

  private record Resource(String label, Graph graph, String html) implements Found {}

  private record Withdrawn(String reason) implements Found {}

  private record Nothing() implements Found {}

  private Found find(String path) {
    Node thing;
    try {
      thing = NodeFactory.createURI(Address.iriOf(java.net.URLDecoder.decode(path, java.nio.charset.StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException noAddress) {
      return new Nothing();
    }
    Optional<String> withdrawn = description.withdrawn(thing);
    if (withdrawn.isPresent()) {
      return new Withdrawn(withdrawn.get());
    }
    Graph graph = description.of(thing);
    if (graph.isEmpty()) {
      return new Nothing();
    }
    String label = description.title(thing);
    return new Resource(label, graph, html(thing, label, graph));
  }

  private String html(Node thing, String label, Graph graph) {
    TreeMap<String, TreeSet<String>> rows = new TreeMap<>();
    graph.find(thing, Node.ANY, Node.ANY)
        .forEachRemaining(
            triple -> {
              String predicate = triple.getPredicate().getURI();
              String name = Html.link(predicate, facts.label(predicate));
              rows.computeIfAbsent(name, n -> new TreeSet<>(Comparator.naturalOrder())).add(value(triple.getObject()));
            });
    StringBuilder html = new StringBuilder("<article class=\"thing\"><h1>").append(Html.escape(label)).append("</h1>\n<dl>\n");
    rows.forEach(
        (name, values) -> {
          html.append("<dt>").append(name).append("</dt>\n");
          values.forEach(value -> html.append("<dd>").append(value).append("</dd>\n"));
        });
    html.append("</dl>\n");
    if (description.isVocabulary(thing)) {
      html.append(new VocabularyPage(graph).html());
    }
    html.append("<p class=\"forms\">As ");
    for (MediaType type : MediaType.values()) {
      if (type != MediaType.HTML) {
        html.append("<a href=\"?format=").append(type.extension()).append("\">").append(type.type()).append("</a> ");
      }
    }
    return html.append("</p></article>").toString();
  }

  private String value(Node object) {
    if (object.isLiteral()) {
      return Html.escape(object.getLiteralLexicalForm());
    }
    return object.isURI() ? Html.link(object.getURI(), facts.label(object.getURI())) : Html.escape(object.toString());
  }

  private void refuse(
      HttpServletResponse answer, Optional<MediaType> wanted, int status, String title, String reason) throws IOException {
    if (wanted.isPresent() && wanted.get() == MediaType.HTML) {
      shell.send(
          answer,
          status,
          title + " – On Record",
          "<article class=\"empty\" data-final><h1>" + title + "</h1><p>" + Html.escape(reason) + "</p><p><a href=\"/\">Search the record</a></p></article>");
    } else {
      Problem.of(status, reason).send(answer);
    }
  }

  private static void write(HttpServletResponse answer, MediaType type, Graph graph) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(type.format()).output(body);
    answer.setContentType(type.type() + (type == MediaType.TURTLE ? "; charset=utf-8" : ""));
    answer.setContentLength(body.size());
    body.writeTo(answer.getOutputStream());
  }
}
