package symmetry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import symmetry.data.Dataset;
import symmetry.diagnostics.CloneLedger;
import symmetry.engine.Parameters;
import symmetry.engine.Restarts;
import symmetry.engine.Samples;
import symmetry.engine.init.Initialization;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.training.BatchOrder;
import symmetry.training.Footprint;
import symmetry.training.Motion;
import symmetry.training.Origin;
import symmetry.training.WidthOneShadow;

/**
 * How low the training loss gets with one unit in each hidden layer: the lowest found in 20,000 steps by
 * the set-up itself where every hidden layer is one class of clones, which is one unit many times over;
 * by the set-up at width 1; and at width 1 from 20 draws by Glorot and Bengio's uniform rule. All learn
 * from the same samples in the same batches. An upper bound of what one unit can do, and no more.
 *
 * @param experiment without events and dropout
 */
public record OneUnitSearch(Experiment experiment) implements Task<OptionalDouble> {
  static final int STEPS = 20_000;
  static final int DRAWS = 20;

  /** Steps from one look at the loss to the next. */
  private static final int RESOLUTION = 10;

  /** Weights × samples passed forwards or backwards, by all runs together: some ten seconds of one core. */
  static final long MAX_WORK = 20_000_000_000L;

  /** Seeds of the draws are no seeds of experiments, so that none draws what the set-up did. */
  private static final long FIRST_DRAW = 1_000_000_000L;

  /**
   * The search for an experiment.
   *
   * @return empty where no layer could have clones, or it would take too long
   */
  public static Optional<OneUnitSearch> of(Experiment of) {
    Experiment bare = of.bare();
    if (
      bare
        .hidden()
        .stream()
        .allMatch(layer -> layer.units() == 1)
    ) return Optional.empty();
    long price = price(bare) + (DRAWS + 1) * price(bare.atWidthOne());
    return price <= MAX_WORK ? Optional.of(new OneUnitSearch(bare)) : Optional.empty();
  }

  private static long price(Experiment experiment) {
    long parameters = experiment.parameterCount();
    long perStep = 3L * experiment.samplesPerStep() + experiment.data().trainCount() / RESOLUTION;
    return STEPS * parameters * perStep;
  }

  /** The set-up itself, or it and its draws at width 1. */
  @Override
  public long footprint() {
    return (
      Footprint.ofStudied(experiment, 0, 0) + Footprint.ofLanes(experiment.atWidthOne(), DRAWS + 1)
    );
  }

  /**
   * The lowest loss found; empty where no layer starts with clones, or where the set-up or what it is at
   * width 1 diverges. Draws that diverge do not count.
   */
  @Override
  public OptionalDouble run(Work work) {
    Dataset data = Dataset.of(experiment.data(), experiment.seed());
    Parameters start = experiment.initialParameters(data);
    if (!CloneLedger.hasClones(start)) return OptionalDouble.empty();
    double own = ofClones(start, work.part(0, 2));
    double single = atWidthOne(data, work.part(1, 2));
    return Double.isNaN(own) || Double.isNaN(single)
      ? OptionalDouble.empty()
      : OptionalDouble.of(Math.min(own, single));
  }

  /**
   * The set-up itself, by its shadow where that is the same; infinite if its clones are not one unit, not
   * a number if it diverges.
   */
  private double ofClones(Parameters start, Work work) {
    boolean oneUnit = IntStream.range(0, experiment.hidden().size()).allMatch(l ->
      CloneLedger.of(start, l).isOneLastingClass()
    );
    if (!oneUnit) return Double.POSITIVE_INFINITY;
    WidthOneShadow shadow = WidthOneShadow.of(experiment);
    Motion clones = shadow.doubts().isEmpty()
      ? new Motion(shadow.origin())
      : new Motion(experiment);
    return lowest(clones, work);
  }

  /** The set-up at width 1 and the draws; not a number if the set-up diverges. */
  private double atWidthOne(Dataset data, Work work) {
    Experiment single = experiment.atWidthOne();
    List<Parameters> starts = new ArrayList<>();
    starts.add(single.initialParameters(data));
    for (int draw = 0; draw < DRAWS; draw++) starts.add(drawn(single, data, draw));
    double[] lowest = experiment.rule().isPlain()
      ? lowest(single, data, starts, work)
      : IntStream.range(0, starts.size())
          .mapToDouble(k ->
            lowest(
              new Motion(new Origin(single, data, starts.get(k), List.of())),
              work.part(k, starts.size())
            )
          )
          .toArray();
    if (Double.isNaN(lowest[0])) return Double.NaN;
    return Arrays.stream(lowest)
      .filter(loss -> !Double.isNaN(loss))
      .min()
      .orElseThrow();
  }

  private static Parameters drawn(Experiment single, Dataset data, int draw) {
    Initialization glorot = single
      .withStartEverywhere(LayerStart.of(InitializerKind.GLOROT_UNIFORM))
      .initialization();
    Samples samples = data.samples(single.loss());
    return glorot.parameters(single.architecture(), FIRST_DRAW + draw, samples, data.train());
  }

  /** The lowest loss of a run; not a number if it diverges. */
  private static double lowest(Motion motion, Work work) {
    double lowest = motion.onTrain().loss();
    for (int step = 1; step <= STEPS; step++) {
      motion.update();
      if (step % RESOLUTION != 0) continue;
      lowest = lower(lowest, motion.onTrain().loss());
      if (Double.isNaN(lowest)) return lowest;
      work.reached((double) step / STEPS);
    }
    return lowest;
  }

  /** The same for several starts of one experiment, side by side. */
  private static double[] lowest(
    Experiment single,
    Dataset data,
    List<Parameters> starts,
    Work work
  ) {
    Samples samples = data.samples(single.loss());
    int[] train = data.train();
    BatchOrder order = new BatchOrder(single.seed(), train, single.training().batchSize());
    boolean fullBatch = single.training().batchSize() == 0;
    Restarts lanes = new Restarts(single.architecture(), starts.size());
    for (int k = 0; k < starts.size(); k++) lanes.setParameters(k, starts.get(k));
    double[] losses = new double[starts.size()];
    double[] lowest = new double[starts.size()];
    lanes.losses(samples, train, lowest);
    for (int step = 1; step <= STEPS; step++) {
      int[] batch = fullBatch ? train : order.batchAt(step - 1);
      lanes.step(samples, batch, single.training().learningRate());
      if (step % RESOLUTION != 0) continue;
      lanes.losses(samples, train, losses);
      for (int k = 0; k < losses.length; k++) lowest[k] = lower(lowest[k], losses[k]);
      work.reached((double) step / STEPS);
    }
    return lowest;
  }

  /** Once a loss is no finite number, the lowest is none any more. */
  private static double lower(double lowest, double loss) {
    return Double.isFinite(loss) ? Math.min(lowest, loss) : Double.NaN;
  }
}
