package org.onrecord.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.apache.jena.vocabulary.SKOS;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * The weapons of {@code weapons.ttl}: systems, the classes they belong to, and the classes above those.
 *
 * <p>"40 German Marders": Marder, an infantry fighting vehicle, an armoured vehicle. Immutable, safe for many threads.
 */
public final class WeaponTaxonomy {

  /** Where concepts of {@code weapons.ttl} live. */
  public static final String NAMESPACE = "https://w3id.org/onrecord/weapon/";

  private static final String FILE = "/ontology/weapons.ttl";
  private static final String ACTOR = "https://w3id.org/onrecord/actor/";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private final List<WeaponConcept> concepts;
  private final List<String> decoys;
  private final Set<String> contextWords;
  private final Set<String> originWords;
  private final Set<String> anaphors = new HashSet<>();
  private final Map<String, WeaponConcept> bySlug;
  private final Map<String, WeaponConcept> byId;

  WeaponTaxonomy(List<WeaponConcept> concepts, List<String> decoys, Set<String> contextWords, Set<String> originWords) {
    this.concepts = List.copyOf(concepts);
    this.decoys = List.copyOf(decoys);
    this.contextWords = Set.copyOf(contextWords);
    this.originWords = Set.copyOf(originWords);
    this.bySlug = HashMap.newHashMap(concepts.size());
    this.byId = HashMap.newHashMap(concepts.size());
    for (WeaponConcept concept : concepts) {
      bySlug.put(concept.slug(), concept);
      anaphors.addAll(concept.anaphors());
      WeaponConcept other = byId.put(concept.entity().id(), concept);
      if (other != null) {
        throw new IllegalStateException(FILE + ": " + concept.slug() + " and " + other.slug() + " are one Wikidata item");
      }
    }
  }

  /**
   * Reads {@code weapons.ttl} from the class path: a quarter of a second.
   *
   * @throws IllegalStateException if the file is missing, is not Turtle, or contradicts itself
   */
  public static WeaponTaxonomy load() {
    try (InputStream in = WeaponTaxonomy.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path: build the project again");
      }
      Model model = ModelFactory.createDefaultModel();
      RDFDataMgr.read(model, in, Lang.TURTLE);
      return of(model);
    } catch (RiotException e) {
      throw new IllegalStateException(FILE + " is not Turtle: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static WeaponTaxonomy of(Model model) {
    List<WeaponConcept> concepts = new ArrayList<>();
    for (boolean system : new boolean[] {true, false}) {
      Resource type = ResourceFactory.createResource("https://w3id.org/onrecord/ontology#" + (system ? "WeaponSystem" : "WeaponClass"));
      model.listSubjectsWithProperty(RDF.type, type).forEach(weapon -> concepts.add(concept(weapon, system)));
    }
    concepts.sort(Comparator.comparing(WeaponConcept::slug));
    Resource scheme = model.createResource(NAMESPACE + "scheme");
    return new WeaponTaxonomy(
        concepts,
        texts(scheme, hint("decoy")),
        Set.copyOf(texts(scheme, hint("contextWord"))),
        Set.copyOf(texts(scheme, hint("originWord"))));
  }

  private static WeaponConcept concept(Resource weapon, boolean system) {
    String slug = weapon.getURI().substring(NAMESPACE.length());
    List<String> labels = texts(weapon, SKOS.prefLabel);
    if (labels.size() != 1) {
      throw new IllegalStateException(FILE + ": " + slug + " needs one skos:prefLabel, has " + labels);
    }
    List<String> names = new ArrayList<>(labels);
    names.addAll(texts(weapon, SKOS.altLabel));
    Optional<String> item = objects(weapon, system ? OWL.sameAs : SKOS.exactMatch, WIKIDATA).stream().findFirst();
    Entity entity = new Entity(item.orElse("weapon/" + slug), EntityKind.WEAPON, labels.getFirst(), item);
    return new WeaponConcept(
        slug,
        entity,
        system,
        names,
        Set.copyOf(texts(weapon, hint("needsContext"))),
        Set.copyOf(texts(weapon, hint("anaphor"))),
        objects(weapon, SKOS.broader, NAMESPACE),
        objects(weapon, ResourceFactory.createProperty("https://w3id.org/onrecord/ontology#origin"), ACTOR).stream().findFirst());
  }

  private static Property hint(String name) {
    return ResourceFactory.createProperty("https://w3id.org/onrecord/hint#", name);
  }

  private static List<String> texts(Resource subject, Property property) {
    return subject.listProperties(property).mapWith(statement -> statement.getString()).toList().stream().sorted().toList();
  }

  private static List<String> objects(Resource subject, Property property, String namespace) {
    Set<String> names = new TreeSet<>();
    subject.listProperties(property).forEach(statement -> {
      RDFNode object = statement.getObject();
      if (object.isURIResource() && object.asResource().getURI().startsWith(namespace)) {
        names.add(object.asResource().getURI().substring(namespace.length()));
      }
    });
    return List.copyOf(names);
  }

  /** All systems and classes, by slug. */
  public List<WeaponConcept> concepts() {
    return concepts;
  }

  /** @param slug "leopard-2" */
  public Optional<WeaponConcept> bySlug(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** @param id an {@link Entity}'s: "Q151968", "weapon/himars-rocket" */
  public Optional<WeaponConcept> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether the concept is the class or lies somewhere below it; a Leopard 2 is a tank. */
  public boolean isA(WeaponConcept concept, String classSlug) {
    if (concept.slug().equals(classSlug) || concept.broader().contains(classSlug)) {
      return true;
    }
    return concept.broader().stream().map(bySlug::get).anyMatch(broader -> broader != null && isA(broader, classSlug));
  }

  /** Whether the noun, in the singular, takes up the system after it has been named: "jet" an F-16, "tank" a Leopard 2. */
  public boolean takesUp(String noun, WeaponConcept system) {
    return system.broader().stream().anyMatch(slug -> takesUp(noun, slug));
  }

  private boolean takesUp(String noun, String slug) {
    WeaponConcept concept = bySlug.get(slug);
    return concept != null && (concept.anaphors().contains(noun) || concept.broader().stream().anyMatch(broader -> takesUp(noun, broader)));
  }

  /** Whether any class has the noun among its anaphors. */
  public boolean isAnaphor(String noun) {
    return anaphors.contains(noun);
  }

  /** Whether the word may stand before a weapon's name to say whose it is: "German", "US", but not "Kyiv". */
  public boolean isOriginWord(String word) {
    return originWords.contains(word);
  }

  /** Phrases that hold a weapon's name and mean none: "think tank". */
  List<String> decoys() {
    return decoys;
  }

  /** Lemmas that show that a text speaks of weapons. */
  Set<String> contextWords() {
    return contextWords;
  }

  /** Capitalised words that name a weapon's origin or user: "German", "US". */
  Set<String> originWords() {
    return originWords;
  }
}
