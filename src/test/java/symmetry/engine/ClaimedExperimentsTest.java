package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.engine.init.Constant;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.Normal;
import symmetry.engine.init.TwinColumns;
import symmetry.engine.init.Twins;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;

/** What the theory says is exact, seen to be exact; E… are the experiments of the claims. */
class ClaimedExperimentsTest {

  private static final Initializer ZEROS = new Constant(0);
  private static final Initializer GLOROT = VarianceScaling.glorot(Distribution.UNIFORM);

  /** E1. The mean residual is 0, so nothing has a gradient. */
  @ParameterizedTest
  @EnumSource(names = { "TANH", "RELU", "SIGMOID" })
  void zerosOnBalancedXorNeverMove(Activation activation) {
    Samples xor = Toys.xor();
    Network network = new Network(Networks.architecture(activation, 4));
    for (int step = 0; step < 100; step++) network.step(xor, Toys.all(xor), 0.5);
    assertThat(network.parameters().toArray()).containsOnly(0);
    assertThat(network.evaluate(xor, Toys.all(xor)).loss()).isCloseTo(Math.log(2), within(1e-15));
  }

  /** E2. tanh(0) = relu(0) = 0 blocks every weight; the bias goes to the base rate's logit, ln 3. */
  @ParameterizedTest
  @EnumSource(names = { "TANH", "RELU" })
  void zerosOnThreeQuartersPositiveTrainOnlyTheOutputBias(Activation activation) {
    Samples blobs = Toys.blobs(75, 25, 1);
    Network network = new Network(Networks.architecture(activation, 4));
    for (int step = 0; step < 1000; step++) network.step(blobs, Toys.all(blobs), 0.5);
    double[] p = network.parameters().toArray();
    assertThat(Arrays.copyOf(p, p.length - 1)).containsOnly(0);
    assertThat(p[p.length - 1]).isCloseTo(Math.log(3), within(1e-12));
    double entropy = -0.75 * Math.log(0.75) - 0.25 * Math.log(0.25);
    assertThat(network.evaluate(blobs, Toys.all(blobs)).loss()).isCloseTo(entropy, within(1e-12));
  }

  /** E2. A sigmoid of 0 is ½, so the output weights move at step 1 and the rows at step 2. */
  @Test
  void zerosWithSigmoidLearnYetRowsDifferByExactlyZero() {
    Samples blobs = Toys.blobs(75, 25, 1);
    Network network = new Network(Networks.architecture(Activation.SIGMOID, 4));
    network.step(blobs, Toys.all(blobs), 0.5);
    assertThat(network.parameters().weights(0)).containsOnly(0);
    assertThat(network.parameters().weight(1, 0, 0)).isNotZero();
    network.step(blobs, Toys.all(blobs), 0.5);
    assertThat(network.parameters().weight(0, 0, 0)).isNotZero();
    for (int step = 2; step < 1000; step++) network.step(blobs, Toys.all(blobs), 0.5);
    assertThat(network.evaluate(blobs, Toys.all(blobs)).loss()).isLessThan(0.1);
    assertThat(Networks.allClones(network.parameters())).isTrue();
  }

  /** E4. */
  @ParameterizedTest
  @EnumSource(names = { "TANH", "RELU", "SIGMOID" })
  void constantThroughThreeLayersKeepsRowsEqualHoweverTrained(Activation activation) {
    for (long seed = 1; seed <= 5; seed++) {
      Samples circle = Toys.circle(60, seed);
      for (Optimizer optimizer : Optimizers.all()) {
        for (int batchSize : new int[] { 10, 60 }) {
          Network network = Networks.uniformly(
            Networks.architecture(activation, 4, 4, 4),
            TrainingRule.of(optimizer),
            seed,
            new Constant(0.5)
          );
          for (int step = 0; step < 200; step++) {
            network.step(circle, Toys.batch(circle, batchSize, seed, step), 0.01);
          }
          Parameters p = network.parameters();
          assertThat(Networks.allClones(p)).isTrue();
          assertThat(p.weight(0, 0, 0)).isNotEqualTo(p.weight(0, 0, 1));
        }
      }
    }
  }

  /** E7. Zero activations times any mask are zero. */
  @ParameterizedTest
  @EnumSource(names = { "TANH", "RELU" })
  void dropoutNeverBreaksZeros(Activation activation) {
    TrainingRule rule = TrainingRule.PLAIN.withDropout(List.of(0.5), 3);
    Network network = new Network(Networks.architecture(activation, 8), rule);
    for (int step = 0; step < 200; step++) network.step(Toys.xor(), Toys.all(Toys.xor()), 0.3);
    assertThat(Networks.allClones(network.parameters())).isTrue();
  }

  /** E8. The output layer is zero: the first step moves it, and then all can learn. */
  @ParameterizedTest
  @EnumSource(names = { "TANH", "RELU", "SIGMOID" })
  void zeroOutputLayerLearns(Activation activation) {
    assertThat(lossOnMoons(activation, new Normal(0, 1), ZEROS)).isLessThan(0.35);
  }

  /** E8. The hidden layer is zero: tanh and sigmoid have a slope at 0. */
  @ParameterizedTest
  @EnumSource(names = { "TANH", "SIGMOID" })
  void zeroHiddenLayerLearnsWhereTheActivationHasASlope(Activation activation) {
    assertThat(lossOnMoons(activation, ZEROS, new Normal(0, 1))).isLessThan(0.35);
  }

  /** E8. ReLU's derivative at 0 is 0. */
  @Test
  void zeroHiddenLayerIsStuckWithRelu() {
    Samples moons = Toys.moons(100, 1);
    Network network = Networks.network(
      Networks.architecture(Activation.RELU, 8),
      TrainingRule.PLAIN,
      1,
      ZEROS,
      new Normal(0, 1)
    );
    double[] outgoing = network.parameters().weights(1);
    for (int step = 0; step < 500; step++) network.step(moons, Toys.all(moons), 0.3);
    assertThat(network.parameters().weights(0)).containsOnly(0);
    assertThat(network.parameters().weights(1)).containsExactly(outgoing);
  }

  /** A straight line does no better than about 0.25 to 0.3 here; ln 2 is to know nothing. */
  private static double lossOnMoons(Activation activation, Initializer... weights) {
    Samples moons = Toys.moons(100, 1);
    Network network = Networks.network(
      Networks.architecture(activation, 8),
      TrainingRule.PLAIN,
      1,
      weights
    );
    for (int step = 0; step < 1500; step++) network.step(moons, Toys.all(moons), 0.3);
    return network.evaluate(moons, Toys.all(moons)).loss();
  }

  /** E17. A step along the gradient instead of against it. */
  @Test
  void wrongSignClimbsAtEveryStep() {
    Samples circle = Toys.circle(100, 1);
    int[] all = Toys.all(circle);
    Network network = Networks.uniformly(
      Networks.architecture(Activation.TANH, 4),
      TrainingRule.PLAIN,
      1,
      GLOROT
    );
    double start = network.evaluate(circle, all).loss();
    double loss = start;
    for (int step = 0; step < 50; step++) {
      network.step(circle, all, -0.3);
      double next = network.evaluate(circle, all).loss();
      assertThat(next).isGreaterThan(loss);
      loss = next;
    }
    assertThat(loss).isGreaterThan(start + 0.1);
  }

  /** E19: pairs whose outgoing weights are zero are twins too, and stay so. */
  @Test
  void twinsWithZeroOutgoingWeightsKeepTheirCosine() {
    Samples moons = Toys.moons(100, 1);
    for (double factor : new double[] { -1, 3 }) {
      Network network = Networks.network(
        Networks.architecture(factor < 0 ? Activation.TANH : Activation.RELU, 4),
        TrainingRule.PLAIN,
        2,
        new Twins(GLOROT, factor),
        new TwinColumns(ZEROS, factor)
      );
      for (int step = 0; step < 500; step++) network.step(moons, Toys.all(moons), 0.1);
      for (int unit = 0; unit < 4; unit += 2) {
        double[] one = Networks.row(network.parameters(), 0, unit);
        double[] other = Networks.row(network.parameters(), 0, unit + 1);
        assertThat(Networks.cosine(one, other)).isCloseTo(Math.signum(factor), within(1e-12));
      }
    }
  }
}
