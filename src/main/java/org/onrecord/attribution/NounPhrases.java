package org.onrecord.attribution;

import java.util.Optional;

/** Borders of noun phrases, read from part-of-speech tags: "the head of the US-led bloc", "France, Germany and the US". */
final class NounPhrases {

  private NounPhrases() {}

  /** The simple noun phrase that begins at the token, without prepositional attachments; the token itself if none does. */
  static int endOfSimple(Words words, int first, int limit) {
    int i = first;
    int end = first;
    while (i < limit && (inside(words, i) || conjoined(words, i, limit))) {
      boolean another = words.tag(i).equals("DT") || words.tag(i).equals("PRP$") || words.tag(i).equals("PRP");
      if (another && i > first && words.isNominal(i - 1)) {
        break;
      }
      i++;
      if (words.isNominal(i - 1) || words.tag(i - 1).equals("DT") || words.isQuotationMark(i - 1)) {
        end = i;
      }
      if (words.tag(i - 1).equals("PRP")) {
        break;
      }
    }
    return end;
  }

  /** The noun phrase that begins at the token with what hangs on it: "an envoy of the alliance in Kyiv". */
  static int endOf(Words words, int first, int limit) {
    int end = endOfSimple(words, first, limit);
    while (end > first && end + 1 < limit) {
      if (words.is(end, "(")) {
        int close = end + 1;
        while (close < limit && close < end + 8 && !words.is(close, ")")) {
          close++;
        }
        if (close >= limit || !words.is(close, ")")) {
          break;
        }
        end = close + 1;
      } else if (attaches(words, end) && endOfSimple(words, end + 1, limit) > end + 1) {
        end = endOfSimple(words, end + 1, limit);
      } else {
        break;
      }
    }
    return end;
  }

  /** The noun phrase that ends before the token, as far left as the limit. */
  static Optional<Range> before(Words words, int end, int limit) {
    if (end <= limit || !(words.isNominal(end - 1) || words.in(end - 1, "pronoun-like"))) {
      return Optional.empty();
    }
    if (words.tag(end - 1).equals("PRP") && !words.in(end - 1, "whoever")) {
      return Optional.of(new Range(end - 1, end));
    }
    int i = end;
    boolean list = false;
    while (i > limit) {
      int t = i - 1;
      if (words.quoted(t) && !words.quoted(end - 1)) {
        break;
      }
      if (words.is(t, ")")) {
        int open = t;
        while (open > limit && !words.is(open, "(")) {
          open--;
        }
        if (!words.is(open, "(")) {
          break;
        }
        i = open;
      } else if (words.tag(t).equals("PRP") && i < end && !words.in(t, "whoever")) {
        break;
      } else if (inside(words, t) || words.in(t, "negation") && words.in(i, "whoever")) {
        i = t;
      } else if (words.isConjunction(t) && !words.is(t, "but") && t > limit && i < end && listItem(words, t - 1)) {
        list = true;
        i = t;
      } else if (words.isComma(t) && list && t > limit && i < end && listItem(words, t - 1) && shortItem(words, i)) {
        i = t;
      } else if (attaches(words, t) && i < end && t > limit && (words.isNominal(t - 1) || words.in(t - 1, "whoever") || postposed(words, t - 1, limit))) {
        i = t;
      } else if (attaches(words, t) && i < end && t - 1 > limit && words.isConjunction(t - 1) && words.isNominal(t - 2)
          && hasPreposition(words, t - 2, limit)) {
        i = t - 1;
      } else {
        break;
      }
    }
    int first = i;
    if (list && first > limit && !startsClause(words, first - 1)) {
      for (int k = end - 1; k > first; k--) {
        if (words.isConjunction(k)) {
          first = k + 1;
          break;
        }
      }
    }
    first = trimLeft(words, first, end);
    return first < end && named(words, first, end) ? Optional.of(new Range(first, end)) : Optional.empty();
  }

  private static boolean listItem(Words words, int t) {
    return words.isNominal(t) && !words.in(t, "time-noun")
        || words.tag(t).startsWith("JJ") && Character.isUpperCase(words.text(t).charAt(0));
  }

  private static boolean shortItem(Words words, int first) {
    int next = first;
    while (words.isProper(next) || words.tag(next).equals("DT") || words.tag(next).startsWith("JJ")) {
      next++;
    }
    return next > first && next - first <= 5 && (words.isComma(next) || words.isConjunction(next));
  }

  /** Whether a clause can begin right after the token. */
  private static boolean startsClause(Words words, int t) {
    return words.isMark(t) || words.in(t, "opener");
  }

  private static int trimLeft(Words words, int first, int end) {
    int i = first;
    for (int k = end - 2; k > first; k--) {
      boolean name = words.isProper(k + 1) || words.tag(k + 1).equals("DT") || words.tag(k + 1).equals("PRP");
      if (words.in(k, "time-noun") && words.isNoun(k) && name && !words.isConjunction(k - 1) && !words.in(k + 1, "outlet-noun")
          && !words.isProper(k - 1)) {
        i = k + 1;
        break;
      }
    }
    boolean moved = true;
    while (moved && i < end) {
      moved = false;
      if (words.isConjunction(i) || words.isAdverb(i) || words.isComma(i) || words.isDash(i) || words.tag(i).equals("IN")) {
        i++;
        moved = true;
      }
      int time = i;
      while (time < end && (words.tag(time).equals("DT") || words.tag(time).startsWith("JJ") || words.tag(time).equals("CD"))) {
        time++;
      }
      if (time < end - 1 && words.in(time, "time-noun") && words.isNoun(time) && !words.is(time + 1, "’s") && !words.is(time + 1, "'s")
          && !words.in(time + 1, "outlet-noun") && !words.isConjunction(time + 1) && !words.tag(time + 1).equals("IN")) {
        i = time + 1;
        moved = true;
      }
    }
    return i;
  }

  private static boolean named(Words words, int first, int end) {
    for (int i = first; i < end; i++) {
      if (words.isNoun(i) || words.tag(i).equals("PRP") || words.tag(i).equals("FW") || words.in(i, "pronoun-like")) {
        return !words.is(end - 1, "there") && !(end - i == 1 && end - first <= 2 && words.in(i, "time-noun"));
      }
    }
    return false;
  }

  /** "observers in Lima <b>and</b> around the country": whether a second preposition can go on with a first. */
  private static boolean hasPreposition(Words words, int t, int limit) {
    int i = t;
    while (i > limit && inside(words, i)) {
      i--;
    }
    return i > limit && attaches(words, i) && words.isNominal(i - 1);
  }

  /** "people <b>familiar</b> with the matter" */
  private static boolean postposed(Words words, int t, int limit) {
    return t > limit && words.tag(t).equals("JJ") && words.isNoun(t - 1) && !words.in(t - 1, "time-noun");
  }

  private static boolean attaches(Words words, int t) {
    return words.tag(t).equals("IN") && !words.in(t, "opener") || words.is(t, "to");
  }

  private static boolean conjoined(Words words, int i, int limit) {
    return words.isConjunction(i) && i + 1 < limit && words.isNominal(i - 1) && inside(words, i + 1)
        && !words.tag(i + 1).equals("PRP") && !words.isVerb(i + 1);
  }

  private static boolean inside(Words words, int t) {
    String tag = words.tag(t);
    return switch (tag) {
      case "DT", "PDT", "PRP", "PRP$", "POS", "CD", "FW", "$", "#", "HYPH", "RBS" -> true;
      case "VBN", "VBG", "VBD" ->
          words.glued(t) || !tag.equals("VBD") && words.isNoun(t + 1) && !words.in(t - 1, "auxiliary");
      default ->
          tag.startsWith("NN") || tag.startsWith("JJ") || words.is(t, "&") || words.glued(t + 1) && words.is(t, "-")
              || words.glued(t) && words.isAdverb(t)
              || words.isQuotationMark(t) && words.quoted(t);
    };
  }
}
