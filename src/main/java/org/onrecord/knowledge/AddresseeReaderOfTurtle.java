package org.onrecord.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Resource;
import org.onrecord.model.Addressee.Role;

/** Reads {@code addressees.ttl}. */
final class AddresseeReaderOfTurtle {

  AddresseeWords read(OntologyFile file) {
    Map<String, Role> roles = new TreeMap<>();
    for (Role role : Role.values()) {
      String name = role.name().toLowerCase(Locale.ROOT);
      for (Resource list : file.ofType("AddresseeWords")) {
        file.texts(list, OntologyFile.rec(name + "Verb")).forEach(verb -> roles.put(verb, role));
      }
    }
    return new AddresseeWords(roles, words(file, "peopleNoun"), words(file, "listenerNoun"), words(file, "tellingWord"));
  }

  private static Set<String> words(OntologyFile file, String property) {
    List<Resource> lists = file.ofType("AddresseeWords");
    return Set.copyOf(lists.stream().flatMap(list -> file.texts(list, OntologyFile.rec(property)).stream()).distinct().toList());
  }
}
