package org.onrecord.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.ReadResult;

/**
 * Damages good files of every format in reproducible ways: a reader gives articles or reasons, and never fails.
 *
 * <p>{@code mvn test -Dtest=MutatedInputTest -Donrecord.mutations=10000} runs more of them.
 */
class MutatedInputTest {

  private static final int MUTATIONS = Integer.getInteger("onrecord.mutations", 700);

  private static final String STORY = "The minister said on Tuesday that the convoy had left the harbour. “It is late,” he added. ".repeat(6);

  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Convoy</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"C\"}</script>"
          + "</head><body><article><p>" + STORY + "</p><div style=\"display:none\">x</div></article></body></html>";

  private static final List<String> NASTY =
      List.of("\u0000", "\uFEFF", "\u200B\u202E", "\uD800", "<".repeat(300), "{".repeat(300), "\"", "&x;", "\r\n\r\n", "]]>", "𝔘");

  @TempDir Path folder;

  @Test
  void damagedFilesGiveArticlesOrReasons() throws IOException {
    Random random = new Random(20230203);
    List<Map.Entry<String, byte[]>> files = List.copyOf(good().entrySet());
    ArticleReaders readers = new ArticleReaders();
    for (int i = 0; i < MUTATIONS; i++) {
      Map.Entry<String, byte[]> file = files.get(i % files.size());
      byte[] damaged = damage(file.getValue(), random);
      Path path = Files.write(folder.resolve(file.getKey()), damaged);
      List<ReadResult> results = readers.read(path);
      for (ReadResult result : results) {
        switch (result) {
          case ReadResult.Accepted(Article article) -> assertSound(article);
          case ReadResult.Rejected rejected -> assertThat(rejected.toString()).isNotBlank().doesNotContain("\n");
        }
      }
    }
  }

  @Test
  void oneMegabyteWithoutASpaceIsRead() throws IOException {
    Path path = Files.writeString(folder.resolve("long.txt"), "a".repeat(1 << 20) + ".");
    assertThat(new ArticleReaders().read(path)).singleElement().isInstanceOf(ReadResult.Accepted.class);
  }

  @Test
  void aPageNestedBeyondMeasureIsRefused() throws IOException {
    Path path = Files.writeString(folder.resolve("deep.html"), "<html><body>" + "<div>".repeat(50_000) + STORY);
    assertThat(new ArticleReaders().read(path)).hasSize(1);
  }

  @Test
  void aPageOfFiftyMegabytesIsRefused() throws IOException {
    Path path = Files.writeString(folder.resolve("large.html"), "<html><body>" + "<p>word</p>".repeat(5 << 20));
    assertThat(new ArticleReaders().read(path).getFirst().toString()).contains("larger than");
  }

  private static void assertSound(Article article) {
    int last = 0;
    for (Block block : article.blocks()) {
      assertThat(block.span().begin()).isGreaterThanOrEqualTo(last);
      assertThat(block.span().end()).isLessThanOrEqualTo(article.text().length());
      last = block.span().end();
    }
  }

  private static Map<String, byte[]> good() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", (" date 2023-02-03 [Source: Example]\n\n" + STORY).getBytes(StandardCharsets.UTF_8));
    files.put("a.html", PAGE.getBytes(StandardCharsets.UTF_8));
    files.put("a.jsonl", ("{\"id\":\"1\",\"text\":\"" + STORY + "\"}\n").repeat(3).getBytes(StandardCharsets.UTF_8));
    files.put("a.csv", ("url,text\nhttps://news.example/1,\"" + STORY + "\"\n").getBytes(StandardCharsets.UTF_8));
    files.put(
        "a.rss",
        ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>E</title><item><title>T</title><description>" + STORY
                + "</description></item></channel></rss>")
            .getBytes(StandardCharsets.UTF_8));
    files.put("a.warc", FormatsTest.warc("https://news.example/1", PAGE));
    files.put("a.txt.gz", FormatsTest.gzip(STORY.getBytes(StandardCharsets.UTF_8)));
    files.put("a.warc.gz", FormatsTest.gzip(FormatsTest.warc("https://news.example/1", PAGE)));
    return files;
  }

  private static byte[] damage(byte[] good, Random random) {
    byte[] bytes = good.clone();
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> {
        for (int i = 0; i < 1 + random.nextInt(40); i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        yield bytes;
      }
      case 2 -> insert(bytes, random.nextInt(bytes.length), NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8));
      case 3 -> insert(bytes, random.nextInt(bytes.length), Arrays.copyOfRange(bytes, 0, random.nextInt(bytes.length)));
      case 4 -> {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from);
        byte[] cut = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, cut, 0, from);
        System.arraycopy(bytes, to, cut, from, bytes.length - to);
        yield cut;
      }
      default -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
    };
  }

  private static byte[] insert(byte[] bytes, int at, byte[] more) {
    byte[] longer = new byte[bytes.length + more.length];
    System.arraycopy(bytes, 0, longer, 0, at);
    System.arraycopy(more, 0, longer, at, more.length);
    System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
    return longer;
  }
}
