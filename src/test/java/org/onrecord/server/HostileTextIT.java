package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three hundred names, titles, quotations, addresses and file names that try to run a script: none does. */
class HostileTextIT {

  private static final String UNTOUCHED = "window.hit === undefined && document.title !== 'hit'";

  @TempDir
  private static Path folder;

  private static OnRecordServer server;
  private static Browser browser;

  @BeforeAll
  static void serve() {
    browser = Browser.start();
    HostileGraph.write(folder.resolve("store"));
    server = OnRecordServer.start(ServerOptions.local(folder.resolve("store"), 0));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  private static void visit(Page page, String path) {
    page.navigate(path);
    page.locator("main h1, main .row, main blockquote").first().waitFor();
    assertThat(page.evaluate(UNTOUCHED)).as(path).isEqualTo(true);
  }

  @Test
  void noScriptRunsInAnyList() {
    assertThat(HostileGraph.payloads()).hasSizeGreaterThanOrEqualTo(300);
    try (Page page = browser.page(server.address())) {
      int pages = (HostileGraph.payloads().size() + 19) / 20;
      for (int i = 1; i <= pages; i++) {
        visit(page, "/?page=" + i);
      }
      visit(page, "/sources");
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void noScriptRunsOnAPageOfItsOwn() {
    try (Page page = browser.page(server.address())) {
      for (int i = 0; i < HostileGraph.payloads().size(); i += 12) {
        visit(page, "/actor/person/hostile-" + i);
        visit(page, "/source/hostile-" + i);
        String statement = page.locator(".row a.open").first().getAttribute("href");
        visit(page, statement);
        visit(page, page.locator(".beside h3 a").first().getAttribute("href"));
      }
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void noScriptRunsFromAnAddress() {
    List<String> payloads = HostileGraph.payloads();
    try (Page page = browser.page(server.address())) {
      for (int i = 0; i < payloads.size(); i += 8) {
        String payload = Web.encoded(payloads.get(i));
        visit(page, "/?q=" + payload + "&act=" + payload + "&from=2023-01-01");
      }
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void noPageFromTheServerHoldsAPayloadAsMarkup() throws Exception {
    try (Web web = Web.of(server)) {
      for (int i = 0; i < HostileGraph.payloads().size(); i++) {
        String page = web.get("actor/person/hostile-" + i, "Accept", "text/html").body();
        assertThat(page.split("<script", -1)).as("scripts of page %d", i).hasSize(3);
        assertThat(page.substring(page.indexOf("<main"))).doesNotContain("<img").doesNotContain("<svg").doesNotContain("<iframe").doesNotContain("=\"javascript:");
      }
    }
  }
}
