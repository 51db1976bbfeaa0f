package symmetry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in every state, in windows from a small phone's to a projector's, light and dark: nothing
 * overlaps, is cut or too small, and axe finds nothing.
 */
class LayoutIT extends BrowserTest {

  static Stream<Screen> screens() {
    return Screen.all();
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everythingHasItsPlace(Screen screen) {
    page.navigate(screen.path());
    screen.reach().accept(page);
    List<String> faults = new ArrayList<>();
    LayoutAudit audit = new LayoutAudit(page, screen.oneScreen());
    for (var window : LayoutAudit.WINDOWS) {
      audit.look(window, ColorScheme.LIGHT);
      if (window.width() == 390) faults.addAll(violations(page));
    }
    for (var window : LayoutAudit.WINDOWS.reversed()) {
      audit.look(window, ColorScheme.DARK);
      if (window.width() == 1280) faults.addAll(violations(page));
    }
    faults.addAll(audit.faults());
    assertThat(faults).as(screen.name()).isEmpty();
  }
}
