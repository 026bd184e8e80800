package org.onrecord.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a list shows it. What is not known is absent.
 *
 * @param id "/statement/…"
 * @param quotation "direct", "indirect" or "mixed"
 * @param kind "speech" or "attitude"
 * @param onBehalfOf for whom the speakers speak
 * @param date on which it was said: "2022-12-09", "2022-12" or "2022"
 * @param source the outlet
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StatementRow(
    String id,
    String text,
    List<Thing> speakers,
    @Nullable String speakerText,
    @Nullable String role,
    List<Thing> onBehalfOf,
    List<Thing> acts,
    @Nullable String cue,
    String quotation,
    String kind,
    List<Thing> topics,
    List<Stand> stances,
    List<Thing> weapons,
    List<Thing> addressees,
    List<Thing> audience,
    List<Thing> targets,
    @Nullable String date,
    @Nullable String dateBasis,
    @Nullable Thing source,
    @Nullable ArticleLine article,
    @Nullable String confidence) {

  /** @param side "favours", "opposes" or "open" */
  record Stand(Thing issue, String side) {}

  /** @param published "2022-12-10" */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ArticleLine(String id, @Nullable String title, @Nullable String published, @Nullable String url) {}
}
