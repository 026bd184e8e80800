package org.onrecord.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.model.Span;

/**
 * Finds where sentences end among the tokens of one block.
 *
 * <p>"“We are ready. We will not wait,” Gen. Doe said. He left the U.S. on Friday." → three sentences: a sentence may end inside a
 * quotation, takes its closing marks with it, and does not end after a title, an initial or before a word in lower case. Misses: a
 * sentence after an abbreviation that begins with an unusual word ("… of the U.S. Officials said").
 */
final class SentenceSplitter {

  private static final String CLOSING = "”’»›)]}\"'";
  private static final String OPENING = "“‘«‹„([{\"'¿¡";

  /** So far from the question its verb may stand: "Foreign Minister Jane Roe asked". */
  private static final int REPORT = 6;

  private static final Set<String> PRONOUNS = Set.of("He", "She", "They", "It", "The");

  private final Abbreviations abbreviations;
  private final Set<String> starters;
  private final Set<String> reportingVerbs;

  SentenceSplitter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
    this.starters = WordList.words("sentence-starters.txt").collect(Collectors.toCollection(HashSet::new));
    this.reportingVerbs = WordList.words("reporting-verbs.txt").collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * Cuts the tokens into sentences.
   *
   * @return for each sentence one past its last token; empty only where there are no tokens
   */
  int[] ends(String text, List<Span> tokens) {
    int[] ends = new int[tokens.size()];
    int count = 0;
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (!mayEnd(text, tokens.get(i))) {
        continue;
      }
      int end = afterClosing(text, tokens, i + 1);
      if (end < tokens.size() && isEnd(text, tokens, first, i, end)) {
        ends[count++] = end;
        first = end;
      }
      i = end - 1;
    }
    if (first < tokens.size()) {
      ends[count++] = tokens.size();
    }
    return java.util.Arrays.copyOf(ends, count);
  }

  private static boolean mayEnd(String text, Span token) {
    return switch (text.charAt(token.end() - 1)) {
      case '.', '!', '?', '…' -> true;
      default -> false;
    };
  }

  /** One past the closing marks that stick to the sentence's end. */
  private static int afterClosing(String text, List<Span> tokens, int from) {
    int at = from;
    while (at < tokens.size()) {
      Span token = tokens.get(at);
      boolean sticks = token.begin() == tokens.get(at - 1).end();
      char c = text.charAt(token.begin());
      boolean marks = CLOSING.indexOf(c) >= 0 || (c == '.' && token.length() == 1 && sticks);
      boolean opens = (c == '"' || c == '\'') && opensNext(text, tokens, at);
      if (!sticks || !marks || opens) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean opensNext(String text, List<Span> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at + 1).begin() == tokens.get(at).end()
        && Character.isLetterOrDigit(text.charAt(tokens.get(at + 1).begin()));
  }

  /** Whether the sentence from {@code first} ends between {@code stop}, with its closing marks, and {@code next}. */
  private boolean isEnd(String text, List<Span> tokens, int first, int stop, int next) {
    Span token = tokens.get(stop);
    int word = next;
    while (word < tokens.size() && OPENING.indexOf(text.charAt(tokens.get(word).begin())) >= 0) {
      word++;
    }
    boolean opened = word > next;
    if (word == tokens.size()) {
      return opened;
    }
    char begin = text.charAt(tokens.get(word).begin());
    if (Character.isLowerCase(begin) || (!Character.isLetterOrDigit(begin) && !startsSentence(begin))) {
      return false;
    }
    if (token.length() > 1 && Character.isLetterOrDigit(text.charAt(token.begin())) && text.charAt(token.end() - 1) == '.') {
      String abbreviation = token.in(text);
      if (next > stop + 1 && !opened) {
        return Character.isUpperCase(begin) && !abbreviations.neverEnds(abbreviation);
      }
      return !abbreviations.neverEnds(abbreviation) && (opened || starters.contains(tokens.get(word).in(text)));
    }
    if (next > stop + 1 && !opened && text.charAt(token.end() - 1) != '.' && isReport(text, tokens, word)) {
      return false;
    }
    boolean adjacent = tokens.get(next).begin() == tokens.get(next - 1).end();
    if (adjacent && !Character.isUpperCase(begin)) {
      return false;
    }
    return !isNumbering(text, tokens, first, stop);
  }

  /** A dash or bullet that begins a line of its own. */
  private static boolean startsSentence(char c) {
    return c == '•' || c == '–' || c == '—' || c == '-' || c == '$' || c == '€' || c == '£' || c == '#' || c == '@';
  }

  /** A name and a reporting verb after a question in quotation marks: “Will they come?” Jane Roe asked. */
  private boolean isReport(String text, List<Span> tokens, int from) {
    for (int i = from; i < tokens.size() && i < from + REPORT; i++) {
      String word = tokens.get(i).in(text);
      if (reportingVerbs.contains(word)) {
        return i > from;
      }
      if (!Character.isLetter(word.charAt(0)) || (i == from && starters.contains(word) && !PRONOUNS.contains(word))) {
        return false;
      }
    }
    return false;
  }

  /** "1." or "a." at a sentence's beginning. */
  private static boolean isNumbering(String text, List<Span> tokens, int first, int stop) {
    if (stop != first + 1 || text.charAt(tokens.get(stop).begin()) != '.') {
      return false;
    }
    Span number = tokens.get(first);
    return number.length() <= 2 && (Character.isDigit(text.charAt(number.begin())) || number.length() == 1);
  }
}
