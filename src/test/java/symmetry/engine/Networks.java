package symmetry.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.init.Initialization;
import symmetry.engine.init.Initialization.Layer;
import symmetry.engine.init.Initializer;

/** Short ways to networks, and questions to ask of their parameters. */
final class Networks {

  private Networks() {}

  /** Two inputs, hidden layers of one activation, one sigmoid output with BCE. */
  static Architecture architecture(Activation activation, int... widths) {
    List<Hidden> hidden = IntStream.of(widths)
      .mapToObj(w -> new Hidden(w, activation))
      .toList();
    return new Architecture(2, hidden, 1, Loss.SIGMOID_BCE);
  }

  /** A network whose layers start by these initializers, with zero biases; none looks at data. */
  static Network network(Architecture a, TrainingRule rule, long seed, Initializer... weights) {
    List<Layer> layers = Arrays.stream(weights).map(Layer::new).toList();
    Network network = new Network(a, rule);
    Samples none = new Samples(a.inputs(), a.outputs(), new double[0], new double[0]);
    network.setParameters(new Initialization(layers).parameters(a, seed, none, new int[0]));
    return network;
  }

  /** The same initializer for every layer. */
  static Network uniformly(Architecture a, TrainingRule rule, long seed, Initializer weights) {
    Initializer[] all = new Initializer[a.layers()];
    Arrays.fill(all, weights);
    return network(a, rule, seed, all);
  }

  static double[] row(Parameters p, int layer, int unit) {
    int fanIn = p.architecture().fanIn(layer);
    return Arrays.copyOfRange(p.weights(layer), unit * fanIn, (unit + 1) * fanIn);
  }

  /** Whether all units of every hidden layer have the same bits: row, bias and outgoing column. */
  static boolean allClones(Parameters p) {
    for (int l = 0; l < p.architecture().layers() - 1; l++) {
      for (int u = 1; u < p.architecture().fanOut(l); u++) {
        if (!areClones(p, l, 0, u)) return false;
      }
    }
    return true;
  }

  private static boolean areClones(Parameters p, int layer, int u, int v) {
    boolean incoming =
      Arrays.equals(row(p, layer, u), row(p, layer, v)) &&
      sameBits(p.bias(layer, u), p.bias(layer, v));
    boolean outgoing = true;
    for (int o = 0; o < p.architecture().fanOut(layer + 1); o++) {
      outgoing &= sameBits(p.weight(layer + 1, o, u), p.weight(layer + 1, o, v));
    }
    return incoming && outgoing;
  }

  private static boolean sameBits(double a, double b) {
    return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
  }

  static double cosine(double[] a, double[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int k = 0; k < a.length; k++) {
      ab += a[k] * b[k];
      aa += a[k] * a[k];
      bb += b[k] * b[k];
    }
    return ab / Math.sqrt(aa * bb);
  }
}
