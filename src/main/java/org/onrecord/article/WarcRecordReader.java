package org.onrecord.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.onrecord.model.ReadResult;

/**
 * Reads a WARC archive, as Common Crawl News gives them: one article for each page that was answered with status 200 and HTML.
 *
 * <p>Other records (requests, pictures, redirects) are no articles and are passed over; a page that holds none is rejected.
 */
final class WarcRecordReader implements ArticleReader {

  @Override
  public boolean reads(ArticleFile file) {
    return file.endsWith(".warc", ".warc.gz");
  }

  @Override
  public void read(ArticleFile file, Consumer<ReadResult> sink) throws IOException {
    try (InputStream in = file.rawStream();
        WarcReader records = new WarcReader(in)) {
      for (Optional<WarcRecord> record = records.next(); record.isPresent(); record = records.next()) {
        if (record.get() instanceof WarcResponse response && isPage(response)) {
          sink.accept(page(file, response));
        }
      }
    } catch (IOException | RuntimeException e) {
      // The library reports a malformed record with exceptions of both kinds; what was read before stays.
      sink.accept(file.rejected("the archive cannot be read further: " + JsonLinesReader.firstLine(String.valueOf(e.getMessage()))));
    }
  }

  private static boolean isPage(WarcResponse response) throws IOException {
    try {
      return response.http().status() == 200 && response.payloadType().base().equals(MediaType.HTML);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static ReadResult page(ArticleFile file, WarcResponse response) {
    String url = Objects.requireNonNullElse(response.target(), "");
    String path = file.place();
    Optional<String> address = Optional.of(url).filter(named -> !named.isBlank());
    try (InputStream body = response.payload().orElseThrow().body().stream()) {
      byte[] bytes = body.readNBytes(HtmlPage.LARGEST + 1);
      HtmlPage page = HtmlPage.of(bytes, Optional.ofNullable(response.payloadType().parameters().get("charset")).filter(HtmlPage::isCharset), url);
      return new ArticleDraft(file.name(), address, StatedMetadata.NONE).page(page, address, path);
    } catch (IOException | RuntimeException e) {
      return new ReadResult.Rejected(path, url, JsonLinesReader.firstLine(String.valueOf(e.getMessage())));
    }
  }
}
