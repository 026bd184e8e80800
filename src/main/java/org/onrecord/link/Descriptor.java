package org.onrecord.link;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.knowledge.RoleLexicon.Role;
import org.onrecord.model.Entity;

/**
 * The words by which a text says what somebody is.
 *
 * <p>"Russian Foreign Ministry spokeswoman" of "Russian Foreign Ministry spokeswoman Maria Zakharova": role spokeswoman, of the ministry.
 *
 * @param words as they stand in the text
 * @param role its main noun
 * @param offices kinds of office that the words can mean: "foreign-minister"
 * @param bodies the states and organisations named in it, those they speak for after them
 */
record Descriptor(String words, Role role, Set<String> offices, List<Entity> bodies) {

  private static final Pattern FORMER = Pattern.compile("(?i)\\b(former|ex)\\b");

  /** Whether the words say that it is over: "former president", "ex-minister". */
  boolean former() {
    return FORMER.matcher(words).find();
  }
}
