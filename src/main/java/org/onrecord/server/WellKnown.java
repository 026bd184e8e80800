package org.onrecord.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.onrecord.graph.REC;
import org.onrecord.graph.Turtle;

/** {@code /.well-known/void}: what the data set is, how much it holds and how it can be had, in the words of VoID and DCAT. */
final class WellKnown extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient OverviewEndpoint overview;

  WellKnown(OverviewEndpoint overview) {
    this.overview = overview;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
    if (!"/void".equals(request.getPathInfo())) {
      Problem.notFound("only /.well-known/void is here").send(answer);
      return;
    }
    String accept = request.getHeader("Accept") == null ? "" : request.getHeader("Accept");
    MediaType type = Optional.of(MediaType.wanted(accept, "")).flatMap(wanted -> wanted).filter(one -> one != MediaType.HTML).orElse(MediaType.TURTLE);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    RDFWriter.source(description(origin(request), overview.counts())).format(type.format()).output(body);
    answer.addHeader("Vary", "Accept");
    answer.setContentType(type == MediaType.TURTLE ? type.type() + "; charset=utf-8" : type.type());
    answer.setContentLength(body.size());
    body.writeTo(answer.getOutputStream());
  }

  private static String origin(HttpServletRequest request) {
    return request.getRequestURL().substring(0, request.getRequestURL().length() - request.getRequestURI().length());
  }

  private static Model description(String origin, Map<String, Long> counts) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(Turtle.PREFIXES).setNsPrefix("void", VOID.NS).setNsPrefix("dcat", DCAT.NS).setNsPrefix("dcterms", DCTerms.NS);
    Resource set = model.createResource(Address.BASE + "dataset").addProperty(RDF.type, VOID.Dataset).addProperty(RDF.type, DCAT.Dataset);
    set.addProperty(DCTerms.title, "On Record", "en");
    set.addProperty(DCTerms.description, "Who said what, about what, when, according to whom: statements read from news articles.", "en");
    set.addProperty(VOID.uriSpace, Address.BASE);
    set.addProperty(VOID.sparqlEndpoint, model.createResource(origin + Gate.SPARQL));
    set.addLiteral(VOID.triples, count(counts, "triples"));
    set.addProperty(VOID.vocabulary, model.createResource(Address.BASE + "ontology"));
    set.addProperty(DCAT.landingPage, model.createResource(origin + "/"));
    partition(model, set, REC.Statement, count(counts, "statements"));
    partition(model, set, REC.Transfer, count(counts, "transfers"));
    partition(model, set, REC.Position, count(counts, "positions"));
    partition(model, set, REC.Actor, count(counts, "actors"));
    partition(model, set, REC.Source, count(counts, "sources"));
    partition(model, set, ResourceFactory.createResource("https://schema.org/NewsArticle"), count(counts, "articles"));
    Resource endpoint = model.createResource(Address.BASE + "dataset/sparql").addProperty(RDF.type, DCAT.Distribution);
    endpoint.addProperty(DCAT.accessURL, model.createResource(origin + Gate.SPARQL));
    set.addProperty(DCAT.distribution, endpoint);
    for (MediaType form : List.of(MediaType.TURTLE, MediaType.JSON_LD, MediaType.N_TRIPLES, MediaType.RDF_XML)) {
      set.addProperty(VOID.feature, model.createResource(feature(form)));
    }
    return model;
  }

  private static String feature(MediaType form) {
    return "http://www.w3.org/ns/formats/"
        + switch (form) {
          case TURTLE -> "Turtle";
          case JSON_LD -> "JSON-LD";
          case N_TRIPLES -> "N-Triples";
          case RDF_XML -> "RDF_XML";
          case HTML -> "HTML";
        };
  }

  private static long count(Map<String, Long> counts, String name) {
    return counts.getOrDefault(name, 0L);
  }

  private static void partition(Model model, Resource set, Resource type, long entities) {
    Property classPartition = VOID.classPartition;
    String name = Address.lastPart(type.getURI());
    set.addProperty(
        classPartition,
        model.createResource(Address.BASE + "dataset#" + name).addProperty(VOID._class, type).addLiteral(VOID.entities, entities));
  }
}
