package symmetry.claims;

import static symmetry.claims.Answer.FOURTH;
import static symmetry.claims.Ruling.doesNotHold;
import static symmetry.claims.Ruling.holds;

import java.util.List;
import symmetry.claims.exhibit.Table;
import symmetry.claims.exhibit.Trajectory;
import symmetry.engine.Activation;

/** The fourth answer: statements 29 and 30. */
final class FourthAnswerStatements {

  private static final double IMBALANCED = 0.75;

  static final List<Statement> ALL = List.of(
    FOURTH.says(
      29,
      Theme.ZEROS,
      "From all zeros, all hidden units do exactly the same calculation."
    )
      .tried("Tried: every step of 1,500, three activations.")
      .judged(
        FourthAnswerStatements::sameCalculation,
        Symmetric.zerosOnBlobs(Nets.ZEROS, IMBALANCED),
        "Biases that differ from unit to unit",
        Symmetric.zerosOnBlobs(Nets.withDistinctBiases(Nets.ZEROS), IMBALANCED)
      ),
    FOURTH.says(
      30,
      Theme.BREAKING,
      "Units cannot come to compute different functions from equal values."
    )
      .tried(
        "Tried: three hidden layers, full batch, mini-batches and Adam. Not: other sources of noise than dropout."
      )
      .judged(
        FourthAnswerStatements::neverDifferent,
        Symmetric.deep(Nets.CONSTANT, 0),
        "Dropout of 0.5",
        Symmetric.deep(Nets.CONSTANT, 0.5)
      )
  );

  private FourthAnswerStatements() {}

  private static Ruling sameCalculation(Table<Activation, Trajectory> runs) {
    double difference = Trajectory.largestRowDifference(runs);
    return difference == 0
      ? holds(
          "Units differ by exactly %.1g at every step, also with sigmoid, whose loss falls to %.2g.",
          difference,
          runs.of(Activation.SIGMOID).endLoss()
        )
      : doesNotHold("Units differ by up to %.3g.", difference);
  }

  private static Ruling neverDifferent(Table<Symmetric.Training, Trajectory> runs) {
    double difference = Trajectory.largestRowDifference(runs);
    return difference == 0
      ? holds(
          "With the full batch, mini-batches and Adam the units of every layer differ by exactly %.1g.",
          difference
        )
      : doesNotHold(
          "Units become different at %s, and differ by up to %.3g.",
          Words.step(runs.of(Symmetric.Training.FULL_BATCH).parted()),
          difference
        );
  }
}
