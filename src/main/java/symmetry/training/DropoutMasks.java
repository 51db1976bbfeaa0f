package symmetry.training;

import java.util.List;
import java.util.stream.IntStream;
import symmetry.engine.Dropout;
import symmetry.experiment.Experiment;

/**
 * Which activations each step of an experiment keeps, a function of seed, layer, step and rate: known
 * without training.
 */
public record DropoutMasks(Experiment experiment) {
  /** Whether any step drops anything. */
  public boolean any() {
    return IntStream.range(0, experiment.hidden().size()).anyMatch(this::any);
  }

  /** Units of all layers that ever drop any. */
  public long units() {
    return IntStream.range(0, experiment.hidden().size())
      .filter(this::any)
      .mapToLong(l -> experiment.hidden().get(l).units())
      .sum();
  }

  /** Whether any step drops any activation of a hidden layer. */
  public boolean any(int layer) {
    if (experiment.hidden().get(layer).dropout() > 0) return true;
    return experiment
      .events()
      .stream()
      .anyMatch(event -> experiment.timeline().dropout(event.step()).get(layer) > 0);
  }

  /**
   * What the update from {@code step} to {@code step + 1} keeps of a hidden layer, {@code [samples ×
   * units]}, samples in batch order: 1 is kept, 0 dropped.
   */
  public byte[] at(int layer, long step, int samples) {
    List<Double> rates = experiment.timeline().dropout(step);
    Dropout dropout = new Dropout(experiment.seed(), layer, rates.get(layer));
    double[] factors = new double[samples * experiment.hidden().get(layer).units()];
    dropout.begin(step);
    dropout.draw(factors, factors.length);
    byte[] kept = new byte[factors.length];
    for (int k = 0; k < kept.length; k++) kept[k] = (byte) (factors[k] > 0 ? 1 : 0);
    return kept;
  }
}
