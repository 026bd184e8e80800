package org.onrecord.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * Whether a name that means other things too means a weapon here.
 *
 * <p>"Leopards for Ukraine", "the Patriot battery" do; "Bradley said", "Stacey Abrams", "the leopard" do not.
 */
final class WeaponContext {

  private static final int NEAR = 14;

  private final Set<String> words;
  private final Set<String> origins;

  /**
   * @param words lemmas that speak of weapons
   * @param origins words that name a weapon's origin or user: "German", "US"
   */
  WeaponContext(Set<String> words, Set<String> origins) {
    this.words = words;
    this.origins = origins;
  }

  /** @param known whether the article names the same weapon without doubt elsewhere */
  boolean speaksOfWeapons(AnnotatedArticle article, Sentence sentence, Span span, boolean plural, boolean known) {
    List<Token> tokens = article.tokens();
    int first = article.tokenFrom(span.begin());
    int end = first;
    while (end < sentence.endToken() && tokens.get(end).span().begin() < span.end()) {
      end++;
    }
    boolean name = Character.isUpperCase(article.text().charAt(span.begin()));
    String before = first > sentence.firstToken() ? tokens.get(first - 1).text() : "";
    Token after = end < sentence.endToken() ? tokens.get(end) : null;
    boolean weaponBeside = after != null && isContext(after) || first > sentence.firstToken() && isContext(tokens.get(first - 1));
    if (name && !weaponBeside && (isPartOfAName(tokens, first, end, sentence) || !plural && !known && speaks(before, after))) {
      return false;
    }
    if (known || weaponBeside || plural && name && first > sentence.firstToken() && counted(tokens, first, sentence)) {
      return true;
    }
    for (int i = Math.max(sentence.firstToken(), first - NEAR); i < Math.min(sentence.endToken(), end + NEAR); i++) {
      if ((i < first || i >= end) && isContext(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isContext(Token token) {
    return words.contains(token.lemma().toLowerCase(Locale.ROOT)) || words.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /** "Omar Bradley", "Bradley Cooper": a name beside it that is no state's. */
  private boolean isPartOfAName(List<Token> tokens, int first, int end, Sentence sentence) {
    if (end < sentence.endToken() && isName(tokens.get(end)) && !isContext(tokens.get(end))) {
      return true;
    }
    return first > sentence.firstToken() && isName(tokens.get(first - 1)) && !isOrigin(tokens.get(first - 1));
  }

  private static boolean isName(Token token) {
    return token.tag().equals("PROPN") && Character.isUpperCase(token.text().charAt(0));
  }

  /** "US", "German", "German-made", "M2A2": what stands before a weapon's name rather than a person's. */
  private boolean isOrigin(Token token) {
    String text = token.text();
    return origins.contains(text) || text.indexOf('-') > 0 || text.chars().anyMatch(Character::isDigit);
  }

  /** "Bradley said", without an article before it. */
  private static boolean speaks(String before, Token after) {
    boolean article = before.equalsIgnoreCase("the") || before.equalsIgnoreCase("a") || before.equalsIgnoreCase("an");
    return !article && after != null && (after.tag().equals("VERB") || after.tag().equals("AUX"));
  }

  /** "40 German Marders", "two dozen Leopards". */
  private static boolean counted(List<Token> tokens, int first, Sentence sentence) {
    for (int i = first - 1; i >= Math.max(sentence.firstToken(), first - 3); i--) {
      if (tokens.get(i).tag().equals("NUM")) {
        return true;
      }
    }
    return false;
  }
}
