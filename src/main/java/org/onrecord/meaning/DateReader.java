package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.TimeExpression;
import org.onrecord.knowledge.TimeExpressions;
import org.onrecord.knowledge.WordClasses;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.EntityKind;
import org.onrecord.model.SaidOn;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.Statement;
import org.onrecord.model.Token;

/**
 * Reads the day on which something was said.
 *
 * <p>"On Tuesday, after the raid, the premier said the army would strike on Friday": the Tuesday, not the Friday, which is part of what
 * was said. It misses a day that only another article tells.
 */
final class DateReader {

  /** A speaker's day holds for so many paragraphs, unless another occasion is named. */
  private static final int PARAGRAPHS_ON = 2;

  private static final Set<String> KNOWN_OCCASION = Set.of("the", "that", "this");

  private static final Set<String> NEW_OCCASION = Set.of("a", "an", "another", "separate");

  /** So many sentences back an occasion may have been dated. */
  private static final int OCCASION_REACH = 3;

  private final Set<String> otherTime;
  private final Set<String> timeLink;
  private final Set<String> goesOn;
  private final Set<String> occasion;
  private final Set<String> published;
  private final Set<String> eventVerb;
  private final Set<String> clauseOpener;

  DateReader(WordClasses words) {
    this.otherTime = words.of("other-time");
    this.timeLink = words.of("time-link");
    this.goesOn = words.of("goes-on");
    this.occasion = words.of("occasion");
    this.published = words.of("published");
    this.eventVerb = words.of("event-verb");
    this.clauseOpener = words.of("clause-opener");
  }

  /** @param before the statements read before: who goes on speaking goes on on the same day */
  Optional<SaidOn> read(Utterance utterance, List<Statement> before) {
    Optional<CalendarDate> anchor = anchor(utterance.annotated().article());
    Sentence sentence = sentence(utterance);
    return inSentence(utterance, sentence, anchor)
        .or(() -> occasion(utterance, sentence, anchor))
        .or(() -> lastBySameSpeakers(utterance, before).filter(earlier -> goesOn(utterance, earlier)).flatMap(Statement::date).map(DateReader::fromContext))
        .or(() -> dateline(utterance, sentence));
  }

  private static Optional<CalendarDate> anchor(Article article) {
    return article.published().filter(date -> date.precision() == CalendarDate.Precision.DAY)
        .or(() -> Dateline.of(article).map(TimeExpression::date))
        .or(article::published);
  }

  /** The sentence that reports, which is the cue's; without a cue the content's first. */
  private static Sentence sentence(Utterance utterance) {
    Attribution attribution = utterance.attribution();
    Span where =
        !attribution.cue().isEmpty() ? attribution.cue().getFirst()
            : !attribution.source().isEmpty() ? attribution.source().getFirst() : attribution.content().getFirst();
    List<Sentence> sentences = utterance.annotated().sentences();
    return sentences.get(Math.min(utterance.annotated().sentenceFrom(where.begin()), sentences.size() - 1));
  }

  private Optional<SaidOn> inSentence(Utterance utterance, Sentence sentence, Optional<CalendarDate> anchor) {
    AnnotatedArticle annotated = utterance.annotated();
    TimeExpression best = null;
    int nearest = Integer.MAX_VALUE;
    for (TimeExpression time : TimeExpressions.in(annotated.text(), sentence.span(), anchor)) {
      int away = distance(utterance, sentence, time);
      if (away >= 0 && away < nearest) {
        best = time;
        nearest = away;
      }
    }
    return Optional.ofNullable(best).map(time -> new SaidOn(time.date(), time.basis(), Optional.of(time.span())));
  }

  /** How far the time stands from the cue, in tokens; -1 where it cannot be the time of saying. */
  private int distance(Utterance utterance, Sentence sentence, TimeExpression time) {
    AnnotatedArticle annotated = utterance.annotated();
    Attribution attribution = utterance.attribution();
    if (insideContent(utterance, time.span()) || insideOtherContent(utterance, time.span()) || !timesSaying(annotated, time.span())) {
      return -1;
    }
    Span cue = attribution.cue().isEmpty() ? attribution.contentHull() : attribution.cue().getFirst();
    Span last = attribution.cue().isEmpty() ? cue : attribution.cue().getLast();
    Span between =
        time.span().end() <= cue.begin() ? gap(time.span().end(), cue.begin()) : time.span().begin() >= last.end() ? gap(last.end(), time.span().begin()) : null;
    if (between == null) {
      return 0;
    }
    List<Token> tokens = annotated.tokensIn(between).stream().filter(token -> attribution.content().stream().noneMatch(c -> c.covers(token.span()))).toList();
    boolean opensSentence = annotated.tokensIn(new Span(sentence.span().begin(), time.span().begin() + 1)).size() <= 3;
    boolean otherClause = tokens.stream().anyMatch(this::opensClause) || tokens.stream().anyMatch(this::finite);
    return otherClause && !opensSentence ? -1 : tokens.size();
  }

  private static Span gap(int begin, int end) {
    return begin < end ? new Span(begin, end) : null;
  }

  /** A noun that is announced may carry the day of the announcement; what a clause tells has its own days. */
  private static boolean insideContent(Utterance utterance, Span time) {
    for (Span content : utterance.attribution().content()) {
      if (content.overlaps(time)) {
        boolean clause =
            content.begin() >= time.begin()
                || utterance.annotated().tokensIn(new Span(content.begin(), time.begin())).stream().anyMatch(t -> t.tag().equals("VERB") || t.tag().equals("AUX"));
        boolean quoted = utterance.attribution().quotation() == Attribution.QuotationType.DIRECT;
        return clause || quoted || utterance.attribution().cue().isEmpty();
      }
    }
    return false;
  }

  private static boolean insideOtherContent(Utterance utterance, Span time) {
    Attribution own = utterance.attribution();
    return utterance.article().attributions().stream()
        .map(said -> said.attribution())
        .filter(other -> other != own && !other.contentHull().overlaps(own.contentHull()))
        .anyMatch(other -> other.content().stream().anyMatch(content -> content.overlaps(time)));
  }

  /** "on Friday", "Friday", "earlier this month", but not "before Friday", "the 24 February invasion". */
  private boolean timesSaying(AnnotatedArticle annotated, Span time) {
    int first = annotated.tokenFrom(time.begin());
    String own = annotated.tokens().get(first).text().toLowerCase(Locale.ROOT);
    if (otherTime.contains(own) && !own.equals("the") && !own.equals("a") || own.equals("since") || own.equals("by") || own.equals("until")) {
      return false;
    }
    int before = first - 1;
    String previous = before < 0 ? "" : annotated.tokens().get(before).text().toLowerCase(Locale.ROOT);
    if (timeLink.contains(previous) && before > 0) {
      String further = annotated.tokens().get(before - 1).text().toLowerCase(Locale.ROOT);
      return !eventVerb.contains(further);
    }
    return !otherTime.contains(previous);
  }

  private boolean opensClause(Token token) {
    return clauseOpener.contains(token.text().toLowerCase(Locale.ROOT))
        && !token.tag().equals("DET") && !token.tag().equals("PRON") || token.text().equalsIgnoreCase("who") || token.text().equalsIgnoreCase("which");
  }

  /** A verb that tells of another event; "a statement released on Monday" tells of the same. */
  private boolean finite(Token token) {
    return !published.contains(token.text().toLowerCase(Locale.ROOT)) && (token.tag().equals("VERB") || token.tag().equals("AUX")) && !token.text().toLowerCase(Locale.ROOT).endsWith("ing");
  }

  /** "At the meeting": the day of the meeting that the sentences before told of. */
  private Optional<SaidOn> occasion(Utterance utterance, Sentence sentence, Optional<CalendarDate> anchor) {
    AnnotatedArticle annotated = utterance.annotated();
    if (!namesOccasion(annotated, sentence, utterance.attribution(), KNOWN_OCCASION)) {
      return Optional.empty();
    }
    int index = annotated.sentences().indexOf(sentence);
    for (int i = index - 1; i >= Math.max(0, index - OCCASION_REACH); i--) {
      for (TimeExpression time : TimeExpressions.in(annotated.text(), annotated.sentences().get(i).span(), anchor)) {
        if (time.date().precision() == CalendarDate.Precision.DAY && timesSaying(annotated, time.span()) && !insideOtherContent(utterance, time.span())) {
          return Optional.of(new SaidOn(time.date(), SaidOn.Basis.CONTEXT, Optional.of(time.span())));
        }
      }
    }
    return Optional.empty();
  }

  private boolean namesOccasion(AnnotatedArticle annotated, Sentence sentence, Attribution attribution, Set<String> articles) {
    List<Token> tokens = annotated.tokens().subList(sentence.firstToken(), sentence.endToken());
    for (int i = 2; i < tokens.size(); i++) {
      Token noun = tokens.get(i);
      String article = tokens.get(i - 1).text().toLowerCase(Locale.ROOT);
      String at = tokens.get(i - 2).text().toLowerCase(Locale.ROOT);
      if ((occasion.contains(noun.lemma()) || occasion.contains(noun.text().toLowerCase(Locale.ROOT)))
          && articles.contains(article)
          && Set.of("at", "during", "after", "in", "following").contains(at)
          && attribution.content().stream().noneMatch(content -> content.covers(noun.span()))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Statement> lastBySameSpeakers(Utterance utterance, List<Statement> before) {
    List<String> names = names(utterance.speakers());
    return names.isEmpty() ? Optional.empty()
        : before.reversed().stream().filter(earlier -> names(earlier.speakers()).equals(names)).findFirst();
  }

  private static List<String> names(List<Speaker> speakers) {
    return speakers.stream().map(Speaker::name).toList();
  }

  private boolean goesOn(Utterance utterance, Statement earlier) {
    int distance = block(utterance, utterance.attribution()) - block(utterance, earlier.attribution());
    return distance == 0 || distance <= PARAGRAPHS_ON && (namesSameOccasion(utterance) || !namesAnotherOccasion(utterance));
  }

  private boolean namesSameOccasion(Utterance utterance) {
    return utterance.cue().words().stream().anyMatch(word -> word.bases().stream().anyMatch(goesOn::contains));
  }

  /** "was quoted by the daily", "in an interview": said elsewhere, so perhaps on another day. */
  private boolean namesAnotherOccasion(Utterance utterance) {
    Sentence sentence = sentence(utterance);
    boolean outlet = utterance.article().mentions().stream()
        .anyMatch(mention -> mention.mention().kind() == EntityKind.OUTLET && sentence.span().covers(mention.mention().span()));
    boolean earlier = utterance.cueAndAfter().words().stream().anyMatch(word -> word.bases().contains("quote") || word.bases().contains("previously"));
    return outlet || earlier || namesOccasion(utterance.annotated(), sentence, utterance.attribution(), NEW_OCCASION);
  }

  private static int block(Utterance utterance, Attribution attribution) {
    List<Sentence> sentences = utterance.annotated().sentences();
    return sentences.get(Math.min(utterance.annotated().sentenceFrom(attribution.content().getFirst().begin()), sentences.size() - 1)).block();
  }

  private static SaidOn fromContext(SaidOn earlier) {
    return new SaidOn(earlier.date(), SaidOn.Basis.CONTEXT, earlier.span());
  }

  /** What the sentence with the dateline reports was said on its day. */
  private static Optional<SaidOn> dateline(Utterance utterance, Sentence sentence) {
    return Dateline.of(utterance.annotated().article(), sentence.span().begin())
        .filter(line -> sentence.span().covers(line.span()))
        .map(line -> new SaidOn(line.date(), SaidOn.Basis.DATELINE, Optional.of(line.span())));
  }
}
