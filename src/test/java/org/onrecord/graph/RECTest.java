package org.onrecord.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class RECTest {

  private final Model ontology = RDFDataMgr.loadModel("ontology/onrecord.ttl");

  @Test
  void theClassAndTheTurtleNameTheSameTerms() {
    assertThat(termsOfTheClass(Resource.class)).isEqualTo(termsOfTheTurtle());
  }

  @Test
  void aPropertyThereIsAPropertyHere() {
    Set<String> properties = new TreeSet<>();
    ontology.listSubjectsWithProperty(RDF.type, OWL.ObjectProperty).forEach(p -> properties.add(p.getLocalName()));
    ontology.listSubjectsWithProperty(RDF.type, OWL.DatatypeProperty).forEach(p -> properties.add(p.getLocalName()));
    assertThat(termsOfTheClass(Property.class)).isEqualTo(properties);
  }

  @Test
  void everyTermIsDocumentedInEnglish() {
    for (String name : termsOfTheTurtle()) {
      Resource term = ontology.createResource(REC.NS + name);
      assertThat(term.getProperty(RDFS.label, "en")).as(name + " has a label").isNotNull();
      assertThat(term.getProperty(RDFS.comment, "en")).as(name + " has a comment").isNotNull();
    }
  }

  @Test
  void everyTermThatTheTurtleUsesIsDefinedInIt() {
    Set<String> used = new TreeSet<>();
    ontology.listStatements().forEach(s -> {
      collect(s.getSubject(), used);
      collect(s.getPredicate(), used);
      if (s.getObject().isURIResource()) {
        collect(s.getResource(), used);
      }
    });
    assertThat(termsOfTheTurtle()).containsAll(used);
  }

  private static void collect(Resource resource, Set<String> names) {
    if (resource.isURIResource() && resource.getURI().startsWith(REC.NS)) {
      names.add(resource.getURI().substring(REC.NS.length()));
    }
  }

  private Set<String> termsOfTheTurtle() {
    Set<String> names = new TreeSet<>();
    ontology.listSubjectsWithProperty(RDF.type).forEach(subject -> collect(subject, names));
    return names;
  }

  private static Set<String> termsOfTheClass(Class<?> type) {
    Set<String> names = new TreeSet<>();
    Arrays.stream(REC.class.getFields())
        .filter(field -> type.isAssignableFrom(field.getType()))
        .forEach(field -> names.add(localName(field)));
    return names;
  }

  private static String localName(Field field) {
    try {
      String name = ((Resource) field.get(null)).getURI().substring(REC.NS.length());
      assertThat(name).as("a constant is called what it names").isEqualTo(field.getName());
      return name;
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
