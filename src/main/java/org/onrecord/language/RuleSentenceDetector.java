package org.onrecord.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;

/**
 * Finds where sentences end among the tokens of one block.
 *
 * <p>"“We are ready. We will not wait,” Gen. Doe said. He left the U.S. on Friday." → three sentences: a sentence may end inside a
 * quotation, takes its closing marks with it, and does not end after a title, an initial or before a word in lower case. Misses: a
 * sentence after an abbreviation that begins with an unusual word ("… of the U.S. Officials said").
 */
final class RuleSentenceDetector implements SentenceDetector {

  private static final String CLOSING = "”’»›)]}\"'";
  private static final String OPENING = "“‘«‹„([{\"'¿¡";

  /** So far from the question its verb may stand: "Foreign Minister Jane Roe asked". */
  private static final int REPORT = 6;

  private static final Set<String> PRONOUNS = Set.of("He", "She", "They", "It", "The");

  private final Tokenizer tokenizer;
  private final Abbreviations abbreviations;
  private final Set<String> starters;
  private final Set<String> reportingVerbs;

  /** @param tokenizer cuts a block into the tokens that its sentences end between */
  RuleSentenceDetector(Tokenizer tokenizer, Abbreviations abbreviations) {
    this.tokenizer = tokenizer;
    this.abbreviations = abbreviations;
    this.starters = WordList.words("sentence-starters.txt").collect(Collectors.toCollection(HashSet::new));
    this.reportingVerbs = WordList.words("reporting-verbs.txt").collect(Collectors.toCollection(HashSet::new));
  }

  /** The sentences of a block, each from its first token to the end of its last: all tokens are in one. */
  @Override
  public Span[] sentPosDetect(CharSequence block) {
    String text = block.toString();
    Span[] tokens = tokenizer.tokenizePos(text);
    List<Span> sentences = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < tokens.length; i++) {
      if (!mayEnd(text, tokens[i])) {
        continue;
      }
      int end = afterClosing(text, tokens, i + 1);
      if (end < tokens.length && isEnd(text, tokens, first, i, end)) {
        sentences.add(new Span(tokens[first].getStart(), tokens[end - 1].getEnd()));
        first = end;
      }
      i = end - 1;
    }
    if (first < tokens.length) {
      sentences.add(new Span(tokens[first].getStart(), tokens[tokens.length - 1].getEnd()));
    }
    return sentences.toArray(Span[]::new);
  }

  @Override
  public String[] sentDetect(CharSequence block) {
    return Span.spansToStrings(sentPosDetect(block), block);
  }

  private static boolean mayEnd(String text, Span token) {
    return switch (text.charAt(token.getEnd() - 1)) {
      case '.', '!', '?', '…' -> true;
      default -> false;
    };
  }

  /** One past the closing marks that stick to the sentence's end. */
  private static int afterClosing(String text, Span[] tokens, int from) {
    int at = from;
    while (at < tokens.length) {
      Span token = tokens[at];
      boolean sticks = token.getStart() == tokens[at - 1].getEnd();
      char c = text.charAt(token.getStart());
      boolean marks = CLOSING.indexOf(c) >= 0 || (c == '.' && token.length() == 1 && sticks);
      boolean opens = (c == '"' || c == '\'') && opensNext(text, tokens, at);
      if (!sticks || !marks || opens) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean opensNext(String text, Span[] tokens, int at) {
    return at + 1 < tokens.length
        && tokens[at + 1].getStart() == tokens[at].getEnd()
        && Character.isLetterOrDigit(text.charAt(tokens[at + 1].getStart()));
  }

  /** Whether the sentence from {@code first} ends between {@code stop}, with its closing marks, and {@code next}. */
  private boolean isEnd(String text, Span[] tokens, int first, int stop, int next) {
    Span token = tokens[stop];
    int word = next;
    while (word < tokens.length && OPENING.indexOf(text.charAt(tokens[word].getStart())) >= 0) {
      word++;
    }
    boolean opened = word > next;
    if (word == tokens.length) {
      return opened;
    }
    char begin = text.charAt(tokens[word].getStart());
    if (Character.isLowerCase(begin) || (!Character.isLetterOrDigit(begin) && !startsSentence(begin))) {
      return false;
    }
    if (token.length() > 1 && Character.isLetterOrDigit(text.charAt(token.getStart())) && text.charAt(token.getEnd() - 1) == '.') {
      String abbreviation = token.getCoveredText(text).toString();
      if (next > stop + 1 && !opened) {
        return Character.isUpperCase(begin) && !abbreviations.neverEnds(abbreviation);
      }
      return !abbreviations.neverEnds(abbreviation) && (opened || starters.contains(tokens[word].getCoveredText(text).toString()));
    }
    if (next > stop + 1 && !opened && text.charAt(token.getEnd() - 1) != '.' && isReport(text, tokens, word)) {
      return false;
    }
    boolean adjacent = tokens[next].getStart() == tokens[next - 1].getEnd();
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
  private boolean isReport(String text, Span[] tokens, int from) {
    for (int i = from; i < tokens.length && i < from + REPORT; i++) {
      String word = tokens[i].getCoveredText(text).toString();
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
  private static boolean isNumbering(String text, Span[] tokens, int first, int stop) {
    if (stop != first + 1 || text.charAt(tokens[stop].getStart()) != '.') {
      return false;
    }
    Span number = tokens[first];
    return number.length() <= 2 && (Character.isDigit(text.charAt(number.getStart())) || number.length() == 1);
  }
}
