package symmetry.training;

import symmetry.engine.Architecture;
import symmetry.engine.Checkpoint;
import symmetry.experiment.Comparison;
import symmetry.experiment.Experiment;
import symmetry.experiment.OptimizerKind;

/**
 * How many bytes of memory things take, said before any is: somewhat more than they will, never much less.
 */
public final class Footprint {

  private static final long NUMBER = Double.BYTES;

  /** Rows are padded to so many numbers. */
  private static final int LANES = 8;

  /** Samples that pass through a network at once, at most, and the arrays of a layer that hold them. */
  private static final long CHUNK = 128;

  private static final int SAMPLE_ARRAYS = 4;

  /** What a checkpoint takes besides its numbers. */
  private static final long CHECKPOINT = 256;

  /** A point of a loss curve, with its places in lists. */
  private static final long LOSS_POINT = 64;

  /** A page, and its frames on their way to the browser besides the networks they show. */
  private static final long PAGE = 768 * 1024;

  /** A run, what looks at it, and the ghost behind it. */
  private static final int NETWORKS_OF_A_RUN = 3;

  /** Copies of its parameters: origin, snapshots on their way, gradients that are looked at. */
  private static final int COPIES_OF_A_RUN = 6;

  private Footprint() {}

  /** A checkpoint. */
  public static long of(Checkpoint checkpoint) {
    return NUMBER * checkpoint.numbers() + CHECKPOINT;
  }

  /** A run that a page shows, with the page, but without its checkpoints after the first. */
  public static long ofRun(Experiment experiment) {
    return (
      PAGE +
      NETWORKS_OF_A_RUN * network(experiment) +
      COPIES_OF_A_RUN * NUMBER * experiment.architecture().parameterCount() +
      2 * checkpoint(experiment) +
      data(experiment) +
      2 * LOSS_POINT * Trainer.HISTORY_FOR_DISPLAY
    );
  }

  /** The runs of a comparison, with their page. */
  public static long ofRuns(Comparison comparison) {
    long sum = 0;
    for (int k = 0; k < comparison.size(); k++) sum += ofRun(comparison.experiment(k));
    return sum;
  }

  /** A run that nobody looks at before its end, all its losses included, and the reply that tells of it. */
  public static long ofReplay(Experiment experiment, long steps) {
    long parameters = experiment.architecture().parameterCount();
    return (
      network(experiment) +
      2 * NUMBER * parameters +
      2 * checkpoint(experiment) +
      data(experiment) +
      LOSS_POINT * steps
    );
  }

  private static long checkpoint(Experiment experiment) {
    long parameters = experiment.architecture().parameterCount();
    return NUMBER * parameters * (1 + moments(experiment)) + CHECKPOINT;
  }

  /** Parameters, gradient, what the optimizer remembers; those of the pass; and samples on their way. */
  private static long network(Experiment experiment) {
    Architecture shape = experiment.architecture();
    long numbers = (2L + moments(experiment)) * shape.parameterCount();
    long widest = 0;
    for (int l = 0; l < shape.layers(); l++) {
      long out = padded(shape.fanOut(l));
      numbers += 2 * (shape.fanIn(l) + 1L) * out + shape.fanOut(l) * padded(shape.fanIn(l));
      numbers += SAMPLE_ARRAYS * CHUNK * out;
      widest = Math.max(widest, out);
    }
    return NUMBER * (numbers + SAMPLE_ARRAYS * CHUNK * widest);
  }

  /** Inputs and targets, as drawn and as the network gets them. */
  private static long data(Experiment experiment) {
    Architecture shape = experiment.architecture();
    long columns = shape.fanIn(0) + shape.fanOut(shape.layers() - 1);
    return 3 * NUMBER * columns * experiment.data().samples();
  }

  private static int moments(Experiment experiment) {
    return switch (experiment.training().optimizer().kind()) {
      case SGD -> 0;
      case MOMENTUM, NESTEROV, RMSPROP -> 1;
      case ADAM -> 2;
    };
  }

  private static long padded(long numbers) {
    return ((numbers + LANES - 1) / LANES) * LANES;
  }
}
