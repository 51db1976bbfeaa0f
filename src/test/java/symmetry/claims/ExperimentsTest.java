package symmetry.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import symmetry.claims.exhibit.Escape;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;
import symmetry.study.Work;

/** Figures that theory gives, beside those that the experiments measure. */
class ExperimentsTest {

  private static final double LN_2 = 0.6931471805599453;

  @Test
  void zerosOnXorMoveNothingAtAll() {
    Table<Activation, Trajectory> runs = Symmetric.zerosOnXor()
      .measurement()
      .measure(Work.unwatched());

    assertThat(runs.all()).allSatisfy(run -> {
      assertThat(run.end().fingerprint()).isEqualTo(run.start().fingerprint());
      assertThat(run.endLoss()).isCloseTo(LN_2, within(1e-15));
    });
  }

  @Test
  void zerosOnImbalancedBlobsLearnTheBaseRateAndSigmoidMore() {
    Table<Activation, Trajectory> runs = Symmetric.zerosOnBlobs(Nets.ZEROS, 0.75)
      .measurement()
      .measure(Work.unwatched());

    Trajectory tanh = runs.of(Activation.TANH);
    // logit(0.75) and the entropy of the labels.
    assertThat(tanh.end().bias(1, 0)).isCloseTo(1.0986, within(1e-4));
    assertThat(tanh.endLoss()).isCloseTo(0.5623, within(1e-4));
    assertThat(tanh.layers()).allMatch(l -> l.weightsMoved().isEmpty());

    Trajectory sigmoid = runs.of(Activation.SIGMOID);
    assertThat(sigmoid.output().weightsMoved()).hasValue(1);
    assertThat(sigmoid.hidden().getFirst().weightsMoved()).hasValue(2);
    assertThat(sigmoid.rowDifference()).isZero();
    assertThat(sigmoid.endLoss()).isLessThan(0.01);
  }

  @Test
  void rowsOfEqualUnitsDifferByExactlyZeroInEveryLayer() {
    Table<Symmetric.Training, Trajectory> runs = Symmetric.deep(Nets.CONSTANT, 0)
      .measurement()
      .measure(Work.unwatched());

    assertThat(runs.all())
      .flatExtracting(Trajectory::hidden)
      .hasSize(9)
      .allMatch(layer -> layer.rowDifference() == 0);
  }

  @Test
  void equalEntriesStayEqualOnXorOnly() {
    Table<BuiltIn, Trajectory> runs = Symmetric.constantOn(BuiltIn.CIRCLE, BuiltIn.XOR_POINTS)
      .measurement()
      .measure(Work.unwatched());

    assertThat(runs.of(BuiltIn.XOR_POINTS).hidden().getFirst().columnDifference()).isZero();
    assertThat(runs.of(BuiltIn.CIRCLE).hidden().getFirst().columnDifference()).isPositive();
  }

  /**
   * Where the specification and the measurement disagree: ReLU ties (w, v) to (3w, 3v), since then
   * each gradient is three times the other's. (3w, v/3) answers the same, but its gradients are a
   * third and three times the other's, so the pair drifts apart.
   */
  @Test
  void scaledTwinsStayTiedOnlyIfTheirOutgoingWeightsScaleAlike() {
    Table<Breaking.Twins, Escape.Path> twins = Breaking.twins()
      .measurement()
      .measure(Work.unwatched());

    // Cosines of tied pairs are 1 up to rounding.
    assertThat(twins.of(Breaking.Twins.TANH_OPPOSITE).lowestAlignment()).isGreaterThan(1 - 1e-9);
    assertThat(twins.of(Breaking.Twins.RELU_SCALED_BOTH_WAYS).lowestAlignment()).isGreaterThan(
      1 - 1e-9
    );
    assertThat(twins.of(Breaking.Twins.RELU_SAME_FUNCTION).lowestAlignment()).isLessThan(0.9);
  }
}
