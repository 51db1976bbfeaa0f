package symmetry.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;

/** The playground in WebKit, what Safari is made of. */
class WebKitIT extends SmokeTest {

  @BeforeAll
  static void find() {
    Path driver = Installed.orSkip("WebKitIT", "WebKitWebDriver");
    Path screen = Installed.orSkip("WebKitIT", "Xvfb");
    browsers = () -> new WebKit(driver, screen);
  }
}
