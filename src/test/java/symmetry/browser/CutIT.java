package symmetry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import symmetry.SymmetryPlayground;
import symmetry.browser.Street.Cut;

/** Pages that play while their network breaks, their session ends, their server restarts. */
class CutIT extends BrowserTest {

  @LocalServerPort
  private int port;

  @Autowired
  private ServletWebServerApplicationContext server;

  @BeforeEach
  void forgive() {
    complaints.forgiveNetwork();
  }

  @Test
  void pagesOutliveResets() throws IOException {
    try (Street street = new Street(port)) {
      List<PlayingPage> pages = play(street, 4);
      for (int seconds : new int[] { 2, 10 }) {
        street.cut(Cut.RESET, Duration.ofSeconds(seconds)).join();
        pages.forEach(page -> page.playsOn());
      }
    }
  }

  @Test
  void pageOutlivesANetworkThatForgetsIt() throws IOException {
    try (Street street = new Street(port)) {
      PlayingPage page = play(street, 1).getFirst();
      street.cut(Cut.FORGOTTEN, Duration.ofSeconds(5)).join();
      page.playsOn();
    }
  }

  /** In which its frames are taken for lost. */
  @Test
  void pageOutlivesItsSleep() {
    PlayingPage page = PlayingPage.on(newVisitor(), address("/?v=1"));
    page.sleep(Duration.ofSeconds(12));
    page.playsOn();
  }

  /** As a server that makes its first page: what is being opened is not answered for long. */
  @Test
  void pageOpensWhereNothingIsAnsweredForLong() throws IOException {
    try (Street street = new Street(port)) {
      Page page = newVisitor();
      List<String> requests = new ArrayList<>();
      page.onRequest(request -> requests.add(request.url()));
      CompletableFuture<Void> restored = new CompletableFuture<>();
      // Else the connection may have been opened before it is cut.
      street.before("Upgrade: websocket", () ->
        street.cut(Cut.SILENT, Duration.ofSeconds(8)).thenRun(() -> restored.complete(null))
      );
      page.navigate(street.address("/?v=1&step=100"));
      page.waitForSelector("play-board[data-step='100']");
      restored.join();
      page.locator("#step").click();
      page.waitForSelector("play-board[data-step='101']");
      assertThat(requests)
        .as("given up for a slower kind")
        .noneMatch(url -> url.contains("v-r=push"));
    }
  }

  /** As at a busy server: Vaadin's router may fail where it is led elsewhere before it was answered. */
  @Test
  void linkClickedWhileNothingIsAnsweredForLongIsFollowed() throws IOException {
    try (Street street = new Street(port)) {
      Page page = newVisitor();
      page.navigate(street.address("/learn"));
      page.locator("#next").waitFor();
      page.evaluate(
        """
        () => {
          window.followed = [];
          document.addEventListener("click", ({ target }) => followed.push(target.textContent), true);
          window.cutAt = performance.now();
        }"""
      );
      street.cut(Cut.SILENT);
      for (String title : List.of("Compare", "Claims")) {
        page.locator(".app-nav a:text-is('%s')".formatted(title)).click();
      }
      // Longer than links are held without an answer awaited, shorter than until Vaadin's client sends again what was not answered.
      page.waitForFunction("() => performance.now() - cutAt > 4000");
      assertThat(page.evaluate("followed")).isEqualTo(List.of("Compare"));
      street.restore();
      assertThat(page.locator(".app-nav a[aria-current=page]")).hasText("Claims");
      assertThat(page).hasURL(street.address("/claims"));
      assertThat(page.evaluate("followed")).isEqualTo(List.of("Compare", "Claims"));
    }
  }

  @Test
  void expiredSession_bringsAllItsTabsBackAtTheirStep() throws IOException {
    try (Street street = new Street(port)) {
      PlayingPage first = play(street, 1).getFirst();
      Page tab = first.page().context().newPage();
      PlayingPage second = PlayingPage.on(tab, street.address("/?v=1&seed=9&embed=1"));
      long least = first.step();
      sessionOf(first.page()).expire();
      assertThat(first.comesBack("The connection to the server was lost")).isGreaterThanOrEqualTo(
        least
      );
      second.page().locator(".return-note").waitFor();
    }
  }

  /** The numbers of pages begin anew in a new session: the one of a tab that slept may be another tab's by then. */
  @Test
  void expiredSession_bringsBackATabThatHearsOfItLate() throws IOException {
    try (Street street = new Street(port); Street asleep = new Street(port)) {
      PlayingPage late = play(asleep, 1).getFirst();
      Page tab = late.page().context().newPage();
      PlayingPage early = PlayingPage.on(tab, street.address("/?v=1&seed=9"));
      asleep.cut(Cut.RESET);
      long least = late.step();
      sessionOf(tab).expire();
      early.comesBack("The connection to the server was lost");
      asleep.restore();
      assertThat(late.comesBack("The connection to the server was lost")).isGreaterThanOrEqualTo(
        least
      );
    }
  }

  @Test
  void restartedServer_bringsThePageBackAtItsStep() throws IOException {
    ConfigurableApplicationContext before = start();
    try (Street street = new Street(portOf(before))) {
      PlayingPage page = play(street, 1).getFirst();
      long least = page.step();
      before.close();
      street.cut(Cut.RESET);
      try (ConfigurableApplicationContext after = start()) {
        street.leadTo(portOf(after));
        street.restore();
        assertThat(page.comesBack("The server was restarted")).isGreaterThanOrEqualTo(least);
        page.page().context().close();
      }
    }
  }

  private List<PlayingPage> play(Street street, int pages) {
    return Stream.iterate(1, seed -> seed + 1)
      .limit(pages)
      .map(seed -> PlayingPage.on(newVisitor(), street.address("/?v=1&seed=" + seed)))
      .toList();
  }

  private Session sessionOf(Page page) throws IOException {
    String id = page
      .context()
      .cookies()
      .stream()
      .filter(cookie -> cookie.name.equals("JSESSIONID"))
      .findFirst()
      .orElseThrow()
      .value;
    TomcatWebServer tomcat = (TomcatWebServer) server.getWebServer();
    Context context = (Context) tomcat.getTomcat().getHost().findChildren()[0];
    return context.getManager().findSession(id);
  }

  static ConfigurableApplicationContext start() {
    return SpringApplication.run(
      SymmetryPlayground.class,
      "--server.port=0",
      "--server.shutdown=immediate"
    );
  }

  static int portOf(ConfigurableApplicationContext server) {
    return ((WebServerApplicationContext) server).getWebServer().getPort();
  }
}
