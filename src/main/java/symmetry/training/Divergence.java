package symmetry.training;

/**
 * A run that left the finite numbers.
 *
 * @param step the step that would have given NaN or infinity; the trainer stands before it
 */
public record Divergence(long step, double learningRate) {
  /** One sentence for a person. */
  public String message() {
    return (
      "Step %,d diverged: with learning rate %s a weight or the loss became NaN or infinite. ".formatted(
        step,
        Double.toString(learningRate)
      ) + "The run stands at the last finite step, %,d.".formatted(step - 1)
    );
  }
}
