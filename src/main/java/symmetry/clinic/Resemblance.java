package symmetry.clinic;

import java.util.List;
import symmetry.experiment.Kind;

/**
 * Which initializer numbers look like.
 *
 * @param fits those that they may come from, the likeliest first, named starts before general ones; if the
 *     numbers have moved, what is nearest
 * @param moved how far they are from {@code fits} at least, as a share of their norm; NaN if nothing says so
 * @param sentence the same for a person
 */
public record Resemblance(Verdict verdict, List<Fit> fits, double moved, String sentence) {
  public enum Verdict {
    LOOKS_LIKE,
    /** It is near a start, and not one. */
    CANNOT_TELL,
    /** It is no start: it has moved. */
    NONE,
  }

  /**
   * A start, and how well it fits.
   *
   * @param start as a link names it, without numbers
   * @param label for a person, with its numbers
   * @param isGeneral whether it has numbers that were chosen to fit
   * @param distance of Kolmogorov and Smirnov; NaN where the start is recognised exactly
   * @param varianceRatio variance ÷ that of the start
   * @param p chance that numbers of this start are so far from it
   */
  public record Fit(
    String start,
    String label,
    boolean isGeneral,
    double distance,
    double varianceRatio,
    double p
  ) {
    /** One that is recognised exactly, with its numbers for a person, if it has any. */
    static Fit of(Kind kind, String numbers) {
      return of(kind, numbers, Double.NaN, 1, 1);
    }

    /** One whose law was tested. */
    static Fit of(Kind kind, String numbers, FitTest test) {
      return of(kind, numbers, test.distance(), test.varianceRatio(), test.p());
    }

    private static Fit of(Kind kind, String numbers, double distance, double ratio, double p) {
      String label = numbers.isEmpty() ? kind.label() : kind.label() + ", " + numbers;
      return new Fit(kind.token(), label, !kind.parameters().isEmpty(), distance, ratio, p);
    }
  }

  /** From here on something has moved so far that it is no start any more. */
  public static final double FAR = 0.15;

  public Resemblance {
    fits = List.copyOf(fits);
  }

  /** They look like the first of these. */
  static Resemblance like(List<Fit> fits, String sentence) {
    return new Resemblance(Verdict.LOOKS_LIKE, fits, Double.NaN, sentence);
  }

  /** Nobody can tell which of these they come from, or whether from one of them. */
  static Resemblance unclear(List<Fit> fits, String sentence) {
    return new Resemblance(Verdict.CANNOT_TELL, fits, Double.NaN, sentence);
  }
}
