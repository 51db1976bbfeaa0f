package symmetry.diagnostics;

import java.util.Arrays;
import symmetry.engine.Activity;

/** How often each class was taken for each: rows are true classes, columns answers. Immutable. */
public final class ConfusionMatrix {

  private final int[][] counts;

  private ConfusionMatrix(int[][] counts) {
    this.counts = counts;
  }

  /**
   * Of the network's answers: the class with the largest output (the first of equals), or, for one
   * output, class 1 above the middle between the two targets.
   *
   * @param labels true class of each sample of the activity
   */
  public static ConfusionMatrix of(Activity activity, int[] labels) {
    if (labels.length != activity.count()) {
      throw new IllegalArgumentException("one label is needed for each sample");
    }
    int classes = Math.max(2, activity.architecture().outputs());
    int[][] counts = new int[classes][classes];
    for (int s = 0; s < labels.length; s++) counts[labels[s]][activity.answer(s)]++;
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

  /** Samples of a class. */
  public int samples(int actual) {
    return Arrays.stream(counts[actual]).sum();
  }

  /** Share of a class's samples that were named rightly (its recall); 0 without samples. */
  public double accuracy(int actual) {
    return (double) counts[actual][actual] / Math.max(1, samples(actual));
  }
}
