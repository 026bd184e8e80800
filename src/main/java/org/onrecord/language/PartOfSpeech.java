package org.onrecord.language;

import java.util.Set;

/**
 * What kind of word a word is, by the universal and by Penn's tags, whichever of them its tagger gives.
 *
 * <p>"VERB:VBD", as our tagger says it, is both. To "VBD" alone belongs VERB, after the conversion of UD 2 (OpenNLP's
 * {@code POSTagFormatMapper} follows an older one: a modal is a VERB, "her" a DET). "VERB" alone leaves Penn's open, and a tag of neither kind is X.
 *
 * @param universal "VERB"
 * @param penn "VBD"; empty where it is not known
 */
public record PartOfSpeech(String universal, String penn) {

  private static final Set<String> UNIVERSAL = Set.of(
      "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "VERB", "X");

  /** @param tag a pair, a universal tag or one of Penn's */
  public static PartOfSpeech of(String tag) {
    int colon = tag.indexOf(':');
    if (colon > 0) {
      return new PartOfSpeech(tag.substring(0, colon), tag.substring(colon + 1));
    }
    return UNIVERSAL.contains(tag) ? new PartOfSpeech(tag, "") : ofPenn(tag);
  }

  private static PartOfSpeech ofPenn(String tag) {
    String universal = switch (tag) {
      case "JJ", "JJR", "JJS", "AFX" -> "ADJ";
      case "IN", "RP" -> "ADP";
      case "RB", "RBR", "RBS", "WRB" -> "ADV";
      case "MD" -> "AUX";
      case "CC" -> "CCONJ";
      case "DT", "PDT", "WDT" -> "DET";
      case "UH" -> "INTJ";
      case "NN", "NNS" -> "NOUN";
      case "CD" -> "NUM";
      case "POS", "TO" -> "PART";
      case "EX", "PRP", "PRP$", "WP", "WP$" -> "PRON";
      case "NNP", "NNPS" -> "PROPN";
      case ".", ",", ":", "``", "''", "\"", "-LRB-", "-RRB-", "(", ")", "HYPH", "NFP" -> "PUNCT";
      case "SYM", "$", "#" -> "SYM";
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> "VERB";
      case "FW", "LS", "ADD", "GW" -> "X";
      default -> "";
    };
    return universal.isEmpty() ? new PartOfSpeech("X", "") : new PartOfSpeech(universal, tag);
  }

  /** "VERB:VBD", by which the lemmatizer and the parser know it; "VERB" where Penn's is not known. */
  public String pair() {
    return penn.isEmpty() ? universal : universal + ':' + penn;
  }
}
