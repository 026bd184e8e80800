package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * Text as patterns see it: words in order, without quotation marks, brackets and hyphens, contractions written out.
 *
 * <p>“We won’t send long-range missiles” → we will not send long range missiles.
 */
public final class Words {

  private static final Map<String, String> CONTRACTIONS =
      Map.ofEntries(
          Map.entry("n't", "not"),
          Map.entry("nt", "not"),
          Map.entry("'ll", "will"),
          Map.entry("'re", "are"),
          Map.entry("'ve", "have"),
          Map.entry("'m", "am"),
          Map.entry("wo", "will"),
          Map.entry("ca", "can"),
          Map.entry("sha", "shall"));

  /** An insertion begins after so few words, */
  private static final int INSERTION_REACH = 6;

  /** and is so short. */
  private static final int INSERTION = 14;

  private static final Map<String, String> LEMMAS =
      Map.of("not", "not", "will", "will", "are", "be", "have", "have", "am", "be", "can", "can", "shall", "shall");

  private final List<Word> words;
  /** Made when a pattern first asks; two threads would make the same. */
  private @Nullable Occurrences occurrences;

  public Words(List<Word> words) {
    this.words = List.copyOf(words);
  }

  public List<Word> words() {
    return words;
  }

  /** The words of the tokens, none of them marked. */
  public static Words of(List<Token> tokens) {
    return of(tokens, token -> Set.of());
  }

  /** The words of the tokens, each with the marks that the function gives its token. */
  public static Words of(List<Token> tokens, Function<Token, Set<String>> marks) {
    List<Word> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String form = token.text().toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'').replace('‑', '-');
      if (form.chars().allMatch(Words::unseen)) {
        continue;
      }
      Set<String> marked = marks.apply(token);
      boolean stem = (form.equals("wo") || form.equals("ca") || form.equals("sha")) && i + 1 < tokens.size()
          && tokens.get(i + 1).text().toLowerCase(Locale.ROOT).replace('’', '\'').equals("n't");
      boolean contracted = CONTRACTIONS.containsKey(form) && (stem || !(form.equals("wo") || form.equals("ca") || form.equals("sha")));
      if (contracted) {
        String full = CONTRACTIONS.get(form);
        words.add(Word.of(full, LEMMAS.get(full), token.tag(), token.span(), marked));
      } else {
        split(form, token, marked, words);
      }
    }
    return new Words(words);
  }

  /** Parts "long-range" and leaves "m-142" its digits: "m", "142". */
  private static void split(String form, Token token, Set<String> marks, List<Word> words) {
    String stripped = strip(form);
    if (stripped.isEmpty()) {
      words.add(Word.of(form, form, token.tag(), token.span(), marks));
      return;
    }
    if (stripped.indexOf('-') < 0) {
      String lemma = token.lemma().isEmpty() ? stripped : strip(token.lemma().toLowerCase(Locale.ROOT));
      words.add(Word.of(stripped, lemma.isEmpty() ? stripped : lemma, token.tag(), token.span(), marks));
      return;
    }
    int offset = token.text().toLowerCase(Locale.ROOT).replace('‑', '-').indexOf(stripped);
    int at = Math.max(0, offset) + token.span().begin();
    String[] parts = stripped.split("-");
    String[] lemmas = token.lemma().toLowerCase(Locale.ROOT).split("-");
    for (int p = 0; p < parts.length; p++) {
      if (!parts[p].isEmpty()) {
        String lemma = lemmas.length == parts.length && !lemmas[p].isEmpty() ? lemmas[p] : parts[p];
        words.add(Word.of(parts[p], lemma, token.tag(), new Span(at, at + parts[p].length()), marks));
      }
      at += parts[p].length() + 1;
    }
  }

  private static String strip(String form) {
    int begin = 0;
    int end = form.length();
    while (begin < end && "\"“”«»[]()*".indexOf(form.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && "\"“”«»[]()*".indexOf(form.charAt(end - 1)) >= 0) {
      end--;
    }
    return form.substring(begin, end);
  }

  /** Quotation marks, brackets and hyphens, which no pattern asks for. */
  private static boolean unseen(int character) {
    return "\"“”„«»'‘’`[](){}-‐‑*".indexOf(character) >= 0;
  }

  public int size() {
    return words.size();
  }

  public Word get(int index) {
    return words.get(index);
  }

  /** The words from first (inclusive) to end (exclusive); both are brought within bounds. */
  public Words part(int first, int end) {
    return new Words(words.subList(Math.clamp(first, 0, words.size()), Math.clamp(end, Math.clamp(first, 0, words.size()), words.size())));
  }

  /** Without what is put in between a subject and its verb: "Oslo, which has twelve, will send" → Oslo will send. */
  public Words withoutInsertion() {
    int open = next(0, INSERTION_REACH, Word::comma);
    int close = open < 1 ? -1 : next(open + 1, open + 1 + INSERTION, Word::comma);
    boolean between = close > 0 && close + 1 < size() && get(close + 1).tag().startsWith("AUX")
        && words.subList(0, open).stream().noneMatch(word -> word.tag().startsWith("VERB") || word.tag().startsWith("AUX"));
    if (!between) {
      return this;
    }
    List<Word> kept = new ArrayList<>(words.subList(0, open));
    kept.addAll(words.subList(close + 1, size()));
    return new Words(kept);
  }

  private int next(int from, int end, java.util.function.Predicate<Word> wanted) {
    for (int i = from; i < Math.min(end, size()); i++) {
      if (wanted.test(get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** From the first word's begin to the last one's end. */
  public Span span(int first, int end) {
    return words.get(first).span().and(words.get(end - 1).span());
  }

  Occurrences occurrences(PatternWords asked) {
    Occurrences known = occurrences;
    if (known == null || !known.answers(asked)) {
      known = new Occurrences(asked, words);
      occurrences = known;
    }
    return known;
  }

  /** Whether a sentence begins with the word at the index. */
  boolean beginsSentence(int index) {
    return index == 0 || words.get(index - 1).endsSentence() || words.get(index - 1).form().equals(":");
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Word word : words) {
      out.append(out.isEmpty() ? "" : " ").append(word.form());
    }
    return out.toString();
  }
}
