package org.onrecord.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * What people have put right, once and for every build after it: the file {@code corrections.ttl}.
 *
 * <p>"Michael Rogers" is not that Michael Rogers; this statement was somebody else's; that one is withdrawn. {@code docs/corrections.md}
 * describes the vocabulary. Immutable; one is shared by all threads.
 */
public final class Corrections {

  public static final String NAMESPACE = "https://w3id.org/onrecord/corrections#";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  /** Of none. */
  public static final Corrections NONE = new Corrections();

  private final Map<String, String> sameAs = new TreeMap<>();
  private final Map<String, String> meanings = new TreeMap<>();
  private final Set<String> notMeant = new HashSet<>();
  private final Map<String, Optional<String>> speakers = new TreeMap<>();
  private final Map<String, String> withdrawn = new TreeMap<>();
  private final Map<String, Entity> entities = new TreeMap<>();

  private Corrections() {}

  /**
   * @param file Turtle
   * @throws UncheckedIOException if the file cannot be read
   * @throws IllegalArgumentException if it is not Turtle, or a correction in it lacks what it needs
   */
  public static Corrections read(Path file) {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in = Files.newInputStream(file)) {
      RDFDataMgr.read(model, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the corrections in " + file, e);
    } catch (RiotException e) {
      throw new IllegalArgumentException(file + " is not Turtle: " + e.getMessage(), e);
    }
    Corrections corrections = new Corrections();
    model.listStatements(null, OWL.sameAs, (RDFNode) null)
        .forEach(same -> corrections.sameAs.put(id(same.getSubject()), id(same.getResource())));
    for (Resource one : instances(model, "Meaning")) {
      corrections.meanings.put(name(one), id(needed(one, "entity").asResource()));
    }
    for (Resource one : instances(model, "NotMeant")) {
      corrections.notMeant.add(name(one) + "\t" + id(needed(one, "entity").asResource()));
    }
    for (Resource one : instances(model, "Speaker")) {
      RDFNode speaker = value(one, "speaker");
      corrections.speakers.put(
          needed(one, "statement").asResource().getURI(),
          speaker == null ? Optional.empty() : Optional.of(id(speaker.asResource())));
    }
    for (Resource one : instances(model, "Withdrawal")) {
      org.apache.jena.rdf.model.Statement reason = one.getProperty(RDFS.comment);
      corrections.withdrawn.put(needed(one, "of").asResource().getURI(), reason == null ? "" : reason.getString());
    }
    model.listSubjectsWithProperty(ResourceFactory.createProperty(NAMESPACE + "kind")).forEach(one -> {
      Entity entity = described(one);
      corrections.entities.put(entity.id(), entity);
    });
    return corrections;
  }

  /** An item that the gazetteer need not know: its kind and label. */
  private static Entity described(Resource one) {
    String id = id(one);
    org.apache.jena.rdf.model.Statement label = one.getProperty(RDFS.label);
    String kind = needed(one, "kind").asLiteral().getString().toUpperCase(Locale.ROOT);
    if (label == null || !id.matches("Q[0-9]+") || Arrays.stream(EntityKind.values()).noneMatch(known -> known.name().equals(kind))) {
      throw new IllegalArgumentException("an item with a kind needs an rdfs:label, and person, organisation, state, place or outlet as kind: " + one);
    }
    return new Entity(id, EntityKind.valueOf(kind), label.getString(), Optional.of(id));
  }

  private static List<Resource> instances(Model model, String type) {
    return model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(NAMESPACE + type)).toList();
  }

  private static RDFNode needed(Resource one, String property) {
    RDFNode value = value(one, property);
    if (value == null) {
      throw new IllegalArgumentException("a correction without its " + property + ": " + one.listProperties().toList());
    }
    return value;
  }

  private static RDFNode value(Resource one, String name) {
    Property property = ResourceFactory.createProperty(NAMESPACE + name);
    org.apache.jena.rdf.model.Statement statement = one.getProperty(property);
    return statement == null ? null : statement.getObject();
  }

  private static String name(Resource one) {
    return String.join(" ", NameWords.folded(needed(one, "name").asLiteral().getString()));
  }

  /** The entity's id behind an IRI of Wikidata or of this project. */
  private static String id(Resource entity) {
    String iri = entity.getURI();
    if (iri.startsWith(WIKIDATA)) {
      return iri.substring(WIKIDATA.length());
    }
    int actor = iri.indexOf("/actor/");
    if (actor > 0) {
      return iri.substring(actor + "/actor/".length());
    }
    int source = iri.indexOf("/source/");
    if (source > 0) {
      String outlet = iri.substring(source + "/source/".length());
      return outlet.matches("Q[0-9]+") ? outlet : "outlet/" + outlet;
    }
    throw new IllegalArgumentException("no entity of Wikidata or of this graph: " + iri);
  }

  /** The id under which the entity goes: another's, where somebody has said that both are the same. */
  public String canonical(String id) {
    String same = id;
    for (int i = 0; i < 8 && sameAs.containsKey(same); i++) {
      same = sameAs.get(same);
    }
    return same;
  }

  /** What the corrections themselves say of an item: its label and kind. */
  public Optional<Entity> entity(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  /** What the name means, where somebody has said so; folded words with single spaces. */
  public Optional<String> meaning(String name) {
    return Optional.ofNullable(meanings.get(name));
  }

  /** Whether somebody has said that the name does not mean the entity. */
  public boolean notMeant(String name, String id) {
    return notMeant.contains(name + "\t" + id);
  }

  /** Statements whose speaker is corrected: the IRI, and the right speaker's id, empty where nobody is. */
  public Map<String, Optional<String>> speakers() {
    return Map.copyOf(speakers);
  }

  /** Why the statement, article or outlet of that IRI is withdrawn; empty where it is not. */
  public Optional<String> withdrawn(String iri) {
    return Optional.ofNullable(withdrawn.get(iri));
  }

  public boolean isEmpty() {
    return sameAs.isEmpty() && meanings.isEmpty() && notMeant.isEmpty() && speakers.isEmpty() && withdrawn.isEmpty();
  }
}
