package symmetry.training;

import java.util.List;
import java.util.Optional;
import symmetry.number.Numerals;

/** A loss that grows instead of falling, seen long before it is no number any more. */
public record Growth(double start, double loss, Instability cause) {
  /** So many times the lowest, and … */
  private static final double TIMES_LOWEST = 3;

  /** … so many times the start. */
  private static final double TIMES_START = 1.5;

  /** The loss of a while ago: this share of the steps. */
  private static final double A_WHILE = 0.1;

  /** The point of the lowest loss; empty if the last loss is not several times it and still growing. */
  static Optional<LossPoint> lowestOfGrowing(List<LossPoint> history) {
    LossPoint start = history.getFirst();
    LossPoint now = history.getLast();
    LossPoint lowest = start;
    LossPoint before = start;
    for (LossPoint p : history.subList(0, history.size() - 1)) {
      if (p.trainLoss() < lowest.trainLoss()) lowest = p;
      if (p.step() <= now.step() - Math.max(1, (long) (A_WHILE * now.step()))) before = p;
    }
    boolean grows =
      now.step() > 0 &&
      now.trainLoss() > TIMES_START * start.trainLoss() &&
      now.trainLoss() > TIMES_LOWEST * lowest.trainLoss() &&
      now.trainLoss() > before.trainLoss();
    return grows ? Optional.of(lowest) : Optional.empty();
  }

  /** For people: how much, and why. */
  public String inWords() {
    return "The loss is growing, from %s. %s".formatted(range(), cause.inWords());
  }

  /** "0.676 at the start to 2,710". */
  String range() {
    return "%s at the start to %s".formatted(Numerals.upTo(3, start), Numerals.upTo(3, loss));
  }
}
