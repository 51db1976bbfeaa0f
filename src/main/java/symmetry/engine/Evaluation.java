package symmetry.engine;

/**
 * How a network does on a set of samples.
 *
 * @param count samples evaluated
 * @param loss mean per sample, without penalty terms; NaN if there are no samples
 * @param correct samples whose class is named rightly (meaningless for regression)
 */
public record Evaluation(int count, double loss, int correct) {
  /** Share of samples named rightly. */
  public double accuracy() {
    return (double) correct / count;
  }
}
