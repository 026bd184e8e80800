package org.onrecord.wikidata;

/**
 * How far an import has come, over all its runs.
 *
 * @param lines of the dump
 * @param bytes of its text
 * @param items that it has read
 * @param kept items that may be kept: whether, the end tells
 * @param broken lines that could not be read
 * @param complete whether the dump has been read to its end
 */
public record ImportProgress(long lines, long bytes, long items, long kept, long broken, boolean complete) {

  static final ImportProgress NONE = new ImportProgress(0, 0, 0, 0, 0, false);

  ImportProgress with(BatchResult batch) {
    return new ImportProgress(
        lines + batch.lines(), bytes + batch.bytes(), items + batch.items(), kept + batch.kept(), broken + batch.broken().size(), false);
  }

  ImportProgress completed() {
    return new ImportProgress(lines, bytes, items, kept, broken, true);
  }
}
