package symmetry.ui.compare;

import symmetry.experiment.Comparison;

/** Names of what the frames say and show of each member. */
final class MemberTexts {

  static final String LOSSES = "losses";
  static final String TIME = "time";

  /** The ledgers of all, for those who listen. */
  static final String LEDGERS = "ledgers";

  private MemberTexts() {}

  static String trainLoss(int member) {
    return of(member, "train-loss");
  }

  static String testLoss(int member) {
    return of(member, "test-loss");
  }

  static String accuracy(int member) {
    return of(member, "accuracy");
  }

  static String divergence(int member) {
    return of(member, "divergence");
  }

  /** How far a shadow is from its original. */
  static String gap(int member) {
    return of(member, "gap");
  }

  static String answers(int member) {
    return of(member, "answers");
  }

  static String ledger(int member, int layer) {
    return of(member, "ledger-" + (layer + 1));
  }

  static String detail(int member, int layer) {
    return of(member, "detail-" + (layer + 1));
  }

  static String heat(int member, int layer) {
    return of(member, "heat-" + (layer + 1));
  }

  private static String of(int member, String name) {
    return Comparison.letter(member) + "-" + name;
  }
}
