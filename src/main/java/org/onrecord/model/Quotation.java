package org.onrecord.model;

/**
 * A stretch of text between quotation marks.
 *
 * <p>“The road is closed,” he said. → the span with both marks. A quotation that runs over several
 * paragraphs is one {@code Quotation} for each, with {@code continued} true from the second on and {@code closed} false until the last.
 *
 * @param span with its marks
 * @param depth 0 for a quotation in the running text, 1 for one inside it, and so on
 * @param closed false where the paragraph ends before a closing mark comes
 * @param continued true where it goes on from the paragraph before
 */
public record Quotation(Span span, int depth, boolean closed, boolean continued) {}
