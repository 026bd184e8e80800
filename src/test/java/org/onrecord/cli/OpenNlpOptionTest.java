package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.language.TinyModels;
import picocli.CommandLine;

class OpenNlpOptionTest {

  private static final String TEXT = " date 2023-01-21 [Source: Harbour Herald]\n\nThe minister said that no tanks would be sent.\n";

  @TempDir private Path folder;

  private Path article;
  private Path models;

  @BeforeEach
  void writeAnArticleAndAModel() throws IOException {
    article = Files.writeString(folder.resolve("a.txt"), TEXT);
    models = Files.createDirectory(folder.resolve("models"));
    TinyModels.write(TinyModels.tokensWithTheirStops(), models.resolve("any-name"));
  }

  @Test
  void theModelDecidesAndTheProvenanceNamesIt() {
    String own = run("extract", "--format", "nq", article.toString());
    String others = run("extract", "--format", "nq", "--opennlp-models", models.toString(), article.toString());
    assertThat(own).contains("\"no tanks would be sent\"", "/software/0.1.0>").doesNotContain("opennlp");
    assertThat(others).contains("\"no tanks would be sent.\"").containsPattern("/software/0\\.1\\.0\\+opennlp\\.[0-9a-f]{8}>");
  }

  @Test
  void otherModelsAreAnotherSetting() {
    String store = folder.resolve("store").toString();
    assertThat(run("build", "--store", store, "--opennlp-models", models.toString(), article.toString())).contains("1 added");
    assertThat(run("build", "--store", store, "--opennlp-models", models.toString(), article.toString())).contains("1 unchanged");
    assertThat(run("build", "--store", store, article.toString())).contains("1 changed");
  }

  @Test
  void aFolderOfOtherFilesIsWrongUsage() throws IOException {
    Path file = Files.writeString(models.resolve("readme.txt"), "no model");
    for (String command : new String[] {"extract", "build"}) {
      assertThat(run(command, "--opennlp-models", models.toString(), article.toString())).startsWith("--opennlp-models: " + file + " is no OpenNLP model");
    }
  }

  private static String run(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    CommandLine command = OnRecord.commandLine();
    command.setOut(out).setErr(out).execute(arguments);
    return said.toString();
  }
}
