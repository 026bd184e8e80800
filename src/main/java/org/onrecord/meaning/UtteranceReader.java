package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.knowledge.WordClasses;
import org.onrecord.knowledge.Words;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Quotation;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.Token;

/**
 * Sees an attribution as words and marks who is meant by them.
 *
 * <p>"Kallas said her country would never agree": <i>her</i> is marked {@code self}. It misses a party named by a common noun ("the bloc").
 */
final class UtteranceReader {

  /** A word that names the speaker or the party the speaker speaks for. */
  static final String SELF = "self";

  /** A word that names another party. */
  static final String OTHER = "other";

  /** A word that names any party. */
  static final String ACTOR = "actor";

  private final Set<String> ownWords;
  private final Set<String> othersWords;
  private final Set<String> takesUpSpeaker;
  private final Set<String> ownBodies;
  private final Set<String> takesUpThing;
  private final Set<String> possessive;

  /** In indirect speech a pronoun takes up the speaker this early in the content; later it may mean anybody. */
  private static final int SUBJECT_TOKENS = 3;

  /** So many words after "his" may lead to the body that is the speaker's own: "his country's government". */
  private static final int OWNED_TOKENS = 3;

  /** A cue is read with so many tokens after it, for the particle that belongs to it: "ruled" + "out". */
  private static final int TOKENS_AFTER_CUE = 4;

  UtteranceReader(WordClasses words) {
    this.ownWords = words.of("own");
    this.othersWords = words.of("others");
    this.takesUpSpeaker = words.of("takes-up-speaker");
    this.ownBodies = words.of("own-body");
    this.takesUpThing = words.of("takes-up-thing");
    this.possessive = words.of("possessive");
  }

  Utterance read(LinkedArticle article, int index) {
    AnnotatedArticle annotated = article.annotated();
    Attribution attribution = article.attributions().get(index).attribution();
    List<Token> content = tokensIn(annotated, attribution.content());
    Map<Token, Set<String>> marks = marks(article, index, content);
    Words contentWords = Words.of(content, token -> marks.getOrDefault(token, Set.of()));
    Words cue = Words.of(tokensIn(annotated, attribution.cue()));
    return new Utterance(article, index, cue, cueWithParticle(annotated, attribution), contentWords);
  }

  private static Words cueWithParticle(AnnotatedArticle annotated, Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return new Words(List.of());
    }
    List<Token> tokens = new ArrayList<>(tokensIn(annotated, attribution.cue()));
    int next = annotated.tokenFrom(attribution.cue().getLast().end());
    for (int i = next; i < Math.min(next + TOKENS_AFTER_CUE, annotated.tokens().size()); i++) {
      Token token = annotated.tokens().get(i);
      if (token.span().begin() >= attribution.cue().getLast().end()) {
        tokens.add(token);
      }
    }
    return Words.of(tokens);
  }

  private static List<Token> tokensIn(AnnotatedArticle annotated, List<Span> spans) {
    List<Token> tokens = new ArrayList<>();
    for (Span span : spans) {
      tokens.addAll(annotated.tokensIn(span));
    }
    return tokens;
  }

  private Map<Token, Set<String>> marks(LinkedArticle article, int index, List<Token> content) {
    Attribution attribution = article.attributions().get(index).attribution();
    List<Speaker> speakers = article.attributions().get(index).speakers();
    Set<String> own = ownIds(speakers);
    List<Span> quoted = quoted(article.annotated(), attribution);
    Map<Token, Set<String>> marks = new HashMap<>();
    for (int i = 0; i < content.size(); i++) {
      Token token = content.get(i);
      String form = token.text().toLowerCase(Locale.ROOT);
      boolean spoken = quoted.stream().anyMatch(span -> span.covers(token.span()));
      if (spoken ? ownWords.contains(form) : i < SUBJECT_TOKENS && takesUpSpeaker(content, i, speakers)) {
        marks.put(token, Set.of(SELF, ACTOR));
      } else if (spoken && othersWords.contains(form)) {
        marks.put(token, Set.of(OTHER, ACTOR));
      }
    }
    for (LinkedMention mention : article.mentions()) {
      if (isParty(mention) && attribution.contentHull().overlaps(mention.mention().span())) {
        Set<String> mark = isOwn(mention, own, speakers) ? Set.of(SELF, ACTOR) : Set.of(OTHER, ACTOR);
        article.annotated().tokensIn(mention.mention().span()).forEach(token -> marks.put(token, mark));
      }
    }
    return marks;
  }

  /** "He" and "his government", but not "his plan", and "it" only where no person speaks. */
  private boolean takesUpSpeaker(List<Token> content, int i, List<Speaker> speakers) {
    String form = content.get(i).text().toLowerCase(Locale.ROOT);
    if (ownBodies.contains(form)) {
      return namesBody(content, i);
    }
    if (!takesUpSpeaker.contains(form) || takesUpThing.contains(form) && speakers.stream().allMatch(UtteranceReader::isPerson)) {
      return false;
    }
    return !possessive.contains(form) || content.subList(i + 1, Math.min(content.size(), i + 1 + OWNED_TOKENS)).stream()
        .anyMatch(token -> ownBodies.contains(token.lemma().toLowerCase(Locale.ROOT)) || ownBodies.contains(token.text().toLowerCase(Locale.ROOT)));
  }

  private static boolean isPerson(Speaker speaker) {
    return speaker.entity().map(entity -> entity.kind() == EntityKind.PERSON).orElse(false);
  }

  /** "The ministry said the country would": the speaker's own. */
  private static boolean namesBody(List<Token> content, int noun) {
    return noun == 1 && content.getFirst().text().equalsIgnoreCase("the");
  }

  private static List<Span> quoted(AnnotatedArticle annotated, Attribution attribution) {
    if (attribution.quotation() == Attribution.QuotationType.DIRECT) {
      return List.of(attribution.contentHull());
    }
    return annotated.quotations().stream().map(Quotation::span).filter(span -> span.overlaps(attribution.contentHull())).toList();
  }

  private static Set<String> ownIds(List<Speaker> speakers) {
    Set<String> ids = new HashSet<>();
    for (Speaker speaker : speakers) {
      speaker.entity().ifPresent(entity -> ids.add(entity.id()));
      speaker.onBehalfOf().stream().map(Entity::id).forEach(ids::add);
    }
    return ids;
  }

  private static boolean isOwn(LinkedMention mention, Set<String> own, List<Speaker> speakers) {
    return switch (mention.link()) {
      case Link.Linked(Entity entity, double score) -> own.contains(entity.id());
      case Link.Ambiguous ambiguous -> false;
      case Link.Nil nil -> speakers.stream().anyMatch(speaker -> speaker.name().equals(mention.name()));
    };
  }

  static boolean isParty(LinkedMention mention) {
    return switch (mention.mention().kind()) {
      case PERSON, ORGANISATION, STATE, GROUP -> true;
      case PLACE -> mention.link() instanceof Link.Linked(Entity entity, double score) && entity.kind() == EntityKind.STATE;
      case WEAPON, OUTLET, AGREEMENT -> false;
    };
  }
}
