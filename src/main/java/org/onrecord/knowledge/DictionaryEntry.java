package org.onrecord.knowledge;

/**
 * A meaning of a name in an imported dictionary.
 *
 * @param meaning the entity and how the name stands for it
 * @param description Wikidata's, in English: "Norwegian politician"; may be empty
 * @param sitelinks how many of Wikimedia's sites have an article on it
 * @param wellKnown whether it is known widely enough to be meant without a word of explanation
 */
public record DictionaryEntry(NameEntry meaning, String description, int sitelinks, boolean wellKnown) {}
