package org.onrecord.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, and a note of everything that a page did that it should not have done. */
final class Browser implements AutoCloseable {

  private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Browser(Path executable) {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright.chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                            "--disable-component-update", "--disable-sync")));
  }

  /** Skips the test where there is no Chromium; where CI is set it must be there. */
  static Browser start() {
    Optional<Path> executable =
        Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
    if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
      Assertions.fail("no Chromium here, and in CI the browser tests must run: apt-get install chromium");
    }
    Assumptions.assumeTrue(executable.isPresent(), "no Chromium here (looked at " + PLACES + "): the browser tests are left out");
    return new Browser(executable.get());
  }

  /** @param width of the window in CSS pixels */
  Page page(String address, int width, ColorScheme scheme) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme).setBaseURL(address));
    context.setDefaultTimeout(60_000);
    Page page = context.newPage();
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onConsoleMessage(
        message -> {
          boolean expected = message.text().contains("status of 404") || message.text().contains("status of 400");
          if (message.type().equals("error") && !expected) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
            complaints.add(page.url() + " asked " + request.url());
          }
        });
    page.onDialog(
        dialog -> {
          complaints.add(page.url() + " opened a dialog: " + dialog.message());
          dialog.dismiss();
        });
    return page;
  }

  Page page(String address) {
    return page(address, 1280, ColorScheme.LIGHT);
  }

  /** Errors, dialogs and requests to other hosts since the last call. */
  List<String> complaints() {
    List<String> since = List.copyOf(complaints);
    complaints.clear();
    return since;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
