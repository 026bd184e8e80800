package org.onrecord.wikidata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a dump of invented people in Wikidata's form, to measure the import with: {@code SyntheticDump FILE.json.gz PEOPLE}. Each has a label
 * and an alias of its own, a class, statements with qualifiers and references that the import must pass over, and sitelinks. The same
 * arguments give the same dump.
 */
final class SyntheticDump {

  private static final String[] SYLLABLES = {
    "ba", "be", "bo", "da", "del", "do", "fa", "fin", "ga", "gor", "ha", "hel", "ja", "jo", "ka", "kel", "kor", "la", "lem", "lo", "ma", "mer",
    "mi", "na", "nel", "no", "pa", "per", "ra", "ren", "ro", "sa", "sel", "so", "ta", "tel", "to", "va", "ver", "vo", "wa", "wil", "za", "zo"
  };
  private static final String[] TRADES = {"painter", "oceanographer", "politician", "footballer", "chemist", "novelist", "engineer", "diplomat"};
  private static final int FIRST = 2_000_000_100;
  private static final String HUMAN = "Q2000000005";

  private SyntheticDump() {}

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  static void write(Path file, int people) throws IOException {
    Random random = new Random(42);
    try (Writer out = new BufferedWriter(new OutputStreamWriter(
        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        },
        StandardCharsets.UTF_8), 1 << 16)) {
      out.write("[\n");
      out.write(person("Q57665", "Jens Stoltenberg", "Stoltenberg Jens", "politician", 120));
      for (int i = 0; i < people; i++) {
        String given = word(random, 2);
        String surname = word(random, 3);
        String middle = word(random, 2);
        String trade = TRADES[random.nextInt(TRADES.length)];
        int sitelinks = 3 + (int) Math.min(200, Math.abs(random.nextGaussian() * random.nextGaussian() * 8));
        out.write(",\n");
        out.write(person("Q" + (FIRST + i), given + " " + surname, given + " " + middle + " " + surname, trade, sitelinks));
      }
      out.write("\n]\n");
    }
  }

  private static String word(Random random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }

  private static String person(String id, String label, String alias, String trade, int sitelinks) {
    StringBuilder sites = new StringBuilder();
    for (int i = 0; i < sitelinks; i++) {
      sites.append(i == 0 ? "" : ",").append("\"s").append(i).append("wiki\":{\"site\":\"s").append(i).append("wiki\",\"title\":\"").append(label)
          .append("\",\"badges\":[]}");
    }
    return """
        {"type":"item","id":"%1$s","labels":{"en":{"language":"en","value":"%2$s"},"de":{"language":"de","value":"%2$s"}},\
        "descriptions":{"en":{"language":"en","value":"invented %4$s"}},"aliases":{"en":[{"language":"en","value":"%3$s"}]},\
        "claims":{"P31":[{"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":%6$s,"id":"Q%6$s"},\
        "type":"wikibase-entityid"},"datatype":"wikibase-item"},"type":"statement","id":"%1$s$1","rank":"normal","references":[{"hash":"0",\
        "snaks":{"P143":[{"snaktype":"value","property":"P143","datavalue":{"value":{"entity-type":"item","numeric-id":1,"id":"Q57665"},\
        "type":"wikibase-entityid"},"datatype":"wikibase-item"}]},"snaks-order":["P143"]}]}],"P569":[{"mainsnak":{"snaktype":"value","property":"P569",\
        "datavalue":{"value":{"time":"+1970-01-01T00:00:00Z","timezone":0,"before":0,"after":0,"precision":11},"type":"time"},"datatype":"time"},\
        "type":"statement","qualifiers":{"P1480":[{"snaktype":"somevalue","property":"P1480","datatype":"wikibase-item"}]},"id":"%1$s$2",\
        "rank":"normal"}]},"sitelinks":{%5$s}}"""
        .formatted(id, label, alias, trade, sites, HUMAN.substring(1));
  }
}
