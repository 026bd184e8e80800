package org.onrecord.knowledge;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.model.Addressee.Role;

/**
 * Words that tell to or against whom something is said, from {@code addressees.ttl}.
 *
 * @param roles what the object of a reporting verb is: of "warn" an addressee, of "accuse" a target
 * @param peopleNouns nouns for people without a name: "ally", "reporter"
 * @param listenerNouns those among them that only listen: "reporter"
 * @param tellingWords words after which an outlet is told something: "interview"
 */
public record AddresseeWords(Map<String, Role> roles, Set<String> peopleNouns, Set<String> listenerNouns, Set<String> tellingWords) {

  public AddresseeWords {
    roles = java.util.Collections.unmodifiableMap(new TreeMap<>(roles));
    peopleNouns = Set.copyOf(peopleNouns);
    listenerNouns = Set.copyOf(listenerNouns);
    tellingWords = Set.copyOf(tellingWords);
  }

  public Optional<Role> role(String verb) {
    return Optional.ofNullable(roles.get(verb));
  }

  public boolean people(String noun) {
    return peopleNouns.contains(noun) || listenerNouns.contains(noun);
  }

  public boolean listeners(String noun) {
    return listenerNouns.contains(noun);
  }

  public boolean telling(String word) {
    return tellingWords.contains(word);
  }
}
