package symmetry.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The playground in WebKit, what Safari is made of. */
@Tag("slow")
class WebKitIT extends SmokeTest {

  @Override
  protected DrivenBrowser start() {
    Path driver = Installed.orSkip("WebKitIT", "WebKitWebDriver");
    return new WebKit(driver, Installed.orSkip("WebKitIT", "Xvfb"));
  }
}
