package symmetry.diagnostics;

/** How often each class was taken for each: rows are true classes, columns answers. Immutable. */
public final class ConfusionMatrix {

  private final int[][] counts;

  private ConfusionMatrix(int[][] counts) {
    this.counts = counts;
  }

  /**
   * Of a network's answers, as {@link symmetry.engine.Activity#answer} gives them.
   *
   * @param classes that there are
   * @param labels true class of each sample
   * @param answers class that each sample is taken for
   */
  public static ConfusionMatrix of(int classes, int[] labels, int[] answers) {
    if (labels.length != answers.length) {
      throw new IllegalArgumentException("one label is needed for each sample");
    }
    int[][] counts = new int[classes][classes];
    for (int s = 0; s < labels.length; s++) counts[labels[s]][answers[s]]++;
    return new ConfusionMatrix(counts);
  }

  /** Number of classes. */
  public int classes() {
    return counts.length;
  }

  /** Samples of class {@code actual} that were answered with class {@code answered}. */
  public int count(int actual, int answered) {
    return counts[actual][answered];
  }
}
