package symmetry.study.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import symmetry.diagnostics.MeanField;
import symmetry.number.Numerals;

/**
 * What happens to signals, in sentences with the numbers: what was measured, with what is predicted
 * beside it, or before anything is measured what is predicted.
 */
public final class SignalWords {

  /** A size that changes by less than this factor on its way is kept. */
  private static final double KEPT = 1.5;

  /** What changes by less than this factor arrives. */
  private static final double ARRIVES = 10;

  /** A rate that changes by less than this share is steady. */
  private static final double STEADY = 0.25;

  /** A size that changes by less than this factor over the last third has settled. */
  private static final double SETTLED = 1.05;

  private static final double LAST_PART = 1.0 / 3;

  /** From here on a size is said as a multiple, not as a percentage. */
  private static final double GROWN = 2;

  /** Where an edge of chaos is looked for. */
  private static final double LEAST_DEVIATION = 0.05;

  private static final double MOST_DEVIATION = 5;

  private SignalWords() {}

  /** A start's paragraphs: first whether it is fine, and with what numbers; last what the theory says. */
  public static List<String> paragraphs(SignalFigures figures) {
    List<String> paragraphs = new ArrayList<>();
    if (!figures.draws().isEmpty()) {
      paragraphs.add(verdict(figures));
      paragraphs.add(measured(figures));
    } else {
      figures.predicted().ifPresent(p -> paragraphs.add("Predicted: " + predicted(p)));
    }
    figures.network().meanField().flatMap(SignalWords::phase).ifPresent(paragraphs::add);
    return paragraphs;
  }

  /** Whether signal and error arrive, by the medians of the draws, and what else would help. */
  static String verdict(SignalFigures figures) {
    Passage signal = Passage.ofSignal(figures.draws());
    Passage response = Passage.ofResponse(figures.draws());
    Passage error = Passage.ofError(figures.draws());
    List<String> explodes = causes(
      new Cause(grows(signal), "the signal grows on its way forwards"),
      new Cause(grows(error), "the error grows on its way back")
    );
    if (!explodes.isEmpty()) return "Exploding: " + both(explodes) + advice(figures.network());
    List<String> dies = causes(
      new Cause(fades(signal), "the signal fades on its way forwards"),
      new Cause(response.median() < 1 / ARRIVES, "the last layer hardly tells inputs apart"),
      new Cause(fades(error), "the error fades on its way back")
    );
    if (!dies.isEmpty()) return "Dying: " + both(dies) + advice(figures.network());
    List<String> some = causes(
      new Cause(signal.most() > ARRIVES, "the signal grows more than tenfold on its way forwards"),
      new Cause(error.most() > ARRIVES, "the error grows more than tenfold on its way back"),
      new Cause(signal.least() < 1 / ARRIVES, "less than a tenth of the signal arrives"),
      new Cause(response.least() < 1 / ARRIVES, "the last layer hardly tells inputs apart"),
      new Cause(
        error.least() < 1 / ARRIVES,
        "%sless than a tenth of the error arrives".formatted(
          error.most() > ARRIVES ? "from others " : ""
        )
      )
    );
    if (!some.isEmpty()) return "On the edge: from some seeds " + both(some);
    return "Fine: signal and error arrive, within a factor of %s.".formatted(
      Numerals.brief(ARRIVES)
    );
  }

  private static boolean grows(Passage passage) {
    return passage.median() > ARRIVES && !dependsOnSeed(passage);
  }

  private static boolean fades(Passage passage) {
    return passage.median() < 1 / ARRIVES && !dependsOnSeed(passage);
  }

  /** Whether it grows more than tenfold from some seeds and from others fades as much: a median says nothing of either. */
  private static boolean dependsOnSeed(Passage passage) {
    return passage.least() < 1 / ARRIVES && passage.most() > ARRIVES;
  }

  /** What may be said, if it is so. */
  private record Cause(boolean isSo, String words) {}

  private static List<String> causes(Cause... causes) {
    return Stream.of(causes).filter(Cause::isSo).map(Cause::words).toList();
  }

  private static String both(List<String> causes) {
    return String.join(", and ", causes) + ".";
  }

  /** Where the theory has an edge of chaos, to which these weights are not set. */
  private static String advice(DeepNetwork network) {
    if (network.meanField().isEmpty()) return "";
    MeanField theory = network.meanField().get();
    OptionalDouble edge = MeanField.edgeOfChaos(
      theory.activation(),
      theory.biasDeviation(),
      LEAST_DEVIATION,
      MOST_DEVIATION
    );
    if (edge.isEmpty() || isCritical(theory, theory.weightDeviation())) return "";
    if (!isCritical(theory, edge.getAsDouble())) return "";
    return " Predicted to fade least without exploding: σ_w = %s, the edge of chaos.".formatted(
      Numerals.decimals(2, edge.getAsDouble())
    );
  }

  private static boolean isCritical(MeanField theory, double weightDeviation) {
    return (
      new MeanField(theory.activation(), weightDeviation, theory.biasDeviation()).phase() ==
      MeanField.Phase.CRITICAL
    );
  }

  /** The medians' course, with the range over the draws and what is predicted. */
  private static String measured(SignalFigures figures) {
    List<LayerSignals> draws = figures.draws();
    Optional<LayerSignals> predicted = figures.predicted();
    Passage signal = Passage.ofSignal(draws);
    List<String> sentences = new ArrayList<>();
    sentences.add(
      "Measured, median of %s with %d inputs each: %s%s.".formatted(
        Numerals.counted(draws.size(), "seed"),
        SignalDraw.SAMPLES,
        dependsOnSeed(signal)
          ? "how much of the signal is left depends on the seed"
          : "the signal " +
              course(
                forwards(SignalSpread.of(draws, Quantity.ACTIVATION).median()),
                signal,
                "",
                after(figures.network().depth(), signal.median())
              ),
        aside(signal, predicted.map(p -> Passage.ofSignal(List.of(p))))
      )
    );
    if (signal.median() > 0 && Double.isFinite(signal.median())) {
      Passage response = Passage.ofResponse(draws);
      sentences.add(
        "%s of it tells inputs apart%s.".formatted(
          Numerals.finePercent(response.median()),
          aside(response, Optional.empty())
        )
      );
    }
    if (figures.network().depth() == 1) {
      sentences.add("With one hidden layer the error signal has no layers to pass.");
    } else {
      Passage error = Passage.ofError(draws);
      sentences.add(
        "%s%s.".formatted(
          dependsOnSeed(error)
            ? "How much of the error signal arrives depends on the seed"
            : "The error signal " +
                course(
                  Passage.wayOfError(draws),
                  error,
                  " on its way back",
                  firstGets(error.median())
                ),
          aside(error, predicted.map(p -> Passage.ofError(List.of(p))))
        )
      );
    }
    return String.join(" ", sentences);
  }

  /** The range over the draws, and the prediction where there is one. */
  private static String aside(Passage measured, Optional<Passage> predicted) {
    List<String> parts = new ArrayList<>();
    if (measured.most() > measured.least()) {
      parts.add("%s to %s".formatted(share(measured.least()), share(measured.most())));
    }
    predicted.ifPresent(p ->
      parts.add("predicted for wide layers: %s".formatted(share(p.median())))
    );
    return parts.isEmpty() ? "" : " (%s)".formatted(String.join("; ", parts));
  }

  private static String share(double share) {
    if (Double.isInfinite(share)) return "beyond the range of numbers";
    return share < GROWN ? Numerals.finePercent(share) : Numerals.brief(share) + " times";
  }

  private static String predicted(LayerSignals signals) {
    Passage signal = Passage.ofSignal(List.of(signals));
    String forwards = "the signal %s.".formatted(
      course(
        forwards(signals.of(Quantity.ACTIVATION)),
        signal,
        "",
        after(signals.depth(), signal.median())
      )
    );
    if (signals.depth() == 1) return forwards;
    Passage error = Passage.ofError(List.of(signals));
    return (
      forwards +
      " The error signal %s.".formatted(
        course(
          signals.of(Quantity.ERROR).reversed(),
          error,
          " on its way back",
          firstGets(error.median())
        )
      )
    );
  }

  private static List<Double> forwards(List<Double> activations) {
    List<Double> path = new ArrayList<>(List.of(1.0));
    path.addAll(activations);
    return path;
  }

  private static String after(int depth, double share) {
    String after = "after " + layers(depth);
    return share < GROWN
      ? "%s %s of it is left".formatted(after, Numerals.finePercent(share))
      : "%s it is %s times as large".formatted(after, Numerals.brief(share));
  }

  private static String firstGets(double share) {
    return "the first layer gets %s what the last one gets".formatted(
      share < GROWN ? Numerals.finePercent(share) + " of" : Numerals.brief(share) + " times"
    );
  }

  /** Which phase the theory puts a network in, and what that means; nothing where all weights are 0. */
  static Optional<String> phase(MeanField theory) {
    if (theory.weightDeviation() == 0) return Optional.empty();
    double slope = theory.slope();
    String chi = Numerals.near(slope, 1);
    double scale = theory.depthScale();
    String sentence = switch (theory.phase()) {
      case CRITICAL -> "Critical, at the edge of chaos: χ = %s. Once lengths have settled, differences between inputs and gradients change only slowly; the depth scale ξ is %s.".formatted(
        chi,
        scale < 1000 ? layers(scale) : "beyond 1,000 layers"
      );
      case ORDERED -> "Ordered: χ = %s is below 1. Once lengths have settled, differences between inputs shrink e-fold every ξ = %s, and the squared gradient with them.%s".formatted(
        chi,
        layers(scale),
        trainable(theory)
      );
      case CHAOTIC -> theory.fixedLength().isPresent()
        ? "Chaotic: χ = %s is above 1. Inputs that are nearly the same drift apart, and the squared gradient grows e-fold every %s on its way back. What inputs have in common shrinks e-fold every ξ = %s.%s".formatted(
            chi,
            layers(theory.gradientScale()),
            layers(scale),
            trainable(theory)
          )
        : "Chaotic: χ = %s is above 1, and the signal itself grows without limit; its square and that of the gradient grow e-fold every %s.".formatted(
            chi,
            layers(theory.gradientScale())
          );
    };
    return Optional.of("Predicted for infinitely wide layers. " + sentence);
  }

  /** The rule of thumb, where its authors saw it hold. */
  private static String trainable(MeanField theory) {
    if (!TrainableDepth.isSeen(theory.activation())) return "";
    String reach = " Such tanh networks train up to a depth of about 6ξ = %s".formatted(
      layers(MeanField.TRAINABLE_SCALES * theory.depthScale())
    );
    return theory.phase() == MeanField.Phase.CHAOTIC
      ? "%s, or where gradients explode before that, six of their own scale: %s.".formatted(
          reach,
          layers(MeanField.TRAINABLE_SCALES * theory.gradientScale())
        )
      : reach + ".";
  }

  /** @param whole of the path, which says no more of its pace than its draws have in common */
  private static String course(List<Double> path, Passage whole, String way, String outcome) {
    int layers = path.size() - 1;
    double first = path.getFirst();
    double last = path.getLast();
    int gone = path.indexOf(last);
    if (Double.isInfinite(last)) {
      return "leaves the range of numbers%s after %s".formatted(way, layers(gone));
    }
    if (last == 0) {
      return gone == 0
        ? "is exactly 0 for every input"
        : "is exactly 0%s after %s".formatted(way, layers(gone));
    }
    double rate = StrictMath.log(last / first) / layers;
    int before = path.size() - 1 - (int) Math.ceil(layers * LAST_PART);
    double late = StrictMath.log(last / path.get(before));
    double lateRate = late / (layers - before);
    if (Math.abs(rate) * layers < StrictMath.log(KEPT)) return "keeps its size%s: %s".formatted(
      way,
      outcome
    );
    if (Math.abs(lateRate - rate) <= STEADY * Math.abs(rate)) {
      return "%s every %s%s: %s".formatted(
        rate < 0 ? "halves" : "doubles",
        layers(StrictMath.log(2) / Math.abs(rate)),
        way,
        outcome
      );
    }
    if (Math.abs(late) < StrictMath.log(SETTLED)) return "settles%s: %s".formatted(way, outcome);
    String change = rate < 0 ? "fades" : "grows";
    boolean hasPace = Math.abs(late - rate * (layers - before)) > whole.logSpread();
    if (!hasPace) return "%s%s: %s".formatted(change, way, outcome);
    String pace = Math.abs(lateRate) < Math.abs(rate) ? "ever more slowly" : "ever faster";
    return "%s%s, %s: %s".formatted(change, way, pace, outcome);
  }

  static String layers(double count) {
    String number = Numerals.brief(count);
    return number + (number.equals("1") ? " layer" : " layers");
  }
}
