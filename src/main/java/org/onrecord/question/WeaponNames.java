package org.onrecord.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.knowledge.WeaponConcept;
import org.onrecord.knowledge.WeaponMatch;
import org.onrecord.knowledge.WeaponMatcher;
import org.onrecord.knowledge.WeaponTaxonomy;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/** Finds the weapon that a question asks about, with the matcher that articles are read with: "Leopards", "155mm shells". */
final class WeaponNames {

  record Found(WeaponConcept concept, Span span) {}

  private static final int LONGEST_NAME = 4;

  private final WeaponTaxonomy taxonomy;
  private final WeaponMatcher matcher;

  WeaponNames(WeaponTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.matcher = new WeaponMatcher(taxonomy);
  }

  /** The first weapon among the words that nothing else has understood; marks its words. */
  Optional<Found> in(QuestionText question) {
    if (question.tokens().isEmpty()) {
      return Optional.empty();
    }
    Optional<WeaponMatch> match = matcher.matches(annotated(question)).stream()
        .filter(found -> question.free(found.span()) && !found.concept().slug().equals("weapon"))
        .findFirst();
    Optional<Found> found = match.map(certain -> new Found(certain.concept(), certain.span())).or(() -> called(question));
    found.ifPresent(weapon -> question.understand(weapon.span()));
    return found;
  }

  /** A system called by a name that could mean other things too: in a question nothing around it tells. */
  private Optional<Found> called(QuestionText question) {
    for (int length = LONGEST_NAME; length > 0; length--) {
      for (int first = 0; first + length <= question.size(); first++) {
        Span span = question.words().span(first, first + length);
        String words = span.in(question.text());
        if (question.free(span) && Character.isUpperCase(words.codePointAt(0)) && first > 0) {
          Optional<WeaponConcept> concept = taxonomy.concepts().stream().filter(known -> known.system() && isCalled(known, words)).findFirst();
          if (concept.isPresent()) {
            return Optional.of(new Found(concept.get(), span));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isCalled(WeaponConcept concept, String words) {
    return concept.names().stream().anyMatch(name -> name.equalsIgnoreCase(words) || (name + "s").equalsIgnoreCase(words));
  }

  private static AnnotatedArticle annotated(QuestionText question) {
    Span all = new Span(0, question.text().length());
    Article article =
        new Article("question", question.text(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "en",
            new Article.Origin("question", Optional.empty(), Optional.empty()), List.of(new Block(all, Block.Kind.PARAGRAPH, 0)));
    List<Token> nouns = new ArrayList<>();
    for (Token token : question.tokens()) {
      nouns.add(new Token(token.span(), token.text(), token.tag().equals("VERB") ? "NOUN" : token.tag(), token.lemma()));
    }
    return new AnnotatedArticle(article, nouns, List.of(new Sentence(all, 0, nouns.size(), 0)), List.of(), List.of());
  }
}
