package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.PatternIndex;
import org.onrecord.knowledge.Topic;
import org.onrecord.knowledge.Topics;
import org.onrecord.knowledge.Word;
import org.onrecord.knowledge.WordClasses;
import org.onrecord.knowledge.WordPattern.Match;
import org.onrecord.knowledge.Words;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.model.Statement;
import org.onrecord.model.Token;

/**
 * Reads what a statement is about.
 *
 * <p>"He warned that sending howitzers could lead to a wider war": escalation and weapons-supply. Where the words themselves show nothing
 * but point back ("that would be a mistake"), the topic is taken from the sentence around them, then from what was said before. It misses
 * what is only hinted at.
 */
final class TopicReader {

  /**
   * A topic that words show.
   *
   * @param place of the trigger in the content's words; empty where the topic is inherited
   * @param proposed whether the words say something of it, rather than only mention it or stand beside it
   */
  record Found(Topic topic, Optional<Match> place, boolean proposed) {}

  /** A content so short can hardly name its own topic, and what points back does so early; what does not, proposes nothing of it. */
  private static final int SHORT = 12;

  /** "Such a step", "any such deal": what surely points back stands among so many first words. */
  private static final int AT_ONCE = 2;

  private final Topics topics;
  private final PatternIndex<Topic> triggers;
  private final PatternIndex<Topic> mentions;
  private final Set<String> pointers;
  private final Set<String> loosePointers;
  private final Set<String> surePointers;

  TopicReader(Topics topics, WordClasses words) {
    this.topics = topics;
    this.triggers = new PatternIndex<>(topics.topics(), Topic::triggers);
    this.mentions = new PatternIndex<>(topics.topics(), Topic::mentions);
    this.pointers = words.of("points-back");
    this.loosePointers = words.of("points-back-loosely");
    this.surePointers = words.of("points-back-surely");
  }

  /**
   * The topics of a statement, most specific first, then by place in the words.
   *
   * @param before the statements read before it
   */
  List<Found> read(Utterance utterance, List<Statement> before) {
    List<Found> own = in(utterance.content());
    if (!own.isEmpty()) {
      return own;
    }
    boolean pointsBack = pointsBack(utterance.content(), pointers);
    boolean loosely = pointsBack || pointsBack(utterance.content(), loosePointers);
    boolean goesOn = !before.isEmpty() && sameSpeakers(before.getLast(), utterance);
    boolean dependent = loosely || goesOn && utterance.content().size() <= SHORT;
    List<Found> said = dependent ? fromBefore(utterance, before, pointsBack) : List.of();
    List<Found> inherited = said.isEmpty() ? beside(frame(utterance), pointsBack) : said;
    return pointsBack ? inherited : inherited.stream().filter(found -> found.topic().inherited()).toList();
  }

  /** The topics that the words show. */
  List<Found> in(Words words) {
    Map<Topic, Match> shown = first(triggers, words);
    Map<Topic, Match> mentioned = first(mentions, words);
    List<Found> found = new ArrayList<>();
    shown.forEach((topic, match) -> found.add(new Found(topic, Optional.of(match), true)));
    mentioned.forEach((topic, match) -> {
      if (!shown.containsKey(topic)) {
        found.add(new Found(topic, Optional.of(match), false));
      }
    });
    found.sort(
        Comparator.comparingInt((Found f) -> -depth(f.topic()))
            .thenComparingInt(f -> f.place().orElseThrow().first())
            .thenComparing(f -> f.topic().id()));
    return List.copyOf(found);
  }

  private static List<Found> beside(List<Found> found, boolean proposed) {
    return found.stream().map(f -> new Found(f.topic(), Optional.empty(), proposed)).toList();
  }

  /** The topics of the words around the content: "asked about the tanks, he said …", "the suggestion that …". */
  private List<Found> frame(Utterance utterance) {
    AnnotatedArticle annotated = utterance.annotated();
    List<Span> saidByOthers = contentsOfOthers(utterance);
    List<Token> around = new ArrayList<>();
    for (Sentence sentence : sentencesOf(utterance)) {
      for (Token token : annotated.tokens().subList(sentence.firstToken(), sentence.endToken())) {
        if (saidByOthers.stream().noneMatch(content -> content.covers(token.span()))) {
          around.add(token);
        }
      }
    }
    return in(Words.of(around));
  }

  /** The contents of the other attributions, but for those that hold this one. */
  private static List<Span> contentsOfOthers(Utterance utterance) {
    Span own = utterance.attribution().contentHull();
    return utterance.article().attributions().stream()
        .filter(other -> other != utterance.said() && !other.attribution().contentHull().covers(own))
        .flatMap(other -> other.attribution().content().stream())
        .toList();
  }

  private static List<Sentence> sentencesOf(Utterance utterance) {
    Span first = utterance.attribution().contentHull();
    Span hull = utterance.attribution().cue().isEmpty() ? first : first.and(utterance.attribution().cue().getFirst());
    return utterance.annotated().sentences().stream().filter(sentence -> sentence.span().overlaps(hull)).toList();
  }

  /** Whether one of its first words points back; a pronoun for the speaker and the "that" of a clause do not. */
  private static boolean pointsBack(Words content, Set<String> pointers) {
    return pointsBack(content, pointers, SHORT);
  }

  private static boolean pointsBack(Words content, Set<String> pointers, int within) {
    for (int i = 0; i < Math.min(within, content.size()); i++) {
      Word word = content.get(i);
      boolean clause = word.tag().equals("SCONJ") || i > 0 && word.tag().equals("PRON") && content.get(i - 1).tag().equals("NOUN");
      if (pointers.contains(word.form()) && !word.marks().contains(UtteranceReader.SELF) && !clause) {
        return true;
      }
    }
    return false;
  }

  /** What was talked of in the sentence before, then what that sentence tells of. */
  private List<Found> fromBefore(Utterance utterance, List<Statement> before, boolean pointsBack) {
    AnnotatedArticle annotated = utterance.annotated();
    List<Sentence> sentences = sentencesOf(utterance);
    int index = sentences.isEmpty() ? 0 : annotated.sentences().indexOf(sentences.getFirst());
    if (!before.isEmpty() && near(annotated, before.getLast(), index)) {
      List<Found> said = before.getLast().topics().stream()
          .flatMap(id -> topics.byId(id).stream())
          .map(topic -> new Found(topic, Optional.empty(), pointsBack && takesUp(utterance, before.getLast(), topic)))
          .toList();
      if (!said.isEmpty()) {
        return said;
      }
    }
    if (index == 0 || sentences.isEmpty()) {
      return List.of();
    }
    Sentence previous = annotated.sentences().get(index - 1);
    return beside(in(Words.of(annotated.tokens().subList(previous.firstToken(), previous.endToken()))), pointsBack);
  }

  private static boolean sameSpeakers(Statement earlier, Utterance utterance) {
    List<String> names = utterance.speakers().stream().map(Speaker::name).toList();
    return !names.isEmpty() && earlier.speakers().stream().map(Speaker::name).toList().equals(names);
  }

  /** "Such a step", one's own words, or what another has just spoken for: "the decision" that he announced. */
  private boolean takesUp(Utterance utterance, Statement earlier, Topic topic) {
    return pointsBack(utterance.content(), surePointers, AT_ONCE)
        || sameSpeakers(earlier, utterance)
        || earlier.stances().contains(new Stance(topic.id(), Stance.Side.FAVOURS));
  }

  private static boolean near(AnnotatedArticle annotated, Statement earlier, int sentence) {
    int end = annotated.sentenceFrom(earlier.attribution().contentHull().end() - 1);
    return sentence - end <= 1;
  }

  /** Each topic's first match that none of its guards covers. */
  private static Map<Topic, Match> first(PatternIndex<Topic> patterns, Words words) {
    Map<Topic, Match> first = new IdentityHashMap<>();
    Map<Topic, List<Match>> guarded = new IdentityHashMap<>();
    for (PatternIndex.Entry<Topic> entry : patterns.conceivable(words)) {
      for (Match match : entry.pattern().all(words)) {
        List<Match> guards = guarded.computeIfAbsent(entry.owner(), topic -> guards(topic, words));
        if (guards.stream().noneMatch(guard -> guard.first() < match.end() && match.first() < guard.end())) {
          first.merge(entry.owner(), match, (known, other) -> other.first() < known.first() ? other : known);
        }
      }
    }
    return first;
  }

  private static List<Match> guards(Topic topic, Words words) {
    return topic.guards().stream().flatMap(guard -> guard.all(words).stream()).toList();
  }

  private int depth(Topic topic) {
    return topic.broader().stream().map(topics::byId).flatMap(Optional::stream).mapToInt(this::depth).map(d -> d + 1).max().orElse(0);
  }
}
