package org.onrecord.language;

import java.util.Arrays;
import java.util.Locale;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Gives each word its universal part of speech.
 *
 * <p>"Berlin/PROPN said/VERB it/PRON would/AUX n’t/PART". The model knows straight marks and unsplit clitics only, so marks are straightened
 * and clitics set by rule.
 */
final class Tagger {

  /** Tokens tagged at once: the model's time grows with the square of a sentence's length. */
  private static final int LONGEST = 200;

  private final POSTaggerME model;

  Tagger(POSModel model) {
    this.model = new POSTaggerME(model, POSTagFormat.UD);
  }

  String[] tags(String[] words) {
    String[] plain = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      plain[i] = plain(words[i]);
    }
    String[] tags = new String[words.length];
    for (int begin = 0; begin < plain.length; begin += LONGEST) {
      String[] part = model.tag(Arrays.copyOfRange(plain, begin, Math.min(plain.length, begin + LONGEST)));
      System.arraycopy(part, 0, tags, begin, part.length);
    }
    for (int i = 0; i < tags.length; i++) {
      tags[i] = tag(plain, tags, i);
    }
    return tags;
  }

  private static String tag(String[] words, String[] tags, int i) {
    String word = words[i];
    if (!hasInk(word)) {
      return word.equals("'") && i > 0 && tags[i - 1].equals("NOUN") && words[i - 1].endsWith("s") ? tags[i] : mark(word, tags[i]);
    }
    if (word.startsWith("'") && word.length() <= 3 && i > 0) {
      return word.equalsIgnoreCase("'s") && !tags[i - 1].equals("PRON") ? "PART" : "AUX";
    }
    if (word.equalsIgnoreCase("n't")) {
      return "PART";
    }
    if (i + 1 < words.length && words[i + 1].equalsIgnoreCase("n't")) {
      return "AUX";
    }
    int joined = tags[i].indexOf('+');
    return joined < 0 ? tags[i] : tags[i].substring(0, joined);
  }

  private static String mark(String word, String tag) {
    return tag.equals("SYM") || tag.equals("PART") || tag.equals("PUNCT") ? tag : "$€£%&+=#".indexOf(word.charAt(0)) >= 0 ? "SYM" : "PUNCT";
  }

  private static boolean hasInk(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The word with straight marks and simple dashes. */
  static String plain(String word) {
    char first = word.charAt(0);
    if (word.length() == 1) {
      return switch (first) {
        case '“', '”', '„', '«', '»' -> "\"";
        case '‘', '’', '‚', '‹', '›', '`', '´' -> "'";
        case '–', '—', '―', '‐', '‑', '−' -> "-";
        case '…' -> "...";
        default -> word;
      };
    }
    return word.indexOf('’') >= 0 ? word.replace('’', '\'') : word.toLowerCase(Locale.ROOT).equals("…") ? "..." : word;
  }
}
