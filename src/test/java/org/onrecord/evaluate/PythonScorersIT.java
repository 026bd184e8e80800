package org.onrecord.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Span;

/** Our figures equal those of the scorers in {@code ../shared/evaluation}, on the same predictions: gold, damaged in many ways. */
class PythonScorersIT {

  private static final Path SHARED = Path.of("..", "shared");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void attributionFiguresAreTheSame() throws Exception {
    Path corpus = SHARED.resolve("corpora/polnear");
    Path scorer = available("score_attribution.py");
    StringBuilder lines = new StringBuilder();
    int damage = 0;
    for (BratCorpus.Document document : BratCorpus.read(corpus.resolve("dev"))) {
      ObjectNode line = JSON.createObjectNode().put("doc", document.id());
      ArrayNode attributions = line.putArray("attributions");
      for (MarkedAttribution gold : document.attributions()) {
        if (++damage % 7 == 0) {
          continue;
        }
        ObjectNode one = attributions.addObject();
        spans(one.putArray("source"), damage % 5 == 0 ? List.of() : gold.source(), damage % 3 == 0 ? 4 : 0, document.text());
        spans(one.putArray("cue"), gold.cue(), damage % 11 == 0 ? 3 : 0, document.text());
        spans(one.putArray("content"), gold.content(), damage % 13 * 5, document.text());
      }
      lines.append(JSON.writeValueAsString(line)).append('\n');
    }
    Path predictions = Files.writeString(folder.resolve("predictions.jsonl"), lines);

    String theirs = python(scorer.toString(), predictions.toString(), "--data", corpus.toString());

    assertThat(AttributionEvaluation.ofFile(corpus.resolve("dev"), predictions).table().lines().filter(l -> !l.isBlank()))
        .containsExactlyElementsOf(theirs.lines().skip(1).filter(l -> !l.isBlank()).toList());
  }

  @Test
  void statementFiguresAreTheSame() throws Exception {
    Path scorer = available("score_statements.py");
    Path texts = SHARED.resolve("gold/texts");
    Path aliases = SHARED.resolve("gold/aliases.json");
    List<Path> gold;
    try (Stream<Path> files = Files.list(SHARED.resolve("gold"))) {
      gold = files.filter(f -> f.toString().endsWith(".json") && !f.endsWith("aliases.json")).sorted().toList();
    }
    Path predictions = Files.writeString(folder.resolve("predictions.jsonl"), damagedStatements(gold, texts));

    List<String> command = new ArrayList<>(List.of(scorer.toString(), predictions.toString()));
    gold.forEach(file -> command.add(file.toString()));
    command.addAll(List.of("--texts", texts.toString(), "--aliases", aliases.toString()));
    String theirs = python(command.toArray(String[]::new));

    StatementEvaluation ours = StatementEvaluation.ofFile(new StatementEvaluation.Task(gold, texts, List.of(aliases)), predictions);
    assertThat(ours.table()).isEqualToIgnoringCase(theirs);
  }

  private static String damagedStatements(List<Path> gold, Path texts) throws IOException {
    StringBuilder lines = new StringBuilder();
    int damage = 0;
    for (Path file : gold) {
      GoldDocument document = GoldDocument.read(JSON, file, texts);
      ObjectNode line = JSON.createObjectNode();
      line.putObject("article").put("file", document.name());
      ArrayNode statements = line.putArray("statements");
      for (GoldDocument.GoldStatement s : document.statements()) {
        if (++damage % 6 == 0) {
          continue;
        }
        ObjectNode one = statements.addObject().put("act", damage % 4 == 0 ? "warn" : s.act()).put("date", damage % 3 == 0 ? "2023" : s.date());
        ArrayNode speakers = one.putArray("speakers");
        for (String name : (damage % 5 == 0 ? "Nobody" : s.speaker()).split("[;|]")) {
          speakers.addObject().put("name", name);
        }
        ArrayNode weapons = one.putArray("weapons");
        s.weapons().forEach(w -> weapons.addObject().put("name", w));
        spans(one.putArray("content"), List.of(s.span()), damage % 9 * 7, document.text());
      }
      statements.addObject().put("act", "state").putArray("content").addArray().add(0).add(60);
      ArrayNode transfers = line.putArray("transfers");
      for (GoldDocument.GoldTransfer t : document.transfers()) {
        ObjectNode one = transfers.addObject().put("status", ++damage % 4 == 0 ? "refused" : t.status());
        one.putArray("providers").addObject().put("name", t.provider());
        one.putArray("recipients").addObject().put("name", t.recipient());
        one.putObject("weapon").put("name", t.weapon());
        one.set("quantity", JSON.valueToTree(t.quantity()));
      }
      lines.append(JSON.writeValueAsString((JsonNode) line)).append('\n');
    }
    return lines.toString();
  }

  private static void spans(ArrayNode pairs, List<Span> spans, int cut, String text) {
    CodePoints offsets = new CodePoints(text);
    for (Span span : spans) {
      int begin = Math.min(span.end() - 1, span.begin() + cut);
      pairs.addArray().add(offsets.fromUtf16(begin)).add(offsets.fromUtf16(span.end()));
    }
  }

  private static Path available(String scorer) {
    Path path = SHARED.resolve("evaluation").resolve(scorer);
    assumeTrue(Files.exists(path), "../shared is not there: " + path);
    assumeTrue(runs("python3", "--version"), "python3 is not there");
    return path;
  }

  private static boolean runs(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String python(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }
}
