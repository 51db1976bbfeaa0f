package symmetry.ui.restarts;

import java.util.List;
import java.util.stream.Stream;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Activation;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Training;
import symmetry.study.restarts.RestartsLink;
import symmetry.ui.panel.PageHead.Preset;

/** Questions that only many starts answer, all on XOR's four points. */
final class RestartsPresets {

  static final List<Preset<RestartsLink>> ALL = List.of(
    preset(
      "starts",
      "Three initializers",
      "Glorot, small random numbers and a constant, with two tanh units",
      Stream.of(
        LayerStart.of(InitializerKind.GLOROT_UNIFORM),
        LayerStart.of(InitializerKind.NORMAL, 0, 0.01),
        LayerStart.of(InitializerKind.CONSTANT, 0.5)
      ).map(start -> xor(2, Activation.TANH).withStartEverywhere(start))
    ),
    preset(
      "scales",
      "Five scales",
      "Normal weights with σ from 0.01 to 10, with eight tanh units: there is a best scale",
      Stream.of(0.01, 0.1, 1.0, 3.0, 10.0).map(sigma ->
        xor(8, Activation.TANH).withStartEverywhere(LayerStart.of(InitializerKind.NORMAL, 0, sigma))
      )
    ),
    preset(
      "activations",
      "Three activations",
      "tanh, sigmoid and ReLU, two units each",
      Stream.of(Activation.TANH, Activation.SIGMOID, Activation.RELU).map(f -> drawn(xor(2, f)))
    ),
    preset(
      "widths",
      "Four widths",
      "2, 3, 4 and 8 ReLUs: wider networks need less luck",
      Stream.of(2, 3, 4, 8).map(units -> drawn(xor(units, Activation.RELU)))
    )
  );

  private RestartsPresets() {}

  private static Preset<RestartsLink> preset(
    String id,
    String label,
    String hint,
    Stream<Experiment> experiments
  ) {
    return new Preset<>(id, label, hint, RestartsLink.of(experiments.toList()));
  }

  private static Experiment xor(int units, Activation activation) {
    return Experiment.defaults()
      .withData(DataSpec.of(BuiltIn.XOR_SIGNED))
      .withTraining(Training.fullBatch(0.3))
      .withHidden(0, layer -> layer.withUnits(units).withActivation(activation));
  }

  private static Experiment drawn(Experiment experiment) {
    return experiment.withStartEverywhere(LayerStart.of(InitializerKind.GLOROT_UNIFORM));
  }
}
