package symmetry.training;

import symmetry.experiment.StoppingKind;
import symmetry.number.Numerals;

/**
 * Where a rule ends a run.
 *
 * @param step the last of an epoch
 * @param epoch epochs trained
 * @param bestStep the last step of the epoch whose loss or score was best
 * @param without epochs without improvement, as the rule counts them
 */
public record EarlyStop(StoppingKind rule, long step, long epoch, long bestStep, int without) {
  /** Whose weights are left. */
  public long restsAt() {
    return rule.restoresBest() ? bestStep : step;
  }

  /** The same, for who may play on. */
  public String message() {
    return inWords() + " Play goes on.";
  }

  /** Some sentences for a person. */
  public String inWords() {
    String what = switch (rule) {
      case SCIKIT_LEARN -> "scikit-learn's rule for the training loss";
      case SCIKIT_LEARN_SCORE -> "scikit-learn's rule for the validation score";
      case KERAS_LOSS, KERAS_LOSS_BEST -> "Keras' rule for the training loss";
      case KERAS_VAL_LOSS, KERAS_VAL_LOSS_BEST -> "Keras' rule for the validation loss";
      case NONE -> throw new IllegalStateException("no rule");
    };
    String left = rule.restoresBest()
      ? " It leaves the weights of step %s, the best.".formatted(Numerals.count(bestStep))
      : "";
    return "Early stopping: %s ends training at step %s, after %s, the last %s without improvement.%s".formatted(
      what,
      Numerals.count(step),
      Numerals.counted(epoch, "epoch"),
      Numerals.count(without),
      left
    );
  }
}
