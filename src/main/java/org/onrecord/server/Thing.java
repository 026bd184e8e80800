package org.onrecord.server;

/**
 * Something of the data set as a page names it.
 *
 * @param id its path on this server, "/actor/Q57665"; the whole IRI where it is not of this data set
 * @param label in English
 */
record Thing(String id, String label) {}
