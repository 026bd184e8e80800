package org.onrecord.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.model.Token;

/**
 * Tells a verb's form, a pronoun's kind and the like, which the universal tags leave out, by Penn Treebank names.
 *
 * <p>"has said/VERB" is a participle (VBN), "Holm said/VERB" a past tense (VBD): the word and what stands left of it decide.
 */
final class WordForms {

  private static final int AUXILIARY_REACH = 4;

  private final List<Token> tokens;
  private final WordLists lists;

  private WordForms(List<Token> tokens, WordLists lists) {
    this.tokens = tokens;
    this.lists = lists;
  }

  static String[] of(List<Token> tokens, WordLists lists) {
    WordForms forms = new WordForms(tokens, lists);
    String[] names = new String[tokens.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = forms.name(names, i);
    }
    return names;
  }

  private String name(String[] before, int i) {
    Token token = tokens.get(i);
    String word = lower(i);
    return switch (token.tag()) {
      case "PROPN" -> "NNP";
      case "NOUN" -> word.endsWith("s") && !word.equals(token.lemma()) ? "NNS" : "NN";
      case "VERB" -> verb(before, i, word);
      case "AUX" -> list("modal").contains(word) ? "MD" : verb(before, i, word);
      case "ADJ" -> "JJ";
      case "ADV" -> list("question").contains(word) ? "WRB" : "RB";
      case "ADP", "SCONJ" -> word.equals("to") ? "TO" : "IN";
      case "CCONJ" -> "CC";
      case "NUM" -> "CD";
      case "DET" -> word.equals("which") || word.equals("what") ? "WDT" : list("possessive").contains(word) ? "PRP$" : "DT";
      case "PRON" -> pronoun(word);
      case "PART" -> word.equals("to") ? "TO" : word.equals("not") || word.startsWith("n") ? "RB" : "POS";
      case "INTJ" -> "UH";
      case "X" -> "FW";
      case "SYM" -> "$";
      default -> token.tag();
    };
  }

  private String pronoun(String word) {
    if (list("possessive").contains(word)) {
      return "PRP$";
    }
    return switch (word) {
      case "who", "whom", "what", "whoever" -> "WP";
      case "whose" -> "WP$";
      case "which", "that" -> "WDT";
      case "there" -> "EX";
      case "this", "these", "those", "some", "many", "all", "both", "several", "others" -> "DT";
      default -> "PRP";
    };
  }

  private String verb(String[] before, int i, String word) {
    String lemma = tokens.get(i).lemma();
    if (word.endsWith("ing") && !word.equals(lemma)) {
      return "VBG";
    }
    if (word.equals("be")) {
      return "VB";
    }
    if (word.equals("been")) {
      return "VBN";
    }
    if (word.equals(lemma)) {
      return bare(before, i) ? "VB" : pastLike(word) ? past(before, i) : "VBP";
    }
    if (word.endsWith("s") && !word.equals("was") || word.equals("’s") || word.equals("'s")) {
      return "VBZ";
    }
    return switch (word) {
      case "am", "are", "’re", "'re", "’ve", "'ve", "’m", "'m" -> "VBP";
      case "was", "were", "had", "did" -> word.equals("had") && governed(before, i) ? "VBN" : "VBD";
      default -> past(before, i);
    };
  }

  /** Verbs whose past is their plain form. */
  private boolean pastLike(String word) {
    return list("unchanging-verb").contains(word);
  }

  private String past(String[] before, int i) {
    if (governed(before, i)) {
      return "VBN";
    }
    String next = i + 1 < tokens.size() ? lower(i + 1) : "";
    String previous = i > 0 ? before[i - 1] : "";
    boolean reduced = next.equals("by") && !previous.equals("PRP") && !previous.equals("CC");
    boolean premodifier = (previous.equals("DT") || previous.equals("PRP$") || previous.equals("POS") || previous.equals("JJ"))
        && i + 1 < tokens.size() && (tokens.get(i + 1).tag().equals("NOUN") || tokens.get(i + 1).tag().equals("PROPN"));
    return reduced || premodifier ? "VBN" : "VBD";
  }

  /** Whether an auxiliary "have" or "be" stands before, over adverbs. */
  private boolean governed(String[] before, int i) {
    for (int k = i - 1; k >= 0 && k >= i - AUXILIARY_REACH; k--) {
      String lemma = tokens.get(k).lemma();
      if (tokens.get(k).tag().equals("AUX") || before[k].startsWith("VB")) {
        return (lemma.equals("have") || lemma.equals("be") || lemma.equals("get"));
      }
      if (!before[k].equals("RB") && !before[k].equals("POS")) {
        return false;
      }
    }
    return false;
  }

  /** Whether "to", a modal or "do" stands before, over adverbs. */
  private boolean bare(String[] before, int i) {
    for (int k = i - 1; k >= 0 && k >= i - AUXILIARY_REACH; k--) {
      if (before[k].equals("TO") || before[k].equals("MD") || tokens.get(k).lemma().equals("do") && before[k].startsWith("VB")) {
        return true;
      }
      if (!before[k].equals("RB")) {
        return false;
      }
    }
    return false;
  }

  private String lower(int i) {
    return tokens.get(i).text().toLowerCase(Locale.ROOT);
  }

  private Set<String> list(String name) {
    return lists.list(name);
  }
}
