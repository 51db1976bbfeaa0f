package symmetry.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.Patience;

/**
 * The running playground in a real browser. Each test starts as a new visitor with {@link #page};
 * at its end no page may have complained. Two tests at a time share the server.
 */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(WithChromium.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class BrowserTest {

  private static final long PATIENCE_MS = Patience.OF_A_PAGE.toMillis();

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  private static final int WINDOW_HEIGHT = 900;
  private static final int WINDOW_WIDTH = 1280;

  private final List<BrowserContext> visitors = new ArrayList<>();
  /** What this test's pages complained of so far. */
  protected final Complaints complaints = new Complaints();

  @LocalServerPort
  private int port;

  private Browser browser;

  /** The first visitor's page, not yet navigated. */
  protected Page page;

  @BeforeEach
  void enter(Browser installed) {
    browser = installed;
    page = newVisitor();
  }

  @AfterEach
  void leave() {
    visitors.forEach(BrowserContext::close);
    complaints.assertNone();
  }

  /** The page of another visitor: no cookie, no session, nothing shared but the server. */
  protected Page newVisitor() {
    return newVisitor(browser);
  }

  /** The same in another browser, which the test closes. */
  protected Page newVisitor(Browser browser) {
    BrowserContext visitor = browser.newContext(
      new Browser.NewContextOptions().setBaseURL(address("/"))
    );
    visitors.add(visitor);
    visitor.setDefaultTimeout(PATIENCE_MS);
    complaints.listenTo(visitor);
    Page first = visitor.newPage();
    first.setViewportSize(WINDOW_WIDTH, WINDOW_HEIGHT);
    return first;
  }

  /** The full address of a path, for what does not know the page's base. */
  protected String address(String path) {
    return "http://localhost:" + port + path;
  }

  /** Gives the window a width in CSS pixels and the visitor's system a colour scheme. */
  protected static void look(Page page, int width, ColorScheme scheme) {
    page.setViewportSize(width, WINDOW_HEIGHT);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  /** What axe finds wrong with the page as it stands. */
  protected static List<String> violations(Page page) {
    return Axe.violations(page);
  }

  /** The whole page as {@code target/screenshots/name.png}. */
  protected static void screenshot(Page page, String name) {
    page.screenshot(
      new Page.ScreenshotOptions()
        .setFullPage(true)
        .setPath(Path.of("target", "screenshots", name + ".png"))
    );
  }
}
