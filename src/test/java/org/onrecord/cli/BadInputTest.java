package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.store.Tdb2Store;
import picocli.CommandLine;

/** Whatever is wrong is told in one line, with the file and the reason, and the exit status that the help documents. */
class BadInputTest {

  @TempDir private Path folder;

  /** What a command said and gave back. */
  private record Ran(int status, String out, String err) {
    String onlyLine() {
      assertThat(err.lines()).as(err).hasSize(1);
      return err.strip();
    }
  }

  @Test
  void anEmptyFileAndABinaryAreRejectedAndTheRestIsRead() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), " date 2023-01-21 [Source: Harbour Herald]\n\nThe minister said that no tanks would be sent.\n");
    Files.write(articles.resolve("b.txt"), new byte[0]);
    Files.write(articles.resolve("c.bin"), new byte[] {0, 1, 2, 3, (byte) 0xff, (byte) 0xfe, 0, 7, 9, 0, 0, 1});
    Ran ran = run("extract", articles.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out().lines()).hasSize(1);
    assertThat(ran.err().lines()).hasSize(2).anyMatch(line -> line.contains("b.txt") && line.contains("empty"))
        .anyMatch(line -> line.contains("c.bin"));
  }

  @Test
  void aTextOfAnotherLanguageIsRejectedWithItsName() throws IOException {
    Path file = folder.resolve("bonjour.txt");
    Files.writeString(
        file,
        " date 2023-01-21\n\nLe chancelier a dit lundi que le gouvernement ne voulait pas envoyer de troupes, et que les alliés devaient attendre.\n");
    Ran ran = run("extract", file.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.onlyLine()).contains("bonjour.txt").endsWith("the text is French; only English is read");
  }

  @Test
  void aFileThatIsNotUtf8IsReadAsWhatItIs() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(
        file, " date 2023-01-21\n\nThe minister said that the caf\u00e9 “would stay open”.\n".getBytes(Charset.forName("windows-1252")));
    Ran ran = run("extract", file.toString());
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("caf\u00e9 “would stay open”").doesNotContain("\ufffd");
  }

  @Test
  void aFolderWithoutArticlesIsNothingDone() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Ran ran = run("extract", empty.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.onlyLine()).contains("empty").contains("no articles");
    Ran built = run("build", "--store", folder.resolve("store").toString(), empty.toString());
    assertThat(built.status()).isEqualTo(2);
    assertThat(built.err()).contains("no articles").contains("1 rejected");
  }

  @Test
  void aMissingFileIsNamed() {
    Ran ran = run("extract", folder.resolve("nowhere.txt").toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.onlyLine()).contains("nowhere.txt").contains("does not exist");
  }

  @Test
  void aWrongOptionIsWrongUsage() {
    assertThat(run("extract", "--min-confidence", "7", "x").err()).startsWith("--min-confidence lies between 0 and 1, not 7.0");
    assertThat(run("extract", "--threads", "0", "x").status()).isEqualTo(2);
    assertThat(run("extract", "--base", "nobase", "x").err()).startsWith("--base: a base IRI ends in '/'");
    assertThat(run("extract").status()).isEqualTo(2);
  }

  @Test
  void aStoreThatIsNotThereIsNamedWithTheRemedy() {
    for (String command : new String[] {"query most-quoted", "explain x", "compact", "export --format nq"}) {
      String[] words = (command + " --store " + folder.resolve("none")).split(" ");
      Ran ran = run(words);
      assertThat(ran.status()).as(command).isEqualTo(2);
      assertThat(ran.onlyLine()).contains("no store here").contains("onrecord build");
    }
  }

  @Test
  void aFolderOfOtherFilesIsNotTakenForAStore() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear");
    Ran ran = run("build", "--store", folder.toString(), "seeds");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.onlyLine()).contains("holds other files and no store");
    assertThat(folder.resolve("letter.txt")).hasContent("dear");
  }

  @Test
  void anUnknownQuestionAndAWrongValueAreTold() {
    String store = store();
    Ran unknown = run("query", "--store", store, "who-knows-what");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.onlyLine()).contains("'who-knows-what' is neither a saved question nor a file");
    Ran parameter = run("query", "--store", store, "statements-of", "speaker=x");
    assertThat(parameter.status()).isEqualTo(2);
    assertThat(parameter.onlyLine()).contains("statements-of has no parameter 'speaker'; it takes actor, topic, from, to");
    Ran value = run("query", "--store", store, "statements-of", "--param", "actor=Nobody Atall");
    assertThat(value.onlyLine()).contains("actor: 'Nobody Atall' is no actor that the graph knows");
    Ran malformed = run("query", "--store", store, "statements-of", "Scholz");
    assertThat(malformed.err()).startsWith("a value is given as name=value, not 'Scholz'");
  }

  @Test
  void aFileThatIsNoSparqlIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.rq"), "SELECT nothing");
    Ran ran = run("query", "--store", store(), file.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.onlyLine()).contains("mine.rq: line 1").contains("no SPARQL query");
  }

  @Test
  void aStatementThatNeverWasIsTold() {
    Ran ran = run("explain", "--store", store(), "nosuchstatement");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.onlyLine()).contains("no statement https://w3id.org/onrecord/statement/nosuchstatement");
  }

  @Test
  void aBackupIsNotRestoredOverAStoreUnasked() {
    String store = store();
    Path backup = folder.resolve("b.nq.gz");
    assertThat(run("backup", "--store", store, backup.toString()).status()).isZero();
    Ran refused = run("restore", "--store", store, backup.toString());
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.onlyLine()).contains("--replace");
    assertThat(run("restore", "--replace", "--store", store, backup.toString()).status()).isZero();
    try (Tdb2Store restored = Tdb2Store.openExisting(Path.of(store))) {
      assertThat(restored.size()).isEqualTo(1);
    }
  }

  @Test
  void aFileThatIsNoQuadsLeavesTheStoreAsItWas() throws IOException {
    String store = store();
    Path file = Files.writeString(folder.resolve("bad.nq"), "this is no quad\n");
    Ran ran = run("load", "--replace", "--store", store, file.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("cannot be loaded");
    try (Tdb2Store kept = Tdb2Store.openExisting(Path.of(store))) {
      assertThat(kept.size()).isEqualTo(1);
    }
  }

  /** A store with one quad. */
  private String store() {
    Path path = folder.resolve("small");
    try (Tdb2Store store = Tdb2Store.open(path)) {
      store.write(data -> data.add(node("https://w3id.org/onrecord/knowledge"), node("urn:a"), node("urn:b"), node("urn:c")));
    }
    return path.toString();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = OnRecord.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int status = command.execute(arguments);
    return new Ran(status, out.toString(), err.toString());
  }
}
