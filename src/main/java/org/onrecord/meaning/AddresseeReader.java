package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.knowledge.AddresseeWords;
import org.onrecord.knowledge.WordClasses;
import org.onrecord.knowledge.Words;
import org.onrecord.model.Addressee;
import org.onrecord.model.Addressee.Role;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.Link;
import org.onrecord.model.LinkedMention;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * Reads to or against whom something was said.
 *
 * <p>"told the broadcaster" has an audience, "warned Ankara" an addressee, "accused the alliance of" a target. It misses a party that is
 * named only in another sentence.
 */
final class AddresseeReader {

  /** So many words may stand between a cue and the name it governs: "warned Turkish president Recep Tayyip". */
  private static final int PHRASE = 14;

  private static final Set<String> PHRASE_TAGS = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "CCONJ", "PUNCT");

  private final AddresseeWords words;
  private final Set<String> outletNouns;

  AddresseeReader(AddresseeWords words, WordClasses classes) {
    this.words = words;
    this.outletNouns = classes.of("outlet-noun");
  }

  List<Addressee> read(Utterance utterance) {
    List<Addressee> found = new ArrayList<>();
    object(utterance).ifPresent(found::addAll);
    audience(utterance).filter(a -> found.stream().noneMatch(f -> f.span().overlaps(a.span()))).ifPresent(found::add);
    found.removeIf(a -> utterance.speakers().stream().anyMatch(s -> s.name().equals(a.name())));
    found.sort(Comparator.comparing(Addressee::span));
    return List.copyOf(found);
  }

  /** The parties that the cue governs. */
  private Optional<List<Addressee>> object(Utterance utterance) {
    Attribution attribution = utterance.attribution();
    Optional<Role> role = utterance.cue().words().stream()
        .flatMap(word -> word.bases().stream())
        .flatMap(base -> words.role(base).stream())
        .findFirst();
    if (role.isEmpty() || attribution.cue().isEmpty() || passive(utterance)) {
      return Optional.empty();
    }
    AnnotatedArticle annotated = utterance.annotated();
    int first = annotated.tokenFrom(attribution.cue().getLast().end());
    int end = first;
    int noun = -1;
    int sentenceEnd = sentence(utterance).endToken();
    while (end < Math.min(first + PHRASE, sentenceEnd) && inPhrase(annotated.tokens().get(end))
        && (!stops(annotated.tokens().get(end), end > first) || lists(annotated, end))) {
      String tag = annotated.tokens().get(end).tag();
      noun = tag.equals("NOUN") || tag.equals("PROPN") || capitalised(annotated.tokens().get(end)) ? end : noun;
      end++;
    }
    if (noun < 0) {
      return Optional.empty();
    }
    Span phrase = annotated.tokens().get(first).span().and(annotated.tokens().get(noun).span());
    return Optional.of(parties(utterance, phrase, role.get()));
  }

  /** A tagger takes the "United" of a name for a verb: a capital is the surer sign. */
  private static boolean inPhrase(Token token) {
    return PHRASE_TAGS.contains(token.tag()) || capitalised(token);
  }

  private static boolean capitalised(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0));
  }

  /** A comma between names: "thanked Oslo, the Netherlands and Spain". */
  private static boolean lists(AnnotatedArticle annotated, int comma) {
    List<Token> tokens = annotated.tokens();
    if (!tokens.get(comma).text().equals(",") || comma + 2 >= tokens.size() || !capitalised(tokens.get(comma - 1))) {
      return false;
    }
    boolean name = capitalised(tokens.get(comma + 1)) || tokens.get(comma + 1).tag().equals("DET") && capitalised(tokens.get(comma + 2));
    return name && tokens.subList(comma, Math.min(tokens.size(), comma + PHRASE)).stream().anyMatch(token -> token.text().equals("and"));
  }

  private boolean stops(Token token, boolean inside) {
    String form = token.text().toLowerCase(Locale.ROOT);
    return form.equals("that") || form.equals("who") || form.equals("which") || token.tag().equals("PUNCT") && (inside || !"“\"‘'".contains(form));
  }

  private List<Addressee> parties(Utterance utterance, Span phrase, Role role) {
    List<LinkedMention> named = utterance.article().mentions().stream()
        .filter(mention -> phrase.overlaps(mention.mention().span()))
        .filter(mention -> UtteranceReader.isParty(mention) || mention.mention().kind() == EntityKind.OUTLET)
        .toList();
    List<Addressee> parties = new ArrayList<>();
    for (LinkedMention mention : named) {
      if (mention == named.getLast() || joined(utterance.annotated(), mention)) {
        Role as = mention.mention().kind() == EntityKind.OUTLET ? Role.AUDIENCE : role;
        parties.add(new Addressee(mention.name(), entity(mention), mention.mention().span(), as));
      }
    }
    if (!parties.isEmpty() && (joined(utterance.annotated(), named.getLast()) || endsWith(utterance.annotated(), phrase, parties.getLast().span()))) {
      return parties;
    }
    return takenUp(utterance, phrase).or(() -> described(utterance.annotated(), phrase, role)).map(List::of).orElse(parties);
  }

  /** "was condemned by the assembly": who follows speaks. */
  private static boolean passive(Utterance utterance) {
    Words cue = utterance.cueAndAfter();
    int end = utterance.cue().size();
    return cue.get(end - 1).form().equals("by") || end < cue.size() && cue.get(end).form().equals("by");
  }

  /** "told the newspaper": the outlet named last. */
  private Optional<Addressee> takenUp(Utterance utterance, Span phrase) {
    List<Token> tokens = utterance.annotated().tokensIn(phrase);
    if (tokens.size() < 2 || !outletNouns.contains(tokens.getLast().text().toLowerCase(Locale.ROOT)) || !tokens.getFirst().text().equalsIgnoreCase("the")) {
      return Optional.empty();
    }
    return utterance.article().mentions().reversed().stream()
        .filter(mention -> mention.mention().kind() == EntityKind.OUTLET && mention.mention().span().end() <= phrase.begin())
        .findFirst()
        .map(mention -> new Addressee(mention.name(), entity(mention), phrase, Role.AUDIENCE));
  }

  /** "warned Kyiv and Moscow": both, though only the last ends the phrase. */
  private static boolean joined(AnnotatedArticle annotated, LinkedMention mention) {
    int next = annotated.tokenFrom(mention.mention().span().end());
    if (next >= annotated.tokens().size()) {
      return false;
    }
    String form = annotated.tokens().get(next).text();
    return form.equals("and") || form.equals(",");
  }

  private static boolean endsWith(AnnotatedArticle annotated, Span phrase, Span mention) {
    List<Token> rest = mention.end() < phrase.end() ? annotated.tokensIn(new Span(mention.end(), phrase.end())) : List.of();
    return rest.stream().noneMatch(token -> token.tag().equals("NOUN"));
  }

  /** People without a name: "told reporters", "urged all parties". */
  private Optional<Addressee> described(AnnotatedArticle annotated, Span phrase, Role role) {
    List<Token> tokens = annotated.tokensIn(phrase).stream().filter(t -> !t.tag().equals("DET") && !t.tag().equals("PUNCT")).toList();
    if (tokens.isEmpty() || !words.people(tokens.getLast().lemma()) && !words.people(tokens.getLast().text().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Span span = tokens.getFirst().span().and(tokens.getLast().span());
    boolean listeners = words.listeners(tokens.getLast().lemma()) || words.listeners(tokens.getLast().text().toLowerCase(Locale.ROOT));
    return Optional.of(new Addressee(span.in(annotated.text()), Optional.empty(), span, listeners ? Role.AUDIENCE : role));
  }

  /** An outlet in the reporting words: "in an interview with", "was quoted as saying by". */
  private Optional<Addressee> audience(Utterance utterance) {
    AnnotatedArticle annotated = utterance.annotated();
    Sentence sentence = sentence(utterance);
    for (LinkedMention mention : utterance.article().mentions()) {
      Span span = mention.mention().span();
      boolean here = mention.mention().kind() == EntityKind.OUTLET && sentence.span().covers(span)
          && utterance.attribution().content().stream().noneMatch(content -> content.overlaps(span))
          && utterance.attribution().source().stream().noneMatch(source -> source.overlaps(span));
      if (here && told(annotated, sentence, span)) {
        return Optional.of(new Addressee(mention.name(), entity(mention), span, Role.AUDIENCE));
      }
    }
    return Optional.empty();
  }

  /** Whether the words before the outlet say that something was told to it. */
  private boolean told(AnnotatedArticle annotated, Sentence sentence, Span outlet) {
    int at = annotated.tokenFrom(outlet.begin());
    int from = Math.max(sentence.firstToken(), at - PHRASE);
    boolean to = false;
    for (int i = at - 1; i >= from; i--) {
      String form = annotated.tokens().get(i).text().toLowerCase(Locale.ROOT);
      to |= form.equals("to") || form.equals("with") || form.equals("by") || form.equals("tell") || form.equals("told") || form.equals("for");
      if (to && (words.telling(annotated.tokens().get(i).lemma()) || words.telling(form))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Entity> entity(LinkedMention mention) {
    return switch (mention.link()) {
      case Link.Linked(Entity entity, double score) -> Optional.of(entity);
      case Link.Ambiguous ambiguous -> Optional.empty();
      case Link.Nil nil -> Optional.empty();
    };
  }

  private static Sentence sentence(Utterance utterance) {
    Attribution attribution = utterance.attribution();
    Span where = attribution.cue().isEmpty() ? attribution.content().getFirst() : attribution.cue().getFirst();
    List<Sentence> sentences = utterance.annotated().sentences();
    return sentences.get(Math.min(utterance.annotated().sentenceFrom(where.begin()), sentences.size() - 1));
  }
}
