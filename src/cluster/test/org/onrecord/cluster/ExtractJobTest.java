package org.onrecord.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.ArticleReaders;

/** The job on two threads of this process gives the quads that reading the same files one by one gives. */
class ExtractJobTest {

  @TempDir Path folder;

  @Test
  void sparkReadsWhatOneProcessReads() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"url\":\"https://news.example/").append(i % 30)
          .append("\",\"date\":\"2023-02-03\",\"text\":\"NATO Secretary General Jens Stoltenberg said on Friday that convoy ")
          .append(i % 30).append(" would reach Ukraine within a week. He warned that the conflict could escalate.\"}\n");
      if (i % 10 == 3) {
        lines.append("{\"id\":\"broken\n");
      }
    }
    Files.writeString(input.resolve("a.jsonl"), lines);
    Files.writeString(input.resolve("b.txt"), "German Chancellor Olaf Scholz said that Germany would not send troops to Ukraine.\n");
    Files.write(input.resolve("c.txt"), new byte[] {0, 1, 2});

    TreeSet<String> expected = new TreeSet<>();
    List<String> rejects = new ArrayList<>();
    try (Stream<Path> files = Files.list(input)) {
      for (Path file : files.sorted().toList()) {
        ArticleReaders.Bytes bytes = () -> Files.newInputStream(file);
        ExecutorModels.reading(0).read(file.toUri().toString(), file.getFileName().toString(), bytes, expected::add, rejects::add);
      }
    }
    SparkConf conf = new SparkConf().setMaster("local[2]").setAppName("test").set("spark.ui.enabled", "false").set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      ExtractJob.run(spark, input.toUri() + "*", folder.resolve("out").toUri().toString(), 0);
    }
    List<String> quads = output("quads");
    assertThat(quads).isNotEmpty().isSorted().doesNotHaveDuplicates();
    assertThat(new TreeSet<>(quads)).isEqualTo(expected);
    assertThat(output("rejects")).hasSize(5).hasSameSizeAs(rejects);
  }

  private List<String> output(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> parts = Files.list(folder.resolve("out").resolve(name))) {
      for (Path part : parts.filter(path -> path.getFileName().toString().startsWith("part-")).sorted().toList()) {
        lines.addAll(Files.readAllLines(part));
      }
    }
    return lines;
  }
}
