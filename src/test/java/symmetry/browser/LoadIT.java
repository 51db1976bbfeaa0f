package symmetry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs to open a page, in requests and bytes. {@link FirstVisitBenchmark} tells the times. */
class LoadIT extends BrowserTest {

  private static final int MOST_REQUESTS = 12;
  private static final int MOST_REQUESTS_AGAIN = 6;
  private static final int MOST_BYTES_BEFORE_USABLE = 420_000;

  private static final String WITHOUT_DEFINITION = """
  () => {
    // A name that Vaadin makes up for the place of its root.
    const isRoot = ({ localName }) => localName.startsWith('flow-container-root');
    const unknown = new Set();
    (function look(root) {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(':not(:defined)') && !isRoot(element)) unknown.add(element.localName);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    })(document);
    return [...unknown].join(' ');
  }""";

  @ParameterizedTest
  @ValueSource(strings = { "/", "/?v=1&data=circle&hidden=8-8&embed=1" })
  void firstVisitIsSmall(String path) {
    Visit visit = Visit.of(page, path);

    assertThat(visit.requests()).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
    assertThat(visit.bytesBeforeUsable()).isBetween(1L, (long) MOST_BYTES_BEFORE_USABLE);
  }

  @Test
  void chartsComeAfterTheFirstFrame() {
    Visit visit = Visit.of(page, "/");
    assertThat(visit.requests()).anyMatch(url -> url.contains("apexcharts"));
    assertThat(visit.requests().getLast()).contains("apexcharts");
  }

  @Test
  void secondVisitAsksOnlyForWhatIsNew() {
    Page again = page.context().newPage();
    Visit.of(page, "/");
    assertThat(Visit.of(again, "/").requests()).hasSizeLessThanOrEqualTo(MOST_REQUESTS_AGAIN);
  }

  /** Vaadin's components are picked by name in {@code frontend/build/vaadin.js}. */
  @ParameterizedTest
  @ValueSource(
    strings = {
      "/",
      "/?embed=1",
      "/learn",
      "/claims",
      "/compare",
      "/restarts",
      "/landscape",
      "/signal",
    }
  )
  void everyElementOfThePageIsKnown(String path) {
    page.navigate(path);
    page.waitForSelector("main");
    page.waitForLoadState();
    assertThat(page.evaluate(WITHOUT_DEFINITION)).isEqualTo("");
  }
}
