package org.onrecord.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;

/**
 * Cuts a stretch of text into words and marks, after the conventions of the English UD treebanks.
 *
 * <p>"“We won’t send US-made F-16s,” Berlin’s envoy said…" → “ | We | wo | n’t | send | US | - | made | F-16s | , | ” | Berlin |
 * ’s | envoy | said | … Every quotation mark, bracket and dash is a token of its own; clitics are split off; prefixes ("anti-tank"),
 * codes ("T-72"), numbers ("1,000.5"), addresses and abbreviations stay whole. Misses: words run together without a blank
 * ("said.He" is cut only at the stop).
 */
public final class RuleTokenizer implements Tokenizer {

  private static final String APOSTROPHES = "'’‘‛`´";
  private static final String STOPS = ".!?…";
  private static final int LONGEST_ABBREVIATION = 12;
  private static final int LONGEST_NUMBER = 24;
  private static final Set<String> TOP_DOMAINS =
      Set.of("com", "org", "net", "gov", "mil", "int", "edu", "info", "co", "uk", "ru", "ua", "de", "fr", "eu", "tv", "news");
  private static final Set<String> CLITICS = Set.of("s", "m", "d", "re", "ve", "ll");

  private final Abbreviations abbreviations;
  private final Set<String> prefixes;

  RuleTokenizer(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
    this.prefixes = WordList.words("hyphen-prefixes.txt").collect(Collectors.toCollection(HashSet::new));
  }

  /** The tokenizer with the English lists; safe for any number of threads. */
  public static RuleTokenizer english() {
    return new RuleTokenizer(Abbreviations.english());
  }

  /** The tokens, in order; none holds white space, and all that is no white space is in one. */
  @Override
  public Span[] tokenizePos(String text) {
    int length = text.length();
    List<Span> tokens = new ArrayList<>(length / 5 + 1);
    int at = 0;
    while (at < length) {
      if (isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      int stop = at;
      while (stop < length && !isSpace(text.charAt(stop))) {
        stop++;
      }
      cut(text, at, stop, tokens);
      at = stop;
    }
    return tokens.toArray(Span[]::new);
  }

  @Override
  public String[] tokenize(String text) {
    return Span.spansToStrings(tokenizePos(text), text);
  }

  /** White space and what is as good as that: no-break and zero-width spaces, control and format characters. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\ufeff'
        || (c >= '\u2000' && c <= '\u200f')
        || (c >= 0x7f && c <= 0x9f)
        || c == '\u00ad'
        || (c >= '\u2028' && c <= '\u202f')
        || (c > '\u2050' && Character.isWhitespace(c));
  }

  /** Cuts one run of characters without white space. */
  private void cut(String text, int begin, int end, List<Span> tokens) {
    if (isAddress(text, begin, end)) {
      int stop = end;
      while (stop > begin + 1 && ".,;:!?)]»”’\"'".indexOf(text.charAt(stop - 1)) >= 0) {
        stop--;
      }
      tokens.add(new Span(begin, stop));
      marks(text, stop, end, tokens);
      return;
    }
    int at = begin;
    while (at < end) {
      char c = text.charAt(at);
      if (isWordStart(text, at, end)) {
        int stop = wordEnd(text, at, end);
        word(text, at, stop, tokens);
        at = stop;
      } else {
        int stop = at + markLength(text, at, end, c);
        tokens.add(new Span(at, stop));
        at = stop;
      }
    }
  }

  private static void marks(String text, int begin, int end, List<Span> tokens) {
    int at = begin;
    while (at < end) {
      int stop = at + markLength(text, at, end, text.charAt(at));
      tokens.add(new Span(at, stop));
      at = stop;
    }
  }

  /** "http://…", "www.…", "name@host.org", "@name", "#tag". */
  private static boolean isAddress(String text, int begin, int end) {
    if (text.startsWith("http://", begin) || text.startsWith("https://", begin) || text.startsWith("www.", begin)) {
      return true;
    }
    char first = text.charAt(begin);
    if ((first == '@' || first == '#') && begin + 1 < end && isWord(text.charAt(begin + 1))) {
      return indexOfMark(text, begin + 1, end) == end;
    }
    if (!isWord(first)) {
      return false;
    }
    for (int i = begin + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      if (c == '@') {
        return text.substring(i, end).indexOf('.') > 0;
      }
      if (!isWord(c) && "._-+".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  private static int indexOfMark(String text, int begin, int end) {
    int at = begin;
    while (at < end && (isWord(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return at;
  }

  /** A mark's length: equal dashes, stops and a few others stand together ("--", "...", "?!"), all others alone. */
  private static int markLength(String text, int at, int end, char c) {
    int stop = at + 1;
    if (STOPS.indexOf(c) >= 0) {
      while (stop < end && STOPS.indexOf(text.charAt(stop)) >= 0 && (c != '.' || text.charAt(stop) == '.')) {
        stop++;
      }
    } else if ("-–—_*=~#".indexOf(c) >= 0 || ((c == '\'' || c == '`' || c == '’') && stop < end && text.charAt(stop) == c)) {
      while (stop < end && text.charAt(stop) == c && (APOSTROPHES.indexOf(c) < 0 || stop < at + 2)) {
        stop++;
      }
    } else if (Character.isHighSurrogate(c) && stop < end && Character.isLowSurrogate(text.charAt(stop))) {
      stop++;
    }
    return stop - at;
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isWordStart(String text, int at, int end) {
    char c = text.charAt(at);
    if (isWord(c)) {
      return true;
    }
    if (at + 1 >= end) {
      return false;
    }
    char next = text.charAt(at + 1);
    if (Character.isHighSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(at))) {
      return true;
    }
    // ".5", "'90s"
    boolean first = at == 0 || !isWord(text.charAt(at - 1));
    return first
        && ((c == '.' && Character.isDigit(next))
            || (APOSTROPHES.indexOf(c) >= 0
                && Character.isDigit(next)
                && at + 3 < end
                && Character.isDigit(text.charAt(at + 2))
                && text.charAt(at + 3) == 's'));
  }

  /** One past the last character of the word that begins at the offset; clitics are still on it. */
  private int wordEnd(String text, int begin, int end) {
    int at = begin + (Character.isHighSurrogate(text.charAt(begin)) ? 2 : 1);
    while (at < end) {
      char c = text.charAt(at);
      if (isWord(c) || c == '_') {
        at++;
        continue;
      }
      if (Character.isHighSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(at))) {
        at += 2;
        continue;
      }
      boolean followed = at + 1 < end && isWord(text.charAt(at + 1));
      char before = text.charAt(at - 1);
      if (c == '.') {
        if (followed && staysWithStop(text, begin, at, end)) {
          at++;
          continue;
        }
        if (!followed
            && at - begin <= LONGEST_ABBREVIATION
            && abbreviations.keepsStop(text.substring(begin, at), nextAfter(text, at + 1))
            && !stopsFollow(text, at + 1, end)) {
          at++;
        }
        return at;
      }
      if ((c == ',' || c == ':') && followed && Character.isDigit(before) && Character.isDigit(text.charAt(at + 1))) {
        at++;
        continue;
      }
      if (c == '/' && followed && Character.isDigit(before) && Character.isDigit(text.charAt(at + 1))) {
        at++;
        continue;
      }
      if (APOSTROPHES.indexOf(c) >= 0 && followed && Character.isLetterOrDigit(before)) {
        at++;
        continue;
      }
      if (c == '-' && followed && staysWithHyphen(text, begin, at, end)) {
        at++;
        continue;
      }
      if (c == '&' && followed && at - begin <= 2 && Character.isUpperCase(before) && Character.isUpperCase(text.charAt(at + 1))) {
        at++;
        continue;
      }
      return at;
    }
    return at;
  }

  /** The next character that is no white space, or 0 where the text ends or much white space comes. */
  private static char nextAfter(String text, int at) {
    for (int i = at; i < text.length() && i < at + 4; i++) {
      if (!isSpace(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return 0;
  }

  private static boolean stopsFollow(String text, int at, int end) {
    return at < end && text.charAt(at) == '.';
  }

  /** "1.5", "U.S", "p.m", "example.com" go on over the stop; "agreed.The" does not. */
  private static boolean staysWithStop(String text, int begin, int at, int end) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (Character.isDigit(before) && Character.isDigit(after)) {
      return true;
    }
    boolean singleBefore = at - 1 == begin || !isWord(text.charAt(at - 2));
    boolean singleAfter = at + 2 >= end || !isWord(text.charAt(at + 2));
    if (Character.isLetter(before) && Character.isLetter(after) && singleBefore && singleAfter) {
      return true;
    }
    if (text.startsWith("Ph.D", begin)) {
      return true;
    }
    return Character.isLowerCase(before) && Character.isLowerCase(after) && domainAfter(text, at + 1, end);
  }

  private static boolean domainAfter(String text, int at, int end) {
    int stop = at;
    while (stop < end && isWord(text.charAt(stop))) {
      stop++;
    }
    return stop - at <= 4 && TOP_DOMAINS.contains(text.substring(at, stop));
  }

  /** "anti-tank", "F-16", "555-0100", "2022-12-09" stay whole; "US-led", "Al-Masri", "40-year" do not. */
  private boolean staysWithHyphen(String text, int begin, int at, int end) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (Character.isDigit(before) && Character.isDigit(after)) {
      int hyphens = 0;
      int digits = 0;
      int limit = Math.min(end, begin + LONGEST_NUMBER);
      for (int i = begin; i < limit && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '-'); i++) {
        hyphens += text.charAt(i) == '-' ? 1 : 0;
        digits += text.charAt(i) == '-' ? 0 : 1;
      }
      return hyphens >= 2 && digits >= 6;
    }
    if (Character.isDigit(after) && Character.isUpperCase(text.charAt(begin))) {
      return isCode(text, begin, at);
    }
    return Character.isLetter(after) && at - begin <= 6 && prefixes.contains(text.substring(begin, at).toLowerCase(Locale.ROOT));
  }

  /** "F", "AMX", "Kh", "M1A", "HQ": at most five letters and digits, beginning with an upper-case letter, without a hyphen. */
  private static boolean isCode(String text, int begin, int at) {
    if (at - begin > 5) {
      return false;
    }
    int upper = 0;
    for (int i = begin; i < at; i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        return false;
      }
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    return at - begin <= 2 || upper >= at - begin - 1;
  }

  /** Splits clitics and units off a word and adds what remains. */
  private static void word(String text, int begin, int end, List<Span> tokens) {
    int clitic = clitic(text, begin, end);
    int stop = clitic;
    if (end - begin == 6 && text.regionMatches(true, begin, "cannot", 0, 6)) {
      tokens.add(new Span(begin, begin + 3));
      tokens.add(new Span(begin + 3, end));
      return;
    }
    int digits = begin;
    while (digits < stop && (Character.isDigit(text.charAt(digits)) || ".,".indexOf(text.charAt(digits)) >= 0)) {
      digits++;
    }
    if (digits > begin && digits < stop && isUnit(text.substring(digits, stop))) {
      tokens.add(new Span(begin, digits));
      tokens.add(new Span(digits, stop));
    } else {
      tokens.add(new Span(begin, stop));
    }
    if (stop < end) {
      tokens.add(new Span(stop, end));
    }
  }

  /** "155mm", "300km", "2.5bn", "7pm": the unit is a word of its own. */
  private static boolean isUnit(String letters) {
    return switch (letters) {
      case "mm", "cm", "m", "km", "kg", "g", "t", "kt", "mph", "kmh", "ft", "bn", "tn", "mn", "pm", "am", "pc", "cc", "kW", "MW", "GW" -> true;
      default -> false;
    };
  }

  /** Where "’s", "n’t", "’ll" … begins, or the word's end if it has none. */
  private static int clitic(String text, int begin, int end) {
    int mark = -1;
    for (int i = end - 1; i > begin && i >= end - 3; i--) {
      if (APOSTROPHES.indexOf(text.charAt(i)) >= 0) {
        mark = i;
        break;
      }
    }
    if (mark < 0) {
      return end;
    }
    String after = text.substring(mark + 1, end).toLowerCase(Locale.ROOT);
    if (after.equals("t") && mark - 1 > begin && (text.charAt(mark - 1) == 'n' || text.charAt(mark - 1) == 'N')) {
      return mark - 1;
    }
    return CLITICS.contains(after) ? mark : end;
  }
}
