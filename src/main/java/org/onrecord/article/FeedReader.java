package org.onrecord.article;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.ReadResult;

/**
 * Reads RSS and Atom: one article an entry, from the entry's full content, else from a saved page beside the feed that its link names.
 *
 * <p>Document types and entities are refused, so that a feed cannot reach for files or other hosts, or grow without end.
 */
final class FeedReader implements ArticleReader {

  /** A feed beyond this many bytes is refused. */
  private static final int LARGEST = 64 << 20;

  /** Shorter contents are teasers, not articles; in characters of HTML. */
  private static final int SHORTEST_ARTICLE = 400;

  @Override
  public boolean reads(ArticleFile file) {
    String head = new String(file.head(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return file.endsWith(".rss", ".atom") || head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:rdf");
  }

  @Override
  public void read(ArticleFile file, Consumer<ReadResult> sink) throws IOException {
    SyndFeed feed;
    try (InputStream in = new SizeLimit(file.stream(), LARGEST);
        XmlReader xml = new XmlReader(in)) {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      feed = input.build(xml);
    } catch (FeedException | IllegalArgumentException e) {
      sink.accept(file.rejected("the file is no feed that could be read: " + JsonLinesReader.firstLine(String.valueOf(e.getMessage()))));
      return;
    }
    int number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      number++;
      sink.accept(article(file, feed, entry, "entry " + number));
    }
  }

  private static ReadResult article(ArticleFile file, SyndFeed feed, SyndEntry entry, String place) {
    Optional<String> url = Optional.ofNullable(entry.getLink()).map(String::strip).filter(link -> !link.isEmpty());
    String record = url.orElse(place);
    try {
      Optional<byte[]> html = fullContent(entry);
      if (html.isEmpty()) {
        html = savedPage(file.folder(), url);
      }
      if (html.isEmpty()) {
        return new ReadResult.Rejected(file.place(), record, "the entry has no full content and no saved page beside the feed");
      }
      StatedMetadata stated =
          new StatedMetadata(
              Optional.ofNullable(entry.getTitle()).map(FeedReader::plain).filter(title -> !title.isBlank()),
              Optional.ofNullable(feed.getTitle()).map(FeedReader::plain).filter(title -> !title.isBlank()),
              url,
              Optional.ofNullable(entry.getPublishedDate()).or(() -> Optional.ofNullable(entry.getUpdatedDate())).map(FeedReader::day));
      HtmlPage page = HtmlPage.of(html.get(), Optional.of("UTF-8"), url.orElse(""));
      return new ArticleDraft(file.name(), Optional.of(record), stated).page(page, url, file.place());
    } catch (IOException e) {
      return new ReadResult.Rejected(file.place(), record, JsonLinesReader.firstLine(String.valueOf(e.getMessage())));
    }
  }

  private static Optional<byte[]> fullContent(SyndEntry entry) {
    return entry.getContents().stream()
        .map(SyndContent::getValue)
        .filter(value -> value != null && value.length() >= SHORTEST_ARTICLE)
        .findFirst()
        .or(() ->
            Optional.ofNullable(entry.getDescription()).map(SyndContent::getValue).filter(value -> value.length() >= SHORTEST_ARTICLE))
        .map(html -> {
          String title = Optional.ofNullable(entry.getTitle()).map(FeedReader::plain).orElse("");
          return ("<html><head><title>" + org.jsoup.nodes.Entities.escape(title) + "</title></head><body><article>" + html
              + "</article></body></html>").getBytes(StandardCharsets.UTF_8);
        });
  }

  /** A file of the link's last name in the feed's own folder; a link never leads out of it. */
  private static Optional<byte[]> savedPage(Optional<Path> folder, Optional<String> url) throws IOException {
    if (url.isEmpty() || folder.isEmpty()) {
      return Optional.empty();
    }
    String name = url.get().replaceAll("[?#].*$", "").replaceAll("/+$", "").replaceAll("^.*/", "");
    if (name.isEmpty() || !name.matches("[\\w.-]{1,120}") || name.startsWith(".")) {
      return Optional.empty();
    }
    for (String candidate : new String[] {name, name + ".html", name + ".htm"}) {
      Path page = folder.get().resolve(candidate);
      if (Files.isRegularFile(page)) {
        try (InputStream in = Files.newInputStream(page)) {
          return Optional.of(in.readNBytes(HtmlPage.LARGEST + 1));
        }
      }
    }
    return Optional.empty();
  }

  /** The day in UTC: the library has lost the zone that the feed was written in. */
  private static CalendarDate day(Date date) {
    return CalendarDate.of(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static String plain(String html) {
    return org.jsoup.Jsoup.parse(html).text().strip();
  }
}
