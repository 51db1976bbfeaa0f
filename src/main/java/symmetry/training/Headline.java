package symmetry.training;

import java.util.List;
import java.util.Optional;
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
    if (inspection.growth().isPresent()) return growing(inspection.growth().get());
    HeadlineFacts seen = new HeadlineFacts(snapshot, inspection);
    if (inspection.hasClones()) return new CloneHeadline(seen).headline();
    IllHeadline illness = new IllHeadline(seen);
    Optional<Headline> ill = illness.headline().or(illness::fadedForwards);
    if (seen.layers() == 0) return withoutHidden(ill.map(Headline::below), seen);
    if (ill.isPresent()) return ill.get();
    DifferenceHeadline different = new DifferenceHeadline(seen);
    List<SymmetryBreak> broken = seen.broken();
    if (!broken.isEmpty() && seen.whole() > 1) return different.afterBreak(broken);
    return different.without();
  }

  static Headline plain(String text, String below) {
    return new Headline(text, "", "", below);
  }

  private static Headline growing(Growth growth) {
    return new Headline(
      "The loss is ",
      "growing",
      ".",
      "%s The loss went from %s.".formatted(growth.cause().inShort(), growth.range())
    );
  }

  /** Without hidden layers there is nothing to be alike, whatever else there is to say. */
  private static Headline withoutHidden(Optional<String> ill, HeadlineFacts seen) {
    String below = seen.isFarOff()
      ? seen.losses()
      : "Each output has a target of its own. Add a layer to see its units.";
    return new Headline("No hidden layer: ", "nothing to be alike", ".", ill.orElse(below));
  }

  private static Headline diverged(Snapshot snapshot) {
    Divergence divergence = snapshot.divergence().orElseThrow();
    return plain(
      "The numbers ran away.",
      "At step %s the loss was no longer a number. %s".formatted(
        Numerals.count(divergence.step()),
        divergence.briefly()
      )
    );
  }
}
