package org.onrecord.wikidata;

import org.onrecord.model.EntityKind;

/**
 * An actor of the graph that has a name and no item.
 *
 * @param iri in the graph: "https://w3id.org/onrecord/actor/person/anna-holm"
 * @param statements in which the actor speaks or is spoken to
 * @param words of one of them
 * @param article the IRI of that statement's article
 */
record UnlinkedActor(String iri, String name, EntityKind kind, int statements, String words, String article) {}
