package org.onrecord.wikidata;

/** What a line of the dump holds. */
sealed interface DumpLine {

  record Item(DumpItem item) implements DumpLine {}

  /** The array's brackets, blank lines, properties, lexemes. */
  record Nothing() implements DumpLine {}

  /** @param reason why it cannot be read, in one line */
  record Broken(String reason) implements DumpLine {}
}
