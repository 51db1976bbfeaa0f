package symmetry.training;

import symmetry.number.NumberText;
import symmetry.number.Numerals;

/**
 * A run that left the finite numbers.
 *
 * @param step the step that would have given NaN or infinity; the trainer stands before it
 * @param cause why, as {@link Instability#inWords} says it
 * @param briefly the same as {@link Instability#inShort} says it
 */
public record Divergence(long step, double learningRate, String cause, String briefly) {
  /** With the sentences of a cause. */
  public static Divergence of(long step, double learningRate, Instability cause) {
    return new Divergence(step, learningRate, cause.inWords(), cause.inShort());
  }

  /** Some sentences for a person. */
  public String message() {
    return (
      "Step %s diverged: with learning rate %s a weight or the loss became NaN or infinite. ".formatted(
        Numerals.count(step),
        NumberText.of(learningRate)
      ) +
      "The run stands at the last finite step, %s. ".formatted(Numerals.count(step - 1)) +
      cause
    );
  }
}
