package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All names of weapons, their plurals and the decoys, as a trie over {@link Atoms}. */
final class WeaponNames {

  /**
   * One spelling.
   *
   * @param concept what it names; null for a decoy
   * @param atoms of the spelling
   * @param plural whether an ending has been put to it
   */
  record Name(@Nullable WeaponConcept concept, Atoms atoms, boolean needsContext, boolean plural) {

    /** Whether the text's atoms from the first on are written as this name wants it. */
    boolean fits(Atoms text, int first) {
      for (int i = 0; i < atoms.size(); i++) {
        if (concept != null && !cased(atoms.written(i), text.written(first + i))
            || i + 1 < atoms.size() && !joined(i, text.gapAfter(first + i))) {
          return false;
        }
      }
      return true;
    }

    /** "HARM" must stand in capitals, "Grad" with a capital, "tank" as it likes. */
    private static boolean cased(String name, String written) {
      if (!Character.isUpperCase(name.charAt(0))) {
        return true;
      }
      if (!Character.isUpperCase(written.charAt(0))) {
        return false;
      }
      boolean short3 = name.length() < 4 && name.length() > 1 && Character.isUpperCase(name.charAt(name.length() - 1));
      return !short3 || written.startsWith(name);
    }

    /** Whether what the text has between two atoms may stand where the name has what it has. */
    private boolean joined(int atom, String gap) {
      String own = atoms.gapAfter(atom);
      if (gap.equals(own)) {
        return true;
      }
      boolean loose = (own.isEmpty() || own.equals("-") || own.equals(" ") || own.equals("/"))
          && (gap.isEmpty() || gap.equals("-") || gap.equals(" ") || gap.equals("/"));
      // "An 26-year-old" is no An-26, "U.S. 300" no S-300
      boolean designation = !own.equals(" ") && atoms.end(atom) - atoms.begin(atom) < 3 && Character.isDigit(atoms.folded(atom + 1).charAt(0))
          && Character.isLetter(atoms.folded(atom).charAt(0));
      return loose && !(designation && gap.equals(" "));
    }
  }

  /** Where names that begin alike go on. */
  static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private final List<Name> names = new ArrayList<>(1);

    @Nullable Node next(String atom) {
      return next.get(atom);
    }

    List<Name> names() {
      return names;
    }
  }

  private final Node root = new Node();

  WeaponNames(WeaponTaxonomy taxonomy) {
    for (String decoy : taxonomy.decoys()) {
      add(null, decoy, false);
    }
    for (WeaponConcept concept : taxonomy.concepts()) {
      for (String name : concept.names()) {
        add(concept, name, concept.needsContext().contains(name));
      }
    }
  }

  Node root() {
    return root;
  }

  private void add(@Nullable WeaponConcept concept, String name, boolean needsContext) {
    put(new Name(concept, Atoms.of(name), needsContext, alwaysPlural(name)));
    for (String plural : plurals(name)) {
      put(new Name(concept, Atoms.of(plural), needsContext, true));
    }
  }

  private static boolean alwaysPlural(String name) {
    return name.endsWith("weapons") || name.endsWith("arms") || name.endsWith("goggles");
  }

  private void put(Name name) {
    Node node = root;
    for (int i = 0; i < name.atoms().size(); i++) {
      node = node.next.computeIfAbsent(name.atoms().folded(i), atom -> new Node());
    }
    node.names.add(name);
  }

  /** "Marder" → "Marders", "battery" → "batteries", "corvette class" → "corvette classes", "F-16" → "F-16s". */
  static List<String> plurals(String name) {
    char last = Character.toLowerCase(name.charAt(name.length() - 1));
    if (last == 'y' && name.length() > 1 && "aeiou".indexOf(Character.toLowerCase(name.charAt(name.length() - 2))) < 0) {
      return List.of(name.substring(0, name.length() - 1) + "ies", name + "s");
    }
    if (last == 's' || last == 'x' || last == 'z' || name.endsWith("ch") || name.endsWith("sh")) {
      return List.of(name + "es");
    }
    return List.of(name + "s");
  }
}
