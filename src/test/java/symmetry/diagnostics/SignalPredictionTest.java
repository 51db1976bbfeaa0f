package symmetry.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.init.Constant;
import symmetry.engine.init.Initialization;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.Normal;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;

/** The formulas against their closed forms. */
class SignalPredictionTest {

  /** The integral's error where f has no step. */
  private static final double SMOOTH = 1e-9;

  @Test
  void linearLayersMultiplyAsInGlorot() {
    // Var(z) = Var(x)·∏ fanIn·Var(w): 1·4·0.25·8·0.5·8·0.5; δ²: fanOut·Var(w) = 1·0.5, then 8·0.5.
    SignalPrediction p = prediction(Activation.LINEAR, 0.5, 0.5, 0.70710678118654752);
    assertThat(p.varianceOfZ(0).orElseThrow()).isCloseTo(1, within(SMOOTH));
    assertThat(p.varianceOfZ(1).orElseThrow()).isCloseTo(2, within(SMOOTH));
    assertThat(p.errorFactor(2).orElseThrow()).isEqualTo(1);
    assertThat(p.errorFactor(1).orElseThrow()).isCloseTo(0.5, within(SMOOTH));
    assertThat(p.errorFactor(0).orElseThrow()).isCloseTo(1, within(SMOOTH));
  }

  @Test
  void heKeepsTheVarianceThroughRelu() {
    SignalPrediction p = prediction(
      Activation.RELU,
      VarianceScaling.he(Distribution.NORMAL),
      VarianceScaling.he(Distribution.NORMAL),
      VarianceScaling.he(Distribution.NORMAL)
    );
    // He et al. 2015, eq. 8: ½·fanIn·Var(w) = 1 from the second layer on; the first has no ½.
    assertThat(p.varianceOfZ(0).orElseThrow()).isCloseTo(2, within(SMOOTH));
    assertThat(p.varianceOfZ(1).orElseThrow()).isCloseTo(2, within(1e-5));
    assertThat(p.varianceOfZ(2).orElseThrow()).isCloseTo(2, within(1e-5));
  }

  @Test
  void thereIsNoFormulaBehindWeightsThatAreNotDrawnAboutZero() {
    SignalPrediction p = prediction(
      Activation.TANH,
      new Normal(0, 1),
      new Constant(0.5),
      new Normal(0, 1)
    );
    assertThat(p.varianceOfZ(0)).isPresent();
    assertThat(p.varianceOfZ(1)).isEmpty();
    assertThat(p.varianceOfZ(2)).isEmpty();
    assertThat(p.errorFactor(1)).isEmpty();
    assertThat(p.errorFactor(0)).isEmpty();
  }

  private static SignalPrediction prediction(Activation f, double s1, double s2, double s3) {
    return prediction(f, new Normal(0, s1), new Normal(0, s2), new Normal(0, s3));
  }

  /** 4-8-8-1 with inputs of mean square 1. */
  private static SignalPrediction prediction(Activation f, Initializer... initializers) {
    return SignalPrediction.of(
      new Architecture(4, List.of(new Hidden(8, f), new Hidden(8, f)), 1, Loss.LINEAR_MSE),
      List.of(initializers).stream().map(Initialization.Layer::new).toList(),
      1
    );
  }
}
