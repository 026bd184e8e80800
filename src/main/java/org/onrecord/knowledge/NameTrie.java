package org.onrecord.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names as paths of words, so that all names beginning at a word are found in one walk.
 *
 * <p>"United" → "States" → "Department" → "of" → "State": the walk passes two names. Words are folded; numbered once; an edge is a
 * (node, word) pair in one hash table of longs.
 */
final class NameTrie {

  static final int ROOT = 0;
  static final int NONE = -1;

  private final Map<String, Integer> words = new HashMap<>(1 << 17);
  private long[] edges = new long[1 << 18];
  private int[] targets = new int[1 << 18];
  private int edgeCount;
  private int nodes = 1;
  /** Per node: index into {@link #entries}, or -1. */
  private int[] entryOfNode = new int[1 << 16];
  private final List<List<NameEntry>> entries = new ArrayList<>();

  NameTrie() {
    Arrays.fill(entryOfNode, NONE);
  }

  void add(List<String> name, NameEntry entry) {
    int node = ROOT;
    for (String word : name) {
      Integer known = words.get(word);
      int number = known == null ? words.size() : known;
      if (known == null) {
        words.put(word, number);
      }
      node = grow(node, number);
    }
    if (entryOfNode[node] == NONE) {
      entryOfNode[node] = entries.size();
      entries.add(List.of(entry));
      return;
    }
    List<NameEntry> old = entries.get(entryOfNode[node]);
    List<NameEntry> more = new ArrayList<>(old.size() + 1);
    boolean known = false;
    for (NameEntry other : old) {
      if (other.entity() == entry.entity()) {
        known = true;
        more.add(other.strongerOf(entry));
      } else {
        more.add(other);
      }
    }
    if (!known) {
      more.add(entry);
    }
    entries.set(entryOfNode[node], List.copyOf(more));
  }

  /** The number of a folded word, or {@link #NONE} if no name has it. */
  int word(String folded) {
    Integer number = words.get(folded);
    return number == null ? NONE : number;
  }

  int step(int node, int word) {
    if (word == NONE) {
      return NONE;
    }
    long edge = key(node, word);
    int mask = edges.length - 1;
    for (int slot = slot(edge, mask); edges[slot] != 0; slot = (slot + 1) & mask) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
    }
    return NONE;
  }

  /** What the name that ends in the node can mean; empty if none ends there. */
  List<NameEntry> entries(int node) {
    return entryOfNode[node] == NONE ? List.of() : entries.get(entryOfNode[node]);
  }

  private int grow(int node, int word) {
    int known = step(node, word);
    if (known != NONE) {
      return known;
    }
    if (2 * (edgeCount + 1) > edges.length) {
      rehash();
    }
    int target = nodes++;
    if (target == entryOfNode.length) {
      entryOfNode = Arrays.copyOf(entryOfNode, 2 * target);
      Arrays.fill(entryOfNode, target, 2 * target, NONE);
    }
    put(key(node, word), target);
    edgeCount++;
    return target;
  }

  private void put(long edge, int target) {
    int mask = edges.length - 1;
    int slot = slot(edge, mask);
    while (edges[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    edges[slot] = edge;
    targets[slot] = target;
  }

  private void rehash() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[2 * oldEdges.length];
    targets = new int[2 * oldTargets.length];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        put(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private static long key(int node, int word) {
    return ((long) node << 32 | word) + 1;
  }

  private static int slot(long edge, int mask) {
    long mixed = edge * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
