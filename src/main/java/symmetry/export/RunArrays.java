package symmetry.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetry.data.InputScale;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.training.BatchOrder;
import symmetry.training.DropoutMasks;

/** What a recording holds, as arrays under the names that scripts read them by. */
final class RunArrays {

  private RunArrays() {}

  /** Weights {@code [fanOut × fanIn]} and biases, where there are, as PyTorch names those of a list of layers. */
  static List<NamedArray> ofParameters(String before, Parameters parameters) {
    Architecture shape = parameters.architecture();
    List<NamedArray> arrays = new ArrayList<>();
    for (int l = 0; l < shape.layers(); l++) {
      String layer = before + "layers." + l;
      int[] ofWeights = { shape.fanOut(l), shape.fanIn(l) };
      arrays.add(NamedArray.of(layer + ".weight", parameters.weights(l), ofWeights));
      if (shape.hasBiases(l)) arrays.add(NamedArray.of(layer + ".bias", parameters.biases(l)));
    }
    return arrays;
  }

  /**
   * What there is to learn: {@code inputs}, {@code targets}, and the indices of both splits. Of scaled inputs also
   * {@code input_center} and {@code input_spread}, by which others are scaled alike.
   */
  static List<NamedArray> ofData(Recording recording) {
    Samples samples = recording.dataset().samples(recording.experiment().loss());
    int count = samples.count();
    int inputs = samples.inputs();
    int outputs = samples.outputs();
    double[] x = new double[count * inputs];
    double[] y = new double[count * outputs];
    for (int s = 0; s < count; s++) {
      for (int k = 0; k < inputs; k++) x[s * inputs + k] = samples.input(s, k);
      for (int k = 0; k < outputs; k++) y[s * outputs + k] = samples.target(s, k);
    }
    List<NamedArray> arrays = new ArrayList<>();
    arrays.add(NamedArray.of("inputs", x, count, inputs));
    arrays.add(NamedArray.of("targets", y, count, outputs));
    arrays.add(NamedArray.of("train", recording.dataset().train()));
    arrays.add(NamedArray.of("test", recording.dataset().test()));
    List<InputScale> scales = recording.dataset().scales();
    if (scales.isEmpty()) return arrays;
    double[] centers = scales.stream().mapToDouble(InputScale::center).toArray();
    double[] spreads = scales.stream().mapToDouble(InputScale::spread).toArray();
    arrays.add(NamedArray.of("input_center", centers));
    arrays.add(NamedArray.of("input_spread", spreads));
    return arrays;
  }

  /** The data, and the parameters at step 0. */
  static List<NamedArray> ofStart(Recording recording) {
    List<NamedArray> arrays = new ArrayList<>(ofData(recording));
    arrays.addAll(ofParameters("start.", recording.start()));
    return arrays;
  }

  /** All that a replay needs, and what it must come to. */
  static List<NamedArray> ofRun(Recording recording) {
    Experiment experiment = recording.experiment();
    List<NamedArray> arrays = ofStart(recording);
    int steps = (int) recording.steps();
    int rows = experiment.samplesPerStep();
    BatchOrder order = BatchOrder.of(experiment, recording.dataset().train());
    boolean isMini = experiment.training().batchSize() > 0;
    int[] batches = isMini ? new int[steps * rows] : new int[0];
    List<Integer> dropped = new ArrayList<>();
    DropoutMasks masks = new DropoutMasks(experiment);
    for (int l = 0; l < experiment.hidden().size(); l++) if (masks.any(l)) dropped.add(l);
    List<byte[]> keeps = dropped
      .stream()
      .map(l -> new byte[steps * rows * experiment.hidden().get(l).units()])
      .toList();
    Arrays.fill(batches, -1);
    for (int step = 0; step < steps; step++) {
      int[] batch = order.batchAt(step);
      if (isMini) System.arraycopy(batch, 0, batches, step * rows, batch.length);
      for (int k = 0; k < keeps.size(); k++) {
        byte[] kept = masks.at(dropped.get(k), step, batch.length);
        int units = experiment.hidden().get(dropped.get(k)).units();
        System.arraycopy(kept, 0, keeps.get(k), step * rows * units, kept.length);
      }
    }
    if (isMini) arrays.add(NamedArray.of("batches", batches, steps, rows));
    for (int k = 0; k < keeps.size(); k++) {
      int layer = dropped.get(k);
      int units = experiment.hidden().get(layer).units();
      arrays.add(NamedArray.of("keep." + layer, keeps.get(k), steps, rows, units));
    }
    Architecture shape = experiment.architecture();
    for (Recording.Drawn drawn : recording.drawn()) {
      int layer = drawn.layer();
      String name = "event.%d.layers.%d".formatted(drawn.event(), layer);
      arrays.add(NamedArray.of(name, drawn.numbers(), shape.fanOut(layer), shape.fanIn(layer)));
    }
    arrays.add(NamedArray.of("train_loss", recording.trainLoss()));
    arrays.addAll(ofParameters("end.", recording.firmEnd()));
    return arrays;
  }
}
