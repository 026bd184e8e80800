package org.onrecord.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.onrecord.model.CalendarDate;

/**
 * What a web page says of its article, in the order of trust: JSON-LD, OpenGraph, microdata, time elements.
 *
 * <p>A date is the day in the time zone that the page itself states it in.
 */
record PageMetadata(
    Optional<String> title,
    Optional<String> publisher,
    Optional<CalendarDate> published,
    List<String> authors,
    Optional<String> url,
    Optional<String> language) {

  static PageMetadata of(Document page) {
    Optional<LinkedArticleData> data = LinkedArticleData.of(page);
    Optional<String> publisher =
        first(
            data.flatMap(LinkedArticleData::publisher),
            meta(page, "og:site_name"),
            itemprop(page, "publisher"),
            meta(page, "application-name"));
    return new PageMetadata(
        first(
                data.flatMap(LinkedArticleData::headline),
                meta(page, "og:title"),
                itemprop(page, "headline"),
                Optional.ofNullable(page.selectFirst("h1")).map(Element::text).filter(text -> !text.isBlank()),
                Optional.of(page.title()).filter(text -> !text.isBlank()))
            .map(title -> withoutSite(title, publisher)),
        publisher,
        published(page, data),
        authors(page, data),
        first(
            Optional.ofNullable(page.selectFirst("link[rel=canonical][href]")).map(link -> link.absUrl("href")).filter(url -> !url.isBlank()),
            meta(page, "og:url"),
            data.flatMap(LinkedArticleData::url)),
        first(
            Optional.ofNullable(page.selectFirst("html[lang]")).map(html -> html.attr("lang")).filter(tag -> !tag.isBlank()),
            data.flatMap(LinkedArticleData::language)));
  }

  private static Optional<CalendarDate> published(Document page, Optional<LinkedArticleData> data) {
    return Stream.<Optional<String>>of(
            data.flatMap(LinkedArticleData::published),
            meta(page, "article:published_time"),
            meta(page, "og:article:published_time"),
            itemprop(page, "datePublished"),
            meta(page, "date"),
            meta(page, "pubdate"),
            meta(page, "publish-date"),
            meta(page, "parsely-pub-date"),
            meta(page, "dc.date"),
            meta(page, "dcterms.created"),
            time(page, "article time[datetime], main time[datetime], header time[datetime]"),
            time(page, "time[datetime]"))
        .flatMap(Optional::stream)
        .map(PrintedDate::read)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<String> authors(Document page, Optional<LinkedArticleData> data) {
    Set<String> authors = new LinkedHashSet<>(data.map(LinkedArticleData::authors).orElse(List.of()));
    if (authors.isEmpty()) {
      meta(page, "author").or(() -> meta(page, "article:author")).filter(name -> !name.startsWith("http")).ifPresent(authors::add);
    }
    if (authors.isEmpty()) {
      page.select("[itemprop=author] [itemprop=name], [rel=author]").stream()
          .map(Element::text)
          .filter(name -> !name.isBlank() && name.length() < 80)
          .forEach(authors::add);
    }
    return List.copyOf(authors);
  }

  private static Optional<String> meta(Document page, String name) {
    return page.select("meta[content]").stream()
        .filter(meta -> meta.attr("property").equalsIgnoreCase(name) || meta.attr("name").equalsIgnoreCase(name))
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .findFirst();
  }

  private static Optional<String> itemprop(Document page, String name) {
    return Optional.ofNullable(page.selectFirst("[itemprop=" + name + "]"))
        .map(
            element ->
                Stream.<Function<Element, String>>of(e -> e.attr("content"), e -> e.attr("datetime"), Element::text)
                    .map(read -> read.apply(element).strip())
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse(""))
        .filter(value -> !value.isEmpty());
  }

  private static Optional<String> time(Document page, String selector) {
    return Optional.ofNullable(page.selectFirst(selector)).map(time -> time.attr("datetime").strip()).filter(time -> !time.isEmpty());
  }

  /** "Trucks cross the border - Example News" is the title and the site's name. */
  private static String withoutSite(String title, Optional<String> publisher) {
    for (String border : new String[] {" | ", " - ", " – ", " — "}) {
      int at = title.lastIndexOf(border);
      if (at > 0) {
        String tail = letters(title.substring(at + border.length()));
        boolean named = publisher.map(PageMetadata::letters).filter(site -> site.equals(tail) || tail.startsWith(site)).isPresent();
        if (named) {
          return title.substring(0, at).strip();
        }
      }
    }
    return title.strip();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... found) {
    return Stream.of(found).flatMap(Optional::stream).findFirst();
  }
}
