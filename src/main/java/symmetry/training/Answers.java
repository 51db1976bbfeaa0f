package symmetry.training;

/**
 * What the network answers over its input space, at the centres of a grid of cells: rows from the
 * lowest x₂ upwards, in each row from the lowest x₁.
 */
public sealed interface Answers {
  /**
   * Over the plane of two inputs, for two classes or one real target.
   *
   * @param values {@code [rows × columns]}, an output's place between the values of the two classes,
   *     or between the smallest and the largest target: 0 … 1, clipped
   */
  record Plane(int rows, int columns, double[] values) implements Answers {}

  /**
   * Over the plane of two inputs, for several classes.
   *
   * @param classes {@code [rows × columns]}, the class with the largest output
   * @param confidence {@code [rows × columns]}, its lead over the runner-up, 0 … 1, clipped
   */
  record Classes(int rows, int columns, int[] classes, double[] confidence) implements Answers {}

  /**
   * Along one input.
   *
   * @param heights outputs at equal distances from the left to the right end of the range
   */
  record Curve(double[] heights) implements Answers {}

  /** Not to be drawn: more than two inputs. */
  record None() implements Answers {}
}
