package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onrecord.knowledge.Act;
import org.onrecord.knowledge.Acts;
import org.onrecord.knowledge.PatternIndex;
import org.onrecord.knowledge.WordClasses;
import org.onrecord.knowledge.WordPattern;
import org.onrecord.knowledge.WordPattern.Match;
import org.onrecord.knowledge.Words;

/**
 * Reads what a speaker does by saying something.
 *
 * <p>"The minister said her country would not send tanks" is reject, although <i>said</i> is neutral. It misses irony, and acts that
 * only knowledge of the world shows.
 */
final class ActReader {

  /**
   * The acts of a statement and whence they were read.
   *
   * @param fromCue whether the reporting words named the act, rather than what was said
   */
  record Reading(List<String> acts, boolean fromCue) {}

  private record Found(Act act, int length, int first) {}

  private static final String NEUTRAL = "state";

  private final Acts acts;
  private final PatternIndex<Act> cues;
  private final PatternIndex<Act> hints;
  private final PatternIndex<Act> contents;
  private final Set<String> concessions;
  private final Set<String> partings;
  private final Set<String> ownSideActs;
  private final WordPattern othersWords;

  ActReader(Acts acts, WordClasses words) {
    this.acts = acts;
    this.cues = new PatternIndex<>(acts.acts(), Act::cues);
    this.hints = new PatternIndex<>(acts.acts(), Act::hints);
    this.contents = new PatternIndex<>(acts.acts(), Act::contents);
    this.concessions = words.of("concession");
    this.partings = words.of("parts-acts");
    this.ownSideActs = words.of("own-side-act");
    this.othersWords = WordPattern.parse("^ <other> ..6 {utter}/VERB.past|{utter}/VERB.s & !be|was|were|been ~1 {utter}/VERB.past", words);
  }

  Reading read(Utterance utterance) {
    Optional<Act> named = byCue(utterance, cues);
    Words content = utterance.content().part(mainClause(utterance.content()), inversion(utterance.content())).withoutInsertion();
    if (named.isPresent()) {
      Act act = named.get();
      return byContent(content, act.yieldsTo())
          .map(other -> new Reading(List.of(other.id()), false))
          .orElseGet(() -> new Reading(List.of(act.id()), true));
    }
    Optional<Act> hinted = byCue(utterance, hints).filter(act -> !act.id().equals(NEUTRAL));
    Optional<Act> shown =
        hinted.isPresent() ? byContent(content, hinted.get().yieldsTo())
            : utterance.reportedByOutlet() ? Optional.empty() : byContent(content).filter(act -> !isOthers(act, content));
    return shown
        .map(act -> new Reading(both(act, content), false))
        .or(() -> hinted.map(act -> new Reading(List.of(act.id()), true)))
        .orElseGet(() -> new Reading(List.of(NEUTRAL), false));
  }

  /** "The ministry said that the envoys spoke of a price": the price is not the ministry's threat. */
  private boolean isOthers(Act act, Words content) {
    return ownSideActs.contains(act.id()) && othersWords.matches(content);
  }

  /** The act, and after it the one that another part of the content shows: "we will send arms, but not one soldier of ours will go". */
  private List<String> both(Act act, Words content) {
    return Stream.concat(Stream.of(act.id()), parts(content).flatMap(part -> byContent(part).stream()).map(Act::id)
            .filter(id -> !id.equals(NEUTRAL)))
        .distinct()
        .limit(2)
        .toList();
  }

  private Stream<Words> parts(Words content) {
    List<Words> parts = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < content.size(); i++) {
      if (partings.contains(content.get(i).form())) {
        parts.add(content.part(first, i));
        first = i + 1;
      }
    }
    return first == 0 ? Stream.of() : Stream.concat(parts.stream(), Stream.of(content.part(first, content.size())));
  }

  /** The act that the longest match names; of equally long ones the last: "issued a statement warning" warns. */
  private static Optional<Act> byCue(Utterance utterance, PatternIndex<Act> patterns) {
    int cueSize = utterance.cue().size();
    List<Found> found = new ArrayList<>();
    for (PatternIndex.Entry<Act> entry : patterns.conceivable(utterance.cueAndAfter())) {
      for (Match match : entry.pattern().all(utterance.cueAndAfter())) {
        if (match.first() < cueSize) {
          found.add(new Found(entry.owner(), match.end() - match.first(), match.first()));
        }
      }
    }
    return found.stream()
        .max(Comparator.comparingInt(Found::length).thenComparingInt(Found::first).thenComparing(one -> -one.act().precedence()))
        .map(Found::act);
  }

  /** Where a condition begins that is told by inversion: "he was open to it<b>, should Moscow attack cities again</b>". */
  private static int inversion(Words content) {
    for (int i = 1; i + 1 < content.size(); i++) {
      if (content.get(i).form().equals("should") && content.get(i - 1).form().equals(",")) {
        return i - 1;
      }
    }
    return content.size();
  }

  /** Index of the word that begins the main clause: "While there was no decision yet, we will decide soon" makes a promise. */
  int mainClause(Words content) {
    if (content.size() > 0 && concessions.contains(content.get(0).form())) {
      for (int i = 1; i < content.size() - 1; i++) {
        if (content.get(i).form().equals(",")) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private Optional<Act> byContent(Words content) {
    return byContent(content, act -> true);
  }

  private Optional<Act> byContent(Words content, List<String> among) {
    return byContent(content, act -> among.contains(act.id()));
  }

  private Optional<Act> byContent(Words content, Predicate<Act> admitted) {
    for (PatternIndex.Entry<Act> entry : contents.conceivable(content)) {
      if (admitted.test(entry.owner()) && entry.pattern().matches(content)) {
        return Optional.of(entry.owner());
      }
    }
    return Optional.empty();
  }

  /** Whether the content's words show the act, whatever the cue says. */
  boolean shows(String act, Words content) {
    return acts.byId(act).map(known -> shows(known, content)).orElse(false);
  }

  private static boolean shows(Act act, Words content) {
    for (WordPattern pattern : act.contents()) {
      if (pattern.matches(content)) {
        return true;
      }
    }
    return false;
  }
}
