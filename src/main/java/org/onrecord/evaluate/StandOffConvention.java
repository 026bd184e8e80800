package org.onrecord.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.model.Attribution;
import org.onrecord.model.Span;

/**
 * Our attributions as the stand-off corpus writes them: its contents begin with "that", it unites what hangs on one cue, and
 * has nothing inside of another's content.
 *
 * <p>“A,” Holm said. “B.” is one attribution there and two here.
 */
final class StandOffConvention {

  private static final String THAT = "that ";

  private StandOffConvention() {}

  static List<MarkedAttribution> of(String text, List<Attribution> attributions) {
    List<MarkedAttribution> marked = new ArrayList<>();
    Map<List<Span>, Integer> byCue = new LinkedHashMap<>();
    for (Attribution attribution : attributions) {
      if (inside(attribution, attributions)) {
        continue;
      }
      List<Span> content = attribution.content().stream().map(span -> withThat(text, span)).toList();
      Integer first = attribution.cue().isEmpty() ? null : byCue.get(attribution.cue());
      if (first != null && apart(marked.get(first).content(), content)) {
        MarkedAttribution one = marked.get(first);
        List<Span> united = new ArrayList<>(one.content());
        united.addAll(content);
        united.sort(null);
        marked.set(first, new MarkedAttribution(one.source(), one.cue(), united, one.confidence(), one.reader()));
      } else {
        byCue.put(attribution.cue(), marked.size());
        marked.add(
            new MarkedAttribution(
                attribution.source(), attribution.cue(), content, attribution.confidence(), attribution.reader()));
      }
    }
    return marked;
  }

  private static boolean inside(Attribution one, List<Attribution> all) {
    return all.stream()
        .filter(other -> other != one && !other.cue().equals(one.cue()))
        .anyMatch(other -> other.content().stream().anyMatch(c -> one.cue().stream().anyMatch(c::covers)));
  }

  private static boolean apart(List<Span> some, List<Span> others) {
    return some.stream().noneMatch(one -> others.stream().anyMatch(one::overlaps));
  }

  private static Span withThat(String text, Span span) {
    int begin = span.begin() - THAT.length();
    boolean that = begin >= 0 && text.regionMatches(true, begin, THAT, 0, THAT.length())
        && (begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1)));
    return that ? new Span(begin, span.end()) : span;
  }
}
