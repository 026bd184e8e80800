package org.onrecord.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.knowledge.DictionaryEntry;
import org.onrecord.knowledge.DictionaryText;
import org.onrecord.knowledge.NameDictionary;
import org.onrecord.model.EntityKind;

/**
 * A dump of invented items in Wikidata's own format, with what such dumps have of oddities. Items from two thousand million on exist nowhere
 * but here.
 */
class DumpImportTest {

  private static final Path DUMP = Path.of("src/test/resources/wikidata/dump.json");
  private static final String OCEANOGRAPHER = "Q2000000101";

  @TempDir private Path folder;

  @Test
  void keepsTheItemsOfTheWantedClassesWithNamesAndDescription() {
    NameDictionary names = imported(DUMP, new Heard());
    DictionaryText text = names.text(OCEANOGRAPHER).orElseThrow();
    assertThat(text.entity().kind()).isEqualTo(EntityKind.PERSON);
    assertThat(text.names()).containsExactly("Anna Holmqvist", "A. Holmqvist", "Prof. Anna Holmqvist");
    assertThat(text.description()).isEqualTo("Swedish oceanographer");
    assertThat(text.sitelinks()).isEqualTo(4);
    assertThat(meanings(names, "anna", "holmqvist")).containsExactly(OCEANOGRAPHER);
    assertThat(meanings(names, "anna")).isEmpty();
    assertThat(meanings(names, "holmqvist", "anna")).isEmpty();
  }

  @Test
  void knowsASubclassWhereverInTheDumpItStands() {
    NameDictionary names = imported(DUMP, new Heard());
    assertThat(names.entity("Q2000000120").orElseThrow().kind()).isEqualTo(EntityKind.OUTLET);
    assertThat(meanings(names, "the", "lofoten", "courier")).containsExactly("Q2000000120");
  }

  @Test
  void takesTheBestRankAndNothingFromUnknownValues() {
    NameDictionary names = imported(DUMP, new Heard());
    assertThat(names.entity("Q2000000110")).as("preferred").isPresent();
    assertThat(names.entity("Q2000000109")).as("deprecated").isEmpty();
    assertThat(names.entity("Q2000000111")).as("somevalue").isEmpty();
  }

  @Test
  void holdsTheFloorAndTheLanguages() {
    NameDictionary names = imported(DUMP, new Heard());
    assertThat(names.entity("Q2000000106")).as("one sitelink").isEmpty();
    assertThat(names.entity("Q2000000107")).as("a label for all languages").isPresent();
    assertThat(names.entity("Q2000000108")).as("a French label").isEmpty();
  }

  @Test
  void findsByALoneWordOnlyWhatIsWidelyKnownAndNobodysName() {
    NameDictionary names = imported(DUMP, new Heard());
    assertThat(meanings(names, "frostbank")).containsExactly("Q2000000130");
    assertThat(meanings(names, "dvornik")).isEmpty();
    assertThat(meanings(names, "fjordwatch")).isEmpty();
    assertThat(meanings(names, "president", "stoltenberg")).isEmpty();
  }

  @Test
  void listsNamesakesByHowWellTheyAreKnown() {
    assertThat(meanings(imported(DUMP, new Heard()), "karl", "lindqvist")).containsExactly("Q2000000105", "Q2000000104");
  }

  @Test
  void reportsBrokenLinesByNumberAndGoesOn() throws IOException {
    Heard heard = new Heard();
    NameDictionary names = imported(DUMP, heard);
    List<String> lines = Files.readAllLines(DUMP);
    int cut = 1;
    while (!lines.get(cut - 1).contains("Cut in the mid")) {
      cut++;
    }
    assertThat(heard.broken).hasSize(3);
    assertThat(heard.broken.get(0)).startsWith(cut + ": ");
    assertThat(heard.broken.get(1)).isEqualTo(cut + 1 + ": no item's id: ''");
    assertThat(heard.broken.get(2)).isEqualTo(cut + 2 + ": no entity: the line does not begin with {");
    assertThat(names.entity("Q2000000160")).as("after them").isPresent();
  }

  @Test
  void readsGzipAndBzip2OfSeveralStreamsLikePlainText() throws IOException {
    byte[] plain = dictionary(DUMP, "plain", new Heard());
    byte[] text = Files.readAllBytes(DUMP);
    Path gzip = folder.resolve("dump.json.gz");
    Path bzip2 = folder.resolve("dump.json.bz2");
    int middle = text.length / 2;
    for (byte[] part : List.of(Arrays.copyOf(text, middle), Arrays.copyOfRange(text, middle, text.length))) {
      append(gzip, new Compressed(GZIPOutputStream::new), part);
      append(bzip2, new Compressed(BZip2CompressorOutputStream::new), part);
    }
    assertThat(withoutDigest(dictionary(gzip, "gz", new Heard()))).isEqualTo(withoutDigest(plain));
    assertThat(withoutDigest(dictionary(bzip2, "bz2", new Heard()))).isEqualTo(withoutDigest(plain));
  }

  @Test
  void goesOnWhereItWasStoppedWhereverThatWas() throws IOException {
    byte[] unbroken = dictionary(DUMP, "unbroken", new Heard());
    int resumed = 0;
    for (int stop = 1; stop < 40; stop += 5) {
      Path out = folder.resolve("stopped-" + stop);
      Heard stopped = new StoppedAfter(stop);
      try {
        run(DUMP, out, stopped, false);
      } catch (IllegalStateException expected) {
        assertThat(out).doesNotExist();
        Heard second = new Heard();
        run(DUMP, out, second, false);
        resumed += second.notes.stream().anyMatch(note -> note.startsWith("goes on after line ")) ? 1 : 0;
      }
      assertThat(out).hasBinaryContent(unbroken);
      assertThat(folder.resolve("stopped-" + stop + ".import")).doesNotExist();
    }
    assertThat(resumed).isPositive();
  }

  @Test
  void tellsThatADumpIsCutOff() throws IOException {
    byte[] text = Files.readAllBytes(DUMP);
    for (Compressed form : List.of(new Compressed(GZIPOutputStream::new), new Compressed(BZip2CompressorOutputStream::new))) {
      Path dump = folder.resolve("dump-" + form.hashCode());
      append(dump, form, Arrays.copyOf(text, text.length / 2));
      long firstStream = Files.size(dump);
      append(dump, form, Arrays.copyOfRange(text, text.length / 2, text.length));
      byte[] whole = Files.readAllBytes(dump);
      Files.write(dump, Arrays.copyOf(whole, (int) (firstStream + 200)));
      Path out = folder.resolve("names-" + form.hashCode());
      assertThatThrownBy(() -> run(dump, out, new Heard(), false))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("the dump cannot be read on after line ")
          .hasMessageContaining("is the download complete?");
      assertThat(out).doesNotExist();
      Files.write(dump, whole);
      // A dump as small as this is told apart by all of its bytes; a real one by its first megabyte, which is the same.
      assertThatThrownBy(() -> run(dump, out, new Heard(), false)).hasMessageContaining("--restart");
      run(dump, out, new Heard(), true);
      assertThat(NameDictionary.open(out).entity(OCEANOGRAPHER)).isPresent();
    }
  }

  @Test
  void refusesToMixTwoImports() throws IOException {
    Path out = folder.resolve("names");
    assertThatThrownBy(() -> run(DUMP, out, new StoppedAfter(8), false)).isInstanceOf(IllegalStateException.class);
    Path other = folder.resolve("other.json");
    Files.writeString(other, "[\n" + Files.readString(DUMP));
    assertThatThrownBy(() -> run(other, out, new Heard(), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--restart");
    run(other, out, new Heard(), true);
    assertThat(NameDictionary.open(out).entity(OCEANOGRAPHER)).isPresent();
  }

  @Test
  void saysThatAFileIsNoDump() throws IOException {
    Path file = folder.resolve("letter.txt");
    Files.writeString(file, "Dear Sir,\n");
    assertThatThrownBy(() -> run(file, folder.resolve("names"), new Heard(), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is it a Wikidata JSON dump");
  }

  @Test
  void refusesADictionaryThatIsNotComplete() throws IOException {
    Path out = folder.resolve("names");
    run(DUMP, out, new Heard(), false);
    byte[] bytes = Files.readAllBytes(out);
    Files.write(out, Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> NameDictionary.open(out)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is not complete");
    assertThatThrownBy(() -> NameDictionary.open(DUMP)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is no dictionary");
  }

  @Test
  void tellsTheLineOfAWrongSetting() {
    assertThatThrownBy(() -> ImportSettings.parse("mine.tsv", "# mine\nplanet\tQ183\n"))
        .hasMessageStartingWith("mine.tsv, line 2: wanted are person, ");
    assertThatThrownBy(() -> ImportSettings.parse("mine.tsv", "person\tFrance\n")).hasMessageContaining("not 'France'");
    assertThatThrownBy(() -> ImportSettings.parse("mine.tsv", "person\tQ183\tmany\n")).hasMessageContaining("not 'many'");
  }

  @Test
  void leavesOutWhatIsNeverWanted() {
    ImportSettings settings = ImportSettings.parse("mine.tsv", "never\tQ2000000099\nperson\tQ2000000005\t3\nperson\tQ2000000099\n");
    Path out = folder.resolve("names");
    new DumpImport(settings, DUMP, out, options(false)).run(new Heard());
    assertThat(NameDictionary.open(out).entity("Q2000000109")).isEmpty();
    assertThat(NameDictionary.open(out).entity("Q2000000110")).isPresent();
  }

  @Test
  void theShippedSettingsNameVerifiedItemsOnly() throws IOException {
    Path tables = Path.of("../shared/wikidata");
    Assumptions.assumeTrue(Files.isDirectory(tables), "../shared/wikidata is not there: nothing to hold the items against");
    Set<String> verified = new HashSet<>();
    Files.readAllLines(tables.resolve("entities.tsv")).forEach(line -> verified.add(line.split("\t")[0]));
    Files.readAllLines(tables.resolve("facts.tsv")).forEach(line -> verified.add(line.split("\t")[2]));
    for (ImportSettings.Rule rule : ImportSettings.load().rules()) {
      rule.classes().forEach(item -> assertThat(verified).contains("Q" + item));
      rule.examples().forEach(item -> assertThat(verified).contains("Q" + item));
    }
  }

  private NameDictionary imported(Path dump, Heard heard) {
    Path out = folder.resolve("names");
    run(dump, out, heard, false);
    return NameDictionary.open(out);
  }

  private byte[] dictionary(Path dump, String name, Heard heard) throws IOException {
    Path out = folder.resolve(name);
    run(dump, out, heard, false);
    return Files.readAllBytes(out);
  }

  private static void run(Path dump, Path out, Heard heard, boolean restart) {
    new DumpImport(ImportSettings.load(), dump, out, options(restart)).run(heard);
  }

  /** Small batches, so that a small dump has many. */
  private static DumpImport.Options options(boolean restart) {
    return new DumpImport.Options(2, restart, 900, 3);
  }

  private static byte[] withoutDigest(byte[] dictionary) {
    byte[] copy = dictionary.clone();
    Arrays.fill(copy, 0, 128, (byte) 0);
    return copy;
  }

  private static List<String> meanings(NameDictionary names, String... words) {
    int node = NameDictionary.ROOT;
    for (String word : words) {
      node = node == NameDictionary.NONE ? node : names.step(node, word);
    }
    return names.entries(node).stream().map(DictionaryEntry::meaning).map(meaning -> meaning.entity().id()).toList();
  }

  private interface Opening {
    OutputStream on(OutputStream file) throws IOException;
  }

  private record Compressed(Opening opening) {}

  private static void append(Path file, Compressed form, byte[] text) throws IOException {
    try (OutputStream raw = Files.newOutputStream(
            file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
        OutputStream out = form.opening().on(raw)) {
      out.write(text);
    }
  }

  /** Ends an import after so many batches, as a full disk or a closed lid would. */
  private static final class StoppedAfter extends Heard {

    private final int most;

    StoppedAfter(int most) {
      this.most = most;
    }

    @Override
    public void progress(ImportProgress progress, long taken, long size) {
      super.progress(progress, taken, size);
      if (batches == most) {
        throw new IllegalStateException("stopped");
      }
    }
  }
}
