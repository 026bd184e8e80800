package org.onrecord.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/** An entity's name, kind and Wikidata item. */
final class EntityTriples {

  private EntityTriples() {}

  /** Nothing for a weapon: {@code weapons.ttl} says it. */
  static List<Triple> of(Entity entity, Iris iris) {
    if (entity.kind() == EntityKind.WEAPON) {
      return List.of();
    }
    Node node = NodeFactory.createURI(iris.entity(entity));
    List<Triple> triples = new ArrayList<>(4);
    triples.add(Triple.create(node, RDF.type.asNode(), REC.Actor.asNode()));
    triples.add(Triple.create(node, RDF.type.asNode(), type(entity.kind()).asNode()));
    triples.add(Triple.create(node, RDFS.label.asNode(), Literals.label(entity.label())));
    entity
        .wikidata()
        .map(item -> NodeFactory.createURI("http://www.wikidata.org/entity/" + item))
        .ifPresent(item -> triples.add(Triple.create(node, OWL.sameAs.asNode(), item)));
    return triples;
  }

  private static Resource type(EntityKind kind) {
    return switch (kind) {
      case PERSON -> SchemaDO.Person;
      case ORGANISATION -> SchemaDO.Organization;
      case STATE -> SchemaDO.Country;
      case PLACE -> SchemaDO.Place;
      case WEAPON -> REC.Weapon;
      case OUTLET -> REC.Source;
      case AGREEMENT -> REC.Agreement;
      case GROUP -> REC.Group;
    };
  }
}
