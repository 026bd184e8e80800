package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.knowledge.TransferWords;
import org.onrecord.model.Party;
import org.onrecord.model.Sentence;

/**
 * For whom an article's arms are, where a sentence leaves it out.
 *
 * <p>"Washington approved the sale of arms to Taiwan. It covers 200 missiles": the missiles are for Taiwan. Where an article speaks of arms
 * for several, only a sentence close by or a clear majority tells; else nobody knows.
 */
final class Beneficiaries {

  /** So many sentences before and after may tell. */
  private static final int BEFORE = 6;
  private static final int AFTER = 3;

  /** Or this share of all that the article names. */
  private static final double MAJORITY = 0.6;

  private record Named(int sentence, List<Party> parties) {}

  private final List<Named> named;

  private Beneficiaries(List<Named> named) {
    this.named = named;
  }

  /** @param sentences of an article, in order */
  static Beneficiaries of(List<ArmsSentence> sentences, Function<ArmsSentence, PartyFinder> finders, TransferWords words) {
    List<Named> named = new ArrayList<>();
    for (int index = 0; index < sentences.size(); index++) {
      ArmsSentence sentence = sentences.get(index);
      if (speaksOfArms(sentence, words)) {
        PartyFinder finder = finders.apply(sentence);
        for (int i = sentence.first(); i < sentence.end(); i++) {
          List<Party> parties = at(sentence, finder, i);
          if (!parties.isEmpty()) {
            named.add(new Named(index, parties));
          }
        }
      }
    }
    return new Beneficiaries(List.copyOf(named));
  }

  private static boolean speaksOfArms(ArmsSentence sentence, TransferWords words) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (sentence.isWeapon(i) || words.is("arms", "word", sentence.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<Party> at(ArmsSentence sentence, PartyFinder finder, int i) {
    TransferClass kind = sentence.transferClass(i);
    if (kind == TransferClass.RECEIVE && sentence.isVerb(i)) {
      return finder.subject(VerbGroup.of(sentence, i).start()).parties();
    }
    if ((kind == TransferClass.APPROVE || kind == TransferClass.PLEDGE) && sentence.isVerb(i)) {
      return finder.dative(i + 1);
    }
    boolean gives = kind == TransferClass.GIVE || kind == TransferClass.EQUIP || kind == TransferClass.PLEDGE && sentence.isNoun(i);
    if (!gives) {
      return List.of();
    }
    List<Party> dative = sentence.isVerb(i) ? finder.dative(i + 1) : List.of();
    return dative.isEmpty() ? finder.after(i + 1, "to", "for") : dative;
  }

  /** Whom a sentence's arms are for, if the article leaves no doubt; never those who give them. */
  List<Party> near(int sentence, List<Party> providers) {
    return only(sentence, sentence)
        .or(() -> only(sentence - BEFORE, sentence + AFTER))
        .or(this::majority)
        .filter(chosen -> chosen.stream().noneMatch(providers::contains))
        .orElse(List.of());
  }

  /** Those whom the sentences from the first to the last name, if they name the same. */
  private Optional<List<Party>> only(int first, int last) {
    List<List<Party>> close = named.stream()
        .filter(one -> one.sentence() >= first && one.sentence() <= last)
        .map(Named::parties)
        .distinct()
        .toList();
    return close.size() == 1 ? Optional.of(close.getFirst()) : Optional.empty();
  }

  private Optional<List<Party>> majority() {
    Map<List<Party>, Integer> counts = new HashMap<>();
    named.forEach(one -> counts.merge(one.parties(), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= MAJORITY * named.size())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
