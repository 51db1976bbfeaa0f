package symmetry.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;

/** The playground in Firefox. */
class FirefoxIT extends SmokeTest {

  @BeforeAll
  static void find() {
    Path firefox = Installed.orSkip("FirefoxIT", "firefox-esr", "firefox");
    browsers = () -> new Firefox(firefox);
  }
}
