package symmetry.clinic;

import static symmetry.clinic.PlainStart.number;

import java.util.List;
import symmetry.clinic.Resemblance.Fit;
import symmetry.clinic.Resemblance.Verdict;
import symmetry.experiment.InitializerKind;
import symmetry.number.Numerals;

/** What was found out about where numbers come from, in sentences. */
final class ResemblanceWords {

  private ResemblanceWords() {}

  static Resemblance exactly(Fit fit) {
    return exactly(fit, "");
  }

  private static Resemblance exactly(Fit fit, String more) {
    return Resemblance.like(
      List.of(fit),
      "It is %s, number by number.%s".formatted(fit.label(), more)
    );
  }

  /**
   * Twins.
   *
   * @param first what the first of each pair was drawn by
   */
  static Resemblance twins(Fit fit, Resemblance first) {
    return exactly(
      fit,
      first.verdict() == Verdict.LOOKS_LIKE
        ? " The first of each pair looks like %s.".formatted(first.fits().getFirst().label())
        : ""
    );
  }

  static Resemblance orthogonal(double gain) {
    Fit fit = Fit.of(InitializerKind.ORTHOGONAL, "gain " + number(gain));
    Fit scaled = Fit.of(InitializerKind.LSUV, "");
    return Resemblance.like(
      List.of(fit, scaled),
      "It is orthogonal with gain %s; LSUV begins so, too, and then scales.".formatted(number(gain))
    );
  }

  /** Its zeros stand as a sparse start's do, and the rest is no normal's. */
  static Resemblance sparseAlone(Fit fit, String whose) {
    return Resemblance.unclear(
      List.of(fit),
      "%s has the same number of weights that are not zero, and they are not a normal's.".formatted(
        whose
      )
    );
  }

  static Resemblance few(List<TestedLaw> fits, long count) {
    return Resemblance.unclear(
      fits.stream().map(TestedLaw::fit).toList(),
      "%d weights are too few to tell where they come from.".formatted(count)
    );
  }

  /** It fits these, the first best. */
  static Resemblance alike(List<TestedLaw> fits, long count) {
    TestedLaw first = fits.getFirst();
    List<Fit> ranked = fits.stream().map(TestedLaw::fit).toList();
    List<String> others = ranked
      .stream()
      .skip(1)
      .filter(fit -> !fit.isGeneral() || first.fit().isGeneral())
      .map(Fit::label)
      .toList();
    String also = others.isEmpty()
      ? ""
      : " These weights do not tell it from %s.".formatted(String.join("; ", others));
    double kurtosis = first.law().family().kurtosis();
    double unseen = Math.sqrt(4 * Math.sqrt((kurtosis - 1) / (double) count));
    return Resemblance.like(
      ranked,
      "It looks like %s (p = %s).%s Noise of less than %s of its norm on top would not be seen.".formatted(
        first.fit().label(),
        Numerals.rough(first.test().p()),
        also,
        Numerals.wholePercent(unseen)
      )
    );
  }

  /** A start of its family is near, and it is not that. */
  static Resemblance beside(TestedLaw near) {
    double moved = Math.sqrt(Math.abs(near.test().varianceRatio() - 1));
    String sentence = isFar(moved)
      ? "None of the named starts: it has moved from %s, by about %s of its norm, or was drawn with a σ of its own."
      : "Cannot tell: it is near %s, off by about %s of its norm. It may have moved.";
    return unlike(near, moved, sentence.formatted(near.fit().label(), percent(moved)));
  }

  /**
   * Its numbers are distributed like a start's, but not independent of each other.
   *
   * @param largest singular value
   * @param edge where those of a random matrix end
   */
  static Resemblance dependent(
    TestedLaw near,
    Independence independence,
    double largest,
    double edge
  ) {
    double moved = independence.moved();
    String why =
      independence.largest() > 0
        ? "its largest singular value is %s, where a random matrix ends at %s".formatted(
            number(largest),
            number(edge)
          )
        : "its rows, columns and directions are not as long as those of independent draws";
    String sentence = isFar(moved)
      ? "None: it has moved, by at least %s of its norm: %s.".formatted(percent(moved), why)
      : "Cannot tell: %s. It has moved, or was made otherwise.".formatted(why);
    return unlike(near, moved, sentence);
  }

  /** Its numbers are distributed like none. */
  static Resemblance moved(TestedLaw near, double moved, double kurtosis) {
    String sentence = isFar(moved)
      ? "None: it has moved, by at least %s of its norm (kurtosis %s, where a normal has 3 and a uniform 1.8)."
      : "Cannot tell: it is within %s of the norm of what a start could be, and fits none (kurtosis %s).";
    return unlike(near, moved, sentence.formatted(percent(moved), Numerals.upTo(3, kurtosis)));
  }

  /** None of the starts, or nobody can tell: by how far it is from the nearest. */
  private static Resemblance unlike(TestedLaw near, double moved, String sentence) {
    Verdict verdict = isFar(moved) ? Verdict.NONE : Verdict.CANNOT_TELL;
    return new Resemblance(verdict, List.of(near.fit()), moved, sentence);
  }

  private static boolean isFar(double moved) {
    return moved >= Resemblance.FAR;
  }

  private static String percent(double share) {
    return Numerals.wholePercent(share);
  }
}
