package org.onrecord.server;

import org.onrecord.graph.Iris;

/** Where the things of the data set are: their IRI, and their path on this server. */
final class Address {

  /** What the IRIs of the data set begin with. */
  static final String BASE = Iris.DEFAULT_BASE;

  private Address() {}

  /** "/statement/x" → "https://w3id.org/onrecord/statement/x"; any other IRI stays as it is. */
  static String iriOf(String path) {
    return path.startsWith("/") ? BASE + path.substring(1) : path;
  }

  /** "https://w3id.org/onrecord/statement/x" → "/statement/x"; an IRI of elsewhere stays as it is. */
  static String pathOf(String iri) {
    return iri.startsWith(BASE) ? "/" + iri.substring(BASE.length()) : iri;
  }

  /** What follows the last slash or hash: a name for what has no label. */
  static String lastPart(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
