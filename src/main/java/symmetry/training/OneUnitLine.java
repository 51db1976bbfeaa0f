package symmetry.training;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import symmetry.diagnostics.CloneLedger;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;

/**
 * The lowest training loss found for one unit in each hidden layer, as a run shows it. Where the run's
 * own clones, which are one unit, get below it, it follows them. Confined to one thread at a time.
 */
public final class OneUnitLine {

  private final Experiment setUp;
  private OptionalDouble lowest = OptionalDouble.empty();

  /**
   * @param experiment whose set-up it is of
   */
  public OneUnitLine(Experiment experiment) {
    setUp = experiment.bare();
  }

  /** Whether it is that of this experiment. */
  public boolean isOf(Experiment experiment) {
    return experiment.bare().equals(setUp);
  }

  /** A search has found this. */
  public void found(double loss) {
    lowest = OptionalDouble.of(Math.min(loss, lowest.orElse(loss)));
  }

  /** The line beside a state of a run with this set-up; empty while nothing is known. */
  public OptionalDouble beside(Snapshot snapshot) {
    if (lowest.isEmpty()) return lowest;
    Parameters now = snapshot.parameters();
    IntStream hidden = IntStream.range(0, now.architecture().hidden().size());
    if (hidden.allMatch(l -> CloneLedger.distinct(now, l) == 1)) found(snapshot.train().loss());
    return lowest;
  }
}
