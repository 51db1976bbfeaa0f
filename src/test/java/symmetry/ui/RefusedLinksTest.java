package symmetry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Location;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import symmetry.guide.Lessons;

/** Links with parts that cannot be: every page names them with their bounds. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ViewPackages(packages = "symmetry.ui")
class RefusedLinksTest extends SpringBrowserlessTest {

  /** Texts apart by {@code *}. */
  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "?v=1&data=circle&lr=NaN&hidden=3-999&nonsense=1 | 3 | lr * hidden * nonsense",
      "restarts?v=1&seeds=10001&c.init=nothing&goal=0.2 | 2 | a whole number from 1 to 10000 * c.init",
      "landscape?mirror=1&teacher=99_1&crowd=1000000 | 2 | crowd = “1000000” was not applied: it must be a whole number from 0 to 100.",
      "landscape?slice=path&grid=5000&v=1 | 1 | a whole number from 9 to 65",
      "claims?claim=59&theme=zeros | 1 | claim = “59” was not applied: it must be a whole number from 1 to 58.",
      "learn?step=77&notes=1_tanh_9_100 | 2 | step = “77” was not applied: it must be a whole number from 1 to 10, or summary.",
      "signal?v=1&depth=1e9&width=257&columns=24&rows=24&units=64&steps=2000&seeds=2 | 3 | 3 parts of this link were not applied * depth = “1e9” was not applied: it must be a whole number from 1 to 100. * width = “257” was not applied * steps = “2000” was not applied: it must be at most",
    }
  )
  void pageNamesWhatItDidNotApply(String link, int count, String texts) {
    open(link);

    assertThat(text("link-problems")).contains(texts.split(" \\* "));
    assertThat(items(find(Component.class).withId("link-problems").single())).isEqualTo(count);
  }

  @Test
  @Timeout(60)
  void sliceWithoutAnywhereToLook_isRefusedInWords() {
    open("landscape?slice=path&grid=5000&v=1");

    while (!find(Component.class).withId("refusal").exists()) roundTrip();
    assertThat(text("refusal")).contains("has not moved by step 0");
  }

  @Test
  void wrongLesson_isTheFirst() {
    open("learn?step=77");

    assertThat(find(H1.class).single().getText()).isEqualTo(Lessons.ALL.getFirst().title());
  }

  private static void open(String link) {
    Location location = new Location(link);
    UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
  }

  private String text(String id) {
    return find(Component.class).withId(id).single().getElement().getTextRecursively();
  }

  private static long items(Component list) {
    return Stream.concat(Stream.of(list), list.getChildren())
      .flatMap(c -> c.getChildren())
      .filter(c -> "li".equals(c.getElement().getTag()))
      .count();
  }
}
