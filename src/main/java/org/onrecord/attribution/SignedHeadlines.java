package org.onrecord.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.model.Attribution;
import org.onrecord.model.Sentence;

/**
 * Headlines signed after a dash: "Alliance ‘not at war’ – Holm".
 *
 * <p>What is signed is taken for a speaker only where the story names it again: a site's name after the headline is none.
 */
final class SignedHeadlines {

  private static final CueEntry ENTRY = new CueEntry("–", Set.of(Complement.CLAUSE), Attribution.Kind.SPEECH);
  private static final int LONGEST_NAME = 6;
  private static final int SHORTEST = 3;

  List<Found> read(Words words, Sentence sentence) {
    int first = sentence.firstToken();
    int end = sentence.endToken();
    if (!words.inHeading(first)) {
      return List.of();
    }
    int dash = end - 1;
    while (dash > first && !words.isDash(dash)) {
      dash--;
    }
    int name = dash + 1;
    if (dash - first < SHORTEST || end - name > LONGEST_NAME || words.quoted(dash) || !isSigner(words, name, end)) {
      return List.of();
    }
    return List.of(
        new Found(Optional.of(new Range(name, end)), Optional.of(new Range(dash, name)), List.of(new Range(first, dash)), ENTRY,
            "signed-headline", 0.75));
  }

  private static boolean isSigner(Words words, int first, int end) {
    boolean person = false;
    for (int i = first; i < end; i++) {
      if (words.isVerb(i) || words.isComma(i) || words.quoted(i) || words.in(i, "outlet-noun") || words.in(i, "no-speaker")) {
        return false;
      }
      person |= words.in(i, "speaker-noun");
    }
    return end > first && (person || words.isProper(end - 1) && named(words, end - 1));
  }

  /** Whether the word stands in the story below too. */
  private static boolean named(Words words, int name) {
    for (int i = name + 1; i < words.size(); i++) {
      if (words.text(i).equals(words.text(name))) {
        return true;
      }
    }
    return false;
  }
}
