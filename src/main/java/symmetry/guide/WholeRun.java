package symmetry.guide;

import org.jspecify.annotations.Nullable;
import symmetry.data.Dataset;
import symmetry.experiment.Comparison;
import symmetry.experiment.Experiment;
import symmetry.training.Lockstep;

/** What is measured of one run as a whole: once, when it is first asked for. Not thread-safe. */
final class WholeRun {

  private @Nullable Lockstep besideOneUnit;
  private @Nullable StartSignal signal;
  private @Nullable OtherRun other;

  /** The run and its shadow at width 1, after so many steps. */
  Lockstep besideOneUnit(Experiment experiment, int steps) {
    Lockstep known = besideOneUnit;
    if (known != null) return known;
    Lockstep pair = new Lockstep(Comparison.of(experiment).and(new Comparison.Shadow(0)));
    for (int step = 0; step < steps; step++) pair.advance();
    return (besideOneUnit = pair);
  }

  OtherRun run(Experiment experiment, long steps) {
    OtherRun known = other;
    if (known == null) other = known = OtherRun.of(experiment, steps);
    return known;
  }

  StartSignal startSignal(Experiment experiment, Dataset dataset) {
    StartSignal known = signal;
    if (known == null) signal = known = StartSignal.of(experiment, dataset);
    return known;
  }
}
