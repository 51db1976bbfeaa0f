package symmetry.training;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.data.Dataset;
import symmetry.engine.Checkpoint;
import symmetry.engine.Dissection;
import symmetry.engine.Evaluation;
import symmetry.engine.Network;
import symmetry.engine.Penalty;
import symmetry.experiment.Choice;
import symmetry.experiment.StoppingKind;

/**
 * Watches a run, epoch by epoch, for the step at which its rule ends it. That step is a function of the
 * experiment: whatever is replayed is seen again as it was seen first.
 *
 * <p>The rules are those of scikit-learn 1.2 ({@code BaseMultilayerPerceptron._update_no_improvement_count}) and
 * Keras 3 ({@code callbacks.EarlyStopping}), number by number. Confined to the thread of its run.
 */
public final class StopWatch {

  /**
   * What is known at a step.
   *
   * @param best of the losses so far, or the negative of the best score
   * @param sum of the losses of this epoch's batches, times their samples
   */
  private record State(double best, long bestStep, int without, double sum) {
    static final State START = new State(Double.POSITIVE_INFINITY, 0, 0, 0);

    State with(double moreSum) {
      return new State(best, bestStep, without, sum + moreSum);
    }
  }

  private final Choice<StoppingKind> rule;
  private final Dataset dataset;
  private final int[] test;
  private final Penalty penalty;
  private final boolean watches;

  /** Of the steps at which the run keeps its own state. */
  private final TreeMap<Long, State> kept = new TreeMap<>();
  private State state = State.START;
  private @Nullable EarlyStop stop;

  public StopWatch(Origin origin) {
    rule = origin.experiment().training().stopping();
    dataset = origin.dataset();
    test = dataset.test();
    penalty = origin.experiment().rule().penalty();
    StoppingKind kind = rule.kind();
    watches = kind.watches(test.length);
  }

  /** Whether there is anything to watch for. */
  boolean watches() {
    return watches;
  }

  /** Where the rule ends the run, once it came there. */
  public Optional<EarlyStop> stop() {
    return Optional.ofNullable(stop);
  }

  private boolean isOver(long step) {
    return stop != null && step > stop.step();
  }

  /** To be called before each update: a batch's loss is that of the weights it finds. */
  public void before(Motion motion) {
    if (!watches || rule.kind().needsTest() || isOver(motion.step() + 1)) return;
    int[] batch = motion.batches().batch(motion.step());
    Network network = motion.network();
    double loss;
    if (network.rule().drops()) {
      Dissection seen = network.dissect(motion.samples(), batch);
      loss =
        IntStream.range(0, seen.count()).mapToDouble(seen::loss).reduce(0, Double::sum) /
        seen.count();
    } else {
      loss = network.evaluate(motion.samples(), batch).loss();
    }
    state = state.with((loss + penaltyOf(network)) * batch.length);
  }

  /** To be called after it, and after the events of the step. */
  public void after(Motion motion) {
    long step = motion.step();
    int perEpoch = motion.batches().stepsPerEpoch();
    if (!watches || isOver(step) || step % perEpoch != 0) return;
    decide(value(motion), step, step / perEpoch);
  }

  private double value(Motion motion) {
    return switch (rule.kind()) {
      case SCIKIT_LEARN, KERAS_LOSS, KERAS_LOSS_BEST -> state.sum / motion.train().length;
      case KERAS_VAL_LOSS, KERAS_VAL_LOSS_BEST -> onTest(motion).loss() +
        penaltyOf(motion.network());
      case SCIKIT_LEARN_SCORE -> -score(onTest(motion));
      case NONE -> throw new IllegalStateException("no rule");
    };
  }

  private Evaluation onTest(Motion motion) {
    return motion.network().evaluate(motion.samples(), test);
  }

  private double penaltyOf(Network network) {
    return penalty.equals(Penalty.NONE) ? 0 : penalty.of(network.parameters());
  }

  /** Accuracy, or R², which scikit-learn has 0 where targets do not vary. */
  private double score(Evaluation onTest) {
    if (!dataset.classNames().isEmpty()) return onTest.accuracy();
    double share = Explained.of(dataset, test, onTest).share();
    return Double.isNaN(share) ? 0 : share;
  }

  /**
   * @param value the epoch's loss, or the negative of its score
   * @param epoch from 1
   */
  private void decide(double value, long step, long epoch) {
    double least = rule.value(1);
    double best = state.best;
    long bestStep = epoch == 1 ? step : state.bestStep;
    int without;
    boolean ends;
    if (rule.kind().isScikitLearn()) {
      without = value > best - least ? state.without + 1 : 0;
      if (value < best) {
        best = value;
        bestStep = step;
      }
      ends = without > rule.value(0);
    } else {
      boolean improves = value + least < best;
      without = improves ? 0 : state.without + 1;
      if (improves) {
        best = value;
        bestStep = step;
      }
      ends = !improves && without >= rule.value(0) && epoch > 1;
    }
    state = new State(best, bestStep, without, 0);
    if (ends) stop = new EarlyStop(rule.kind(), step, epoch, bestStep, without);
  }

  /** Remembers the present step, and forgets those at which the run keeps no state any more. */
  void keep(long step, List<Checkpoint> milestones) {
    if (!watches) return;
    kept.put(step, state);
    kept.keySet().retainAll(milestones.stream().map(Checkpoint::step).toList());
  }

  /** Goes back, with its run, to a state that is kept, or to the start. */
  void goTo(long step) {
    state = kept.getOrDefault(step, State.START);
  }

  /** The run will be another one from this step on. */
  void fork(long step) {
    if (stop != null && stop.step() >= step) stop = null;
  }
}
