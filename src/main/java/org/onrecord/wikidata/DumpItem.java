package org.onrecord.wikidata;

import java.util.List;

/**
 * What the import needs of one item of the dump.
 *
 * @param number of the item: 57665 of Q57665
 * @param sitelinks how many of Wikimedia's sites have an article on it
 * @param names in the wanted languages, without doubles; the label first; empty where there is no label
 * @param description in the first of the wanted languages that has one; may be empty
 * @param classes the numbers of the items that it is an instance of, by the best rank
 * @param superclasses the numbers of the items that it is a subclass of, by the best rank
 */
record DumpItem(
    int number, int sitelinks, List<String> names, String description, List<Integer> classes, List<Integer> superclasses) {

  DumpItem {
    names = List.copyOf(names);
    classes = List.copyOf(classes);
    superclasses = List.copyOf(superclasses);
  }
}
