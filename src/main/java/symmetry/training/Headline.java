package symmetry.training;

import java.util.List;
import symmetry.number.Numerals;

/**
 * What there is to see of a run at one step, in a sentence and one below it. What it claims is measured.
 *
 * @param start of the headline
 * @param marked the part of it that says what is the same; may be empty
 * @param end of the headline
 * @param below why, or what next
 */
public record Headline(String start, String marked, String end, String below) {
  /** The headline as plain text. */
  public String text() {
    return start + marked + end;
  }

  /**
   * The first that is true.
   *
   * @param inspection with {@link Part#WHY_FROZEN}, without which nothing is said of gradients
   */
  public static Headline of(Snapshot snapshot, Inspection inspection) {
    if (snapshot.divergence().isPresent()) return diverged(snapshot);
    HeadlineFacts seen = new HeadlineFacts(snapshot, inspection);
    if (inspection.hasClones()) return new CloneHeadline(seen).headline();
    DifferenceHeadline different = new DifferenceHeadline(seen);
    List<SymmetryBreak> broken = seen.broken();
    if (!broken.isEmpty() && seen.whole() > 1) return different.afterBreak(broken);
    return different.without();
  }

  static Headline plain(String text, String below) {
    return new Headline(text, "", "", below);
  }

  private static Headline diverged(Snapshot snapshot) {
    long step = snapshot.divergence().orElseThrow().step();
    return plain(
      "The numbers ran away.",
      "At step %s the loss was no longer a number. A smaller learning rate helps.".formatted(
        Numerals.count(step)
      )
    );
  }
}
