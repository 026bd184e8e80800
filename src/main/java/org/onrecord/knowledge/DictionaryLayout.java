package org.onrecord.knowledge;

import java.nio.charset.StandardCharsets;

/**
 * How a dictionary of names lies in its file, for {@link NameDictionaryWriter} and {@link NameDictionary}: little-endian, one region after
 * the other, each at a multiple of eight.
 *
 * <pre>
 * head      magic, version, slots, meanings, entities, bytes of the texts, names, the digest of what it was made from
 * keys      a long a slot: the hash of a name's first words, 0 where the slot is free
 * values    an int a slot: 1 + the first of its meanings; 0 where names only go on from here
 * meanings  three ints: entity, 1 + the next meaning of the same name, flags
 * offsets   a long an entity: where its text begins
 * items     a long an entity: item and entity, sorted by item
 * texts     item, kind, sitelinks, label, description, the other names
 * </pre>
 *
 * <p>A name is the way of its words through one hash table: the key of "United States" is that of "United" mixed with the hash of "States".
 * Keys have 64 bits and are not checked against the words: among ten million names a word that is none is taken for one once in 10¹² times.
 */
final class DictionaryLayout {

  static final long MAGIC = 0x31_54_43_49_44_43_45_52L;
  static final int HEAD = 128;
  static final int DIGEST = 64;
  static final int DIGEST_LENGTH = 64;
  static final int MEANING = 12;

  static final int USE_BITS = 7;
  static final int CAPITALS = 1 << 3;
  static final int WELL_KNOWN = 1 << 4;
  static final int SITELINKS_SHIFT = 8;

  /** The key before a name's first word. */
  static final long ROOT = 0x5851F42D4C957F2DL;

  private DictionaryLayout() {}

  /** The key of a name's words with one more; never 0. */
  static long key(long before, CharSequence folded) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * 0x100000001B3L;
    }
    long key = mixed(before * 0x9E3779B97F4A7C15L + mixed(hash));
    return key == 0 ? 1 : key;
  }

  /** The first slot to look for a key in. */
  static long slot(long key, long slots) {
    return Math.unsignedMultiplyHigh(key, slots);
  }

  private static long mixed(long value) {
    long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }

  static long aligned(long position) {
    return position + 7 & ~7L;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
