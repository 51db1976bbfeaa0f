package symmetry.api.study;

import symmetry.study.TimeLeft;

/**
 * How long a study would take.
 *
 * @param parameters what was asked for, defaults filled in
 * @param seconds on this machine, all cores, if nothing else is under way: pieces of that very work were done and their processor time was counted
 * @param cores of this machine
 * @param inWords the same, rounded
 */
record EstimateReply(String kind, Object parameters, double seconds, int cores, String inWords) {
  static EstimateReply of(StudyOrder<?> order, double seconds) {
    return new EstimateReply(
      order.kind(),
      order.parameters(),
      seconds,
      Runtime.getRuntime().availableProcessors(),
      TimeLeft.expected("Run", seconds)
    );
  }
}
