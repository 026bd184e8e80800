package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.article.ArticleReaders;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.graph.NQuads;
import org.onrecord.graph.Readings;
import org.onrecord.model.ReadResult;
import org.onrecord.store.Tdb2Store;

/** Commands in processes of their own on a file system that is too small: one line says so, the store is as it was and usable after. */
class DiskFullIT {

  @TempDir private Path folder;
  private Path disk;

  @BeforeEach
  void smallDisk() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run(List.of("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString())).status() == 0,
        "skipped: a small file system can only be mounted by root");
  }

  @AfterEach
  void unmount() throws Exception {
    run(List.of("umount", disk.toString()));
  }

  @Test
  void aBuildAndALoadAndACompactionThatFindNoRoomLeaveTheStoreAsItWas() throws Exception {
    Path store = disk.resolve("store");
    Path small = quads("small", 10);
    Path large = quads("large", 400);
    assertThat(onrecord("load", "--store", store.toString(), small.toString()).status()).isZero();
    long quads = size(store);
    room(2);

    assertRefused(onrecord("load", "--store", store.toString(), large.toString()), store, quads);
    assertRefused(onrecord("load", "--replace", "--store", store.toString(), large.toString()), store, quads);
    assertThat(disk.resolve("store.loading")).as("what was loaded aside").doesNotExist();
    assertRefused(onrecord("compact", "--store", store.toString()), store, quads);
    Ended build = onrecord("build", "--batch", "400", "--store", store.toString(), articles("build", 400).toString());
    assertRefused(build, store, quads);

    room(64);
    assertThat(onrecord("load", "--store", store.toString(), large.toString()).status()).isZero();
    assertThat(size(store)).isGreaterThan(quads);
    assertThat(onrecord("compact", "--store", store.toString()).status()).isZero();
  }

  private void assertRefused(Ended ended, Path store, long quads) {
    assertThat(ended.said().lines()).as(ended.said()).singleElement().asString().matches("onrecord .*(the disk is full|No space left on device).*");
    assertThat(ended.status()).isEqualTo(ExitStatus.NOTHING_DONE);
    assertThat(size(store)).isEqualTo(quads);
  }

  /** Lets the disk hold what it holds, and so much more. */
  private void room(int mebibytes) throws Exception {
    long used = Files.getFileStore(disk).getTotalSpace() - Files.getFileStore(disk).getUnallocatedSpace();
    long size = used + ((long) mebibytes << 20);
    assertThat(run(List.of("mount", "-o", "remount,size=" + size, disk.toString())).status()).isZero();
  }

  private static long size(Path path) {
    try (Tdb2Store store = Tdb2Store.open(path)) {
      return store.size();
    }
  }

  private Path quads(String name, int count) throws IOException {
    Iris iris = new Iris();
    ArticleGraph graphs = new ArticleGraph(iris, "0.1.0", true);
    StringBuilder quads = new StringBuilder();
    new ArticleReaders().read(articles(name, count), result -> {
      if (result instanceof ReadResult.Accepted(var article)) {
        quads.append(NQuads.sorted(graphs.of(Readings.of(article)).quads(iris)));
      }
    });
    return Files.writeString(folder.resolve(name + ".nq"), quads);
  }

  private Path articles(String name, int count) throws IOException {
    Path articles = Files.createDirectory(folder.resolve(name));
    for (int i = 0; i < count; i++) {
      Files.writeString(
          articles.resolve(i + ".txt"),
          " date 2022-12-%02d [Source: Harbour Herald]%n%n%s%nDispatch %d, %s.%n".formatted(1 + i % 28, Readings.TEXT, i, name));
    }
    return articles;
  }

  private record Ended(int status, String said) {}

  private static Ended onrecord(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"), "-Xmx1g", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), OnRecord.class.getName()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private static Ended run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).directory(new File(".")).start();
    String said = new String(process.getErrorStream().readAllBytes()).strip();
    return new Ended(process.waitFor(), said);
  }
}
