package org.onrecord.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.knowledge.Word;
import org.onrecord.knowledge.Words;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/** A question cut into words, and which of them have been understood. */
final class QuestionText {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.&/-][\\p{L}\\p{N}]+)*(?:['’]s)?|[,;:?!]");

  private final String text;
  private final List<Token> tokens;
  private final Words words;
  private final BitSet understood = new BitSet();

  QuestionText(String text) {
    this.text = text;
    this.tokens = tokens(text);
    this.words = Words.of(tokens);
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String form = matcher.group();
      int end = matcher.end();
      if (form.endsWith("'s") || form.endsWith("’s")) {
        form = form.substring(0, form.length() - 2);
        end -= 2;
      }
      tokens.add(new Token(new Span(matcher.start(), end), form, tag(form), form.toLowerCase(Locale.ROOT)));
    }
    return tokens;
  }

  /** So much of a part of speech as patterns over a question need: a word in small letters may be a verb. */
  private static String tag(String form) {
    int first = form.codePointAt(0);
    return Character.isDigit(first) ? "NUM" : Character.isUpperCase(first) ? "PROPN" : Character.isLetter(first) ? "VERB" : "PUNCT";
  }

  String text() {
    return text;
  }

  List<Token> tokens() {
    return tokens;
  }

  Words words() {
    return words;
  }

  Word word(int index) {
    return words.get(index);
  }

  int size() {
    return words.size();
  }

  /** The word before, or "" at the beginning. */
  String before(int index) {
    return index <= 0 ? "" : words.get(index - 1).form();
  }

  /** Whether the word or one of its base forms is in the set. */
  boolean is(int index, Set<String> set) {
    return index >= 0 && index < size() && words.get(index).bases().stream().anyMatch(set::contains);
  }

  void understand(int first, int end) {
    understood.set(first, end);
  }

  /** Marks every word that the span touches. */
  void understand(Span span) {
    for (int i = 0; i < size(); i++) {
      if (words.get(i).span().overlaps(span)) {
        understood.set(i);
      }
    }
  }

  boolean understood(int index) {
    return understood.get(index);
  }

  boolean free(int first, int end) {
    int next = understood.nextSetBit(first);
    return next < 0 || next >= end;
  }

  boolean free(Span span) {
    for (int i = 0; i < size(); i++) {
      if (understood.get(i) && words.get(i).span().overlaps(span)) {
        return false;
      }
    }
    return true;
  }

  /** Index of the first word that begins at or after the offset. */
  int wordAt(int offset) {
    int index = 0;
    while (index < size() && words.get(index).span().end() <= offset) {
      index++;
    }
    return index;
  }
}
