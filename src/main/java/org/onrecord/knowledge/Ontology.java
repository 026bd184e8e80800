package org.onrecord.knowledge;

/**
 * What {@code ontology/} says, read once from the class path and shared: immutable, safe for many threads.
 *
 * <p>It is put together from one reader a file; a further file is a further component.
 */
public record Ontology(
    Acts acts, Topics topics, StanceRules stances, AddresseeWords addressees, WeaponTaxonomy weapons, WordClasses words) {

  /**
   * Reads the Turtle files of {@code ontology/} on the class path.
   *
   * @throws IllegalStateException if a file is missing, is not Turtle, or contradicts itself
   */
  public static Ontology load() {
    WordClasses words = new WordClassReader().read(OntologyFile.named("words.ttl"));
    return new Ontology(
        new ActReaderOfTurtle(words).read(OntologyFile.named("acts.ttl")),
        new TopicReaderOfTurtle(words).read(OntologyFile.named("topics.ttl")),
        new StanceReaderOfTurtle(words).read(OntologyFile.named("stances.ttl")),
        new AddresseeReaderOfTurtle().read(OntologyFile.named("addressees.ttl")),
        WeaponTaxonomy.load(),
        words);
  }
}
