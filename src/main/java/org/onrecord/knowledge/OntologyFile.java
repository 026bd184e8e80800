package org.onrecord.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** One Turtle file of {@code ontology/} and how it is asked; every list comes sorted, so that nothing depends on hash order. */
final class OntologyFile {

  static final String REC = "https://w3id.org/onrecord/ontology#";

  private final String name;
  private final Model model;

  private OntologyFile(String name, Model model) {
    this.name = name;
    this.model = model;
  }

  /** @throws IllegalStateException if there is no such file on the class path or it is not Turtle */
  static OntologyFile named(String name) {
    try (InputStream in = OntologyFile.class.getResourceAsStream("/ontology/" + name)) {
      if (in == null) {
        throw new IllegalStateException("ontology/" + name + " is not on the class path: build the project again");
      }
      Model model = ModelFactory.createDefaultModel();
      RDFDataMgr.read(model, in, Lang.TURTLE);
      return new OntologyFile(name, model);
    } catch (RiotException e) {
      throw new IllegalStateException("ontology/" + name + " is not Turtle: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("ontology/" + name, e);
    }
  }

  static Property rec(String localName) {
    return ResourceFactory.createProperty(REC, localName);
  }

  /** Subjects of the type {@code rec:…}, sorted by IRI. */
  List<Resource> ofType(String localName) {
    return model.listSubjectsWithProperty(RDF.type, rec(localName)).toList().stream()
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .toList();
  }

  /** Subjects that have the property {@code rec:…}, sorted by IRI. */
  List<Resource> having(String localName) {
    return model.listSubjectsWithProperty(rec(localName)).toList().stream()
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .toList();
  }

  boolean is(Resource subject, String localName) {
    return subject.hasProperty(RDF.type, rec(localName));
  }

  /** The literals of a property, sorted. */
  List<String> texts(Resource subject, Property property) {
    return subject.listProperties(property).toList().stream()
        .map(statement -> statement.getString())
        .sorted()
        .toList();
  }

  /** Local names of the resources of a property, sorted. */
  List<String> names(Resource subject, Property property) {
    return subject.listProperties(property).toList().stream()
        .map(statement -> localName(statement.getResource()))
        .sorted()
        .toList();
  }

  Optional<Integer> number(Resource subject, Property property) {
    return Optional.ofNullable(subject.getProperty(property)).map(statement -> statement.getInt());
  }

  /** The one English {@code skos:prefLabel}. */
  String label(Resource subject) {
    return only(subject, SKOS.prefLabel);
  }

  /** The only value of a property, as it is written. */
  String only(Resource subject, Property property) {
    List<RDFNode> values = model.listObjectsOfProperty(subject, property).toList();
    if (values.size() != 1) {
      throw new IllegalStateException(
          "ontology/" + name + ": " + subject + " needs exactly one " + property.getLocalName() + ", has " + values.size());
    }
    return values.getFirst().asLiteral().getString();
  }

  /** "warn" of {@code …/act/warn}. */
  static String localName(Resource resource) {
    String iri = resource.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  @Override
  public String toString() {
    return "ontology/" + name;
  }
}
