package symmetry.clinic;

import static symmetry.clinic.PlainStart.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.clinic.Resemblance.Fit;
import symmetry.clinic.Resemblance.Verdict;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.number.Numerals;

/** Finds the initializer that the biases of a layer look like. */
final class BiasRecognition {

  /** A handful of numbers says little. */
  private static final int FEWEST = 16;

  private BiasRecognition() {}

  static Resemblance of(double[] biases, int fanIn, double roundoff) {
    Moments moments = Moments.of(biases);
    boolean zero = moments.mean() == 0;
    if (moments.deviation() == 0 && (zero || biases.length > 1)) {
      BiasKind kind = zero ? BiasKind.ZEROS : BiasKind.CONSTANT;
      return exactly(Fit.of(kind, zero ? "" : "c = " + number(moments.mean())));
    }
    Optional<Fit> ramp = PlainStart.ramp(BiasKind.RAMP, biases, roundoff);
    if (ramp.isPresent()) return exactly(ramp.get());
    if (biases.length < FEWEST) {
      return Resemblance.unclear(
        List.of(),
        biases.length == 1
          ? "One bias is too few to tell where it comes from."
          : "%d biases are too few to tell where they come from.".formatted(biases.length)
      );
    }
    List<Fit> fits = fits(biases, moments, fanIn, roundoff);
    if (fits.isEmpty()) {
      return new Resemblance(
        Verdict.NONE,
        fits,
        Double.NaN,
        "The biases look like no start: they have moved, or were set."
      );
    }
    // Laws fitted to a few numbers all pass.
    if (fits.size() > 1 && fits.getFirst().isGeneral()) {
      return Resemblance.unclear(
        fits,
        "%d biases pass for %s and for %s: too few to tell where they come from.".formatted(
          biases.length,
          fits.getFirst().label(),
          fits.get(1).label()
        )
      );
    }
    return Resemblance.like(
      fits,
      "The biases look like %s (p = %s).".formatted(
        fits.getFirst().label(),
        Numerals.rough(fits.getFirst().p())
      )
    );
  }

  private static List<Fit> fits(double[] biases, Moments moments, int fanIn, double roundoff) {
    double[] sorted = FitTest.sorted(biases);
    List<Fit> fits = new ArrayList<>();
    for (BiasKind kind : BiasKind.values()) {
      law(kind, moments, biases.length, fanIn).ifPresent(law -> {
        FitTest test = FitTest.of(moments, sorted, law, roundoff);
        if (test.passes()) fits.add(Fit.of(kind, numbers(kind, law), test));
      });
    }
    fits.sort((a, b) -> Boolean.compare(a.isGeneral(), b.isGeneral()));
    return fits;
  }

  private static Optional<Law> law(BiasKind kind, Moments moments, int fanOut, int fanIn) {
    return switch (kind) {
      case UNIFORM -> {
        double wider = (moments.max() - moments.min()) / (2.0 * moments.count());
        yield Optional.of(Law.uniform(moments.min() - wider, moments.max() + wider));
      }
      case NORMAL -> Optional.of(new Law(Law.Family.NORMAL, moments.mean(), moments.deviation()));
      default -> Law.of(BiasKind.create(Choice.initial(kind, BiasKind.ZEROS)), fanOut, fanIn);
    };
  }

  private static String numbers(BiasKind kind, Law law) {
    return switch (kind) {
      case UNIFORM -> {
        double half = Math.sqrt(3) * law.deviation();
        yield "from %s to %s".formatted(number(law.mean() - half), number(law.mean() + half));
      }
      case NORMAL -> "mean %s, σ = %s".formatted(number(law.mean()), number(law.deviation()));
      default -> "";
    };
  }

  private static Resemblance exactly(Fit fit) {
    return Resemblance.like(
      List.of(fit),
      "The biases are %s, number by number.".formatted(fit.label())
    );
  }
}
