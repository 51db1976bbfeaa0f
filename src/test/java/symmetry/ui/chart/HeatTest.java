package symmetry.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeatTest {

  @Test
  void similarity_ofTheWholeRange_isQuantisedSymmetricallyAboutZero() {
    Heat heat = Heat.of("heat-1", 2, new double[] { -1, -0.5, 0.5, 1 }, "");
    assertThat(unsigned(heat)).containsExactly(0, 64, 191, 254);
  }

  @Test
  void similarity_undefined_hasItsOwnByteThatNoNumberHas() {
    Heat heat = Heat.of("heat-1", 2, new double[] { Double.NaN, 0, 1 + 1e-15, -1 - 1e-15 }, "");
    assertThat(unsigned(heat)).containsExactly(255, 127, 254, 0);
  }

  @Test
  void similarities_notSquare_areRefused() {
    assertThatThrownBy(() -> Heat.of("heat-1", 2, new double[3], ""))
      .isInstanceOf(IllegalArgumentException.class)
      .hasMessageContaining("3 similarities for 2 units");
  }

  private static int[] unsigned(Heat heat) {
    int[] values = new int[heat.similarity().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Byte.toUnsignedInt(heat.similarity()[i]);
    }
    return values;
  }
}
