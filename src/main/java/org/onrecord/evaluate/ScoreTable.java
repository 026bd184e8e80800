package org.onrecord.evaluate;

import java.util.List;
import java.util.Locale;

/** Prints figures as lines of text. */
public final class ScoreTable {

  private ScoreTable() {}

  /** The attribution table: a group of lines for each share of quotation. */
  static String attributions(List<Figure> figures) {
    StringBuilder lines = new StringBuilder();
    String group = "";
    for (Figure f : figures) {
      if (!group.isEmpty() && !group.equals(f.group())) {
        lines.append('\n');
      }
      group = f.group();
      lines.append(
          String.format(
              Locale.ROOT, "%-9s%-26sP %5.1f  R %5.1f  F1 %5.1f   (%.0f/%d | %.0f/%d)%n".replace("%n", "\n"), f.group(), f.name(),
              100 * f.precision(), 100 * f.recall(), 100 * f.f1(), f.hitsOfPredicted(), f.predicted(), f.hitsOfGold(), f.gold()));
    }
    return lines.toString();
  }

  /** The statement table: figures, accuracies, counts. */
  static String statements(StatementScore score, List<String> missing) {
    StringBuilder lines = new StringBuilder();
    for (Figure f : score.figures()) {
      lines.append(
          String.format(
              Locale.ROOT, "%-10s P %5.1f  R %5.1f  F1 %5.1f\n", f.name(), 100 * f.precision(), 100 * f.recall(), 100 * f.f1()));
    }
    for (Share s : score.shares()) {
      lines.append(String.format(Locale.ROOT, "%-10s %d/%d = %5.1f %%\n", s.name(), s.hits(), s.of(), 100 * s.value()));
    }
    lines.append("gold ").append(score.gold()).append(", predicted ").append(score.predicted());
    lines.append(", aligned ").append(score.aligned());
    if (!missing.isEmpty()) {
      lines.append("; not in predictions: ").append(String.join(", ", missing));
    }
    return lines.append('\n').toString();
  }

  static String reliability(Reliability reliability) {
    StringBuilder lines = new StringBuilder("confidence   count   mean  right\n");
    for (Reliability.Bin bin : reliability.bins()) {
      lines.append(
          String.format(
              Locale.ROOT, "%.1f–%.1f    %6d  %5.3f  %5.3f\n", bin.from(), bin.from() + 0.1, bin.count(), bin.confidence(), bin.right()));
    }
    return lines.append(String.format(Locale.ROOT, "expected calibration error %.3f\n", reliability.expectedError())).toString();
  }
}
