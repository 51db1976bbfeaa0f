package symmetry.guide;

import symmetry.number.Numerals;

/** What the sentences of several lessons say. */
final class LessonWords {

  private LessonWords() {}

  /** "loss 0.6931 → 0.5623". */
  static String losses(Observation f) {
    return "loss %s → %s".formatted(
      Numerals.fourDecimals(f.startLoss()),
      Numerals.fourDecimals(f.loss())
    );
  }

  /** "The loss was 0.6931 at the start and is 0.5623 after 300 steps". */
  static String lossesInWords(Observation f) {
    return "The loss was %s at the start and is %s after %s steps".formatted(
      Numerals.fourDecimals(f.startLoss()),
      Numerals.fourDecimals(f.loss()),
      Numerals.count(f.step())
    );
  }

  /** "3 of 4 units distinct", of the first hidden layer. */
  static String distinct(Observation f) {
    return "%d of %d units distinct".formatted(f.ledger().distinct(), f.ledger().units());
  }
}
