package symmetry.engine.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetry.engine.Activation;
import symmetry.engine.Activity;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.engine.init.Initialization.Layer;
import symmetry.engine.init.VarianceScaling.Distribution;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

class InitializationTest {

  private static final Initializer GLOROT = VarianceScaling.glorot(Distribution.UNIFORM);
  private static final Samples DATA = data();
  private static final int[] TRAINING = IntStream.range(0, 150).toArray();

  @Test
  void oneLayersRuleOrWidthLeavesTheOthersDrawsAsTheyAre() {
    Layer random = new Layer(GLOROT, new BiasInitializer.Normal(0, 1));
    Parameters one = start(8, List.of(random, random, random));
    Parameters other = start(8, List.of(random, new Layer(new Constant(1)), random));
    Parameters wider = start(9, List.of(random, random, random));
    for (Parameters p : List.of(other, wider)) {
      assertThat(p.weights(0)).containsExactly(one.weights(0));
      assertThat(p.biases(0)).containsExactly(one.biases(0));
    }
    assertThat(other.weights(2)).containsExactly(one.weights(2));
    assertThat(other.biases(2)).containsExactly(one.biases(2));
  }

  @Test
  void equalShapedLayersAndOtherSeedsDoNotShareDraws() {
    Layer random = new Layer(GLOROT, new BiasInitializer.Normal(0, 1));
    List<Layer> layers = List.of(random, random, random);
    Parameters p = start(8, layers);
    Parameters other = start(8, layers, 2);
    assertThat(p.biases(0)).doesNotContain(p.biases(1));
    assertThat(p.weights(0)).doesNotContain(other.weights(0));
    assertThat(p.biases(0)).doesNotContain(other.biases(0));
  }

  /** Clones are told by their bits, so 0 and −0 must not both occur. */
  @Test
  void noRuleGivesNegativeZero() {
    List<Initializer> rules = List.of(
      new Constant(-0.0),
      Twins.sign(new Constant(0)),
      new TwinColumns(new Identity(1), -1),
      new ClonedRows(new Constant(-0.0)),
      new NoisyConstant(-0.0, 0),
      new Normal(-0.0, 0),
      new TruncatedNormal(0, 0),
      new Uniform(-0.0, 0),
      new Identity(-1),
      new Orthogonal(-0.0),
      new Sparse(1, 0),
      new Ramp(-0.0),
      new ZerO(),
      new Lsuv(),
      new Haykin(),
      new NguyenWidrow(),
      GLOROT
    );
    for (Initializer rule : rules) {
      Layer layer = new Layer(rule, new BiasInitializer.Constant(-0.0));
      for (double w : start(8, List.of(layer, layer, layer)).toArray()) {
        assertThat(Double.doubleToRawLongBits(w)).isNotEqualTo(Double.doubleToRawLongBits(-0.0));
      }
    }
  }

  @Test
  void lsuvGivesEveryLayerUnitVarianceOnTheTrainingData() {
    for (Activation activation : Activation.values()) {
      Layer lsuv = new Layer(new Lsuv(), new BiasInitializer.Normal(0, 0.3));
      Architecture architecture = architecture(8, activation);
      var initialization = new Initialization(List.of(lsuv, lsuv, lsuv));
      Parameters p = initialization.parameters(architecture, 1, DATA, TRAINING);
      for (int l = 0; l < 3; l++) {
        assertThat(Math.abs(variance(p, l) - 1))
          .as("%s, layer %d", activation, l)
          .isLessThan(0.1);
      }
    }
  }

  /** A layer by itself gives the bits that it gives in the whole network, whatever kernels pass it. */
  @Test
  void lsuvLooksAtALayerAlone_toTheBitsOfTheWholeNetwork() {
    for (Activation activation : Activation.values()) {
      var shape = new Architecture(
        3,
        List.of(new Hidden(7, activation), new Hidden(3, activation)),
        2,
        Loss.SOFTMAX_CE
      );
      Layer drawn = new Layer(GLOROT, new BiasInitializer.Normal(0, 0.3));
      Parameters p = new Initialization(List.of(drawn, drawn, drawn)).parameters(
        shape,
        1,
        DATA,
        TRAINING
      );
      var layers = new LayerwisePass(shape, DATA, TRAINING);
      for (int l = 0; l < shape.layers(); l++) {
        assertThat(layers.variance(l, p.toArray())).isEqualTo(inTheWhole(p, l));
      }
    }
  }

  private static double inTheWhole(Parameters parameters, int layer) {
    Network network = new Network(parameters.architecture());
    network.setParameters(parameters);
    Activity activity = network.activity(DATA, TRAINING);
    int n = TRAINING.length * parameters.architecture().fanOut(layer);
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < n; k++) sum += z(activity, layer, k);
    for (int k = 0; k < n; k++) {
      double deviation = z(activity, layer, k) - sum / n;
      squares = Math.fma(deviation, deviation, squares);
    }
    return squares / n;
  }

  private static double z(Activity activity, int layer, int k) {
    int units = activity.architecture().fanOut(layer);
    return activity.preactivation(layer, k / units, k % units);
  }

  @Test
  void startThatNobodyWaitsFor_endsBetweenTwoPasses() {
    int[] passes = { 0 };
    Layer lsuv = new Layer(new Lsuv());
    Runnable visit = () -> {
      if (++passes[0] == 3) throw new CancellationException();
    };
    assertThatThrownBy(() ->
      BetweenPasses.lookIn(visit, () -> start(8, List.of(lsuv, lsuv, lsuv)))
    ).isInstanceOf(CancellationException.class);
    assertThat(passes[0]).isEqualTo(3);
  }

  @Test
  void lsuvOnlyRescalesTheOrthogonalMatrix() {
    Layer lsuv = new Layer(new Lsuv());
    double[] w = start(8, List.of(lsuv, lsuv, lsuv)).weights(1);
    double[] q = new Orthogonal(1).weights(8, 8, new RandomStream(1, Purpose.WEIGHTS, 1));
    double factor = w[0] / q[0];
    for (int k = 0; k < w.length; k++) {
      assertThat(Math.abs(w[k] - factor * q[k])).isLessThan(1e-14);
    }
  }

  @Test
  void lsuvWithoutVarianceStaysOrthogonal() {
    Layer lsuv = new Layer(new Lsuv());
    Parameters p = start(8, List.of(new Layer(new Constant(0)), lsuv, lsuv));
    double[] q = new Orthogonal(1).weights(8, 8, new RandomStream(1, Purpose.WEIGHTS, 1));
    assertThat(p.weights(1)).containsExactly(q);
  }

  @Test
  void clonedLsuvRowsAreFittedToo() {
    Layer cloned = new Layer(new ClonedRows(new Lsuv()));
    Parameters p = start(8, List.of(cloned, cloned, cloned));
    assertThat(Math.abs(variance(p, 0) - 1)).isLessThan(0.1);
    assertThat(p.weight(0, 7, 2)).isEqualTo(p.weight(0, 0, 2));
  }

  private static double variance(Parameters p, int layer) {
    Network network = new Network(p.architecture());
    network.setParameters(p);
    Activity activity = network.activity(DATA, TRAINING);
    int units = p.architecture().fanOut(layer);
    double[] z = IntStream.range(0, TRAINING.length * units)
      .mapToDouble(k -> activity.preactivation(layer, k / units, k % units))
      .toArray();
    double mean = Arrays.stream(z).average().orElseThrow();
    return Arrays.stream(z)
      .map(v -> (v - mean) * (v - mean))
      .average()
      .orElseThrow();
  }

  private static Architecture architecture(int width, Activation activation) {
    var hidden = List.of(new Hidden(8, activation), new Hidden(width, activation));
    return new Architecture(3, hidden, 1, Loss.SIGMOID_BCE);
  }

  private static Parameters start(int width, List<Layer> layers) {
    return start(width, layers, 1);
  }

  private static Parameters start(int width, List<Layer> layers, long seed) {
    Architecture architecture = architecture(width, Activation.TANH);
    return new Initialization(layers).parameters(architecture, seed, DATA, TRAINING);
  }

  /** 200 samples of three standard normals, stretched threefold. */
  private static Samples data() {
    RandomStream random = new RandomStream(6, Purpose.DATA, 0);
    double[] x = new double[600];
    for (int k = 0; k < x.length; k++) x[k] = 3 * random.gaussian();
    return new Samples(3, 1, x, new double[200]);
  }
}
