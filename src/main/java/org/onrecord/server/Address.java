package org.onrecord.server;

/** Where the things of the data set are: their IRI, and their path on this server. */
final class Address {

  /** What the IRIs of the data set begin with. */
  static final String BASE = "https://w3id.org/onrecord/";

  private Address() {}

  /** "/statement/x" → "https://w3id.org/onrecord/statement/x". */
  static String iriOf(String path) {
    return BASE + path.substring(1);
  }
}
