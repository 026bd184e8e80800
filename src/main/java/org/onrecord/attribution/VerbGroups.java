package org.onrecord.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.attribution.VerbGroup.Form;

/** Finds the cue verbs of a stretch of tokens, outside of quotation marks. */
final class VerbGroups {

  /** How many words may stand between "quoted" and "as saying". */
  private static final int QUOTED = 14;

  private final CueLexicon lexicon;

  VerbGroups(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<VerbGroup> in(Words words, int first, int end) {
    List<VerbGroup> groups = new ArrayList<>();
    for (int i = first; i < end; i++) {
      if (!words.quoted(i)) {
        at(words, i, first).ifPresent(groups::add);
      }
    }
    return groups;
  }

  /** The group whose cue verb is the token. */
  Optional<VerbGroup> at(Words words, int head, int limit) {
    if (words.glued(head) || words.glued(head + 2)) {
      return Optional.empty();
    }
    boolean copula = words.lemma(head - 1).equals("be") || words.isAdverb(head - 1) && words.lemma(head - 2).equals("be");
    Optional<CueEntry> adjective = copula ? lexicon.adjectiveAt(words, head) : Optional.empty();
    Optional<CueEntry> entry = adjective.isPresent() || !words.isVerb(head) ? adjective : lexicon.verbAt(words, head);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    if (words.is(head + entry.map(CueEntry::size).orElse(1), "to") && words.in(head, "carry-on")) {
      return Optional.empty();
    }
    int quoting = words.tag(head).equals("VBG") && words.is(head - 1, "as") ? quoting(words, head - 1, limit) : -1;
    int first = quoting < 0 ? head : quoting;
    boolean negated = false;
    boolean modal = false;
    boolean be = false;
    boolean have = false;
    boolean to = false;
    boolean bare = words.tag(head).equals("VB");
    for (int i = first - 1; i >= limit && !words.quoted(i); i--) {
      boolean negation = words.in(i, "negation");
      boolean auxiliary = words.in(i, "auxiliary") && (words.isVerb(i) || words.tag(i).equals("MD"));
      if (negation) {
        negated = true;
      } else if (auxiliary) {
        bare = false;
        modal |= words.tag(i).equals("MD");
        be |= words.lemma(i).equals("be");
        have |= words.lemma(i).equals("have");
      } else if (words.is(i, "to") && i == first - 1 && !to) {
        to = true;
        int carrier = carrier(words, i, limit);
        if (carrier < 0) {
          break;
        }
        to = false;
        i = carrier;
        have = true;
      } else if (!words.isAdverb(i)) {
        break;
      }
      first = i;
    }
    if (words.is(first - 1, "having") || words.is(first - 1, "let") || words.is(first, "’s") && words.is(first - 1, "let")) {
      return Optional.empty();
    }
    if (adjective.isPresent()) {
      return be
          ? Optional.of(new VerbGroup(first, head, head + entry.get().size(), entry.get(), Form.FINITE, negated, modal))
          : Optional.empty();
    }
    Form form = quoting < 0 ? form(words, head, be, have, to || bare) : be ? Form.FINITE : Form.QUOTING;
    return Optional.of(new VerbGroup(first, head, head + entry.get().size(), entry.get(), form, negated, modal));
  }

  /** The verb of "was quoted by the agency as saying", "quoted Holm as saying"; -1 if there is none. */
  private static int quoting(Words words, int as, int limit) {
    for (int i = as - 1; i >= limit && i > as - QUOTED && !words.isMark(i) && !words.isFinite(i + 1); i--) {
      if (words.isVerb(i) && words.in(i, "quoting-verb")) {
        return i;
      }
    }
    return -1;
  }

  private static Form form(Words words, int head, boolean be, boolean have, boolean to) {
    if (to) {
      return Form.INFINITIVE;
    }
    return switch (words.tag(head)) {
      case "VBG" -> be || have ? Form.FINITE : Form.PARTICIPLE;
      case "VBN" -> be ? Form.PASSIVE : have ? Form.FINITE : Form.REDUCED;
      case "VBD" -> be ? Form.PASSIVE : Form.FINITE;
      default -> Form.FINITE;
    };
  }

  /** The verb before "to" that carries the report on: "went on to say"; -1 if there is none. */
  private static int carrier(Words words, int to, int limit) {
    int verb = words.is(to - 1, "on") ? to - 2 : to - 1;
    return verb >= limit && words.isVerb(verb) && words.in(verb, "carry-on") ? verb : -1;
  }
}
