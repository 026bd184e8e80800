package org.onrecord.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;
import org.onrecord.model.Block;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.ReadResult;

/** Every format that articles come in, from small files made here. */
class FormatsTest {

  private static final String STORY =
      "The minister said on Tuesday that the convoy had left the harbour, although the weather on the coast was bad and two ships had turned back. "
          + "He gave no number and named no day of arrival, but he asked the neighbours to keep the road open.";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>Convoy leaves harbour | Example Wire</title>
      <link rel="canonical" href="https://news.example/convoy">
      <meta property="og:title" content="Another title"><meta property="og:site_name" content="Other Site">
      <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Convoy leaves harbour",
       "datePublished":"2023-02-03T23:30:00+02:00","author":[{"name":"Jane Roe"}],"publisher":{"name":"Example Wire"}}]}</script>
      <style>.teaser{display:none}</style></head>
      <body><nav><a href="/">Home</a> The president said nothing in the navigation.</nav>
      <article><h1>Convoy leaves harbour</h1><p>%s</p><p>%s</p>
      <p style="display:none">The general said this is hidden by its style.</p>
      <p hidden>The general said this is hidden by its attribute.</p>
      <p class="teaser">The general said this is hidden by a style sheet.</p>
      <p aria-hidden="true">The general said this is hidden from readers.</p>
      <h2>Roads stay open</h2><p>%s</p>
      <figure><img alt=""><figcaption>Jane Roe: The convoy has left</figcaption></figure></article>
      <aside>You might also like: Minister resigns</aside><footer>© Example</footer></body></html>
      """
          .formatted(STORY, STORY.replace("Tuesday", "Wednesday"), STORY.replace("convoy", "train"));

  @TempDir Path folder;

  @Test
  void readsAWebPageByTheMetadataThatItTrustsMost() throws IOException {
    Article article = accepted("page.html", PAGE.getBytes(StandardCharsets.UTF_8)).getFirst();
    assertThat(article.title()).contains("Convoy leaves harbour");
    assertThat(article.publisher()).contains("Example Wire");
    assertThat(article.published()).as("the day in the zone that the page states").contains(new CalendarDate(2023, 2, 3));
    assertThat(article.authors()).containsExactly("Jane Roe");
    assertThat(article.origin().url()).contains("https://news.example/convoy");
    assertThat(article.text()).contains("Wednesday", "Roads stay open").doesNotContain("hidden", "navigation", "You might also like");
    for (Block block : article.blocks()) {
      assertThat(block.span().in(article.text())).isEqualTo(block.span().in(article.text()).strip()).isNotEmpty();
    }
  }

  @Test
  void readsJsonLinesAndRejectsBrokenOnesByTheirNumber() throws IOException {
    String lines =
        """
        {"id":"1","url":"https://news.example/1","source":"Example Wire","date":"2023-02-03","title":"Convoy leaves","text":"%s"}
        {"id":"2","text":
        {"id":"3","title":"No text"}

        {"id":"5","text":"%s"}
        """
            .formatted(STORY, STORY);
    List<ReadResult> results = read("feed.jsonl", lines.getBytes(StandardCharsets.UTF_8));
    assertThat(results).hasSize(4);
    Article first = ((ReadResult.Accepted) results.getFirst()).article();
    assertThat(first.key()).isEqualTo("https://news.example/1");
    assertThat(first.published()).contains(new CalendarDate(2023, 2, 3));
    assertThat(first.text()).isEqualTo(STORY);
    assertThat(results.get(1).toString()).contains("line 2: the line is no JSON");
    assertThat(results.get(2).toString()).endsWith("line 3: the record has no text");
    assertThat(results.get(3)).isInstanceOf(ReadResult.Accepted.class);
  }

  @Test
  void readsRecordsWhoseFieldsAreMapped() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "{\"words\":\"" + STORY + "\",\"day\":\"3 February 2023\"}\n");
    List<ReadResult> results = new ArticleReaders(FieldMapping.parse("text=words,date=day"), java.util.Optional.empty()).read(folder);
    assertThat(((ReadResult.Accepted) results.getFirst()).article().published()).contains(new CalendarDate(2023, 2, 3));
  }

  @Test
  void readsATable() throws IOException {
    String table = "url,title,date,text\nhttps://news.example/1,Convoy leaves,2023-02-03,\"" + STORY + "\"\n,,,\n";
    List<ReadResult> results = read("table.csv", table.getBytes(StandardCharsets.UTF_8));
    assertThat(((ReadResult.Accepted) results.getFirst()).article().title()).contains("Convoy leaves");
    assertThat(results.get(1).toString()).endsWith("row 2: the record has no text");
  }

  @Test
  void readsRssWithFullContentAndWithSavedPages() throws IOException {
    Files.writeString(folder.resolve("convoy"), PAGE);
    String feed =
        """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example Wire</title>
        <item><title>Full</title><link>https://news.example/full</link><pubDate>Fri, 03 Feb 2023 10:00:00 GMT</pubDate>
        <content:encoded><![CDATA[<p>%s</p><p>%s</p>]]></content:encoded></item>
        <item><title>Linked</title><link>https://news.example/convoy</link></item>
        <item><title>Teaser</title><link>https://news.example/missing</link><description>More soon.</description></item>
        </channel></rss>
        """
            .formatted(STORY, STORY);
    List<ReadResult> results = read("feed.rss", feed.getBytes(StandardCharsets.UTF_8));
    Article full = ((ReadResult.Accepted) results.getFirst()).article();
    assertThat(full.title()).contains("Full");
    assertThat(full.publisher()).contains("Example Wire");
    assertThat(full.published()).contains(new CalendarDate(2023, 2, 3));
    assertThat(((ReadResult.Accepted) results.get(1)).article().text()).contains("Roads stay open");
    assertThat(results.get(2).toString()).contains("no full content and no saved page");
  }

  @Test
  void readsAtom() throws IOException {
    String feed =
        """
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example Wire</title>
        <entry><title>Full</title><link href="https://news.example/full"/><published>2023-02-03T10:00:00Z</published>
        <content type="html">&lt;p&gt;%s&lt;/p&gt;&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>
        """
            .formatted(STORY, STORY);
    assertThat(accepted("feed.atom", feed.getBytes(StandardCharsets.UTF_8)).getFirst().published()).contains(new CalendarDate(2023, 2, 3));
  }

  @Test
  void refusesEntitiesInFeeds() throws IOException {
    String feed =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel>"
            + "<title>&x;</title></channel></rss>";
    assertThat(read("feed.rss", feed.getBytes(StandardCharsets.UTF_8)).getFirst().toString()).contains("no feed that could be read");
  }

  @Test
  void readsPagesOutOfAWarcArchive() throws IOException {
    byte[] archive = warc("https://news.example/convoy", PAGE);
    Article plain = accepted("news.warc", archive).getFirst();
    assertThat(plain.origin().record()).contains("https://news.example/convoy");
    assertThat(plain.key()).isEqualTo("https://news.example/convoy");
    assertThat(accepted("news.warc.gz", gzip(archive)).getFirst().text()).isEqualTo(plain.text());
  }

  @Test
  void readsCompressedFilesOfAnyFormat() throws IOException {
    assertThat(accepted("page.html.gz", gzip(PAGE.getBytes(StandardCharsets.UTF_8))).getFirst().title()).contains("Convoy leaves harbour");
    assertThat(accepted("a.txt.gz", gzip(STORY.getBytes(StandardCharsets.UTF_8))).getFirst().text()).isEqualTo(STORY);
  }

  @Test
  void refusesADecompressionBomb() throws IOException {
    assertThat(read("bomb.txt.gz", gzip(new byte[64 << 20])).getFirst().toString()).containsAnyOf("grow more than", "not text");
    byte[] spaces = new byte[64 << 20];
    java.util.Arrays.fill(spaces, (byte) ' ');
    assertThat(read("bomb.txt.gz", gzip(spaces)).getFirst().toString()).contains("grow more than");
  }

  static byte[] warc(String url, String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length + "\r\n\r\n";
    int length = http.length() + body.length;
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "WARC-Date: 2023-02-03T10:00:00Z\r\nWARC-Target-URI: " + url
            + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: " + length + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((head + http).getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private List<Article> accepted(String name, byte[] bytes) throws IOException {
    return read(name, bytes).stream().map(result -> ((ReadResult.Accepted) result).article()).toList();
  }

  private List<ReadResult> read(String name, byte[] bytes) throws IOException {
    return new ArticleReaders().read(Files.write(folder.resolve(name), bytes));
  }
}
