package org.onrecord.language;

/** A sentence's words with what the parser needs of their tags: the fine tag, the universal one, what stands between two words. */
public final class TaggedWords {

  private static final int ROOT = 0x0007;

  final Words words;
  final PartOfSpeech[] parts;
  final int[] tag;
  final int[] coarse;
  /** Before each word: commas, quotation marks, verbs, conjunctions so far. */
  final int[] commas;
  final int[] quotes;
  final int[] verbs;
  final int[] others;

  /** @param tags one a word, as a tagger gives them: "VERB:VBD" */
  public TaggedWords(Words words, String[] tags) {
    this.words = words;
    int n = words.size();
    parts = new PartOfSpeech[n];
    tag = new int[n];
    coarse = new int[n];
    commas = new int[n + 2];
    quotes = new int[n + 2];
    verbs = new int[n + 2];
    others = new int[n + 2];
    for (int i = 0; i < n; i++) {
      parts[i] = PartOfSpeech.of(tags[i]);
      tag[i] = FeatureHash.of(parts[i].pair());
      String universal = parts[i].universal();
      coarse[i] = FeatureHash.of(universal);
      String plain = words.plain[i];
      boolean comma = plain.equals(",");
      boolean quote = plain.equals("\"") || (plain.equals("'") && universal.equals("PUNCT"));
      commas[i + 1] = commas[i] + (comma ? 1 : 0);
      quotes[i + 1] = quotes[i] + (quote ? 1 : 0);
      verbs[i + 1] = verbs[i] + (universal.equals("VERB") || universal.equals("AUX") ? 1 : 0);
      others[i + 1] = others[i] + (!comma && !quote && universal.equals("PUNCT") || universal.equals("CCONJ") ? 1 : 0);
    }
    commas[n + 1] = commas[n];
    quotes[n + 1] = quotes[n];
    verbs[n + 1] = verbs[n];
    others[n + 1] = others[n];
  }

  int size() {
    return words.size();
  }

  int form(int i) {
    return i == words.size ? ROOT : words.form(i);
  }

  int tag(int i) {
    return i < 0 || i > tag.length ? Words.NONE : i == tag.length ? ROOT : tag[i];
  }

  int coarse(int i) {
    return i < 0 || i > tag.length ? Words.NONE : i == tag.length ? ROOT : coarse[i];
  }

  int kind(int i) {
    return i == words.size ? ROOT : words.kind(i);
  }

  int suffix(int i) {
    return words.suffix(i);
  }

  /** What stands between two words, the earlier first: none, one or more of each kind. */
  int between(int a, int b) {
    if (a < 0 || b < 0) {
      return Words.NONE;
    }
    int from = a + 1;
    return Math.min(2, commas[b] - commas[from])
        | Math.min(2, quotes[b] - quotes[from]) << 2
        | Math.min(1, verbs[b] - verbs[from]) << 4
        | Math.min(1, others[b] - others[from]) << 5;
  }

  static int distance(int a, int b) {
    if (a < 0 || b < 0) {
      return Words.NONE;
    }
    int d = b - a;
    return d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : d <= 20 ? 7 : 8;
  }
}
