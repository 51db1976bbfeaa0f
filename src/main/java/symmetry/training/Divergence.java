package symmetry.training;

import symmetry.number.NumberText;
import symmetry.number.Numerals;

/**
 * A run that left the finite numbers.
 *
 * @param step the step that would have given NaN or infinity; the trainer stands before it
 */
public record Divergence(long step, double learningRate) {
  /** One sentence for a person. */
  public String message() {
    return (
      "Step %s diverged: with learning rate %s a weight or the loss became NaN or infinite. ".formatted(
        Numerals.count(step),
        NumberText.of(learningRate)
      ) + "The run stands at the last finite step, %s.".formatted(Numerals.count(step - 1))
    );
  }
}
