package symmetry.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatTest {

  @Test
  void pairs_travelAsTheUpperTriangleRowByRow() {
    assertThat(Heat.bytes(3, (i, j) -> 10 * i + j)).containsExactly(0, 1, 2, 11, 12, 22);
  }

  @Test
  void distances_travelAsLittleEndianFloats() {
    ByteBuffer floats = ByteBuffer.wrap(Heat.floats(2, (i, j) -> i + 0.25 * j)).order(
      ByteOrder.LITTLE_ENDIAN
    );
    assertThat(floats.getFloat()).isZero();
    assertThat(floats.getFloat()).isEqualTo(0.25f);
    assertThat(floats.getFloat()).isEqualTo(1.25f);
    assertThat(floats.hasRemaining()).isFalse();
  }

  @Test
  void pairs_tooFewOfThem_areRefused() {
    assertThatThrownBy(() -> new Heat("heat-1", 2, new byte[2], List.of(), "", null))
      .isInstanceOf(IllegalArgumentException.class)
      .hasMessageContaining("2 classes for 2 units");
  }
}
