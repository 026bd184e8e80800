package org.onrecord.attribution.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Block;
import org.onrecord.model.Dependency;
import org.onrecord.model.Quotation;
import org.onrecord.model.Sentence;
import org.onrecord.model.Token;

/**
 * The tokens of one block as numbers, for features to be made of; attributions never leave their block.
 *
 * <p>Positions are counted from the block's first token.
 */
public final class Passage {

  static final int OUTSIDE = 0;
  static final int OPENING = 1;
  static final int INSIDE = 2;
  static final int CLOSING = 3;

  final AnnotatedArticle article;
  final int first;
  final int size;
  final Block.Kind kind;
  final int ordinal;
  final List<Sentence> sentences;

  final int[] word;
  final int[] lemma;
  final int[] tag;
  final int[] shape;
  final int[] ending;
  final byte[] level;
  /** Index into {@link #sentences}. */
  final int[] sentence;
  /** {@link #OUTSIDE}, {@link #OPENING}, {@link #INSIDE} or {@link #CLOSING}. */
  final byte[] quote;
  /** Which quotation of the passage holds the token; -1 for none. */
  final int[] quotation;
  final int[] quoteBegin;
  final int[] quoteEnd;
  /** Nearest token before or at, after or at that may report; -1 and {@link #size} where there is none. */
  final int[] reportBefore;
  final int[] reportAfter;
  final int[] verbBefore;
  final int[] verbAfter;
  final int[] markBefore;
  final int[] markAfter;
  /** Position of the governing token, -1 for a root; all -1 without syntax. */
  final int[] head;
  final int[] relation;
  final boolean parsed;
  /** The first and last token of what hangs on the token. */
  final int[] left;
  final int[] right;
  /** What hangs on a token directly: its first dependent, and from each the next; -1 for none. */
  final int[] dependent;
  final int[] nextDependent;

  /** What the rules read here, and the tagger's label that it gives each token. */
  final List<Opinion> opinions;
  final byte[] opinion;

  private Passage(AnnotatedArticle article, List<Sentence> sentences, int ordinal, ReportingWords words, List<Attribution> rules) {
    this.article = article;
    this.sentences = sentences;
    this.ordinal = ordinal;
    this.first = sentences.getFirst().firstToken();
    this.size = sentences.getLast().endToken() - first;
    this.kind = article.article().blocks().get(sentences.getFirst().block()).kind();
    word = new int[size];
    lemma = new int[size];
    tag = new int[size];
    shape = new int[size];
    ending = new int[size];
    level = new byte[size];
    sentence = new int[size];
    quote = new byte[size];
    quotation = new int[size];
    for (int i = 0; i < size; i++) {
      Token token = article.tokens().get(first + i);
      String lower = token.text().toLowerCase(Locale.ROOT);
      word[i] = lower.hashCode();
      lemma[i] = token.lemma().hashCode();
      tag[i] = token.penn().isEmpty() ? token.tag().hashCode() + 31 * formOf(i, lower) : token.penn().hashCode();
      shape[i] = shapeOf(token.text());
      ending[i] = lower.substring(Math.max(0, lower.length() - 3)).hashCode();
      level[i] = (byte) words.levelOf(token.lemma(), token.tag());
    }
    for (int s = 0; s < sentences.size(); s++) {
      Arrays.fill(sentence, sentences.get(s).firstToken() - first, sentences.get(s).endToken() - first, s);
    }
    Arrays.fill(quotation, -1);
    List<Quotation> within = quotations();
    quoteBegin = new int[within.size()];
    quoteEnd = new int[within.size()];
    for (int q = 0; q < within.size(); q++) {
      int begin = Math.max(0, article.tokenFrom(within.get(q).span().begin()) - first);
      int end = Math.min(size, article.tokenFrom(within.get(q).span().end() - 1) + 1 - first);
      quoteBegin[q] = begin;
      quoteEnd[q] = end;
      for (int i = begin; i < end; i++) {
        quote[i] = INSIDE;
        quotation[i] = q;
      }
      if (begin < end) {
        quote[begin] = within.get(q).continued() && !isMark(begin) ? (byte) INSIDE : OPENING;
        if (within.get(q).closed()) {
          quote[end - 1] = CLOSING;
        }
      }
    }
    reportBefore = new int[size];
    reportAfter = new int[size];
    verbBefore = new int[size];
    verbAfter = new int[size];
    markBefore = new int[size];
    markAfter = new int[size];
    int report = -1;
    int verb = -1;
    int mark = -1;
    for (int i = 0; i < size; i++) {
      report = level[i] >= ReportingWords.MAY_REPORT ? i : report;
      verb = isVerb(i) ? i : verb;
      mark = isMark(i) ? i : mark;
      reportBefore[i] = report;
      verbBefore[i] = verb;
      markBefore[i] = mark;
    }
    report = size;
    verb = size;
    mark = size;
    for (int i = size - 1; i >= 0; i--) {
      report = level[i] >= ReportingWords.MAY_REPORT ? i : report;
      verb = isVerb(i) ? i : verb;
      mark = isMark(i) ? i : mark;
      reportAfter[i] = report;
      verbAfter[i] = verb;
      markAfter[i] = mark;
    }
    parsed = !article.dependencies().isEmpty();
    head = new int[size];
    relation = new int[size];
    left = new int[size];
    right = new int[size];
    dependent = new int[size];
    nextDependent = new int[size];
    Arrays.fill(head, -1);
    Arrays.fill(dependent, -1);
    if (parsed) {
      for (int i = 0; i < size; i++) {
        Dependency dependency = article.dependencies().get(first + i);
        int governor = dependency.head() - first;
        head[i] = dependency.head() < 0 || governor < 0 || governor >= size || sentence[governor] != sentence[i] ? -1 : governor;
        relation[i] = dependency.relation().hashCode();
        left[i] = i;
        right[i] = i;
      }
      for (int i = size - 1; i >= 0; i--) {
        if (head[i] >= 0) {
          nextDependent[i] = dependent[head[i]];
          dependent[head[i]] = i;
        }
      }
      for (int i = 0; i < size; i++) {
        int steps = 0;
        for (int h = head[i]; h >= 0 && steps < 30; h = head[h], steps++) {
          left[h] = Math.min(left[h], i);
          right[h] = Math.max(right[h], i);
        }
      }
    }
    opinions = rules.stream().map(r -> Opinion.of(this, r)).filter(Objects::nonNull).toList();
    opinion = Opinion.labels(size, opinions);
  }

  /**
   * The passages of an article, in order.
   *
   * @param rules what rules read in the article, in the order of the contents
   */
  public static List<Passage> of(AnnotatedArticle article, ReportingWords words, List<Attribution> rules) {
    List<Passage> passages = new ArrayList<>();
    List<Sentence> sentences = article.sentences();
    int from = 0;
    int rule = 0;
    for (int s = 1; s <= sentences.size(); s++) {
      if (s == sentences.size() || sentences.get(s).block() != sentences.get(from).block()) {
        int firstRule = rule;
        while (rule < rules.size() && rules.get(rule).content().getFirst().begin() < sentences.get(s - 1).span().end()) {
          rule++;
        }
        passages.add(new Passage(article, sentences.subList(from, s), passages.size(), words, rules.subList(firstRule, rule)));
        from = s;
      }
    }
    return passages;
  }

  public AnnotatedArticle article() {
    return article;
  }

  /** Index of the passage's first token in the article. */
  public int first() {
    return first;
  }

  /** How many tokens it has. */
  public int size() {
    return size;
  }

  Token token(int position) {
    return article.tokens().get(first + position);
  }

  String tagOf(int position) {
    return token(position).tag();
  }

  boolean isVerb(int position) {
    return tagOf(position).equals("VERB");
  }

  boolean isNoun(int position) {
    return tagOf(position).equals("NOUN");
  }

  /** How a verb or noun is inflected: "saying" 1, "say" 2, "says" 3, "said" 4, "(has) said" 5, "(was) told" 6; "reports" 7. */
  private int formOf(int i, String lower) {
    Token token = token(i);
    if (isNoun(i)) {
      return lower.equals(token.lemma()) ? 0 : 7;
    } else if (!isVerb(i) && !token.tag().equals("AUX")) {
      return 0;
    } else if (lower.endsWith("ing")) {
      return 1;
    } else if (lower.equals(token.lemma())) {
      return 2;
    } else if (lower.endsWith("s")) {
      return 3;
    }
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      Token before = token(k);
      if (before.tag().equals("AUX")) {
        return before.lemma().equals("be") ? 6 : 5;
      } else if (!before.tag().equals("ADV") && !before.tag().equals("PART")) {
        break;
      }
    }
    return 4;
  }

  int sentenceBegin(int position) {
    return sentences.get(sentence[position]).firstToken() - first;
  }

  int sentenceEnd(int position) {
    return sentences.get(sentence[position]).endToken() - first;
  }

  /** Whether the token is a mark rather than a word. */
  boolean isMark(int position) {
    String text = token(position).text();
    return !Character.isLetterOrDigit(text.charAt(0)) && !Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  /** Outermost quotations that touch the passage. */
  private List<Quotation> quotations() {
    int begin = token(0).span().begin();
    int end = token(size - 1).span().end();
    List<Quotation> within = new ArrayList<>();
    List<Quotation> all = article.quotations();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().begin() < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int q = low; q < all.size() && all.get(q).span().begin() < end; q++) {
      if (all.get(q).depth() == 0) {
        within.add(all.get(q));
      }
    }
    return within;
  }

  /** "McCain" → Xx, "F-16" → X-0, "said" → x. */
  private static int shapeOf(String text) {
    int shape = 0;
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind = Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : 4 + c;
      if (kind != last && i < 12) {
        shape = shape * 31 + kind;
        last = kind;
      }
    }
    return shape;
  }
}
