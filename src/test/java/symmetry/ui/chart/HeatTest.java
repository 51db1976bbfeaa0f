package symmetry.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeatTest {

  @Test
  void similarities_travelAsTheirUpperTriangleRowByRow() {
    byte[] matrix = { 1, 2, 3, 2, 4, 5, 3, 5, 6 };
    assertThat(Heat.of("heat-1", 3, matrix, "").similarity()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void similarities_notSquare_areRefused() {
    assertThatThrownBy(() -> Heat.of("heat-1", 2, new byte[3], ""))
      .isInstanceOf(IllegalArgumentException.class)
      .hasMessageContaining("3 similarities for 2 units");
  }
}
