package symmetry.study.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;
import symmetry.diagnostics.MeanField;
import symmetry.number.Numerals;

/** What happens to signals, in sentences with the numbers. */
public final class SignalWords {

  /** A size that changes by less than this factor on its way is kept. */
  private static final double KEPT = 1.5;

  /** A rate that changes by less than this share is steady. */
  private static final double STEADY = 0.25;

  /** A size that changes by less than this factor over the last third has settled. */
  private static final double SETTLED = 1.05;

  private static final double LAST_PART = 1.0 / 3;

  /** From here on a size is said as a multiple, not as a percentage. */
  private static final double GROWN = 2;

  private SignalWords() {}

  /** Which phase the theory puts a network in, and what that means. */
  public static String phase(MeanField theory) {
    double slope = theory.slope();
    double scale = theory.depthScale();
    return switch (theory.phase()) {
      case CRITICAL -> "Critical, at the edge of chaos: χ = %s. Differences between inputs and gradients keep their size; the depth scale ξ is %s.".formatted(
        Numerals.near(slope, 1),
        scale < 1000 ? layers(scale) : "beyond 1,000 layers"
      );
      case ORDERED -> "Ordered: χ = %s is below 1. Differences between inputs shrink e-fold every ξ = %s; networks train up to a depth of about 6ξ = %s.".formatted(
        Numerals.near(slope, 1),
        layers(scale),
        layers(MeanField.TRAINABLE_SCALES * scale)
      );
      case CHAOTIC -> theory.fixedLength().isPresent()
        ? "Chaotic: χ = %s is above 1. Inputs that are nearly the same drift apart, and the squared gradient grows e-fold every %s on its way back. What inputs have in common shrinks e-fold every ξ = %s; networks train up to a depth of about 6ξ = %s.".formatted(
            Numerals.near(slope, 1),
            layers(theory.gradientScale()),
            layers(scale),
            layers(MeanField.TRAINABLE_SCALES * scale)
          )
        : "Chaotic: χ = %s is above 1, and the signal itself grows without limit; its square and that of the gradient grow e-fold every %s.".formatted(
            Numerals.near(slope, 1),
            layers(theory.gradientScale())
          );
    };
  }

  /** How the signal gets through, from inputs of deviation 1. */
  public static String forwards(LayerSignals signals) {
    List<Double> path = new ArrayList<>(List.of(1.0));
    path.addAll(signals.of(Quantity.ACTIVATION));
    String after = "after " + layers(signals.depth());
    return "The signal %s.".formatted(
      course(path, "", share ->
        share < GROWN
          ? "%s %s of it is left".formatted(after, Numerals.finePercent(share))
          : "%s it is %s times as large".formatted(after, Numerals.brief(share))
      )
    );
  }

  /** How the error signal gets back from the last hidden layer to the first. */
  public static String backwards(LayerSignals signals) {
    if (
      signals.depth() == 1
    ) return "With one hidden layer the error signal has no layers to pass.";
    List<Double> path = new ArrayList<>(signals.of(Quantity.ERROR));
    Collections.reverse(path);
    return "The error signal %s.".formatted(
      course(path, " on its way back", share ->
        share < GROWN
          ? "the first layer gets %s of what the last one gets".formatted(
              Numerals.finePercent(share)
            )
          : "the first layer gets %s times what the last one gets".formatted(Numerals.brief(share))
      )
    );
  }

  private static String course(List<Double> path, String way, DoubleFunction<String> outcome) {
    int layers = path.size() - 1;
    double first = path.getFirst();
    double last = path.getLast();
    int gone = path.indexOf(last);
    if (Double.isInfinite(last)) {
      return "leaves the range of numbers%s after %s".formatted(way, layers(gone));
    }
    if (last == 0) return "is exactly 0%s after %s".formatted(way, layers(gone));
    String share = outcome.apply(last / first);
    double rate = StrictMath.log(last / first) / layers;
    int before = path.size() - 1 - (int) Math.ceil(layers * LAST_PART);
    double late = StrictMath.log(last / path.get(before));
    double lateRate = late / (layers - before);
    if (Math.abs(rate) * layers < StrictMath.log(KEPT)) return "keeps its size%s: %s".formatted(
      way,
      share
    );
    if (Math.abs(lateRate - rate) <= STEADY * Math.abs(rate)) {
      return "%s every %s%s: %s".formatted(
        rate < 0 ? "halves" : "doubles",
        layers(StrictMath.log(2) / Math.abs(rate)),
        way,
        share
      );
    }
    if (Math.abs(late) < StrictMath.log(SETTLED)) return "settles%s: %s".formatted(way, share);
    String pace = Math.abs(lateRate) < Math.abs(rate) ? "ever more slowly" : "ever faster";
    return "%s%s, %s: %s".formatted(rate < 0 ? "fades" : "grows", way, pace, share);
  }

  private static String layers(double count) {
    String number = Numerals.brief(count);
    return number + (number.equals("1") ? " layer" : " layers");
  }
}
