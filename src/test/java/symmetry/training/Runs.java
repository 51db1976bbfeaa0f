package symmetry.training;

import java.util.List;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.OptimizerKind;
import symmetry.experiment.Training;

/** Experiments that several tests share. */
final class Runs {

  private Runs() {}

  /** 2-8-8-1 on the circle, full batch. */
  static Experiment circle(Activation activation, LayerStart start) {
    HiddenLayer layer = new HiddenLayer(8, activation, start, 0);
    return Experiment.defaults()
      .withData(DataSpec.of(BuiltIn.CIRCLE))
      .withHidden(List.of(layer, layer))
      .withOutput(start);
  }

  static Experiment constantCircle() {
    return circle(Activation.TANH, LayerStart.of(InitializerKind.CONSTANT, 0.5));
  }

  /** Mini-batches and Adam, so that batch order and moments matter too. */
  static Experiment adamCircle() {
    return circle(Activation.TANH, LayerStart.of(InitializerKind.GLOROT_UNIFORM)).withTraining(
      new Training(Choice.of(OptimizerKind.ADAM, 0.9, 0.999, 1e-8), 0.01, 10, 0, 0)
    );
  }

  /** 2-4-1 on two blobs with 75 % positives, everything zero. */
  static Experiment zeroBlobs(Activation activation) {
    LayerStart zeros = LayerStart.of(InitializerKind.ZEROS);
    return Experiment.defaults()
      .withData(DataSpec.of(BuiltIn.BLOBS).withPositiveShare(0.75))
      .withHidden(List.of(new HiddenLayer(4, activation, zeros, 0)))
      .withOutput(zeros);
  }

  static String fingerprint(Trainer trainer) {
    return trainer.snapshot().parameters().fingerprint();
  }
}
