package symmetry.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnsentTest {

  private static final int MOST = 160;

  private final Unsent<Integer> unsent = new Unsent<>();

  /** What a browser that follows the instructions holds. */
  private final List<Integer> browser = new ArrayList<>();

  @Test
  void growingHistory_isSentPointByPoint() {
    send(steps(5));
    Unsent.Points<Integer> points = unsent.of(steps(6));
    assertThat(points.keep()).isEqualTo(5);
    assertThat(points.points()).containsExactly(5);
  }

  @Test
  void longHistory_isThinnedToItsFirstLastAndPointsBetween() {
    for (int n = 1; n <= 1_000; n++) {
      send(steps(n));
      assertThat(browser)
        .hasSizeLessThanOrEqualTo(MOST + 1)
        .isSorted()
        .doesNotHaveDuplicates();
      assertThat(browser.getFirst()).isZero();
      assertThat(browser.getLast()).isEqualTo(n - 1);
    }
  }

  @Test
  void historyThatForks_replacesWhatCameAfter() {
    send(List.of(0, 1, 2, 3));
    send(List.of(0, 1, 7));
    assertThat(browser).containsExactly(0, 1, 7);
  }

  @Test
  void forgottenHistory_isSentAnew() {
    send(steps(4));
    unsent.forget();
    assertThat(unsent.of(steps(4))).isEqualTo(new Unsent.Points<>(0, steps(4)));
  }

  private void send(List<Integer> history) {
    Unsent.Points<Integer> points = unsent.of(history);
    browser.subList(points.keep(), browser.size()).clear();
    browser.addAll(points.points());
  }

  private static List<Integer> steps(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
