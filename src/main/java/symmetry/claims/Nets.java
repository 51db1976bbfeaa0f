package symmetry.claims;

import java.util.List;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Activation;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;

/** The small networks of the experiments: full batch, gradient descent, seed 1, all data to learn from. */
final class Nets {

  static final LayerStart ZEROS = LayerStart.of(InitializerKind.ZEROS);
  static final LayerStart ONES = LayerStart.of(InitializerKind.ONES);
  static final LayerStart CONSTANT = LayerStart.of(InitializerKind.CONSTANT, 0.5);
  static final LayerStart GLOROT = LayerStart.of(InitializerKind.GLOROT_UNIFORM);
  static final LayerStart RAMP = LayerStart.of(InitializerKind.RAMP, 2);
  static final LayerStart CLONED_ROWS = onGlorot(InitializerKind.CLONED_ROWS);

  private Nets() {}

  static Experiment net(
    DataSpec data,
    Activation activation,
    LayerStart start,
    double learningRate,
    Integer... widths
  ) {
    return Experiment.plain(data, activation, start, learningRate, List.of(widths));
  }

  static Experiment net(
    BuiltIn source,
    Activation activation,
    LayerStart start,
    double learningRate,
    Integer... widths
  ) {
    return net(data(source), activation, start, learningRate, widths);
  }

  /** The source's usual data, nothing kept for a test. */
  static DataSpec data(BuiltIn source) {
    return DataSpec.of(source).withTestShare(0);
  }

  static LayerStart normal(double deviation) {
    return LayerStart.of(InitializerKind.NORMAL, 0, deviation);
  }

  /** One of those that are built on another, here on Glorot's. */
  static LayerStart onGlorot(InitializerKind kind, double... values) {
    return GLOROT.withWeights(GLOROT.weights().under(kind, values));
  }

  /** The same start with biases that differ from unit to unit. */
  static LayerStart withDistinctBiases(LayerStart start) {
    return start.withBiases(Choice.of(BiasKind.RAMP, 1));
  }
}
