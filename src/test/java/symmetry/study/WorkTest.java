package symmetry.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class WorkTest {

  private final List<Double> reported = new ArrayList<>();

  @Test
  void partsReportTheirShareOfTheWhole() {
    Work work = new Work(reported::add, () -> false);
    work.part(0, 2).reached(0.5);
    work.part(0, 2).reached(1);
    work.part(1, 2).part(1, 4).reached(1);

    assertThat(reported).containsExactly(0.25, 0.5, 0.75);
  }

  @Test
  void cancelledWorkThrowsAndReportsNothing() {
    Work work = new Work(reported::add, () -> true);

    assertThatThrownBy(() -> work.part(1, 3).reached(0.5)).isInstanceOf(
      CancellationException.class
    );
    assertThat(reported).isEmpty();
  }
}
