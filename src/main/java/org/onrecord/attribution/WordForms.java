package org.onrecord.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.model.Token;

/**
 * Tells a verb's form, a pronoun's kind and the like, which the universal tags leave out, by Penn Treebank names, and mends the tags of cue
 * verbs that can be nothing else.
 *
 * <p>"has said/VERB" is a participle (VBN), "Holm said/VERB" a past tense (VBD): the word and what stands left of it decide.
 */
final class WordForms {

  private static final int AUXILIARY_REACH = 4;
  /** How many words back of its cue a quotation may end: “…,” the minister of defence adds. */
  private static final int SIGNATURE = 7;

  private final List<Token> tokens;
  private final WordLists lists;
  private final VerbForms cues;
  private final String[] lower;
  private final String[] names;
  private final Set<String> properNames;

  private WordForms(List<Token> tokens, WordLists lists, VerbForms cues) {
    this.tokens = tokens;
    this.lists = lists;
    this.cues = cues;
    this.names = new String[tokens.size()];
    this.lower = new String[tokens.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = tokens.get(i).text().toLowerCase(Locale.ROOT);
    }
    this.properNames = properNames(tokens, lower);
  }

  /** Words that are names somewhere inside a sentence of the article, in lower case. */
  private static Set<String> properNames(List<Token> tokens, String[] lower) {
    Set<String> names = new HashSet<>();
    for (int i = 1; i < lower.length; i++) {
      boolean inside = Character.isLowerCase(tokens.get(i - 1).text().charAt(0));
      if (tokens.get(i).tag().equals("PROPN") && inside && Character.isUpperCase(tokens.get(i).text().charAt(0))) {
        names.add(lower[i]);
      }
    }
    return names;
  }

  static String[] of(List<Token> tokens, WordLists lists, VerbForms cues) {
    WordForms forms = new WordForms(tokens, lists, cues);
    for (int i = 0; i < forms.names.length; i++) {
      forms.names[i] = forms.name(i);
    }
    return forms.names;
  }

  private String name(int i) {
    Token token = tokens.get(i);
    String word = lower[i];
    VerbForms.Form cue = cues.of(word);
    boolean verb = token.tag().equals("VERB");
    boolean closedTag = token.tag().equals("ADP") || token.tag().equals("SCONJ");
    if (Character.isUpperCase(token.text().charAt(0)) && !token.tag().equals("ADJ") && properNames.contains(word)) {
      return "NNP";
    }
    if (list("mistakable-name").contains(word) && Character.isUpperCase(token.text().charAt(0))) {
      return "NNP";
    }
    if (Character.isUpperCase(token.text().charAt(0)) && token.tag().equals("ADV") && !word.endsWith("ly")
        && !list("sentence-adverb").contains(word) && !list("question").contains(word) && !list("time-start").contains(word)
        && i + 1 < tokens.size() && cues.of(lower[i + 1]) != null) {
      return "NNP";
    }
    if (token.tag().equals("ADJ") && Character.isUpperCase(token.text().charAt(0)) && i + 1 < tokens.size() && thirdPerson(i + 1)) {
      return "NNP";
    }
    if (token.tag().equals("ADJ") && thirdPerson(i)) {
      return "VBZ";
    }
    if (verb && word.endsWith("s") && (baseCue(i + 1) || i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("AUX"))) {
      return "NNS";
    }
    if (closedTag && !list("closed").contains(word) && !list("question").contains(word) && word.length() > 3) {
      return cue != null && !list("noun-like").contains(word) ? cue(i, cue) : word.endsWith("s") ? "NNS" : "NN";
    }
    if (tied(i) && names[i - 2].equals("NNP")) {
      return "NNP";
    }
    if (verb && list("noun-like").contains(word) && i > 0 && (names[i - 1].equals("JJ") || afterDeterminer(i))
        && !word.endsWith("ed")) {
      return "NN";
    }
    if (verb && (capitalisedName(i) || afterPossessive(i) && nounShape(i))) {
      return capitalisedName(i) ? "NNP" : "NN";
    }
    if (cue != null && !token.tag().equals("AUX")) {
      boolean sure = (!list("noun-like").contains(word) || signsQuotation(i)) && mendable(i, token.tag());
      if (verb || sure && !afterPossessive(i)) {
        return cue(i, cue);
      }
    }
    return switch (token.tag()) {
      case "PROPN" -> "NNP";
      case "NOUN" -> noun(i, word);
      case "VERB" -> verb(i, word);
      case "AUX" -> list("modal").contains(word) ? "MD" : verb(i, word);
      case "ADJ" -> headless(i) ? "NN" : "JJ";
      case "ADV" -> capitalisedName(i) ? "NNP" : list("question").contains(word) ? "WRB" : "RB";
      case "ADP", "SCONJ" -> word.equals("to") ? "TO" : list("question").contains(word) ? "WRB" : "IN";
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

  /** A form of a cue verb under another tag: past forms and "-ing" forms also serve as adjectives and nouns before a noun. */
  private boolean mendable(int i, String tag) {
    boolean beforeNoun = i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("NOUN");
    return switch (tag) {
      case "NOUN" -> signsQuotation(i) ||!afterDeterminer(i) && !(i > 0 && names[i - 1].equals("JJ"));
      case "ADJ" -> !afterDeterminer(i) && (!beforeNoun || governed(i) || i > 0 && names[i - 1].startsWith("NN"));
      case "PROPN" -> !tokens.get(i).text().equals("Said");
      case "PUNCT", "X" -> true;
      default -> false;
    };
  }

  /** “…,” the general <b>adds</b>. The paper <b>reports</b>: “…” */
  private boolean signsQuotation(int i) {
    if (i + 1 >= tokens.size() || Character.isLetterOrDigit(tokens.get(i + 1).text().charAt(0)) || i == 0) {
      return false;
    }
    if (tokens.get(i + 1).text().equals(":")) {
      return i + 2 < tokens.size() && marksQuotation(i + 2);
    }
    for (int k = i - 1; k >= 0 && k > i - SIGNATURE; k--) {
      String tag = tokens.get(k).tag();
      if (marksQuotation(k)) {
        return k < i - 1;
      }
      if (tag.equals("VERB") || tag.equals("AUX") || tag.equals("PUNCT")) {
        return false;
      }
    }
    return false;
  }

  private boolean marksQuotation(int i) {
    return switch (tokens.get(i).text()) {
      case "\"", "”", "“", "»", "«", "''", "``" -> true;
      default -> false;
    };
  }

  private String cue(int i, VerbForms.Form cue) {
    return switch (cue.kind()) {
      case ING -> "VBG";
      case THIRD_PERSON -> "VBZ";
      case PARTICIPLE -> "VBN";
      case PAST -> past(i);
      case BASE -> bare(i) ? "VB" : list("unchanging-verb").contains(lower[i]) ? past(i) : "VBP";
    };
  }

  private String noun(int i, String word) {
    if (word.endsWith("ing") && !afterDeterminer(i) && opensPhrase(i + 1)) {
      return "VBG";
    }
    if (i > 0 && names[i - 1].equals("TO") && word.equals(tokens.get(i).lemma()) && opensPhrase(i + 1)) {
      return "VB";
    }
    return word.endsWith("s") && !word.equals(tokens.get(i).lemma()) ? "NNS" : "NN";
  }

  private boolean opensPhrase(int i) {
    if (i >= tokens.size()) {
      return false;
    }
    return switch (tokens.get(i).tag()) {
      case "DET", "PROPN" -> true;
      case "PRON" -> !list("relative").contains(lower[i]);
      default -> false;
    };
  }

  /** "the general said": an adjective that stands for a noun. */
  private boolean headless(int i) {
    if (!afterDeterminer(i) || i + 1 >= tokens.size()) {
      return false;
    }
    return switch (tokens.get(i + 1).tag()) {
      case "NOUN", "PROPN", "ADJ", "CCONJ", "PUNCT", "NUM", "ADV" -> lower[i + 1].equals(",");
      default -> true;
    };
  }

  private boolean afterDeterminer(int i) {
    return i > 0 && (names[i - 1].equals("DT") || names[i - 1].equals("PRP$") || names[i - 1].equals("POS"));
  }

  private boolean afterPossessive(int i) {
    return i > 0 && (names[i - 1].equals("PRP$") || names[i - 1].equals("POS"));
  }

  private boolean nounShape(int i) {
    String word = lower[i];
    return word.equals(tokens.get(i).lemma()) || word.endsWith("s");
  }

  /** "Liz Truss": a capitalised word after a name, in running text. */
  private boolean capitalisedName(int i) {
    String text = tokens.get(i).text();
    return i > 0 && Character.isUpperCase(text.charAt(0)) && names[i - 1].equals("NNP") && i + 1 < tokens.size()
        && text.length() > 1 && Character.isLowerCase(text.charAt(1))
        && Character.isLowerCase(tokens.get(i + 1).text().charAt(0));
  }

  /** "Norway warns": a form that can only be a verb's third person. */
  private boolean thirdPerson(int i) {
    VerbForms.Form form = cues.of(lower[i]);
    return form != null && form.kind() == VerbForms.Kind.THIRD_PERSON && !list("noun-like").contains(lower[i]);
  }

  /** "allies <b>vow</b> to stay": a form that a plural noun may stand before, but no verb. */
  private boolean baseCue(int i) {
    VerbForms.Form form = i < tokens.size() && tokens.get(i).tag().equals("VERB") ? cues.of(lower[i]) : null;
    return form != null && form.kind() == VerbForms.Kind.BASE && !list("noun-like").contains(lower[i]);
  }

  /** Whether a hyphen ties the word to the one before: "Young-moo". */
  private boolean tied(int i) {
    return i >= 2 && lower[i - 1].equals("-") && tokens.get(i - 2).span().end() == tokens.get(i - 1).span().begin()
        && tokens.get(i - 1).span().end() == tokens.get(i).span().begin();
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

  private String verb(int i, String word) {
    String lemma = tokens.get(i).lemma();
    if (word.endsWith("ing") && word.length() > 4) {
      return "VBG";
    }
    if (word.equals("be")) {
      return "VB";
    }
    if (word.equals("been")) {
      return "VBN";
    }
    if (word.endsWith("eed") && bare(i)) {
      return "VB";
    }
    if (word.endsWith("ed") && word.length() > 3) {
      return past(i);
    }
    if (word.equals(lemma)) {
      return bare(i) ? "VB" : list("unchanging-verb").contains(word) ? past(i) : "VBP";
    }
    return switch (word) {
      case "am", "are", "’re", "'re", "’ve", "'ve", "’m", "'m" -> "VBP";
      case "was", "were", "had", "did" -> word.equals("had") && governed(i) ? "VBN" : "VBD";
      default -> word.endsWith("s") ? "VBZ" : past(i);
    };
  }

  private String past(int i) {
    if (governed(i)) {
      return "VBN";
    }
    String next = i + 1 < tokens.size() ? lower[i + 1] : "";
    String previous = i > 0 ? names[i - 1] : "";
    boolean reduced = next.equals("by") && !previous.equals("PRP") && !previous.equals("CC");
    boolean premodifier = (previous.equals("DT") || previous.equals("PRP$") || previous.equals("POS") || previous.equals("JJ")
            || i > 0 && lower[i - 1].equals("-"))
        && i + 1 < tokens.size() && (tokens.get(i + 1).tag().equals("NOUN") || tokens.get(i + 1).tag().equals("PROPN"));
    return reduced || premodifier ? "VBN" : "VBD";
  }

  /** Whether an auxiliary "have" or "be" stands before, over adverbs. */
  private boolean governed(int i) {
    for (int k = i - 1; k >= 0 && k >= i - AUXILIARY_REACH; k--) {
      String lemma = tokens.get(k).lemma();
      if (tokens.get(k).tag().equals("AUX") || names[k].startsWith("VB")) {
        return lemma.equals("have") || lemma.equals("be") || lemma.equals("get");
      }
      if (!names[k].equals("RB") && !names[k].equals("POS")) {
        return false;
      }
    }
    return false;
  }

  /** Whether "to", a modal or "do" stands before, over adverbs. */
  private boolean bare(int i) {
    for (int k = i - 1; k >= 0 && k >= i - AUXILIARY_REACH; k--) {
      if (names[k].equals("TO") || names[k].equals("MD") || tokens.get(k).lemma().equals("do") && names[k].startsWith("VB")) {
        return true;
      }
      if (!names[k].equals("RB")) {
        return false;
      }
    }
    return false;
  }

  private Set<String> list(String name) {
    return lists.list(name);
  }
}
