package org.onrecord.article;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;

/** Takes out of a page what its reader does not see or what is no content: hidden text, scripts, forms, navigation. */
final class VisiblePage {

  private static final String NO_CONTENT =
      "script, style, noscript, template, iframe, object, embed, svg, canvas, form, button, select, nav, dialog, audio, video,"
          + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=dialog], [role=search]";

  private static final Pattern HIDING =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)|opacity\\s*:\\s*0(?![.\\d])|font-size\\s*:\\s*0(?![.\\d])"
              + "|(?:text-indent|left|top)\\s*:\\s*-\\d{3,}|clip\\s*:\\s*rect\\(\\s*0|(?:max-)?(?:height|width)\\s*:\\s*0(?:px)?\\s*(?:;|$)");

  /** "selector, selector { … display: none … }" outside of other braces. */
  private static final Pattern STYLE_RULE = Pattern.compile("([^{}@;]{1,300})\\{([^{}]{0,2000})\\}");

  private static final Pattern SIMPLE_SELECTOR = Pattern.compile("[a-zA-Z]*(?:[.#][\\w-]+)+");

  /** So much of a page cannot be hidden text: a rule that hides it is one that a script lifts. */
  private static final double MOST_HIDDEN = 0.3;

  private static final int LONGEST_STYLESHEET = 200_000;

  private VisiblePage() {}

  /** Changes the page: what is left is what its reader sees. */
  static void leaveOnlyWhatIsSeen(Document page) {
    hideByStyleSheets(page);
    page.select("[hidden], [aria-hidden=true]").remove();
    for (Element styled : page.select("[style]")) {
      if (hides(styled.attr("style"))) {
        styled.remove();
      }
    }
    page.select(NO_CONTENT).remove();
    removeComments(page);
  }

  private static boolean hides(String style) {
    String lower = style.toLowerCase(Locale.ROOT);
    Matcher hiding = HIDING.matcher(lower);
    return hiding.find();
  }

  private static void hideByStyleSheets(Document page) {
    int all = Math.max(1, page.text().length());
    for (Element sheet : page.select("style")) {
      String css = sheet.data();
      if (css.length() > LONGEST_STYLESHEET || css.contains("@media") && css.length() > LONGEST_STYLESHEET / 10) {
        continue;
      }
      Matcher rule = STYLE_RULE.matcher(css);
      while (rule.find()) {
        if (rule.group(2).matches("(?s).*(display\\s*:\\s*none|visibility\\s*:\\s*hidden).*")) {
          for (String selector : rule.group(1).split(",")) {
            hide(page, selector.strip(), all);
          }
        }
      }
    }
  }

  private static void hide(Document page, String selector, int all) {
    if (!SIMPLE_SELECTOR.matcher(selector).matches()) {
      return;
    }
    try {
      Elements hidden = page.select(selector);
      int length = hidden.stream().mapToInt(element -> element.text().length()).sum();
      if (length < all * MOST_HIDDEN) {
        hidden.remove();
      }
    } catch (Selector.SelectorParseException e) {
      // A selector that jsoup cannot read hides nothing.
      return;
    }
  }

  private static void removeComments(Document page) {
    java.util.List<Node> comments = new java.util.ArrayList<>();
    page.traverse((node, depth) -> {
      if (node instanceof Comment) {
        comments.add(node);
      }
    });
    comments.forEach(Node::remove);
  }
}
