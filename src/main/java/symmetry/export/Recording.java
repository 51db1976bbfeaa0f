package symmetry.export;

import java.util.List;
import java.util.Optional;
import symmetry.data.Dataset;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;
import symmetry.training.EarlyStop;

/**
 * A run as it went, with what it drew on the way. Immutable.
 *
 * @param start parameters at step 0, before any event
 * @param steps that were taken: fewer than asked for if the run diverged
 * @param stop where its rule of early stopping ends training, if it came there
 * @param isStopFirm whether a copy that rounds otherwise ends there too, or nowhere either
 * @param end parameters at the last step
 * @param trainLoss mean per sample at each step from 0, without penalty; not to be changed
 * @param testLoss the same over the test split; NaN without one
 * @param drawn what events drew, by ascending place
 * @param firm the last step up to which this run and a copy that rounds otherwise agree
 * @param firmEnd parameters at that step
 */
public record Recording(
  Experiment experiment,
  Dataset dataset,
  Parameters start,
  long steps,
  Optional<EarlyStop> stop,
  boolean isStopFirm,
  Parameters end,
  double[] trainLoss,
  double[] testLoss,
  List<Drawn> drawn,
  long firm,
  Parameters firmEnd
) {
  /**
   * Numbers that an event drew for the weights of a layer, {@code [fanOut × fanIn]}: standard normal
   * ones of a nudge, or the weights themselves.
   *
   * @param event its place among the events
   */
  public record Drawn(int event, int layer, double[] numbers) {}

  /** Whether it parts from every other implementation before its end. */
  public boolean isChaotic() {
    return firm < steps;
  }
}
