package org.onrecord.knowledge;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.onrecord.model.Entity;

/**
 * Writes a dictionary of names entity by entity, in bounded memory: what it holds on the heap is sixteen bytes an entity.
 *
 * <p>The file appears under its name only when it is complete. The same entities in the same order give the same bytes.
 */
public final class NameDictionaryWriter implements Closeable {

  /** Slots for each word of a name: full enough to be small, empty enough to be fast. */
  private static final double ROOM = 1.15;

  private final Path target;
  private final Path unfinished;
  private final FileChannel file;
  private final long slots;
  private final long mostMeanings;
  private final MappedBytes keys;
  private final MappedBytes values;
  private final MappedBytes meanings;
  private final long meaningsBegin;
  private final Path textsFile;
  private final OutputStream texts;
  private long[] offsets = new long[1 << 12];
  private long[] items = new long[1 << 12];
  private int entities;
  private long textBytes;
  private int meaningCount;
  private long names;

  /**
   * A name of an entity.
   *
   * @param words folded
   * @param capitals whether it must stand in capitals: "WHO"
   */
  public record Name(List<String> words, NameEntry.Use use, boolean capitals) {}

  /**
   * @param file to write
   * @param words how many words all names have together, at most
   * @param names how many names there are, at most
   */
  public NameDictionaryWriter(Path file, long words, long names) {
    this.target = file;
    this.unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    this.textsFile = file.resolveSibling(file.getFileName() + ".texts");
    this.slots = Math.max(16, (long) (words * ROOM));
    this.mostMeanings = Math.max(1, names);
    if (slots > Integer.MAX_VALUE || mostMeanings > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a dictionary holds at most 1.5 billion words of names, not " + words + "; raise the floor of sitelinks");
    }
    try {
      Files.deleteIfExists(unfinished);
      this.file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
      long valuesBegin = DictionaryLayout.HEAD + 8 * slots;
      this.meaningsBegin = DictionaryLayout.aligned(valuesBegin + 4 * slots);
      this.keys = new MappedBytes(this.file, FileChannel.MapMode.READ_WRITE, DictionaryLayout.HEAD, 8 * slots);
      this.values = new MappedBytes(this.file, FileChannel.MapMode.READ_WRITE, valuesBegin, 4 * slots);
      this.meanings = new MappedBytes(this.file, FileChannel.MapMode.READ_WRITE, meaningsBegin, DictionaryLayout.MEANING * mostMeanings);
      this.texts = new BufferedOutputStream(Files.newOutputStream(textsFile), 1 << 16);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * @param item the number of the entity's item: 57665
   * @param wellKnown see {@link DictionaryEntry#wellKnown}
   * @param written all its names as written, the label first
   * @param matched the names that it is found by
   */
  public void add(long item, Entity entity, int sitelinks, String description, boolean wellKnown, List<String> written, List<Name> matched)
      throws IOException {
    if (entities == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * entities);
      items = Arrays.copyOf(items, 2 * entities);
    }
    offsets[entities] = textBytes;
    items[entities] = item << 32 | entities;
    byte[] text = text(item, entity, sitelinks, description, written);
    texts.write(text);
    textBytes += text.length;
    for (Name name : matched) {
      int flags = name.use().ordinal()
          | (name.capitals() ? DictionaryLayout.CAPITALS : 0)
          | (wellKnown ? DictionaryLayout.WELL_KNOWN : 0)
          | Math.min(sitelinks, 0xFFFF) << DictionaryLayout.SITELINKS_SHIFT;
      name(name.words(), flags);
    }
    entities++;
  }

  private static byte[] text(long item, Entity entity, int sitelinks, String description, List<String> written) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt((int) item);
    out.writeByte(entity.kind().ordinal());
    out.writeShort(Math.min(sitelinks, 0xFFFF));
    out.writeShort(written.size() + 1);
    string(out, description);
    for (String name : written) {
      string(out, name);
    }
    return bytes.toByteArray();
  }

  private static void string(DataOutputStream out, String text) throws IOException {
    byte[] bytes = DictionaryLayout.bytes(text);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private void name(List<String> words, int flags) {
    long key = DictionaryLayout.ROOT;
    long slot = 0;
    for (String word : words) {
      key = DictionaryLayout.key(key, word);
      slot = slotOf(key);
    }
    int first = values.intAt(4 * slot);
    for (int next = first; next != 0; next = meanings.intAt(meaning(next) + 4)) {
      if (meanings.intAt(meaning(next)) == entities) {
        return;
      }
    }
    if (meaningCount == mostMeanings) {
      throw new IllegalStateException("more names than were announced: " + mostMeanings);
    }
    meaningCount++;
    meanings.putInt(meaning(meaningCount), entities);
    meanings.putInt(meaning(meaningCount) + 4, first);
    meanings.putInt(meaning(meaningCount) + 8, flags);
    values.putInt(4 * slot, meaningCount);
    names++;
  }

  private static long meaning(int number) {
    return (long) DictionaryLayout.MEANING * (number - 1);
  }

  private long slotOf(long key) {
    long slot = DictionaryLayout.slot(key, slots);
    for (long there = keys.longAt(8 * slot); there != key; there = keys.longAt(8 * slot)) {
      if (there == 0) {
        keys.putLong(8 * slot, key);
        return slot;
      }
      slot = slot + 1 == slots ? 0 : slot + 1;
    }
    return slot;
  }

  /** How many names have been taken; the same name of two entities counts twice. */
  public long names() {
    return names;
  }

  public int entities() {
    return entities;
  }

  /**
   * Completes the file.
   *
   * @param digest of what the dictionary was made from, in hexadecimal
   */
  public void finish(String digest) throws IOException {
    texts.close();
    keys.force();
    values.force();
    meanings.force();
    long position = DictionaryLayout.aligned(meaningsBegin + (long) DictionaryLayout.MEANING * meaningCount);
    file.truncate(position);
    file.position(position);
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
    longs(out, offsets);
    Arrays.sort(items, 0, entities);
    longs(out, items);
    Files.copy(textsFile, out);
    out.flush();
    file.write(head(digest), 0);
    file.force(true);
    file.close();
    Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(textsFile);
  }

  private void longs(OutputStream out, long[] values) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < entities; i++) {
      out.write(one.putLong(0, values[i]).array());
    }
  }

  private ByteBuffer head(String digest) {
    ByteBuffer head = ByteBuffer.allocate(DictionaryLayout.HEAD).order(ByteOrder.LITTLE_ENDIAN);
    head.putLong(DictionaryLayout.MAGIC).putLong(slots).putLong(meaningCount).putLong(entities).putLong(textBytes).putLong(names);
    head.put(DictionaryLayout.DIGEST, Arrays.copyOf(DictionaryLayout.bytes(digest), DictionaryLayout.DIGEST_LENGTH));
    return head.rewind();
  }

  /** Takes away what is not complete. */
  @Override
  public void close() throws IOException {
    texts.close();
    file.close();
    Files.deleteIfExists(unfinished);
    Files.deleteIfExists(textsFile);
  }
}
