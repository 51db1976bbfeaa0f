package symmetry.training;

import java.util.Collection;
import java.util.stream.IntStream;
import symmetry.data.OwnData;
import symmetry.engine.Architecture;
import symmetry.engine.Checkpoint;
import symmetry.experiment.Comparison;
import symmetry.experiment.Experiment;
import symmetry.experiment.StartWork;

/**
 * How many bytes of memory things take, said before any is: as much as they will or somewhat more.
 */
public final class Footprint {

  private static final long NUMBER = Double.BYTES;

  /** Rows are padded to so many numbers, narrow ones to a power of 2. */
  private static final int LANES = 8;

  /** Samples that pass through a network at once, the second through one of so many parameters, and more than rows. */
  private static final long CHUNK = 64;

  private static final long LARGE_CHUNK = 128;
  private static final int LARGE = 1 << 16;

  /** The same of restarts side by side. */
  private static final long CHUNK_OF_LANES = 16;

  /** Arrays of a layer that hold a chunk: preactivations, activations, errors. */
  private static final int ARRAYS_OF_A_LAYER = 3;

  /** Arrays that hold a chunk of the widest layer: what a pass works with. */
  private static final int ARRAYS_OF_THE_WIDEST = 6;

  /** The same for the outputs: targets, logits, answers. */
  private static final int ARRAYS_OF_THE_OUTPUT = 3;

  /** A network's objects and the heads of its arrays. */
  private static final long OBJECTS = 4 * 1024;

  /** What a checkpoint takes besides its numbers. */
  private static final long CHECKPOINT = 256;

  /** A point of a loss curve, with its places in lists. */
  private static final long LOSS_POINT = 48;

  /**
   * A page and its connection, in the session; and its frames on their way to the browser. Measured:
   * FootprintTest holds it to that.
   */
  private static final long PAGE = 608 * 1024;

  /** Networks of a run that are trained: its own, one a step ahead, and the ghost behind it. */
  private static final int TRAINED = 3;

  /** Of the start, the last one but few, and those of snapshots on their way. */
  private static final int STATES_OF_A_RUN = 4;

  /** Copies of its parameters: origin, snapshots on their way, gradients that are looked at. */
  private static final int COPIES_OF_A_RUN = 6;

  /** Copies of its parameters that a restart has among others: weights by input and by unit, and its start. */
  private static final int COPIES_OF_A_LANE = 3;

  /** What passes through a unit on a sample: preactivation, activation and error. */
  private static final int NUMBERS_OF_A_UNIT = 3;

  /** Of these, without the error. */
  private static final int NUMBERS_ON_THE_WAY_UP = 2;

  /** Of a layer that is drawn by data: inputs on their way twice, preactivations and activations. */
  private static final int ARRAYS_OF_A_DRAW = 4;

  private Footprint() {}

  /** A checkpoint. */
  public static long of(Checkpoint checkpoint) {
    return NUMBER * checkpoint.numbers() + CHECKPOINT;
  }

  /** A run that a page shows, with the page, but without its checkpoints after the first. */
  public static long ofRun(Experiment experiment) {
    return (
      PAGE +
      TRAINED * network(experiment, moments(experiment)) +
      network(experiment, 0) +
      drawn(experiment) +
      COPIES_OF_A_RUN * NUMBER * experiment.architecture().parameterCount() +
      STATES_OF_A_RUN * checkpoint(experiment) +
      data(experiment) +
      drawing(experiment) +
      ofLook(experiment) +
      2 * LOSS_POINT * Trainer.HISTORY_FOR_DISPLAY
    );
  }

  /** The tables that somebody brought for these experiments, each once. */
  public static long ofTables(Collection<Experiment> experiments) {
    return experiments
      .stream()
      .map(experiment -> experiment.data().source())
      .distinct()
      .mapToLong(source -> source instanceof OwnData own ? own.bytes() : 0)
      .sum();
  }

  /** The runs of a comparison, with their page. */
  public static long ofRuns(Comparison comparison) {
    return comparison.experiments().stream().mapToLong(Footprint::ofRun).sum();
  }

  /** A run that nobody looks at before its end, all its losses included, and the reply that tells of it. */
  public static long ofReplay(Experiment experiment, long steps) {
    long parameters = experiment.architecture().parameterCount();
    return (
      network(experiment, moments(experiment)) +
      2 * NUMBER * parameters +
      2 * checkpoint(experiment) +
      data(experiment) +
      drawing(experiment) +
      LOSS_POINT * steps
    );
  }

  /**
   * A run of a study, with all its checkpoints.
   *
   * @param losses that it keeps
   */
  public static long ofStudied(Experiment experiment, long steps, long losses) {
    int most = Checkpoints.capacity(experiment.architecture().parameterCount());
    return ofReplay(experiment, losses) + Math.min(steps, most) * checkpoint(experiment);
  }

  /** A picture of what a network answers. */
  public static long ofAnswers(Experiment experiment) {
    long atOnce = 2 * NUMBER * units(experiment) * AnswerMap.AT_ONCE;
    return network(experiment, 0) + data(experiment) + atOnce;
  }

  /** Restarts side by side, each with data of its own. */
  public static long ofLanes(Experiment experiment, int restarts) {
    long copies = COPIES_OF_A_LANE * NUMBER * experiment.architecture().parameterCount();
    return (
      LANES * network(experiment, 0, CHUNK_OF_LANES) +
      restarts * (copies + data(experiment)) +
      drawing(experiment)
    );
  }

  /** A network that is measured on its training data at places where it is put. */
  public static long ofMeasured(Experiment experiment) {
    long places = 3 * NUMBER * experiment.architecture().parameterCount();
    return network(experiment, 0) + data(experiment) + places;
  }

  /** Numbers of all states that a run of so many steps is remembered by. */
  public static long ofPath(Experiment experiment, long steps) {
    long parameters = experiment.architecture().parameterCount();
    return Math.min(steps, Checkpoints.capacity((int) parameters)) * NUMBER * parameters;
  }

  /** A look at a state's gradients, and a step ahead. */
  public static long ofDiagnosis(Experiment experiment) {
    return (
      2 * network(experiment, moments(experiment)) + 3 * checkpoint(experiment) + ofLook(experiment)
    );
  }

  /**
   * What passes through every unit on every training sample, all at once while a frame is made; after it, of all samples,
   * what goes up alone.
   */
  public static long ofLook(Experiment experiment) {
    long both = (long) NUMBERS_OF_A_UNIT * experiment.data().trainCount();
    long up = (long) NUMBERS_ON_THE_WAY_UP * experiment.data().samples();
    return NUMBER * units(experiment) * Math.max(both, up);
  }

  private static long units(Experiment experiment) {
    Architecture shape = experiment.architecture();
    return IntStream.range(0, shape.layers()).map(shape::fanOut).sum();
  }

  private static long checkpoint(Experiment experiment) {
    long parameters = experiment.architecture().parameterCount();
    return NUMBER * parameters * (1 + moments(experiment)) + CHECKPOINT;
  }

  /**
   * Parameters and gradient, as the network has them and as its pass has them, weights by input and by unit;
   * what the optimizer remembers; and samples on their way.
   */
  private static long network(Experiment experiment, int moments) {
    long parameters = experiment.architecture().parameterCount();
    boolean isHeavy = parameters >= LARGE && parameters >= units(experiment) * LARGE_CHUNK;
    return network(experiment, moments, isHeavy ? LARGE_CHUNK : CHUNK);
  }

  private static long network(Experiment experiment, int moments, long chunk) {
    Architecture shape = experiment.architecture();
    long parameters = shape.parameterCount();
    long widest = 0;
    long weights = 0;
    long perSample = padded(shape.fanIn(0));
    for (int l = 0; l < shape.layers(); l++) {
      long out = padded(shape.fanOut(l));
      weights += 2 * (shape.fanIn(l) + 1L) * out + shape.fanOut(l) * padded(shape.fanIn(l));
      perSample += ARRAYS_OF_A_LAYER * out;
      widest = Math.max(widest, out);
    }
    perSample += ARRAYS_OF_THE_WIDEST * widest;
    perSample += ARRAYS_OF_THE_OUTPUT * padded(shape.fanOut(shape.layers() - 1));
    long numbers = (2L + moments) * parameters + weights + chunk * perSample;
    return NUMBER * numbers + OBJECTS;
  }

  /** The network by which units are drawn: its parameters and gradient twice, where nothing is compiled for it. */
  private static long drawn(Experiment experiment) {
    long parameters = experiment.architecture().parameterCount();
    return parameters > UnitTiles.LARGE
      ? 4 * NUMBER * parameters + OBJECTS
      : network(experiment, 0);
  }

  /** Inputs and targets, as drawn and as the network gets them. */
  private static long data(Experiment experiment) {
    Architecture shape = experiment.architecture();
    long columns = shape.fanIn(0) + shape.fanOut(shape.layers() - 1);
    return 3 * NUMBER * columns * experiment.data().samples();
  }

  /** What the training data become in a layer that is drawn until they fit it, and in the one below. */
  private static long drawing(Experiment experiment) {
    if (!StartWork.looksAtData(experiment)) return 0;
    Architecture shape = experiment.architecture();
    int widest = shape.inputs();
    for (int l = 0; l < shape.layers(); l++) widest = Math.max(widest, shape.fanOut(l));
    return ARRAYS_OF_A_DRAW * NUMBER * widest * experiment.data().trainCount();
  }

  private static int moments(Experiment experiment) {
    return switch (experiment.training().optimizer().kind()) {
      case SGD -> 0;
      case MOMENTUM, NESTEROV, RMSPROP -> 1;
      case ADAM -> 2;
    };
  }

  private static long padded(int numbers) {
    return numbers < LANES
      ? Integer.highestOneBit(2 * numbers - 1)
      : Math.ceilDiv(numbers, LANES) * LANES;
  }
}
