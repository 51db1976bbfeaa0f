package symmetry.diagnostics;

import java.util.List;
import java.util.stream.IntStream;
import symmetry.engine.Activation;
import symmetry.engine.Activity;
import symmetry.engine.Architecture;
import symmetry.engine.Architecture.Hidden;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.exact.RandomStream;
import symmetry.exact.RandomStream.Purpose;

/** Layers written out by hand for the tests: layer 0 is hidden, layer 1 is one linear output. */
final class Layers {

  private Layers() {}

  /** Each row is (w, b) of a hidden unit; every outgoing weight is 0. */
  static Parameters layer(double[]... rows) {
    return layer(Activation.LINEAR, new double[rows.length], rows);
  }

  static Parameters layer(Activation activation, double[] outgoing, double[]... rows) {
    int units = rows.length;
    int inputs = rows[0].length - 1;
    double[] values = new double[units * (inputs + 1) + units + 1];
    for (int unit = 0; unit < units; unit++) {
      System.arraycopy(rows[unit], 0, values, unit * inputs, inputs);
      values[units * inputs + unit] = rows[unit][inputs];
    }
    System.arraycopy(outgoing, 0, values, units * (inputs + 1), units);
    Hidden hidden = new Hidden(units, activation);
    return new Parameters(new Architecture(inputs, List.of(hidden), 1, Loss.LINEAR_MSE), values);
  }

  static double[] row(double... values) {
    return values;
  }

  /** {@code [units][components]} of standard normals. */
  static double[][] gaussianRows(long seed, int units, int components) {
    RandomStream random = new RandomStream(seed, Purpose.WEIGHTS, 0);
    double[][] rows = new double[units][components];
    for (double[] row : rows) {
      for (int k = 0; k < components; k++) row[k] = random.gaussian();
    }
    return rows;
  }

  /** What the network does on the given inputs, row by row. */
  static Activity activity(Parameters parameters, double... inputs) {
    Architecture architecture = parameters.architecture();
    int count = inputs.length / architecture.inputs();
    Samples samples = new Samples(
      architecture.inputs(),
      architecture.outputs(),
      inputs,
      new double[count * architecture.outputs()]
    );
    Network network = new Network(architecture);
    network.setParameters(parameters);
    return network.activity(samples, IntStream.range(0, count).toArray());
  }

  static double[] gaussians(long seed, int count) {
    return gaussianRows(seed, 1, count)[0];
  }
}
