package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.TrainingRule.RateFactor;
import symmetry.engine.init.ClonedRows;
import symmetry.engine.init.Constant;
import symmetry.engine.init.TwinColumns;
import symmetry.engine.init.Twins;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/** The theorem behind everything: permuting units changes nothing but their names. */
class SymmetryTest {

  private static final VarianceScaling GLOROT = VarianceScaling.glorot(Distribution.UNIFORM);

  static Stream<Arguments> activationsAndOptimizers() {
    return Stream.of(Activation.values()).flatMap(a ->
      Optimizers.all()
        .stream()
        .map(optimizer -> Arguments.of(a, optimizer))
    );
  }

  /**
   * Another order of units is another order of summation, which rounds differently; so all numbers
   * here are dyadic with few bits (weights k/2, inputs and targets integers, batch 4, rate ¼), and
   * every sum is exact for two steps.
   */
  @ParameterizedTest
  @ValueSource(longs = { 1, 2, 3, 4, 5 })
  void permutedUnitsTrainToThePermutedBits(long seed) {
    for (Activation f : List.of(Activation.LINEAR, Activation.RELU)) {
      var architecture = new Architecture(3, List.of(new Hidden(6, f)), 2, Loss.LINEAR_MSE);
      RandomStream random = new RandomStream(seed, Purpose.WEIGHTS, 0);
      double[] w = integers(random, architecture.parameterCount(), 0.5);
      int[] order = random.permutation(6);
      Samples samples = new Samples(3, 2, integers(random, 12, 1), integers(random, 8, 1));
      Parameters start = new Parameters(architecture, w);

      Parameters trained = twoSteps(start, samples);
      Parameters permuted = twoSteps(permute(start, order), samples);

      assertThat(permuted.toArray()).containsExactly(permute(trained, order).toArray());
      assertThat(trained.toArray()).isNotEqualTo(w);
    }
  }

  /** Values −2 … 2, times the unit. */
  private static double[] integers(RandomStream random, int n, double unit) {
    double[] values = new double[n];
    for (int k = 0; k < n; k++) values[k] = unit * (random.permutation(5)[0] - 2);
    return values;
  }

  private static Parameters twoSteps(Parameters start, Samples samples) {
    Network network = new Network(start.architecture());
    network.setParameters(start);
    for (int k = 0; k < 2; k++) network.step(samples, Toys.all(samples), 0.25);
    return network.parameters();
  }

  /** Unit u of the only hidden layer becomes what unit order[u] was. */
  private static Parameters permute(Parameters p, int[] order) {
    Architecture a = p.architecture();
    double[] from = p.toArray();
    double[] to = from.clone();
    for (int u = 0; u < order.length; u++) {
      int row = order[u] * a.fanIn(0);
      System.arraycopy(from, row, to, u * a.fanIn(0), a.fanIn(0));
      to[a.biasOffset(0) + u] = from[a.biasOffset(0) + order[u]];
      for (int o = 0; o < a.outputs(); o++) {
        int column = a.weightOffset(1) + o * order.length;
        to[column + u] = from[column + order[u]];
      }
    }
    return new Parameters(a, to);
  }

  @ParameterizedTest
  @MethodSource("activationsAndOptimizers")
  void clonesStayClonesThroughFiveLayers(Activation activation, Optimizer optimizer) {
    Samples samples = Toys.circle(40, 4);
    var rule = TrainingRule.of(optimizer).with(new Penalty(1e-3, 1e-2));
    var architecture = Networks.architecture(activation, 4, 5, 3, 4, 6);
    for (long seed = 1; seed <= 3; seed++) {
      Network network = Networks.uniformly(architecture, rule, seed, new Constant(0.3));
      Parameters start = network.parameters();
      for (int step = 0; step < 60; step++) {
        network.step(samples, Toys.batch(samples, 7, seed, step), 0.01);
        assertThat(Networks.allClones(network.parameters())).as("step %d", step).isTrue();
      }
      assertThat(network.isFinite()).isTrue();
      assertThat(network.parameters().toArray()).isNotEqualTo(start.toArray());
    }
  }

  @Test
  void equalRowsPartAtTheFirstStepIfTheirOutgoingWeightsDiffer() {
    Network network = Networks.network(
      Networks.architecture(Activation.TANH, 4),
      TrainingRule.PLAIN,
      1,
      new ClonedRows(GLOROT),
      GLOROT
    );
    Samples samples = Toys.circle(40, 4);
    double[] before = Networks.row(network.parameters(), 0, 1);
    assertThat(before).containsExactly(Networks.row(network.parameters(), 0, 0));
    network.step(samples, Toys.all(samples), 0.1);
    Parameters after = network.parameters();
    assertThat(Networks.row(after, 0, 1)).isNotEqualTo(Networks.row(after, 0, 0));
  }

  /**
   * σ(2z) = ½ + ½·tanh z: a network of sigmoids with weights 4W, behind the inputs 2W, and the biases that this asks for is
   * the network of tanh units with W.
   */
  @Test
  void sigmoidsWithFourTimesTheWeightsAreTanhUnits() {
    int[] widths = { 5, 4, 3 };
    Architecture ofTanh = Networks.architecture(Activation.TANH, widths);
    Architecture ofSigmoids = Networks.architecture(Activation.SIGMOID, widths);
    Random random = new Random(7);
    int inputs = 2;
    double[] x = random.doubles(20 * inputs, -2, 2).toArray();
    Samples samples = new Samples(inputs, 1, x, new double[20]);
    int[] all = IntStream.range(0, 20).toArray();
    Network tanh = new Network(ofTanh, TrainingRule.PLAIN);
    double[] w = random.doubles(tanh.parameters().toArray().length, -1, 1).toArray();
    tanh.setParameters(new Parameters(ofTanh, w));
    double[] ours = w.clone();
    int at = 0;
    for (int l = 0; l < ofTanh.layers(); l++) {
      int fanIn = ofTanh.fanIn(l);
      int fanOut = ofTanh.fanOut(l);
      double slope = l < ofTanh.layers() - 1 ? 2 : 1;
      for (int o = 0; o < fanOut; o++) {
        int bias = at + fanOut * fanIn + o;
        ours[bias] *= slope;
        for (int i = 0; i < fanIn; i++) {
          int k = at + o * fanIn + i;
          ours[k] = (l == 0 ? slope : 2 * slope) * w[k];
          if (l > 0) ours[bias] -= slope * w[k];
        }
      }
      at += fanOut * (fanIn + 1);
    }
    Network sigmoids = new Network(ofSigmoids, TrainingRule.PLAIN);
    sigmoids.setParameters(new Parameters(ofSigmoids, ours));
    for (int s : all) {
      assertThat(sigmoids.activity(samples, all).activation(3, s, 0)).isCloseTo(
        tanh.activity(samples, all).activation(3, s, 0),
        within(1e-13)
      );
    }
  }

  @Test
  void dropoutPartsClonesAtTheFirstStep() {
    Network network = Networks.uniformly(
      Networks.architecture(Activation.TANH, 8),
      TrainingRule.PLAIN.withDropout(List.of(0.5), 1),
      1,
      new Constant(0.5)
    );
    network.step(Toys.xor(), Toys.all(Toys.xor()), 0.3);
    assertThat(Networks.allClones(network.parameters())).isFalse();
  }

  /** Every operation of an optimizer is odd in the gradient, so this is exact. */
  @Test
  void signTwinsStayTiedToTheLastBitUnderTanh() {
    Samples samples = Toys.moons(60, 2);
    for (Optimizer optimizer : Optimizers.all()) {
      Network network = Networks.network(
        Networks.architecture(Activation.TANH, 6),
        TrainingRule.of(optimizer).with(new Penalty(1e-3, 1e-3)),
        5,
        Twins.sign(GLOROT),
        new TwinColumns(GLOROT, -1)
      );
      for (int step = 0; step < 300; step++) {
        network.step(samples, Toys.batch(samples, 10, 1, step), 0.05);
      }
      Parameters p = network.parameters();
      for (int u = 0; u < 6; u += 2) {
        for (int i = 0; i < 2; i++) assertThat(p.weight(0, u + 1, i)).isEqualTo(-p.weight(0, u, i));
        assertThat(p.bias(0, u + 1)).isEqualTo(-p.bias(0, u));
        assertThat(p.weight(1, 0, u + 1)).isEqualTo(-p.weight(1, 0, u));
      }
      assertThat(Networks.row(p, 0, 0)).isNotEqualTo(Networks.row(p, 0, 2));
    }
  }

  /**
   * (w, v) and (k·w, k·v): exact for k = 2, to rounding for k = 3. Adam and RMSProp are left out: they
   * divide the scale away.
   */
  @Test
  void scaledTwinsStayTiedUnderReluAndGradientDescent() {
    Samples samples = Toys.moons(60, 2);
    for (Optimizer optimizer : Optimizers.all().subList(0, 3)) {
      for (double factor : new double[] { 2, 3 }) {
        Network network = Networks.network(
          Networks.architecture(Activation.RELU, 6),
          TrainingRule.of(optimizer).with(new Penalty(0, 1e-3)),
          5,
          new Twins(GLOROT, factor),
          new TwinColumns(GLOROT, factor)
        );
        for (int step = 0; step < 300; step++) {
          network.step(samples, Toys.batch(samples, 10, 1, step), 0.01);
        }
        Parameters p = network.parameters();
        double tolerance = factor == 2 ? 0 : 1e-12;
        for (int u = 0; u < 6; u += 2) {
          for (int i = 0; i < 2; i++) {
            assertThat(p.weight(0, u + 1, i)).isCloseTo(
              factor * p.weight(0, u, i),
              within(tolerance)
            );
          }
          assertThat(Networks.cosine(Networks.row(p, 0, u), Networks.row(p, 0, u + 1))).isCloseTo(
            1,
            within(1e-12)
          );
        }
      }
    }
  }

  /**
   * Claims, E5: five clones are one unit whose outgoing weight is five times as large and learns five
   * times as fast, while its incoming weights learn at a fifth. Only rounding differs, and gradient
   * descent shrinks it here.
   */
  @ParameterizedTest
  @EnumSource(names = { "TANH", "SIGMOID", "GELU" })
  void widthFiveOfClonesIsTheShadowOfWidthOne(Activation activation) {
    Samples samples = Toys.circle(100, 6);
    int[] all = Toys.all(samples);
    Network wide = Networks.uniformly(
      Networks.architecture(activation, 5),
      TrainingRule.PLAIN,
      1,
      new Constant(0.5)
    );
    Network narrow = Networks.network(
      Networks.architecture(activation, 1),
      TrainingRule.PLAIN.withRateFactors(List.of(new RateFactor(0.2, 0.2), new RateFactor(5, 1))),
      1,
      new Constant(0.5),
      new Constant(2.5)
    );
    double worst = 0;
    for (int step = 0; step < 1000; step++) {
      wide.step(samples, all, 0.3);
      narrow.step(samples, all, 0.3);
      double difference = wide.evaluate(samples, all).loss() - narrow.evaluate(samples, all).loss();
      worst = Math.max(worst, Math.abs(difference));
    }
    assertThat(worst).isLessThan(1e-12);
    assertThat(
      Arrays.equals(Networks.row(wide.parameters(), 0, 0), new double[] { 0.5, 0.5 })
    ).isFalse();
  }
}
