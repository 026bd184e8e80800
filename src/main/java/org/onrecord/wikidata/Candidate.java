package org.onrecord.wikidata;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An item as it waits on disk until the whole dump has told which classes it is of.
 *
 * <p>Texts are cut at {@value #LONGEST_TEXT} characters: Wikidata's labels have at most 250.
 */
record Candidate(int number, int sitelinks, List<String> names, String description, List<Integer> classes) {

  private static final int LONGEST_TEXT = 1000;
  private static final int MOST_NAMES = 1000;

  static void write(DumpItem item, DataOutputStream out) throws IOException {
    out.writeInt(item.number());
    out.writeInt(item.sitelinks());
    List<String> names = item.names().subList(0, Math.min(item.names().size(), MOST_NAMES));
    out.writeShort(names.size());
    for (String name : names) {
      out.writeUTF(cut(name));
    }
    out.writeUTF(cut(item.description()));
    out.writeShort(item.classes().size());
    for (int one : item.classes()) {
      out.writeInt(one);
    }
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  static Candidate read(DataInputStream in) throws IOException {
    int number = in.readInt();
    int sitelinks = in.readInt();
    List<String> names = new ArrayList<>(4);
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      names.add(in.readUTF());
    }
    String description = in.readUTF();
    List<Integer> classes = new ArrayList<>(2);
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      classes.add(in.readInt());
    }
    return new Candidate(number, sitelinks, names, description, classes);
  }
}
