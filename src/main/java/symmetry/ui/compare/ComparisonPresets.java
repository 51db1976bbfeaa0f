package symmetry.ui.compare;

import java.util.Collections;
import java.util.List;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Activation;
import symmetry.experiment.Comparison;
import symmetry.experiment.Comparison.Shadow;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Training;
import symmetry.ui.panel.PageHead.Preset;

/** Comparisons worth a look. */
final class ComparisonPresets {

  static final List<Preset<Comparison>> ALL = List.of(
    new Preset<>(
      "clones-or-not",
      "Constant or random",
      "Eight units that start identical, and eight with random weights",
      Comparison.of(started(wide(), constant()), started(wide(), glorot()))
    ),
    new Preset<>(
      "width-one",
      "Eight clones or one unit",
      "One unit computes the same as a layer of clones, at every step",
      Comparison.of(started(wide(), constant())).and(new Shadow(0))
    ),
    new Preset<>(
      "depth",
      "Four initializers at depth",
      "Zeros, constant, Glorot and He in four hidden layers of ReLUs",
      Comparison.of(
        started(deep(), LayerStart.of(InitializerKind.ZEROS)),
        started(deep(), LayerStart.of(InitializerKind.CONSTANT, 0.1)),
        started(deep(), glorot()),
        started(deep(), LayerStart.of(InitializerKind.HE_NORMAL))
      )
    ),
    new Preset<>(
      "nearly-clones",
      "How small a difference",
      "A constant plus ε times a normal random number, for ε = 0.1, 0.01, 0.0001 and 0",
      Comparison.of(
        started(circle(), nearlyConstant(0.1)),
        started(circle(), nearlyConstant(0.01)),
        started(circle(), nearlyConstant(1e-4)),
        started(circle(), nearlyConstant(0))
      )
    )
  );

  private ComparisonPresets() {}

  private static LayerStart constant() {
    return LayerStart.of(InitializerKind.CONSTANT, 0.5);
  }

  private static LayerStart glorot() {
    return LayerStart.of(InitializerKind.GLOROT_UNIFORM);
  }

  private static LayerStart nearlyConstant(double epsilon) {
    return LayerStart.of(InitializerKind.NOISY_CONSTANT, 0.5, epsilon);
  }

  private static Experiment wide() {
    return Experiment.defaults()
      .withData(DataSpec.of(BuiltIn.CIRCLE))
      .withHidden(0, layer -> layer.withUnits(8));
  }

  private static Experiment circle() {
    return Experiment.defaults()
      .withData(DataSpec.of(BuiltIn.CIRCLE))
      .withTraining(Training.fullBatch(1));
  }

  private static Experiment deep() {
    Experiment one = Experiment.defaults()
      .withData(DataSpec.of(BuiltIn.CIRCLE))
      .withTraining(Training.fullBatch(0.1))
      .withHidden(0, layer -> layer.withUnits(6).withActivation(Activation.RELU));
    return one.withHidden(Collections.nCopies(4, one.hidden().getFirst()));
  }

  private static Experiment started(Experiment experiment, LayerStart start) {
    return experiment.withStartEverywhere(start);
  }
}
