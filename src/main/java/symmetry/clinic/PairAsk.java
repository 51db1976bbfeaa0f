package symmetry.clinic;

import java.util.Optional;
import symmetry.experiment.Experiment;

/**
 * What a person asks of two files.
 *
 * @param ask of both
 * @param experiment whose network both are, for its data, activations and loss; nothing if they are not to be run
 */
public record PairAsk(Ask ask, By by, Optional<Experiment> experiment) {
  /** How units find their partners. */
  public enum By {
    WEIGHTS("their weights"),
    /** Over the training data of the experiment. */
    ACTIVATIONS("their activations");

    private final String label;

    By(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
