package symmetry.study.restarts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetry.data.Dataset;
import symmetry.engine.Restarts;
import symmetry.engine.Samples;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.StoppingKind;
import symmetry.study.Work;
import symmetry.training.BatchOrder;

/** Consecutive seeds of one experiment, trained side by side in the lanes of the engine. */
final class RestartLanes {

  /** Parameters up to which a group of lanes stays in the processor's cache. */
  private static final int MAX_PARAMETERS = 4_000;

  private final RestartTask task;
  private final Experiment experiment;
  private final int count;
  private final Restarts lanes;

  /** Of each restart; all the same if {@link #sameData}. */
  private final Samples[] samples;

  private final int[][] train;
  private final int[][] batches;
  private final BatchOrder[] orders;
  private final boolean sameData;
  private final Clones[] clones;

  private final double[] losses;
  private final boolean[] diverged;
  private final int[] solvedAt;
  private final int[] brokeAt;

  RestartLanes(Experiment first, int count, RestartTask task) {
    this.task = task;
    this.count = count;
    experiment = first;
    lanes = new Restarts(first.architecture(), count);
    samples = new Samples[count];
    train = new int[count][];
    batches = new int[count][];
    orders = new BatchOrder[count];
    clones = new Clones[count];
    losses = new double[count];
    diverged = new boolean[count];
    solvedAt = new int[count];
    brokeAt = new int[count];
    sameData = !first.data().source().generated() && first.data().testCount() == 0;
    Arrays.fill(solvedAt, Restart.NEVER);
    Dataset dataset = Dataset.of(first.data(), first.seed());
    for (int r = 0; r < count; r++) {
      Experiment own = first.withSeed(first.seed() + r);
      if (r > 0 && !sameData) dataset = Dataset.of(own.data(), own.seed());
      prepare(r, own, dataset);
    }
  }

  /** Whether an experiment's steps are such as the lanes take. */
  static boolean suit(Experiment experiment) {
    return (
      experiment.rule().isPlain() &&
      experiment.training().stopping().kind() == StoppingKind.NONE &&
      !experiment.rule().drops() &&
      experiment.events().stream().allMatch(Event.SetLearningRate.class::isInstance) &&
      experiment.parameterCount() <= MAX_PARAMETERS
    );
  }

  private void prepare(int restart, Experiment own, Dataset dataset) {
    boolean shared = restart > 0 && sameData;
    samples[restart] = shared ? samples[0] : dataset.samples(own.loss());
    train[restart] = shared ? train[0] : dataset.train();
    batches[restart] = train[restart];
    orders[restart] = new BatchOrder(own.seed(), train[restart], own.training().batchSize());
    lanes.setParameters(restart, own.initialParameters(dataset));
    clones[restart] = Clones.of(own.architecture(), likeness(restart));
    brokeAt[restart] = clones[restart].areNone() ? 0 : Restart.NEVER;
  }

  List<Restart> run(Work work) {
    look(0);
    for (int step = 1; step <= task.steps(); step++) {
      step(step - 1);
      if (!task.isLookedAt(step)) continue;
      look(step);
      work.reached((double) step / task.steps());
    }
    List<Restart> restarts = new ArrayList<>(count);
    for (int r = 0; r < count; r++) {
      double loss = diverged[r] ? Double.POSITIVE_INFINITY : losses[r];
      restarts.add(new Restart(experiment.seed() + r, loss, solvedAt[r], brokeAt[r]));
    }
    return restarts;
  }

  private void step(int step) {
    double rate = experiment.timeline().learningRate(step);
    boolean fullBatch = experiment.training().batchSize() == 0;
    if (fullBatch && sameData) {
      lanes.step(samples[0], train[0], rate);
    } else {
      if (!fullBatch) for (int r = 0; r < count; r++) batches[r] = orders[r].batchAt(step);
      lanes.step(samples, batches, rate);
    }
  }

  private void look(int step) {
    if (sameData) lanes.losses(samples[0], train[0], losses);
    else lanes.losses(samples, train, losses);
    for (int r = 0; r < count; r++) {
      if (!diverged[r]) judge(r, step);
    }
  }

  /** Parameters are only searched for infinite ones when that makes a difference. */
  private void judge(int restart, int step) {
    double loss = losses[restart];
    boolean solves = solvedAt[restart] == Restart.NEVER && loss < task.goal();
    boolean breaks = brokeAt[restart] == Restart.NEVER && !clones[restart].last(likeness(restart));
    boolean matters = solves || breaks || step == task.steps();
    diverged[restart] =
      !Double.isFinite(loss) || (matters && !lanes.parameters(restart).isFinite());
    if (diverged[restart]) return;
    if (solves) solvedAt[restart] = step;
    if (breaks) brokeAt[restart] = step;
  }

  private Clones.Likeness likeness(int restart) {
    return lanes.parameters(restart)::areClones;
  }
}
