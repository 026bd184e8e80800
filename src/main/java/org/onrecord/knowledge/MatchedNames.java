package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * Chooses by which of its names an imported entity is found in texts.
 *
 * <p>"Osaka Metro" by its label; "President Trump" not, as the title is a role; "Life" not, as among millions of entities every word is
 * somebody's name. A lone word is a name only of what is widely known and no person's name. It misses people who are known by one word.
 */
public final class MatchedNames {

  /** A longer one is no name that news would spell out. */
  private static final int MOST_WORDS = 12;

  private static final int WORD_BITS = 27;

  private final Set<String> unused = new HashSet<>();
  private final RoleLexicon roles = RoleLexicon.load();
  private final NameWordKinds kinds = NameWordKinds.load();

  /** The words of people's names, by hash: a word that is taken for one by chance is a name lost, not a wrong one. */
  private final BitSet ofPeople = new BitSet(1 << WORD_BITS);

  private MatchedNames() {}

  /** With the word tables of {@code ontology/}. */
  public static MatchedNames load() {
    MatchedNames names = new MatchedNames();
    for (List<String> row : DataTable.rows("unused-names.tsv", 2)) {
      names.unused.add(String.join(" ", NameWords.folded(row.get(0))));
    }
    return names;
  }

  /** Takes note of a person's name; of all of them before {@link #of} is asked. */
  public void person(String label) {
    List<String> words = NameWords.folded(label);
    if (words.size() > 1) {
      ofPeople.set(bit(words.getFirst()));
      ofPeople.set(bit(words.getLast()));
    }
  }

  private static int bit(String folded) {
    return (int) (DictionaryLayout.key(DictionaryLayout.ROOT, folded) >>> 64 - WORD_BITS);
  }

  /**
   * @param lone whether it is known widely enough for a lone word to mean it
   * @param written its names, the label first
   */
  public List<NameDictionaryWriter.Name> of(Entity entity, boolean lone, List<String> written) {
    List<NameDictionaryWriter.Name> names = new ArrayList<>(written.size());
    for (String name : written) {
      List<String> words = NameWords.folded(name);
      if (words.size() > 1 && words.getFirst().equals("the") && entity.kind() != EntityKind.OUTLET) {
        words = words.subList(1, words.size());
      }
      if (words.isEmpty() || words.size() > MOST_WORDS || unused.contains(String.join(" ", words)) || !beginsLikeName(name)) {
        continue;
      }
      if (words.size() > 1) {
        if (entity.kind() != EntityKind.PERSON || roles.role(words.getFirst()).filter(RoleLexicon.Role::title).isEmpty()) {
          names.add(new NameDictionaryWriter.Name(words, NameEntry.Use.NAME, false));
        }
      } else if (lone && entity.kind() != EntityKind.PERSON && loneWord(words.getFirst())) {
        names.add(new NameDictionaryWriter.Name(words, NameEntry.Use.LONE, acronym(name) && words.getFirst().length() <= 3));
      }
    }
    return names;
  }

  private boolean loneWord(String word) {
    return word.length() > 2 && !ofPeople.get(bit(word)) && !kinds.tells(word) && roles.role(word).isEmpty();
  }

  private static boolean beginsLikeName(String name) {
    char first = name.charAt(name.startsWith("the ") && name.length() > 4 ? 4 : 0);
    return Character.isUpperCase(first) || Character.isDigit(first);
  }

  private static boolean acronym(String name) {
    return name.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }
}
