package symmetry.study.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Comparison;
import symmetry.experiment.Comparison.Shadow;
import symmetry.experiment.LineupWriter;
import symmetry.experiment.Link;
import symmetry.training.Divergence;
import symmetry.training.Lockstep;
import symmetry.training.LossPoint;
import symmetry.training.SymmetryBreak;

/**
 * Experiments beside each other, for files.
 *
 * @param sameData whether all learn from the same samples, split in the same way
 * @param sameBatches whether each step shows the same samples to all
 * @param differ keys of links in which not all are alike, with each one's value; null for the default
 * @param experiments those that are trained
 */
record ComparisonReport(
  boolean sameData,
  boolean sameBatches,
  Map<String, List<@Nullable String>> differ,
  List<Member> experiments
) {
  /**
   * One of them.
   *
   * @param name its letter
   * @param link canonical; a shadow's at width 1, whose start no link has
   * @param shadowOf the letter of its original; empty unless it is a shadow
   * @param step where it stands; less than asked for only if it diverged
   * @param fingerprint of the parameters there
   * @param distinctUnits by hidden layer, at some steps from 0 to the last
   * @param breaks when clones parted
   * @param gap to its original; empty unless it is a shadow and both are trained
   * @param trainLoss of each step from 0
   * @param testLoss of each step from 0; NaN without a test split
   */
  record Member(
    String name,
    String link,
    Optional<String> shadowOf,
    long step,
    String fingerprint,
    Optional<Divergence> divergence,
    List<MemberCourse.Distinct> distinctUnits,
    List<Break> breaks,
    Optional<Gap> gap,
    List<Double> trainLoss,
    List<Double> testLoss
  ) {}

  /**
   * Clones that parted.
   *
   * @param layer hidden layer, from 1
   * @param units from 1
   */
  record Break(long step, int layer, List<Integer> units, String words) {
    static Break of(SymmetryBreak b) {
      List<Integer> units = b
        .units()
        .stream()
        .map(u -> u + 1)
        .toList();
      return new Break(b.step(), b.layer() + 1, units, b.inWords());
    }
  }

  /** The largest difference of a shadow's training loss to its original's. */
  record Gap(double largest, long step, boolean rounding) {
    static Gap of(Lockstep.Gap gap) {
      return new Gap(gap.largest(), gap.step(), gap.isRounding());
    }
  }

  static ComparisonReport of(Comparison comparison, List<@Nullable MemberCourse> found) {
    List<Member> members = new ArrayList<>();
    for (int k = 0; k < found.size(); k++) {
      MemberCourse course = found.get(k);
      if (course != null) members.add(member(comparison, found, k, course));
    }
    return new ComparisonReport(
      comparison.hasSameData(),
      comparison.hasSameBatches(),
      LineupWriter.differences(comparison.experiments()),
      members
    );
  }

  private static Member member(
    Comparison comparison,
    List<@Nullable MemberCourse> found,
    int index,
    MemberCourse course
  ) {
    Optional<Integer> original =
      comparison.members().get(index) instanceof Shadow(int of)
        ? Optional.of(of)
        : Optional.empty();
    List<LossPoint> history = course.history();
    return new Member(
      Comparison.letter(index),
      new Link(comparison.experiment(index), 0).query(),
      original.map(Comparison::letter),
      history.getLast().step(),
      course.fingerprint(),
      course.divergence(),
      course.distinct(),
      course.breaks().stream().map(Break::of).toList(),
      original
        .flatMap(of -> Optional.ofNullable(found.get(of)))
        .map(course::gapTo)
        .map(Gap::of),
      history.stream().map(LossPoint::trainLoss).toList(),
      history.stream().map(LossPoint::testLoss).toList()
    );
  }
}
