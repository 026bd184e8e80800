package org.onrecord.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;

/**
 * Millions of names imported from Wikidata, in a file that is looked at and never loaded.
 *
 * <p>"Anna" → "Holm": two steps through a hash table, then the entities of that name. Each step costs one or two looks at the file, however
 * many names there are; the heap holds next to nothing. Threads share one. It knows names, kinds and descriptions, no facts: offices,
 * parties and seats of government are the {@link Gazetteer}'s.
 */
public final class NameDictionary {

  /** Before the first word of a name. */
  public static final int ROOT = -2;

  /** No name goes on so. */
  public static final int NONE = -1;

  /** Of a name that hundreds bear, the best known tell enough. */
  private static final int MOST_MEANINGS = 16;

  private static final EntityKind[] KINDS = EntityKind.values();
  private static final NameEntry.Use[] USES = NameEntry.Use.values();
  private static final double LEAST_PRIOR = 0.1;

  private final long slots;
  private final int entities;
  private final long names;
  private final String digest;
  private final MappedBytes keys;
  private final MappedBytes values;
  private final MappedBytes meanings;
  private final MappedBytes offsets;
  private final MappedBytes items;
  private final MappedBytes texts;

  private NameDictionary(Path path, FileChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(DictionaryLayout.HEAD).order(ByteOrder.LITTLE_ENDIAN);
    file.read(head, 0);
    if (head.position() < DictionaryLayout.HEAD || head.getLong(0) != DictionaryLayout.MAGIC) {
      throw new IllegalArgumentException(path + ": is no dictionary of names; `onrecord wikidata import` makes one");
    }
    slots = head.getLong(8);
    long meaningCount = head.getLong(16);
    entities = (int) head.getLong(24);
    long textBytes = head.getLong(32);
    names = head.getLong(40);
    digest = StandardCharsets.UTF_8.decode(head.slice(DictionaryLayout.DIGEST, DictionaryLayout.DIGEST_LENGTH)).toString();
    long valuesBegin = DictionaryLayout.HEAD + 8 * slots;
    long meaningsBegin = DictionaryLayout.aligned(valuesBegin + 4 * slots);
    long offsetsBegin = DictionaryLayout.aligned(meaningsBegin + DictionaryLayout.MEANING * meaningCount);
    long textsBegin = offsetsBegin + 16L * entities;
    if (file.size() != textsBegin + textBytes) {
      throw new IllegalArgumentException(
          path + ": is not complete (" + file.size() + " bytes of " + (textsBegin + textBytes) + "); import it again");
    }
    keys = region(file, DictionaryLayout.HEAD, 8 * slots);
    values = region(file, valuesBegin, 4 * slots);
    meanings = region(file, meaningsBegin, DictionaryLayout.MEANING * meaningCount);
    offsets = region(file, offsetsBegin, 8L * entities);
    items = region(file, offsetsBegin + 8L * entities, 8L * entities);
    texts = region(file, textsBegin, textBytes);
  }

  private static MappedBytes region(FileChannel file, long begin, long length) throws IOException {
    return new MappedBytes(file, FileChannel.MapMode.READ_ONLY, begin, length);
  }

  /**
   * @throws IllegalArgumentException if the file is no dictionary, or not complete
   * @throws UncheckedIOException if it cannot be read
   */
  public static NameDictionary open(Path path) {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      return new NameDictionary(path, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the dictionary " + path, e);
    }
  }

  /** Names what the dictionary was made from: another dump or other settings give another. */
  public String digest() {
    return digest;
  }

  public int entities() {
    return entities;
  }

  public long names() {
    return names;
  }

  /**
   * From a node one word further.
   *
   * @param node {@link #ROOT} or what an earlier step gave
   * @param folded a word
   * @return {@link #NONE} where no name goes on so
   */
  public int step(int node, String folded) {
    long key = DictionaryLayout.key(node == ROOT ? DictionaryLayout.ROOT : keys.longAt(8L * node), folded);
    long slot = DictionaryLayout.slot(key, slots);
    for (long there = keys.longAt(8 * slot); there != 0; there = keys.longAt(8 * slot)) {
      if (there == key) {
        return (int) slot;
      }
      slot = slot + 1 == slots ? 0 : slot + 1;
    }
    return NONE;
  }

  /** Whether a name ends in the node. */
  public boolean named(int node) {
    return node >= 0 && values.intAt(4L * node) != 0;
  }

  /** What the name that ends in the node can mean, the best known first; at most {@value #MOST_MEANINGS}. */
  public List<DictionaryEntry> entries(int node) {
    if (!named(node)) {
      return List.of();
    }
    List<long[]> found = new ArrayList<>(2);
    for (int next = values.intAt(4L * node); next != 0; ) {
      long meaning = (long) DictionaryLayout.MEANING * (next - 1);
      found.add(new long[] {meanings.intAt(meaning), meanings.intAt(meaning + 8)});
      next = meanings.intAt(meaning + 4);
    }
    found.sort(Comparator.<long[]>comparingLong(one -> -sitelinks(one)).thenComparingLong(one -> one[0]));
    List<DictionaryEntry> entries = new ArrayList<>(Math.min(found.size(), MOST_MEANINGS));
    for (long[] one : found.subList(0, Math.min(found.size(), MOST_MEANINGS))) {
      entries.add(entry((int) one[0], (int) one[1]));
    }
    return entries;
  }

  private static long sitelinks(long[] meaning) {
    return meaning[1] >>> DictionaryLayout.SITELINKS_SHIFT;
  }

  private DictionaryEntry entry(int entity, int flags) {
    DictionaryText text = text(entity);
    NameEntry.Use use = USES[flags & DictionaryLayout.USE_BITS];
    NameEntry meaning = new NameEntry(text.entity(), use, (flags & DictionaryLayout.CAPITALS) != 0, prior(text.sitelinks()));
    return new DictionaryEntry(meaning, text.description(), text.sitelinks(), (flags & DictionaryLayout.WELL_KNOWN) != 0);
  }

  /** From 0.1 to 0.4, below what the shipped gazetteer knows: how many articles there are on it, by orders of magnitude. */
  private static double prior(int sitelinks) {
    return LEAST_PRIOR + 0.3 * Math.min(1, Math.log1p(sitelinks) / Math.log1p(300));
  }

  /** @param id "Q57665" */
  public Optional<Entity> entity(String id) {
    return text(id).map(DictionaryText::entity);
  }

  /** @param id "Q57665" */
  public Optional<DictionaryText> text(String id) {
    if (!id.matches("Q[1-9][0-9]{0,9}")) {
      return Optional.empty();
    }
    long item = Long.parseLong(id.substring(1));
    int low = 0;
    int high = entities;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (items.longAt(8L * middle) >>> 32 < item) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < entities && items.longAt(8L * low) >>> 32 == item
        ? Optional.of(text((int) items.longAt(8L * low)))
        : Optional.empty();
  }

  /** All entities, in the order of their items' numbers. */
  public void forEach(Consumer<DictionaryText> action) {
    for (int i = 0; i < entities; i++) {
      action.accept(text((int) items.longAt(8L * i)));
    }
  }

  private DictionaryText text(int entity) {
    long at = offsets.longAt(8L * entity);
    String id = "Q" + ((long) shortAt(at) << 16 | shortAt(at + 2));
    EntityKind kind = KINDS[texts.byteAt(at + 4)];
    int sitelinks = shortAt(at + 5);
    int strings = shortAt(at + 7);
    at += 9;
    List<String> all = new ArrayList<>(strings);
    for (int i = 0; i < strings; i++) {
      byte[] bytes = new byte[shortAt(at)];
      texts.bytesAt(at + 2, bytes);
      all.add(new String(bytes, StandardCharsets.UTF_8));
      at += 2 + bytes.length;
    }
    List<String> names = all.subList(1, strings);
    return new DictionaryText(new Entity(id, kind, names.getFirst(), Optional.of(id)), sitelinks, all.getFirst(), names);
  }

  private int shortAt(long at) {
    return (texts.byteAt(at) & 0xFF) << 8 | texts.byteAt(at + 1) & 0xFF;
  }
}
