package org.onrecord.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.QuotationMark.Family;
import org.onrecord.language.QuotationMark.Role;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.Quotation;
import org.onrecord.model.Span;

/**
 * Finds what stands between quotation marks, in time linear in the text's length.
 *
 * <p>"“The ‘red line’ is ours,” he said." → one quotation with one inside it. A paragraph that ends before its quotation closes keeps it
 * open to its end; the next one that begins with a mark again, or closes without opening, continues it. Where a mark is missing and the
 * same kind opens again, the first quotation ends before the second. Misses: a quotation whose opening mark is lost.
 */
public final class QuotationScanner {

  private final QuotationMarks marks = new QuotationMarks();

  /** The quotations of all blocks that are read, by begin, the outer before the inner. */
  public List<Quotation> scan(Article article) {
    List<Quotation> quotations = new ArrayList<>();
    Family open = null;
    @Nullable Block previous = null;
    for (Block block : article.blocks()) {
      if (!block.kind().readable()) {
        continue;
      }
      boolean follows = previous != null && previous.kind() == block.kind() && previous.story() == block.story();
      BlockScan scan = new BlockScan(article.text(), block.span(), follows ? open : null);
      scan.run(marks.in(article.text(), block.span()));
      scan.addTo(quotations);
      open = scan.leftOpen;
      previous = block;
    }
    return quotations;
  }

  /** A quotation on its way; {@code end} is 0 until it is known. */
  private static final class Draft {
    final QuotationMark mark;
    int end;
    boolean closed;
    boolean continued;

    Draft(QuotationMark mark) {
      this.mark = mark;
    }
  }

  /** One block's marks, read from left to right with a stack of what is open. */
  private static final class BlockScan {
    private final String text;
    private final Span block;
    private final @Nullable Family before;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Draft> stack = new ArrayList<>();
    private final Map<Family, Integer> openOf = new EnumMap<>(Family.class);
    private @Nullable Family leftOpen;

    BlockScan(String text, Span block, @Nullable Family before) {
      this.text = text;
      this.block = block;
      this.before = before;
    }

    void run(List<QuotationMark> marks) {
      int[] better = betterCloser(marks);
      int[] next = nextOfFamily(marks);
      boolean waiting = before != null;
      for (int i = 0; i < marks.size(); i++) {
        QuotationMark mark = marks.get(i);
        boolean first = waiting && mark.family() == before;
        if (first) {
          waiting = false;
        }
        boolean open = isOpen(mark.family());
        switch (mark.role()) {
          case OPENS -> open(mark, first && atBegin(mark));
          case EITHER -> {
            if (open) {
              close(mark);
            } else {
              open(mark, first && atBegin(mark));
            }
          }
          case CLOSES -> {
            if (open) {
              close(mark);
            } else if (first) {
              continueFromBefore(mark);
            } else if (mark.neutral() && mark.family() == Family.DOUBLE && nextCloses(marks, next[i]) && !afterClauseOrDigit(mark)) {
              open(mark, false);
            }
          }
          case CLOSES_OR_APOSTROPHE -> {
            if (open && top().mark.family() == Family.SINGLE && better[i] < 0) {
              close(mark);
            }
          }
        }
      }
      finish();
    }

    /** For a mark that may be an apostrophe: the index of a sure closing mark before the next opening one, or -1. */
    private static int[] betterCloser(List<QuotationMark> marks) {
      int[] better = new int[marks.size()];
      int sure = -1;
      for (int i = marks.size() - 1; i >= 0; i--) {
        better[i] = sure;
        QuotationMark mark = marks.get(i);
        if (mark.family() == Family.SINGLE) {
          sure = mark.role() == Role.CLOSES ? i : mark.role() == Role.OPENS ? -1 : sure;
        }
      }
      return better;
    }

    private static int[] nextOfFamily(List<QuotationMark> marks) {
      int[] next = new int[marks.size()];
      int[] seen = new int[Family.values().length];
      Arrays.fill(seen, -1);
      for (int i = marks.size() - 1; i >= 0; i--) {
        int family = marks.get(i).family().ordinal();
        next[i] = seen[family];
        seen[family] = i;
      }
      return next;
    }

    private static boolean nextCloses(List<QuotationMark> marks, int next) {
      return next >= 0 && marks.get(next).role() == Role.CLOSES;
    }

    private boolean afterClause(QuotationMark mark) {
      return mark.begin() > block.begin() && QuotationMarks.isClauseEnd(text.charAt(mark.begin() - 1));
    }

    private boolean afterClauseOrDigit(QuotationMark mark) {
      return afterClause(mark) || (mark.begin() > block.begin() && Character.isDigit(text.charAt(mark.begin() - 1)));
    }

    private boolean atBegin(QuotationMark mark) {
      return mark.begin() == block.begin();
    }

    private boolean isOpen(Family family) {
      return openOf.getOrDefault(family, 0) > 0;
    }

    private Draft top() {
      return stack.getLast();
    }

    private void open(QuotationMark mark, boolean continued) {
      Draft draft = new Draft(mark);
      draft.continued = continued;
      drafts.add(draft);
      stack.add(draft);
      openOf.merge(mark.family(), 1, Integer::sum);
    }

    /** Closes the innermost open quotation of the mark's family; what is open inside it ends with it. */
    private void close(QuotationMark mark) {
      if (mark.family() == Family.SINGLE && top().mark.family() != Family.SINGLE && !afterClause(mark)) {
        return;
      }
      while (top().mark.family() != mark.family()) {
        pop().end = mark.begin();
      }
      Draft draft = pop();
      draft.end = mark.end();
      draft.closed = true;
    }

    private Draft pop() {
      Draft draft = stack.removeLast();
      openOf.merge(draft.mark.family(), -1, Integer::sum);
      return draft;
    }

    /** "… and we will go on,” he said." after a paragraph that was left open. */
    private void continueFromBefore(QuotationMark mark) {
      Draft draft = new Draft(new QuotationMark(block.begin(), block.begin(), mark.family(), Role.OPENS, mark.neutral()));
      draft.continued = true;
      draft.end = mark.end();
      draft.closed = true;
      drafts.addFirst(draft);
    }

    /** Ends what was never closed: before the same family opens again, else at the block's end. */
    private void finish() {
      int[] limit = new int[Family.values().length];
      Arrays.fill(limit, block.end());
      for (int i = drafts.size() - 1; i >= 0; i--) {
        Draft draft = drafts.get(i);
        int family = draft.mark.family().ordinal();
        if (draft.end == 0) {
          draft.end = limit[family];
          if (draft.end == block.end() && isQuotation(draft) && leftOpen == null) {
            leftOpen = draft.mark.family();
          }
        }
        limit[family] = draft.mark.begin();
      }
    }

    /** An unclosed single mark is most often an apostrophe: it counts only where a quotation may well begin. */
    private boolean isQuotation(Draft draft) {
      QuotationMark mark = draft.mark;
      if (draft.closed || mark.family() != Family.SINGLE || atBegin(mark)) {
        return true;
      }
      int at = mark.begin() - 1;
      while (at > block.begin() && RuleTokenizer.isSpace(text.charAt(at))) {
        at--;
      }
      return !mark.neutral() && (text.charAt(at) == ':' || text.charAt(at) == ',');
    }

    void addTo(List<Quotation> quotations) {
      List<Draft> kept = new ArrayList<>(drafts.size());
      for (Draft draft : drafts) {
        while (draft.end > draft.mark.end() && RuleTokenizer.isSpace(text.charAt(draft.end - 1))) {
          draft.end--;
        }
        if (isQuotation(draft) && hasInk(draft)) {
          kept.add(draft);
        }
      }
      kept.sort(Comparator.comparingInt((Draft draft) -> draft.mark.begin()).thenComparingInt(draft -> -draft.end));
      List<Integer> around = new ArrayList<>();
      for (Draft draft : kept) {
        while (!around.isEmpty() && around.getLast() <= draft.mark.begin()) {
          around.removeLast();
        }
        quotations.add(new Quotation(new Span(draft.mark.begin(), draft.end), around.size(), draft.closed, draft.continued));
        around.add(draft.end);
      }
    }

    /** Whether a word or number stands behind the opening mark; one look ahead, so that nesting stays linear. */
    private boolean hasInk(Draft draft) {
      int end = Math.min(draft.end, draft.mark.end() + 64);
      for (int i = draft.mark.end(); i < end; i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          return true;
        }
      }
      return end < draft.end;
    }
  }
}
