package symmetry.guide;

import org.jspecify.annotations.Nullable;
import symmetry.data.Dataset;
import symmetry.experiment.Experiment;
import symmetry.study.Shadow;
import symmetry.study.Work;

/** What is measured of one run as a whole: once, when it is first asked for. Not thread-safe. */
final class WholeRun {

  private Shadow.@Nullable Gap gap;
  private @Nullable StartSignal signal;
  private @Nullable OtherRun other;

  Shadow.Gap shadow(Experiment experiment, int steps) {
    Shadow.Gap known = gap;
    if (known == null) gap = known = new Shadow(experiment, steps).measure(Work.unwatched());
    return known;
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
