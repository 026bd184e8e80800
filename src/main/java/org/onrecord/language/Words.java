package org.onrecord.language;

import static opennlp.tools.tokenize.DetokenizationDictionary.Operation.MOVE_BOTH;
import static opennlp.tools.tokenize.DetokenizationDictionary.Operation.MOVE_LEFT;
import static opennlp.tools.tokenize.DetokenizationDictionary.Operation.MOVE_RIGHT;
import static opennlp.tools.tokenize.DetokenizationDictionary.Operation.RIGHT_LEFT_MATCHING;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.tokenize.DetokenizationDictionary;
import opennlp.tools.tokenize.DetokenizationDictionary.Operation;
import opennlp.tools.tokenize.Detokenizer.DetokenizationOperation;
import opennlp.tools.tokenize.DictionaryDetokenizer;

/**
 * The words of one sentence as the models see them: each as a few numbers.
 *
 * <p>"“Tanks" → a mark that is glued to what follows, a capitalised word with the suffix "nks". Curly and straight marks, long and short
 * dashes look the same; digits are all 0.
 */
public final class Words {

  /** What stands beyond a sentence's ends. */
  static final int NONE = 0x5EED;

  private static final DictionaryDetokenizer PRINT = new DictionaryDetokenizer(print());

  final int size;
  /** The lower-case form. */
  final int[] form;
  /** Its last three characters. */
  final int[] suffix;
  /** Capitals, digits, hyphens; whether it is the first. */
  final int[] shape;
  /** The class of like words. */
  final int[] kind;
  /** Whether it is capitalised here, and how often it is elsewhere. */
  final int[] capitals;
  final String[] plain;
  /** How many words of the sentence are capitalised, in quarters: a headline has most. */
  final int headline;

  /**
   * @param words as they stand in the text
   * @param glued whether no white space follows each
   */
  public Words(String[] words, boolean[] glued, WordClasses classes) {
    size = words.length;
    form = new int[size];
    suffix = new int[size];
    shape = new int[size];
    plain = new String[size];
    kind = new int[size];
    capitals = new int[size];
    int upper = 0;
    int letters = 0;
    for (int i = 0; i < size; i++) {
      String word = plain(words[i]);
      plain[i] = word;
      int code = FeatureHash.of(word);
      if (!Character.isLetterOrDigit(word.charAt(word.length() - 1)) && word.length() <= 3) {
        code = FeatureHash.of(code, i > 0 && glued[i - 1] ? 1 : 0, glued[i] ? 1 : 0);
      }
      form[i] = code;
      suffix[i] = FeatureHash.of(word.substring(Math.max(0, word.length() - 3)));
      shape[i] = shape(words[i]);
      WordClasses.Entry entry = classes.of(word);
      kind[i] = entry.kind();
      capitals[i] = entry.capitals() << 2 | capital(words[i]);
      upper += Character.isUpperCase(words[i].charAt(0)) ? 1 : 0;
      letters += Character.isLetter(words[i].charAt(0)) ? 1 : 0;
    }
    headline = letters == 0 ? 0 : 4 * upper / letters;
  }

  /** Words whose text is not known, with blanks where print has them: none before a comma, none within brackets. */
  static Words asPrinted(String[] words, WordClasses classes) {
    DetokenizationOperation[] sticks = PRINT.detokenize(words);
    boolean[] glued = new boolean[words.length];
    for (int i = 0; i + 1 < words.length; i++) {
      glued[i] = switch (sticks[i]) {
        case MERGE_TO_RIGHT, MERGE_BOTH -> true;
        case MERGE_TO_LEFT, NO_OPERATION ->
            sticks[i + 1] == DetokenizationOperation.MERGE_TO_LEFT || sticks[i + 1] == DetokenizationOperation.MERGE_BOTH;
      };
    }
    return new Words(words, glued, classes);
  }

  private static DetokenizationDictionary print() {
    Map<String, Operation> marks = new LinkedHashMap<>();
    List.of(".", ",", ";", ":", "!", "?", "...", "…", ")", "]", "}", "”", "’", "»", "%").forEach(mark -> marks.put(mark, MOVE_LEFT));
    List.of("(", "[", "{", "“", "‘", "«", "$", "€", "£").forEach(mark -> marks.put(mark, MOVE_RIGHT));
    List.of("-", "/").forEach(mark -> marks.put(mark, MOVE_BOTH));
    List.of("\"", "'").forEach(mark -> marks.put(mark, RIGHT_LEFT_MATCHING));
    return new DetokenizationDictionary(marks.keySet().toArray(String[]::new), marks.values().toArray(Operation[]::new));
  }

  private static int capital(String word) {
    boolean first = Character.isUpperCase(word.charAt(0));
    return first ? word.length() > 1 && Character.isUpperCase(word.charAt(1)) ? 2 : 1 : 0;
  }

  int capitals(int i) {
    return i >= 0 && i < size ? capitals[i] : NONE;
  }

  public int size() {
    return size;
  }

  int form(int i) {
    return i >= 0 && i < size ? form[i] : NONE;
  }

  int suffix(int i) {
    return i >= 0 && i < size ? suffix[i] : NONE;
  }

  int kind(int i) {
    return i >= 0 && i < size ? kind[i] : NONE;
  }

  int shape(int i) {
    return i >= 0 && i < size ? shape[i] : NONE;
  }

  /** Lower case, straight marks, "--" for every long dash, 0 for every digit. */
  public static String plain(String word) {
    char[] chars = word.toCharArray();
    boolean changed = false;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      char plain = switch (c) {
        case '“', '”', '„', '«', '»', '‟' -> '"';
        case '‘', '’', '‚', '‹', '›', '`', '´', '‛' -> '\'';
        case '‐', '‑', '−' -> '-';
        default -> Character.isDigit(c) ? '0' : Character.toLowerCase(c);
      };
      changed |= plain != c;
      chars[i] = plain;
    }
    String plain = changed ? new String(chars) : word;
    return switch (plain) {
      case "–", "—", "―", "---" -> "--";
      case "…", ". . .", "...." -> "...";
      case "''" -> "\"";
      default -> plain;
    };
  }

  private static int shape(String word) {
    int shape = 0;
    int length = Math.min(word.length(), 32);
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        shape |= i == 0 ? 1 : 2;
      } else if (Character.isLowerCase(c)) {
        shape |= 4;
      } else if (Character.isDigit(c)) {
        shape |= 8;
      } else if (c == '-') {
        shape |= 16;
      } else if (c == '.') {
        shape |= 32;
      } else {
        shape |= 64;
      }
    }
    return shape;
  }

  @Override
  public String toString() {
    return Arrays.toString(plain);
  }
}
