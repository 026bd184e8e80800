package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParserTrainingTest {

  private static final String TREE = """
      # text = The %1$s said Berlin won't send %2$s.
      1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
      2\t%1$s\t%1$s\tNOUN\tNN\t_\t3\tnsubj\t_\t_
      3\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
      4\tBerlin\tBerlin\tPROPN\tNNP\t_\t7\tnsubj\t_\t_
      5-6\twon't\t_\t_\t_\t_\t_\t_\t_\t_
      5\two\twill\tAUX\tMD\t_\t7\taux\t_\t_
      6\tn't\tnot\tPART\tRB\t_\t7\tadvmod\t_\t_
      7\tsend\tsend\tVERB\tVB\t_\t3\tccomp\t_\t_
      8\t%2$s\t%2$s\tNOUN\tNNS\t_\t7\tobj\t_\tSpaceAfter=No
      9\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

      """;

  @TempDir private Path folder;

  @Test
  void learnsTheTreesItIsShown() throws IOException {
    for (int i = 0; i < 12; i++) {
      Files.writeString(folder.resolve("X_news_" + (char) ('a' + i) + ".conllu"),
          TREE.formatted("minister", "tanks").repeat(5) + TREE.formatted("envoy", "shells").repeat(5));
    }
    StringWriter printed = new StringWriter();
    new ParserTraining(new PrintWriter(printed)).run(List.of(folder), folder);
    assertThat(printed.toString()).contains("4 documents, 360 words: tags 100.0 (fine 100.0), UAS 100.0, LAS 100.0");
    assertThat(folder.resolve("tagger.bin.gz")).isNotEmptyFile();
    assertThat(folder.resolve("parser.bin.gz")).isNotEmptyFile();
    assertThat(folder.resolve("lemmas.txt.gz")).isNotEmptyFile();
  }

  @Test
  void readsWordsWrittenAsOne() throws IOException {
    Files.writeString(folder.resolve("a.conllu"), TREE.formatted("minister", "tanks"));
    Treebank.Tree tree = Treebank.read(folder).documents().getFirst().trees().getFirst();
    assertThat(tree.words()).hasSize(9).contains("wo", "n't");
    assertThat(tree.glued()).containsExactly(false, false, false, false, true, false, false, true, false);
    assertThat(tree.heads()[2]).isEqualTo(9);
  }

  @Test
  void aFolderWithoutTreesIsAWrongCall() {
    assertThatThrownBy(() -> new ParserTraining(new PrintWriter(new StringWriter())).run(List.of(folder), folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds no .conllu file");
  }

  @Test
  void wordsInLikeCompanyShareAClass() {
    WordClassTrainer trainer = new WordClassTrainer(2, 20);
    for (String weapon : List.of("tanks", "shells", "drones")) {
      for (String city : List.of("Berlin", "Paris", "Rome")) {
        trainer.add(("the envoy of " + city + " will send " + weapon + " soon").split(" "));
      }
    }
    var classes = trainer.train();
    assertThat(classes.get("tanks").kind()).isEqualTo(classes.get("shells").kind()).isNotEqualTo(classes.get("paris").kind());
    assertThat(classes.get("paris").capitals()).isEqualTo(4);
    assertThat(classes.get("tanks").capitals()).isZero();
  }
}
