package symmetry.training;

import symmetry.number.Numerals;

/** Why a loss grows instead of falling: the cause that holds, with its number. */
public sealed interface Instability {
  /**
   * The learning rate times the factor of the penalty is beyond what the optimizer bears: for gradient
   * descent, w ← (1 − η·λ)·w turns over and grows if η·λ is above 2.
   *
   * @param bound of η·λ
   */
  record OfPenalty(double rate, double l2, double bound) implements Instability {}

  /**
   * The same with the curvature of the loss.
   *
   * @param curvature largest eigenvalue of the Hessian where the loss was lowest, with the penalty's
   * @param bound of η·curvature
   */
  record OfCurvature(double rate, double curvature, double bound) implements Instability {}

  /**
   * The weights of the start are so large that the answers are.
   *
   * @param loss at step 0
   * @param constant loss of the best constant answer
   */
  record OfStart(double loss, double constant) implements Instability {}

  /**
   * The penalty's steps have one size, learning rate times L1, whatever the weight: they overshoot zero.
   *
   * @param weight a typical weight of the smallest layer
   */
  record OfL1(double rate, double l1, double weight) implements Instability {}

  /**
   * An optimizer whose steps have a size of their own makes large ones.
   *
   * @param weight a typical weight of the smallest layer
   */
  record OfStepSize(double rate, double weight) implements Instability {}

  /** None of these holds. */
  record Unknown(double rate) implements Instability {}

  /** The cause with its number, and nothing else. */
  default String inShort() {
    return switch (this) {
      case OfPenalty c -> "Learning rate × L2 = %s, above %s.".formatted(
        figure(c.rate * c.l2),
        figure(c.bound)
      );
      case OfCurvature c -> "Learning rate × curvature = %s, above %s.".formatted(
        figure(c.rate * c.curvature),
        figure(c.bound)
      );
      case OfStart c -> "It started at %s times the loss of a constant answer.".formatted(
        figure(c.loss / c.constant)
      );
      case OfL1 c -> "Learning rate × L1 = %s moves a weight by %s times its size.".formatted(
        figure(c.rate * c.l1),
        figure((c.rate * c.l1) / c.weight)
      );
      case OfStepSize c -> "Each step moves a weight by up to %s times its size.".formatted(
        figure(c.rate / c.weight)
      );
      case Unknown _ -> "No single cause was found.";
    };
  }

  /** A sentence, or two: the cause, and what ends it. */
  default String inWords() {
    return switch (this) {
      case OfPenalty c -> (
        "Learning rate × L2 = %s × %s = %s, above %s: each step turns the weights over and makes them larger. " +
        "At this L2 a learning rate below %s is stable."
      ).formatted(
        figure(c.rate),
        figure(c.l2),
        figure(c.rate * c.l2),
        figure(c.bound),
        figure(c.bound / c.l2)
      );
      case OfCurvature c -> (
        "Learning rate × curvature = %s × %s = %s, above %s: each step overshoots by more than the last. " +
        "There a learning rate below %s was stable."
      ).formatted(
        figure(c.rate),
        figure(c.curvature),
        figure(c.rate * c.curvature),
        figure(c.bound),
        figure(c.bound / c.curvature)
      );
      case OfStart c -> "It started at a loss of %s, %s times that of the best constant answer (%s): smaller weights at the start help.".formatted(
        figure(c.loss),
        figure(c.loss / c.constant),
        figure(c.constant)
      );
      case OfL1 c -> (
        "Learning rate × L1 = %s × %s = %s: by so much the penalty alone moves every weight at each step, past zero and back. " +
        "A typical weight was %s."
      ).formatted(figure(c.rate), figure(c.l1), figure(c.rate * c.l1), figure(c.weight));
      case OfStepSize c -> "This optimizer moves a weight by up to about the learning rate, %s, at each step: %s times a typical weight (%s).".formatted(
        figure(c.rate),
        figure(c.rate / c.weight),
        figure(c.weight)
      );
      case Unknown c -> "No single cause was found; a learning rate below %s may help.".formatted(
        figure(c.rate)
      );
    };
  }

  private static String figure(double value) {
    return Numerals.upTo(3, value);
  }
}
