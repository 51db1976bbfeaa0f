package symmetry.guide;

import static java.util.Collections.nCopies;

import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Activation;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;

/** What the lessons' experiments are made of: full batch, gradient descent, seed 1, no test split. */
final class LessonNets {

  static final LayerStart ZEROS = LayerStart.of(InitializerKind.ZEROS);
  static final LayerStart HALF = LayerStart.of(InitializerKind.CONSTANT, 0.5);
  static final LayerStart GLOROT = LayerStart.of(InitializerKind.GLOROT_UNIFORM);

  private LessonNets() {}

  /** Hidden layers all alike. */
  static Experiment net(
    BuiltIn source,
    Activation activation,
    LayerStart start,
    double learningRate,
    int depth,
    int width
  ) {
    return Experiment.plain(data(source), activation, start, learningRate, nCopies(depth, width));
  }

  /** One hidden layer of four units. */
  static Experiment four(BuiltIn source, Activation activation, LayerStart start, double rate) {
    return net(source, activation, start, rate, 1, 4);
  }

  static DataSpec data(BuiltIn source) {
    return DataSpec.of(source).withTestShare(0);
  }

  static LayerStart normal(double mean, double deviation) {
    return mean == 0
      ? LayerStart.of(InitializerKind.NORMAL, 0, deviation)
      : LayerStart.of(InitializerKind.NOISY_CONSTANT, mean, deviation);
  }

  /** One of those that are built on another, here on Glorot's. */
  static LayerStart onGlorot(InitializerKind kind, double... values) {
    return GLOROT.withWeights(GLOROT.weights().under(kind, values));
  }
}
