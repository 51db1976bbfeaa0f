package symmetry.browser;

import org.junit.jupiter.api.BeforeAll;

/** The playground in WebKit, what Safari is made of. */
class WebKitIT extends SmokeTest {

  @BeforeAll
  static void start() {
    browser = new WebKit(
      Installed.orSkip("WebKitIT", "WebKitWebDriver"),
      Installed.orSkip("WebKitIT", "Xvfb")
    );
  }
}
