package org.onrecord.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.onrecord.model.Block;
import org.onrecord.model.Span;

/**
 * The article of a web page: its metadata, and its text without navigation, promotion, comments and hidden text.
 *
 * @param text the headline, then the paragraphs, an empty line between them
 */
record HtmlPage(PageMetadata metadata, String text, List<Block> blocks) {

  /** A page beyond this many bytes is refused: it holds no article that could be found in reasonable time. */
  static final int LARGEST = 12 << 20;

  /** A page nested deeper than this is refused: no page made for people is. */
  private static final int DEEPEST = 400;

  private static final String PROSE = "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption, dd, dt, td";

  /** The library wants an address to resolve links against; no link is kept. */
  private static final String NOWHERE = "http://localhost/";

  private static final Boilerplate BOILERPLATE = Boilerplate.load();

  /**
   * @param url where the page was, or "" where that is not known
   * @throws IOException if the page is no HTML that could be read, with the reason
   */
  static HtmlPage of(byte[] bytes, Optional<String> charset, String url) throws IOException {
    if (bytes.length > LARGEST) {
      throw new IOException("the page is larger than " + (LARGEST >> 20) + " MiB");
    }
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset.orElse(null), url);
    if (deepest(page) > DEEPEST) {
      throw new IOException("the page is nested more than " + DEEPEST + " elements deep");
    }
    PageMetadata metadata = PageMetadata.of(page);
    VisiblePage.leaveOnlyWhatIsSeen(page);
    return new Writer(metadata).write(content(page));
  }

  /** Whether the JDK knows the charset. */
  static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static Element content(Document page) {
    try {
      Element content = new Readability4JExtended(NOWHERE, page.clone()).parse().getArticleContent();
      return content == null ? page.body() : content;
    } catch (RuntimeException e) {
      // The library gives up on some pages with whatever exception befell it; the page's own article element is the next best.
      Element article = page.selectFirst("article, main");
      return article == null ? page.body() : article;
    }
  }

  private static int deepest(Document page) {
    int[] deepest = {0};
    page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
    return deepest[0];
  }

  /** Writes content elements down as text and blocks. */
  private static final class Writer {

    private final PageMetadata metadata;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    Writer(PageMetadata metadata) {
      this.metadata = metadata;
    }

    HtmlPage write(Element content) {
      metadata.title().ifPresent(title -> add(title, Block.Kind.HEADLINE));
      for (Element prose : content.select(PROSE)) {
        if (prose.parents().stream().noneMatch(parent -> parent != content && isInside(parent, content) && parent.is(PROSE) && hasOwnProse(parent))) {
          add(hasOwnProse(prose) ? prose.text() : prose.ownText(), kind(prose));
        }
      }
      if (blocks.stream().noneMatch(block -> block.kind() == Block.Kind.PARAGRAPH)) {
        content.select("div, section, article").stream()
            .filter(element -> element.ownText().length() > 80)
            .forEach(element -> add(element.text(), Block.Kind.PARAGRAPH));
      }
      return new HtmlPage(metadata, text.toString(), List.copyOf(blocks));
    }

    private static boolean isInside(Element element, Element content) {
      return element.parents().contains(content);
    }

    /** Whether an element's text is its own and not that of paragraphs inside of it. */
    private static boolean hasOwnProse(Element element) {
      return element.select(PROSE).size() == 1;
    }

    private static Block.Kind kind(Element prose) {
      return switch (prose.normalName()) {
        case "figcaption" -> Block.Kind.CAPTION;
        case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.SUBHEADING;
        default -> Block.Kind.PARAGRAPH;
      };
    }

    private void add(String prose, Block.Kind kind) {
      String line = prose.strip();
      if (line.isEmpty() || kind == Block.Kind.SUBHEADING && metadata.title().filter(line::equals).isPresent()) {
        return;
      }
      if (BOILERPLATE.reach(line).filter(reach -> reach != Boilerplate.Reach.REST).isPresent()) {
        return;
      }
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int begin = text.length();
      text.append(line);
      blocks.add(new Block(new Span(begin, text.length()), kind, 0));
    }
  }
}
