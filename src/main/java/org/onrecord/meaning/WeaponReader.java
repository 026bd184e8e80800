package org.onrecord.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.onrecord.knowledge.QuantityWords;
import org.onrecord.knowledge.TransferWords;
import org.onrecord.knowledge.WeaponConcept;
import org.onrecord.knowledge.WeaponMatch;
import org.onrecord.knowledge.WeaponMatcher;
import org.onrecord.knowledge.WeaponTaxonomy;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Entity;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.Quantity;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;
import org.onrecord.model.WeaponReference;

/**
 * Reads the weapons that an article speaks of, with how many and of what origin.
 *
 * <p>"40 German Marders" → Marder, 40, German. "The vehicles will arrive in March" after it → Marder again. It misses what is described
 * and not named ("the tracked monsters"). Immutable, safe for many threads.
 */
final class WeaponReader {

  /** So many sentences a system named before may lie back for "the tanks" to take it up. */
  private static final int MEMORY = 4;

  private static final Pattern JOINT = Pattern.compile("(?:\\s\\w+)?,?\\s(?:and|or)\\s(?:[\\w,]+\\s)?");

  private final WeaponTaxonomy taxonomy;
  private final WeaponMatcher matcher;
  private final QuantityReader quantities;
  private final TransferWords words;
  private final Set<String> definite;
  private final Set<String> originEndings;
  private final Set<String> attributive;
  private final Set<String> possessive;

  WeaponReader(WeaponTaxonomy taxonomy, TransferWords words) {
    this.taxonomy = taxonomy;
    this.words = words;
    this.matcher = new WeaponMatcher(taxonomy);
    this.quantities = new QuantityReader(QuantityWords.load());
    this.definite = words.of("definite", "word");
    this.originEndings = words.of("origin ending", "ending");
    this.attributive = words.of("attributive", "word");
    this.possessive = words.of("possessive", "word");
  }

  /** Every weapon the article names or takes up again, in text order. */
  List<WeaponReference> references(LinkedArticle article) {
    return new Pass(article).read();
  }

  /** Those of the references that the attribution's content holds: one for each weapon, the one that says how many before one that does not. */
  static List<WeaponReference> within(List<WeaponReference> references, Attribution attribution) {
    Map<Entity, WeaponReference> weapons = new LinkedHashMap<>();
    for (WeaponReference reference : references) {
      if (attribution.content().stream().anyMatch(span -> span.overlaps(reference.span()))) {
        weapons.merge(reference.weapon(), reference,
            (first, next) -> first.quantity().isEmpty() && next.quantity().isPresent() ? next : first);
      }
    }
    return List.copyOf(weapons.values());
  }

  /** One walk over one article. */
  private final class Pass {

    private record Named(WeaponConcept concept, int sentence, Span span) {}

    private final AnnotatedArticle article;
    private final MentionIndex mentions;
    private final List<WeaponReference> references = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();

    Pass(LinkedArticle article) {
      this.article = Compounds.joined(article.annotated());
      this.mentions = new MentionIndex(this.article, article.mentions());
    }

    List<WeaponReference> read() {
      List<WeaponMatch> matches = matcher.matches(article);
      int next = 0;
      for (int index = 0; index < article.sentences().size(); index++) {
        Sentence sentence = article.sentences().get(index);
        int token = sentence.firstToken();
        while (token < sentence.endToken()) {
          Span span = article.tokens().get(token).span();
          if (next < matches.size() && matches.get(next).span().begin() < span.end()) {
            WeaponMatch match = matches.get(next++);
            match(match, sentence, index, token);
            while (token < sentence.endToken() && article.tokens().get(token).span().begin() < match.span().end()) {
              token++;
            }
          } else {
            anaphor(sentence, index, token);
            ellipsis(sentence, index, token);
            token++;
          }
        }
      }
      return List.copyOf(references);
    }

    private void match(WeaponMatch match, Sentence sentence, int index, int first) {
      NounPhrase phrase = phrase(first, sentence.firstToken(), !match.plural());
      WeaponConcept concept = match.concept();
      if (match.generic() && phrase.definite() && phrase.modifier().isEmpty()) {
        concept = antecedent(candidate -> taxonomy.isA(candidate, match.concept().slug()), index).orElse(concept);
      }
      add(concept, match.span(), phrase, index);
    }

    /** "the jets", "send them". */
    private void anaphor(Sentence sentence, int index, int at) {
      Token token = article.tokens().get(at);
      String form = token.text().toLowerCase(Locale.ROOT);
      String lemma = token.lemma().toLowerCase(Locale.ROOT);
      if (!token.tag().equals("NOUN") || !taxonomy.isAnaphor(lemma) || follows(sentence, at, "NOUN")) {
        return;
      }
      NounPhrase phrase = phrase(at, sentence.firstToken(), form.equals(lemma));
      if (phrase.definite() && phrase.modifier().isEmpty()) {
        antecedents(candidate -> taxonomy.takesUp(lemma, candidate), index, !form.equals(lemma))
            .forEach(concept -> add(concept, token.span(), phrase, index));
      }
    }

    /** "Norway will give eight, Portugal has promised three": a number without a noun after a word of giving. */
    private void ellipsis(Sentence sentence, int index, int at) {
      Token token = article.tokens().get(at);
      if (at == sentence.firstToken() || named.isEmpty() || named.getLast().sentence() < index - 1 || !quantities.isQuantity(token)
          || !handsOver(at - 1) || !standsAlone(sentence, at)) {
        return;
      }
      quantities.read(article.tokens(), at, sentence.firstToken(), false).ifPresent(quantity ->
          add(named.getLast().concept(), token.span(), new NounPhrase(Optional.of(quantity), Optional.empty(), false), index));
    }

    private boolean handsOver(int at) {
      Token token = article.tokens().get(at);
      String lemma = token.lemma().toLowerCase(Locale.ROOT);
      return token.tag().equals("VERB")
          && List.of("give", "pledge", "receive", "buy").stream().anyMatch(name -> words.is(name, "verb", lemma));
    }

    /** Nothing that is counted follows. */
    private boolean standsAlone(Sentence sentence, int at) {
      if (at + 1 >= sentence.endToken()) {
        return true;
      }
      Token next = article.tokens().get(at + 1);
      String form = next.text().toLowerCase(Locale.ROOT);
      return form.equals("more") && standsAlone(sentence, at + 1) || Set.of(".", ",", ";", "and", "while", "but", "to").contains(form);
    }

    private boolean follows(Sentence sentence, int at, String tag) {
      return at + 1 < sentence.endToken() && article.tokens().get(at + 1).tag().equals(tag);
    }

    private Optional<WeaponConcept> antecedent(Predicate<WeaponConcept> fits, int sentence) {
      for (int i = named.size() - 1; i >= 0 && named.get(i).sentence() >= sentence - MEMORY; i--) {
        if (fits.test(named.get(i).concept())) {
          return Optional.of(named.get(i).concept());
        }
      }
      return Optional.empty();
    }

    /** With a plural also what is joined to the last one named: "S-300s or Patriots … these systems". */
    private List<WeaponConcept> antecedents(Predicate<WeaponConcept> fits, int sentence, boolean plural) {
      for (int i = named.size() - 1; i >= 0 && named.get(i).sentence() >= sentence - MEMORY; i--) {
        if (fits.test(named.get(i).concept())) {
          boolean pair = plural && i > 0 && fits.test(named.get(i - 1).concept()) && joined(named.get(i - 1), named.get(i));
          return pair ? List.of(named.get(i - 1).concept(), named.get(i).concept()) : List.of(named.get(i).concept());
        }
      }
      return List.of();
    }

    private boolean joined(Named left, Named right) {
      return left.span().end() < right.span().begin() && !left.concept().equals(right.concept())
          && JOINT.matcher(article.text().substring(left.span().end(), right.span().begin())).matches();
    }

    private void add(WeaponConcept concept, Span span, NounPhrase phrase, int sentence) {
      if (concept.system()) {
        named.add(new Named(concept, sentence, span));
      }
      references.add(new WeaponReference(concept.entity(), !concept.system(), span, phrase.quantity(), phrase.modifier()));
    }

    /** What stands before the name, from right to left. */
    private NounPhrase phrase(int name, int from, boolean singular) {
      List<Token> tokens = article.tokens();
      Optional<String> modifier = Optional.empty();
      for (int i = name - 1; i >= from; i--) {
        Token token = tokens.get(i);
        String form = token.text().toLowerCase(Locale.ROOT);
        if (isOrigin(i)) {
          modifier = modifier.or(() -> Optional.of(token.text()));
        } else if (quantities.isQuantity(token)) {
          Optional<Quantity> quantity = quantities.read(tokens, i, from, singular);
          return new NounPhrase(quantity, modifier, i > from && isDefinite(tokens.get(i - 1)));
        } else if (form.equals("of") && i > from) {
          return new NounPhrase(counted(i - 1, from, singular), modifier, false);
        } else if (isDefinite(token)) {
          boolean partOf = i > from + 1 && tokens.get(i - 1).text().equalsIgnoreCase("of");
          return new NounPhrase(partOf ? counted(i - 2, from, singular) : Optional.empty(), modifier, true);
        } else if (possessive.contains(form)) {
          boolean partOf = i > from + 1 && tokens.get(i - 1).text().equalsIgnoreCase("of");
          return new NounPhrase(partOf ? counted(i - 2, from, singular) : Optional.empty(), modifier, false);
        } else if (!isQuote(form) && !token.tag().equals("ADJ") && !token.tag().equals("ADV") && !quantities.isUnit(token)
            && !(token.tag().equals("VERB") && attributive.contains(form))) {
          break;
        }
      }
      return new NounPhrase(Optional.empty(), modifier, false);
    }

    /** "80,000 rounds of", "dozens of", "a company of", "14 of the". */
    private Optional<Quantity> counted(int last, int from, boolean singular) {
      List<Token> tokens = article.tokens();
      int at = last;
      boolean unit = quantities.isUnit(tokens.get(at));
      while (at > from && quantities.isUnit(tokens.get(at))) {
        at--;
      }
      return quantities.isQuantity(tokens.get(at)) ? quantities.read(tokens, at, from, singular || unit) : Optional.empty();
    }

    private boolean isOrigin(int at) {
      String form = article.tokens().get(at).text().toLowerCase(Locale.ROOT).replace('‑', '-');
      return originEndings.stream().anyMatch(form::endsWith)
          || mentions.isState(at) && !followedByPossessive(at)
              && (article.tokens().get(at).tag().equals("ADJ") || taxonomy.isOriginWord(article.tokens().get(at).text()));
    }

    private boolean followedByPossessive(int at) {
      String next = article.tokens().get(at + 1).text();
      return next.equals("'s") || next.equals("’s") || next.equals("'") || next.equals("’");
    }

    private boolean isDefinite(Token token) {
      return definite.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isQuote(String form) {
      return form.length() == 1 && "\"“”'‘’«»(".contains(form);
    }
  }

  /** What a weapon's noun phrase says besides the name. */
  private record NounPhrase(Optional<Quantity> quantity, Optional<String> modifier, boolean definite) {}
}
