package symmetry.browser;

import org.junit.jupiter.api.Tag;

/** The playground in Firefox. */
@Tag("slow")
class FirefoxIT extends SmokeTest {

  @Override
  protected DrivenBrowser start() {
    return new Firefox(Installed.orSkip("FirefoxIT", "firefox-esr", "firefox"));
  }
}
