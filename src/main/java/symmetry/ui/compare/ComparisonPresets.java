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

  private static final LayerStart CONSTANT = LayerStart.of(InitializerKind.CONSTANT, 0.5);
  private static final LayerStart GLOROT = LayerStart.of(InitializerKind.GLOROT_UNIFORM);

  static final List<Preset<Comparison>> ALL = List.of(
    new Preset<>(
      "clones-or-not",
      "Constant or random",
      "Eight units that start identical, and eight with random weights",
      Comparison.of(wide(CONSTANT), wide(GLOROT))
    ),
    new Preset<>(
      "width-one",
      "Eight clones or one unit",
      "One unit computes the same as a layer of clones, at every step",
      Comparison.of(wide(CONSTANT)).and(new Shadow(0))
    ),
    new Preset<>(
      "depth",
      "Four initializers at depth",
      "Zeros, constant, Glorot and He in four hidden layers of ReLUs",
      Comparison.of(
        deep(LayerStart.of(InitializerKind.ZEROS)),
        deep(LayerStart.of(InitializerKind.CONSTANT, 0.1)),
        deep(GLOROT),
        deep(LayerStart.of(InitializerKind.HE_NORMAL))
      )
    ),
    new Preset<>(
      "nearly-clones",
      "How small a difference",
      "A constant plus ε times a normal random number, for ε = 0.1, 0.01, 0.0001 and 0",
      Comparison.of(
        nearlyConstant(0.1),
        nearlyConstant(0.01),
        nearlyConstant(1e-4),
        nearlyConstant(0)
      )
    )
  );

  private ComparisonPresets() {}

  private static Experiment wide(LayerStart start) {
    return Experiment.defaults()
      .withData(DataSpec.of(BuiltIn.CIRCLE))
      .withHidden(0, layer -> layer.withUnits(8))
      .withStartEverywhere(start);
  }

  private static Experiment nearlyConstant(double epsilon) {
    return Experiment.defaults()
      .withData(DataSpec.of(BuiltIn.CIRCLE))
      .withTraining(Training.fullBatch(1))
      .withStartEverywhere(LayerStart.of(InitializerKind.NOISY_CONSTANT, 0.5, epsilon));
  }

  private static Experiment deep(LayerStart start) {
    Experiment one = Experiment.defaults()
      .withData(DataSpec.of(BuiltIn.CIRCLE))
      .withTraining(Training.fullBatch(0.1))
      .withHidden(0, layer -> layer.withUnits(6).withActivation(Activation.RELU));
    return one
      .withHidden(Collections.nCopies(4, one.hidden().getFirst()))
      .withStartEverywhere(start);
  }
}
