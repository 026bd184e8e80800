package org.onrecord.wikidata;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a batch of lines gives to the spool.
 *
 * @param candidates items that may be kept, as {@link Candidate} writes them
 * @param pairs classes and their superclasses, as two ints each
 */
record BatchResult(byte[] candidates, byte[] pairs, int lines, int bytes, long items, long kept, List<Broken> broken) {

  /** @param line of the dump, from 1 */
  record Broken(long line, String reason) {}

  /** Reads batches; any number of threads at once. */
  static final class Reader {

    private final ItemReader items;
    private final int floor;
    private final Set<Integer> examples;

    Reader(ImportSettings settings) {
      this.items = new ItemReader(settings.languages());
      this.floor = settings.leastFloor();
      this.examples = settings.examples();
    }

    BatchResult read(LineBatch batch) {
      ByteArrayOutputStream candidates = new ByteArrayOutputStream(batch.length() / 16);
      ByteArrayOutputStream pairs = new ByteArrayOutputStream();
      List<Broken> broken = new ArrayList<>(0);
      long read = 0;
      long kept = 0;
      long line = batch.firstLine();
      int begin = 0;
      try (DataOutputStream candidateOut = new DataOutputStream(candidates); DataOutputStream pairOut = new DataOutputStream(pairs)) {
        while (begin < batch.length()) {
          int end = begin;
          while (end < batch.length() && batch.bytes()[end] != '\n') {
            end++;
          }
          switch (items.read(batch.bytes(), begin, end)) {
            case DumpLine.Item(var item) -> {
              read++;
              for (int superclass : item.superclasses()) {
                pairOut.writeInt(superclass);
                pairOut.writeInt(item.number());
              }
              if (candidate(item)) {
                kept++;
                Candidate.write(item, candidateOut);
              }
            }
            case DumpLine.Broken(var reason) -> broken.add(new Broken(line, reason));
            case DumpLine.Nothing nothing -> { }
          }
          line++;
          begin = end + 1;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new BatchResult(
          candidates.toByteArray(), pairs.toByteArray(), (int) (line - batch.firstLine()), batch.length(), read, kept, broken);
    }

    private boolean candidate(DumpItem item) {
      return examples.contains(item.number())
          || item.sitelinks() >= floor && !item.names().isEmpty() && !item.classes().isEmpty();
    }
  }
}
