package symmetry.browser;

import org.junit.jupiter.api.BeforeAll;

/** The playground in Firefox. */
class FirefoxIT extends SmokeTest {

  @BeforeAll
  static void start() {
    browser = new Firefox(Installed.orSkip("FirefoxIT", "firefox-esr", "firefox"));
  }
}
