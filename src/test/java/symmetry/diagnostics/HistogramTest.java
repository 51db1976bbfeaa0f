package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.diagnostics.Layers.activity;
import static symmetry.diagnostics.Layers.layer;
import static symmetry.diagnostics.Layers.row;

import org.junit.jupiter.api.Test;
import symmetry.engine.Activation;
import symmetry.engine.Parameters;

class HistogramTest {

  @Test
  void weightsFallIntoEqualBinsAndTheLastIncludesItsEdge() {
    // Range 0 … 32, so bins are 1 wide; the bias 99 does not count.
    Histogram histogram = Histogram.ofWeights(layer(row(0, 0.5, 1, 31.5, 32, 99)), 0);

    assertThat(histogram.low()).isZero();
    assertThat(histogram.high()).isEqualTo(32);
    assertThat(histogram.counts()).hasSize(Histogram.BINS);
    assertThat(histogram.counts().get(0)).isEqualTo(2);
    assertThat(histogram.counts().get(1)).isEqualTo(1);
    assertThat(histogram.counts().get(31)).isEqualTo(2);
    assertThat(total(histogram)).isEqualTo(5);
  }

  @Test
  void activationsAreCountedOverSamplesAndUnits() {
    Parameters parameters = layer(Activation.RELU, new double[2], row(1, 0), row(-1, 0));
    Histogram histogram = Histogram.ofActivations(activity(parameters, -4, 2, 1), 0);

    // 0, 2, 1 and 4, 0, 0
    assertThat(histogram.low()).isZero();
    assertThat(histogram.high()).isEqualTo(4);
    assertThat(histogram.counts().getFirst()).isEqualTo(3);
    assertThat(total(histogram)).isEqualTo(6);
  }

  @Test
  void equalValuesShareTheMiddleBinOfAWidenedRange() {
    Histogram histogram = Histogram.ofWeights(layer(row(0.5, 0.5, 0)), 0);

    assertThat(histogram.low()).isZero();
    assertThat(histogram.high()).isEqualTo(1);
    assertThat(histogram.counts().get(Histogram.BINS / 2)).isEqualTo(2);
  }

  @Test
  void widestRangeDoesNotOverflow() {
    double max = Double.MAX_VALUE;
    Histogram histogram = Histogram.ofWeights(layer(row(-max, 0, max, 0)), 0);

    assertThat(histogram.counts().getFirst()).isEqualTo(1);
    assertThat(histogram.counts().get(Histogram.BINS / 2)).isEqualTo(1);
    assertThat(histogram.counts().getLast()).isEqualTo(1);
  }

  @Test
  void valuesThatAreNotFiniteAreLeftOut() {
    assertThat(total(Histogram.ofWeights(layer(row(Double.NaN, 1, 2, 0)), 0))).isEqualTo(2);
    assertThat(Histogram.ofWeights(layer(row(Double.NaN, 0)), 0).high()).isEqualTo(1);
  }

  private static int total(Histogram histogram) {
    return histogram.counts().stream().mapToInt(Integer::intValue).sum();
  }
}
