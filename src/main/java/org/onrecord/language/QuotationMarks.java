package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.QuotationMark.Family;
import org.onrecord.language.QuotationMark.Role;
import org.onrecord.model.Span;

/**
 * Finds the marks of a block that may open or close a quotation; leaves out apostrophes and inches.
 *
 * <p>"“The allies’ ‘red line’ isn’t ours,” he said." → “ ’ ‘ ’ ”: the mark of "isn’t" is none, that of "allies’" may be one.
 */
final class QuotationMarks {

  private final Set<String> elisions = WordList.words("elisions.txt").collect(Collectors.toUnmodifiableSet());

  List<QuotationMark> in(String text, Span block) {
    List<QuotationMark> marks = new ArrayList<>();
    QuotationMark last = null;
    for (int i = block.begin(); i < block.end(); i++) {
      QuotationMark mark = at(text, i, block, last);
      if (mark != null) {
        marks.add(mark);
        last = mark;
        i = mark.end() - 1;
      }
    }
    return marks;
  }

  private @Nullable QuotationMark at(String text, int i, Span block, @Nullable QuotationMark last) {
    char c = text.charAt(i);
    return switch (c) {
      case '“', '‟' -> new QuotationMark(i, i + 1, Family.DOUBLE, curlyOpening(text, i, block), false);
      case '„' -> new QuotationMark(i, i + 1, Family.DOUBLE, Role.OPENS, false);
      case '”' -> new QuotationMark(i, i + 1, Family.DOUBLE, curlyClosing(text, i, block), false);
      case '«' -> new QuotationMark(i, i + 1, Family.GUILLEMETS, Role.OPENS, false);
      case '»' -> new QuotationMark(i, i + 1, Family.GUILLEMETS, Role.CLOSES, false);
      case '‹' -> new QuotationMark(i, i + 1, Family.SINGLE_GUILLEMETS, Role.OPENS, false);
      case '›' -> new QuotationMark(i, i + 1, Family.SINGLE_GUILLEMETS, Role.CLOSES, false);
      case '"', '＂' -> neutralDouble(text, i, i + 1, block, last);
      case '`' -> doubled(text, i, block) ? new QuotationMark(i, i + 2, Family.DOUBLE, Role.OPENS, false) : single(text, i, block, last);
      case '\'', '’' -> doubled(text, i, block) ? neutralDouble(text, i, i + 2, block, last) : single(text, i, block, last);
      case '‘', '‚', '‛' -> doubled(text, i, block) && c == '‘'
          ? new QuotationMark(i, i + 2, Family.DOUBLE, Role.OPENS, false)
          : c == '‚' && !opens(text, i, i + 1, block, last) ? null : single(text, i, block, last);
      default -> null;
    };
  }

  private static boolean doubled(String text, int i, Span block) {
    return i + 1 < block.end() && text.charAt(i + 1) == text.charAt(i);
  }

  /** “ at a quotation's end, after a word and before a blank, is a closing mark of the German form. */
  private static Role curlyOpening(String text, int i, Span block) {
    boolean afterBlank = i == block.begin() || !isInk(text.charAt(i - 1));
    return !afterBlank && closes(text, i, i + 1, block) ? Role.CLOSES : Role.OPENS;
  }

  /** ” after a blank and before a word was meant to open. */
  private static Role curlyClosing(String text, int i, Span block) {
    boolean afterBlank = i == block.begin() || !isInk(text.charAt(i - 1));
    boolean beforeWord = i + 1 < block.end() && Character.isLetterOrDigit(text.charAt(i + 1));
    return afterBlank && beforeWord ? Role.EITHER : Role.CLOSES;
  }

  private static @Nullable QuotationMark neutralDouble(
      String text, int begin, int end, Span block, @Nullable QuotationMark last) {
    boolean opens = opens(text, begin, end, block, last);
    boolean closes = closes(text, begin, end, block);
    Role role = opens == closes ? Role.EITHER : opens ? Role.OPENS : Role.CLOSES;
    if (!opens && begin > block.begin() && isClauseEnd(text.charAt(begin - 1))) {
      role = Role.CLOSES;
    }
    return new QuotationMark(begin, end, Family.DOUBLE, role, true);
  }

  private @Nullable QuotationMark single(String text, int i, Span block, @Nullable QuotationMark last) {
    char c = text.charAt(i);
    boolean straight = c == '\'' || c == '`';
    boolean before = i > block.begin() && Character.isLetterOrDigit(text.charAt(i - 1));
    boolean after = i + 1 < block.end() && Character.isLetterOrDigit(text.charAt(i + 1));
    if (before && after) {
      return null;
    }
    if (after && isElision(text, i + 1, block.end())) {
      return null;
    }
    if (c == '‘' || c == '‛' || c == '‚') {
      return new QuotationMark(i, i + 1, Family.SINGLE, Role.OPENS, false);
    }
    if (straight && opens(text, i, i + 1, block, last)) {
      return closes(text, i, i + 1, block) ? null : new QuotationMark(i, i + 1, Family.SINGLE, Role.OPENS, true);
    }
    boolean blankBefore = i == block.begin() || RuleTokenizer.isSpace(text.charAt(i - 1));
    if (blankBefore) {
      return null;
    }
    if (!closes(text, i, i + 1, block)) {
      return null;
    }
    char previous = text.charAt(i - 1);
    boolean possessive = (previous == 's' || previous == 'z' || previous == 'x')
        && i + 2 < block.end()
        && text.charAt(i + 1) == ' '
        && Character.isLetterOrDigit(text.charAt(i + 2));
    boolean feet = Character.isDigit(previous);
    Role role = possessive || feet ? Role.CLOSES_OR_APOSTROPHE : Role.CLOSES;
    return new QuotationMark(i, i + 1, Family.SINGLE, role, straight);
  }

  /** Whether the place looks like a quotation's beginning: after a blank, a bracket, a dash, an opening mark; before a word. */
  private static boolean opens(String text, int begin, int end, Span block, @Nullable QuotationMark last) {
    if (begin == block.begin()) {
      return true;
    }
    char before = text.charAt(begin - 1);
    if (last != null && last.end() == begin) {
      return last.role() == Role.OPENS;
    }
    return RuleTokenizer.isSpace(before) || "([{—–/=>".indexOf(before) >= 0 || (before == '-' && begin - 2 >= block.begin() && !isInk(text.charAt(begin - 2)));
  }

  private static boolean closes(String text, int begin, int end, Span block) {
    if (end >= block.end()) {
      return true;
    }
    char after = text.charAt(end);
    return RuleTokenizer.isSpace(after) || ".,;:!?)]}…—–-/\"'”’»›<".indexOf(after) >= 0;
  }

  private static boolean isInk(char c) {
    return !RuleTokenizer.isSpace(c) && "([{".indexOf(c) < 0;
  }

  static boolean isClauseEnd(char c) {
    return c == '.' || c == ',' || c == '!' || c == '?' || c == '…';
  }

  /** "’em", "’90s". */
  private boolean isElision(String text, int begin, int limit) {
    int end = begin;
    while (end < limit && end < begin + 6 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    if (end - begin == 3 && text.charAt(end - 1) == 's' && Character.isDigit(text.charAt(begin)) && Character.isDigit(text.charAt(begin + 1))) {
      return true;
    }
    return elisions.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
  }
}
