package symmetry.ui.compare;

import symmetry.experiment.Comparison;

/** Names of what the frames say and show of all members, and of each: after its letter, those of a run. */
final class MemberTexts {

  static final String LOSSES = "losses";
  static final String ACCURACY = "accuracy";
  static final String DIVERGENCE = "divergence";
  /** How far a shadow is from its original. */
  static final String GAP = "gap";
  static final String ANSWERS = "answers";

  private MemberTexts() {}

  static String of(int member, String name) {
    return Comparison.letter(member) + "-" + name;
  }
}
