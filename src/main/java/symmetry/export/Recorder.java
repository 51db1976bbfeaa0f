package symmetry.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.training.Motion;
import symmetry.training.Origin;
import symmetry.training.StopWatch;

/**
 * Records a run, and beside it trains a copy each parameter of which is moved by one unit in the last
 * place after every update: how far another implementation, which sums in another order, may be off.
 * Confined to one thread at a time.
 */
public final class Recorder {

  /** What the run and its copy may differ by, relative to what is above 1. */
  private static final double AGREEMENT = 1e-10;

  private final Experiment experiment;
  private final long asked;
  private final Origin origin;
  private final Motion run;
  private final StopWatch stops;
  private final StopWatch shakenStops;
  private final boolean ends;
  private final List<Recording.Drawn> drawn = new ArrayList<>();
  private final double[] trainLoss;
  private final double[] testLoss;
  private Optional<Motion> shaken;
  private Parameters end;
  private Parameters firmEnd;
  private long firm;
  private boolean diverged;

  /**
   * A recorder at step 0.
   *
   * @param asked steps to take
   * @param shakes whether to find out how far the run is firm, and to end where its rule of early stopping does; else all of
   *     it counts as firm
   */
  public Recorder(Experiment experiment, long asked, boolean shakes) {
    this.experiment = experiment;
    this.asked = asked;
    origin = Origin.of(experiment);
    run = new Motion(origin, new Draws());
    stops = new StopWatch(origin);
    shakenStops = new StopWatch(origin);
    ends = shakes;
    trainLoss = new double[Math.toIntExact(asked) + 1];
    testLoss = new double[trainLoss.length];
    end = run.parameters();
    firmEnd = end;
    shaken = shakes ? Optional.of(new Motion(origin)) : Optional.empty();
    shaken.ifPresent(Recorder::shake);
    note(run.onTrain().loss());
  }

  /** Steps recorded so far. */
  public long step() {
    return run.step();
  }

  /**
   * Records one more step.
   *
   * @return false if there is none: all that were asked for are recorded, or training ends, or the next one diverges
   */
  public boolean advance() {
    if (diverged || run.step() == asked || (ends && stops.stop().isPresent())) return false;
    stops.before(run);
    run.update();
    stops.after(run);
    double loss = run.onTrain().loss();
    diverged = !run.isFinite() || !Double.isFinite(loss);
    if (diverged) return false;
    end = run.parameters();
    shaken.ifPresent(copy -> {
      shakenStops.before(copy);
      copy.update();
      shakenStops.after(copy);
      shake(copy);
    });
    note(loss);
    return true;
  }

  public Recording recording() {
    int steps = (int) (diverged ? run.step() - 1 : run.step());
    return new Recording(
      experiment,
      origin.dataset(),
      origin.parameters(),
      steps,
      stops.stop(),
      shaken.isPresent() && shakenStops.stop().equals(stops.stop()),
      end,
      Arrays.copyOf(trainLoss, steps + 1),
      Arrays.copyOf(testLoss, steps + 1),
      List.copyOf(drawn),
      firm,
      firmEnd
    );
  }

  private void note(double loss) {
    int step = (int) run.step();
    trainLoss[step] = loss;
    testLoss[step] = run.testLoss();
    if (shaken.isPresent() && !agree(loss, shaken.get())) shaken = Optional.empty();
    else if (firm == Math.max(0, step - 1)) {
      firm = step;
      firmEnd = end;
    }
  }

  private boolean agree(double loss, Motion copy) {
    if (!near(copy.onTrain().loss(), loss)) return false;
    double[] mine = end.toArray();
    double[] others = copy.parameters().toArray();
    for (int k = 0; k < mine.length; k++) if (!near(others[k], mine[k])) return false;
    return true;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= AGREEMENT * Math.max(1, Math.abs(b));
  }

  /** Up or down by step and place, so that clones are moved apart as well. */
  private static void shake(Motion copy) {
    double[] values = copy.parameters().toArray();
    for (int k = 0; k < values.length; k++) {
      // Whoever multiplies by 0 gets 0, however he rounds.
      if (values[k] == 0) continue;
      long hash = (k * 0x9E3779B97F4A7C15L) ^ (copy.step() * 0xBF58476D1CE4E5B9L);
      boolean up = Long.bitCount(hash) % 2 == 0;
      values[k] = up ? Math.nextUp(values[k]) : Math.nextDown(values[k]);
    }
    copy.setParameters(new Parameters(copy.parameters().architecture(), values));
  }

  /** Notes what events drew. */
  private final class Draws implements Motion.Witness {

    private int event;

    @Override
    public void changed(Network network, Event happened) {
      int place = event++;
      switch (happened) {
        case Event.Nudge nudge -> {
          for (int layer : nudge.layers()) {
            int count = network.architecture().fanOut(layer) * network.architecture().fanIn(layer);
            double[] numbers = nudge.draws(experiment.seed(), layer, count);
            drawn.add(new Recording.Drawn(place, layer, numbers));
          }
        }
        case Event.Reinitialize draw -> drawn.add(
          new Recording.Drawn(place, draw.layer(), network.parameters().weights(draw.layer()))
        );
        case
          Event.SetWeight _,
          Event.SetBias _,
          Event.SetLearningRate _,
          Event.SetDropout _,
          Event.Reshuffle _ -> {
        }
      }
    }
  }
}
