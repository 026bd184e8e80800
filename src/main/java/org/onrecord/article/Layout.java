package org.onrecord.article;

import java.util.List;
import java.util.Optional;
import org.onrecord.model.Block;
import org.onrecord.model.CalendarDate;

/** What the look of a plain text tells: its blocks and what its metadata lines say. */
record Layout(
    List<Block> blocks,
    Optional<String> title,
    Optional<String> publisher,
    Optional<CalendarDate> published,
    List<String> authors) {}
