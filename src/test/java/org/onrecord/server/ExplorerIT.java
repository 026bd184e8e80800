package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.knowledge.Act;
import org.onrecord.knowledge.Ontology;

/** The explorer in a real browser. Screenshots go to {@code target/screenshots}. */
class ExplorerIT {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir
  private static Path folder;

  private static OnRecordServer server;
  private static Browser browser;

  @BeforeAll
  static void serve() throws Exception {
    browser = Browser.start();
    Files.createDirectories(SCREENSHOTS);
    SampleGraph.write(folder.resolve("store"), 1200);
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

  @AfterEach
  void nothingWentWrongInThePage() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static Page open(String path) {
    Page page = browser.page(server.address());
    page.navigate(path);
    page.locator("main h1, main .row").first().waitFor();
    return page;
  }

  private static int total(Page page) {
    return Integer.parseInt(page.locator("main h1").first().innerText().replaceAll("[^0-9]", ""));
  }

  @Test
  void searchesByWordsAndByFilterAndGoesBack() {
    try (Page page = open("/?q=fighting")) {
      int all = total(page);
      page.locator(".filters label", new Page.LocatorOptions().setHasText("warn")).first().click();
      page.waitForURL("**/?q=fighting&act=*");
      page.locator(".chip", new Page.LocatorOptions().setHasText("warn")).waitFor();
      assertThat(total(page)).isBetween(1, all - 1);
      page.goBack();
      page.locator(".chip").first().waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
      page.waitForCondition(() -> total(page) == all);
    }
  }

  @Test
  void everyFilterCountsWhatItsSearchFinds() {
    try (Page page = open("/")) {
      Locator first = page.locator(".filters li").first();
      int counted = Integer.parseInt(first.locator(".count").innerText().replaceAll("[^0-9]", ""));
      first.locator("label").click();
      page.waitForCondition(() -> total(page) == counted);
    }
  }

  @Test
  void opensTheArticleBesideTheListAtTheExactWords() {
    try (Page page = open("/?q=fighting")) {
      Locator row = page.locator(".row").first();
      String words = row.locator(".words").innerText();
      row.locator("a.open").click();
      page.locator(".beside .paper .s-content").first().waitFor();
      assertThat(page.locator(".beside .paper .s-content").first().innerText()).isEqualTo(words);
      assertThat(page.locator(".row.chosen .words").innerText()).isEqualTo(words);
      page.goBack();
      page.locator(".beside").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }
  }

  @Test
  void aStatementHasAnAddressThatCanBeMailed() {
    try (Page page = open("/?q=fighting")) {
      String address = page.locator(".row a.open").first().getAttribute("href");
      String words = page.locator(".row .words").first().innerText();
      page.navigate(address);
      page.locator("blockquote").waitFor();
      assertThat(page.locator("blockquote").innerText()).isEqualTo(words);
      assertThat(page.locator(".paper .s-content").first().innerText()).isEqualTo(words);
      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("statement.png")));
    }
  }

  @Test
  void marksTheRightCharactersBehindAnEmoji() {
    try (Page page = open("/?quotation=https%3A%2F%2Fw3id.org%2Fonrecord%2Fontology%23Direct")) {
      for (int i = 0; i < 3; i++) {
        String address = page.locator(".row a.open").nth(i).getAttribute("href");
        String words = page.locator(".row .words").nth(i).innerText();
        try (Page statement = open(address)) {
          statement.locator(".paper .s-content").first().waitFor();
          assertThat(statement.locator(".paper .s-content").first().innerText()).isEqualTo(words);
        }
      }
    }
  }

  @Test
  void understandsAQuestionAsFilters() {
    try (Page page = open("/")) {
      page.fill("#q", "who warned about escalation?");
      page.press("#q", "Enter");
      page.locator(".chip", new Page.LocatorOptions().setHasText("escalation")).waitFor();
      assertThat(page.locator(".chip").allInnerTexts().toString()).contains("warn").contains("escalation");
      assertThat(total(page)).isPositive();
      assertThat(page.locator(".answer table").innerText()).contains("who").contains("words");
      assertThat(page.locator(".answer pre").textContent()).contains("SELECT");
      assertThat(page.inputValue("#q")).isEqualTo("who warned about escalation?");
    }
  }

  @Test
  void explainsAStatement() {
    try (Page page = open("/")) {
      String address = page.locator(".row a.open").first().getAttribute("href");
      try (Page statement = open(address + "#explain")) {
        statement.locator("pre.explanation").waitFor();
        assertThat(statement.locator("pre.explanation").innerText()).contains("speaker").contains("act").contains("article");
      }
    }
  }

  @Test
  void suggestsNamesThatTheKeyboardCanTake() {
    try (Page page = open("/")) {
      page.keyboard().press("/");
      page.keyboard().type("lindh");
      page.locator(".suggestions li").first().waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.locator(".chip", new Page.LocatorOptions().setHasText("Lindholm")).waitFor();
    }
  }

  @Test
  void walksTheRowsByKeyboard() {
    try (Page page = open("/")) {
      page.locator(".row").first().waitFor();
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("k");
      Object focused = page.evaluate("document.activeElement.closest('.row').dataset.id");
      assertThat(focused).isEqualTo(page.locator(".row").first().getAttribute("data-id"));
    }
  }

  @Test
  void anEmptySearchSaysWhatWouldFit() {
    try (Page page = open("/?q=zeppelin&act=%2Fact%2Fwarn")) {
      page.locator("#next-steps a").first().waitFor();
      assertThat(page.locator("#next-steps").innerText()).contains("without the words");
    }
  }

  @Test
  void runsAQueryInTheEditor() {
    try (Page page = open("/sparql")) {
      page.locator(".CodeMirror").waitFor();
      page.locator("button.main", new Page.LocatorOptions().setHasText("Run")).click();
      page.locator(".sparql tbody tr").first().waitFor();
      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("sparql.png")));
    }
  }

  @Test
  void switchesToDarkAndStaysThere() {
    try (Page page = open("/")) {
      page.click("#theme");
      assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
      page.reload();
      page.locator("main h1").first().waitFor();
      assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("search-dark.png")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/", "/?q=fighting", "/issues", "/topic/sanctions", "/actor/state/norland", "/source/harbour-herald", "/weapon/tank", "/sources", "/network", "/sparql",
    "/compare?speaker=/actor/state/norland&topic=/topic/sanctions", "/act/warn", "/ontology"
  })
  void fitsASmallScreenInBothThemes(String path) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Page page = browser.page(server.address(), 390, scheme)) {
        page.navigate(path);
        page.locator("main h1, main .row").first().waitFor();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as("sideways scrolling of %s", path).isLessThanOrEqualTo(0);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name(path) + "-390-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
      }
    }
    try (Page page = open(path)) {
      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name(path) + ".png")));
    }
  }

  /** "European leaders urged": present tense would have to know that they are many. */
  @Test
  void anActReadsTheSameWhetherOneSpeaksOrMany() {
    try (Page page = open("/")) {
      for (Act act : Ontology.load().acts().acts()) {
        String one = did(page, act.id(), "'NATO'");
        assertThat(one).isEqualTo(did(page, act.id(), "'European leaders'")).isEqualTo(did(page, act.id(), "'NATO', 'Russia'"));
        assertThat(one).as(act.id()).matches("\\w+ed( \\w+)?");
      }
    }
  }

  /** The words for what the speakers did. */
  private static String did(Page page, String act, String speakers) {
    String statement = "{ speakers: [%s].map((label) => ({ label, id: '/actor/a' })), acts: [{ id: '/act/%s', label: '%s' }] }";
    return (String) page.evaluate("async () => { const { whoDoes } = await import('/assets/rows.js');"
        + " const line = document.createElement('p'); line.append(...whoDoes(" + statement.formatted(speakers, act, act) + ").flat(Infinity));"
        + " return line.querySelector('.act').textContent; }");
  }

  private static String name(String path) {
    return path.equals("/") ? "search" : path.substring(1).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
  }

  @Test
  void theConsoleListsTheDataSet() {
    try (Page page = browser.page(server.address())) {
      page.navigate("/console/");
      page.getByText("/onrecord").first().waitFor();
    }
  }

  @Test
  void aViewThatIsNotThereSaysSo() {
    try (Page page = open("/statement/nothere")) {
      assertThat(page.locator("main").innerText()).contains("record");
    }
  }
}
