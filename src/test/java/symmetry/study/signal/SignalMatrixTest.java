package symmetry.study.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.StartMatrix;
import symmetry.engine.Activation;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Links;
import symmetry.study.Work;

/**
 * What the Signal page says of 12 activations × 12 starts × depths 1, 3, 10, 30 × biases zero and not × widths 16 and 128,
 * against passes of the test's own through the same weights, of other inputs and other errors ({@link OwnPasses}). Medians over the
 * draws; a factor of {@value #CHANGE} and more is a change.
 *
 * <p>On a build machine every {@value #EVERY}th network, each activation beginning elsewhere, of {@value #FEW} draws; with
 * {@code -Dsymmetry.matrix=…} all in whose name the pattern is found ({@code "^tanh he-normal "}; {@code whole} for all),
 * of as many as {@code -Dsymmetry.matrix.draws} says (20).
 */
@Tag("slow")
class SignalMatrixTest {

  private static final double CHANGE = 1.5;
  private static final int EVERY = 13;
  private static final int FEW = 5;
  private static final int DRAWS = StartMatrix.BY_HAND ? StartMatrix.MANY : FEW;

  /** What the verdict counts as arriving, with what counts as a change. */
  private static final double ARRIVES = 10 * CHANGE;

  private static final Pattern SIGNAL = Pattern.compile("seeds?: the signal (\\w+( \\w+)?)");
  private static final Pattern ERROR = Pattern.compile("The error signal (\\w+( \\w+)?)");
  private static final Pattern APART = Pattern.compile("([\\d.,]+) % of it tells inputs apart");

  @ParameterizedTest
  @EnumSource
  void noSentenceIsContradicted(Activation activation) {
    List<String> faults = new ArrayList<>();
    int index = 0;
    int networks = 0;
    for (String start : StartMatrix.STARTS) {
      for (int depth : StartMatrix.DEPTHS) {
        for (double biases : new double[] { 0, 0.5 }) {
          for (int width : new int[] { 16, 128 }) {
            boolean asked = StartMatrix.BY_HAND
              ? StartMatrix.isAsked(name(activation, start, depth, biases, width))
              : index++ % EVERY == activation.ordinal();
            if (!asked) continue;
            networks += DRAWS;
            check(new DeepNetwork(activation, choice(start), biases, depth, width), faults);
          }
        }
      }
    }
    if (StartMatrix.BY_HAND) System.out.printf(
      "DONE signal %s: %d networks, %d contradictions%n",
      activation,
      networks,
      faults.size()
    );
    if (StartMatrix.BY_HAND) assumeThat(networks).isPositive();
    assertThat(networks).isPositive();
    assertThat(faults).isEmpty();
  }

  /** Issue 14, 11 and 14: networks whose sentences were wrong. */
  @ParameterizedTest
  @CsvSource({
    "GELU, he-normal, 0, 30, 256",
    "RELU, he-normal, 0, 30, 8",
    "TANH, torch-linear, 0, 30, 128",
    "SILU, he-normal, 0, 30, 128",
    "ELU, he-normal, 0, 30, 128",
    "TANH, zeros, 0, 5, 16",
    "LINEAR, constant_0.5, 0, 20, 16",
    "RELU, constant_0.5, 0.5, 20, 128",
    "TANH, uniform_-0.0625_0.0625, 0, 5, 256",
    "SIGMOID, uniform_0_1, 0.5, 3, 128",
    "TANH, uniform_0_1, 0, 3, 128",
  })
  void sentencesThatWereWrongAreNot(
    Activation activation,
    String start,
    double biases,
    int depth,
    int width
  ) {
    List<String> faults = new ArrayList<>();
    check(new DeepNetwork(activation, choice(start), biases, depth, width), faults);
    assertThat(faults).isEmpty();
  }

  private static void check(DeepNetwork network, List<String> faults) {
    List<LayerSignals> draws = new ArrayList<>();
    List<OwnPasses> own = new ArrayList<>();
    for (int seed = 1; seed <= DRAWS; seed++) {
      draws.add(new SignalDraw(network, seed).run(Work.unwatched()));
      own.add(new OwnPasses(network, seed));
    }
    SignalFigures figures = new SignalFigures(network, PredictedSignals.of(network), draws);
    String words = String.join(" ", SignalWords.paragraphs(figures));
    for (String fault : new Check(words, own).faults()) {
      String what = String.format(Locale.ROOT, "%s%n  %s%n  %s", fault, network, words);
      faults.add(what);
      if (StartMatrix.BY_HAND) System.out.println("CONTRADICTION " + what);
    }
  }

  /** "tanh he-normal 16-10 0.5": activation, start, width, depth, deviation of the biases. */
  private static String name(Activation f, String start, int depth, double biases, int width) {
    String token = f.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "%s %s %d-%d %s".formatted(token, start, width, depth, biases);
  }

  private static Choice<InitializerKind> choice(String token) {
    return Links.experiment("v=1&hidden=2&init=" + token)
      .hidden()
      .getFirst()
      .start()
      .weights();
  }

  /** Sentences, and what was measured. */
  private record Check(String words, List<OwnPasses> own) {
    List<String> faults() {
      List<String> faults = new ArrayList<>();
      double signal = median(OwnPasses::signal);
      double error = median(OwnPasses::error);
      double apart = median(OwnPasses::apart);
      String figures = "signal ×%.3g, error ×%.3g, tells apart %.3g".formatted(
        signal,
        error,
        apart
      );
      String verdict = words.substring(0, words.indexOf('.') + 1);
      boolean isOfAll = !words.startsWith("On the edge");
      if (!isOfAll) {
        double most = Math.max(most(OwnPasses::signal), most(OwnPasses::error));
        double least = Math.min(least(OwnPasses::signal), least(OwnPasses::error));
        least = Math.min(least, least(OwnPasses::apart));
        // Somewhat less than tenfold by other inputs.
        boolean edge = most > 10 / (CHANGE * CHANGE) || least < (CHANGE * CHANGE) / 10;
        if (!edge) faults.add("On the edge, but " + figures);
      }
      if (words.startsWith("Fine")) {
        boolean fine = arrives(signal) && arrives(error) && apart > 1 / ARRIVES;
        if (!fine) faults.add("Fine, but " + figures);
      }
      if (isOfAll && verdict.contains("signal grows") && !(signal > CHANGE)) faults.add(
        "grows: " + figures
      );
      if (isOfAll && verdict.contains("error grows") && !(error > CHANGE)) {
        faults.add("error grows: " + figures);
      }
      if (verdict.contains("signal fades") && !(signal < 1 / CHANGE)) {
        faults.add("fades: " + figures);
      }
      if (verdict.contains("error fades") && !(error < 1 / CHANGE)) {
        faults.add("error fades: " + figures);
      }
      if (isOfAll && verdict.contains("hardly tells") && !(apart < 1 / CHANGE)) {
        faults.add("hardly tells: " + figures);
      }
      Matcher said = SIGNAL.matcher(words);
      if (said.find() && !holds(said.group(1), signal)) {
        faults.add("signal " + said.group(1) + ": " + figures);
      }
      Matcher back = ERROR.matcher(words);
      if (back.find() && !holds(back.group(1), error)) {
        faults.add("error " + back.group(1) + ": " + figures);
      }
      boolean torn = words.contains("the error signal arrives depends on the seed");
      if (torn && !(least(OwnPasses::error) < 1 && most(OwnPasses::error) > 1)) faults.add(
        "error depends on the seed: " + figures
      );
      Matcher share = APART.matcher(words);
      if (share.find()) {
        double told = Double.parseDouble(share.group(1).replace(",", "")) / 100;
        boolean near = told < CHANGE * apart + 1e-4 && told > apart / CHANGE - 1e-4;
        if (!near) faults.add("tells apart " + told + ": " + figures);
      }
      return faults;
    }

    private static boolean arrives(double factor) {
      return factor < ARRIVES && factor > 1 / ARRIVES;
    }

    /** Whether a course that is said so comes to this. */
    private static boolean holds(String course, double factor) {
      return switch (course.split(" ")[0]) {
        case "halves", "fades" -> factor < 1;
        case "doubles", "grows" -> factor > 1;
        case "keeps" -> factor < CHANGE * CHANGE && factor > 1 / (CHANGE * CHANGE);
        case "is" -> factor == 0;
        case "leaves" -> !Double.isFinite(factor) || factor > 1e100;
        case "settles" -> factor > 0;
        default -> false;
      };
    }

    private double most(ToDoubleFunction<OwnPasses> of) {
      return own.stream().mapToDouble(of).max().orElseThrow();
    }

    private double least(ToDoubleFunction<OwnPasses> of) {
      return own.stream().mapToDouble(of).min().orElseThrow();
    }

    private double median(ToDoubleFunction<OwnPasses> of) {
      double[] sorted = own.stream().mapToDouble(of).sorted().toArray();
      double upper = sorted[sorted.length / 2];
      return Double.isInfinite(upper) ? upper : (sorted[(sorted.length - 1) / 2] + upper) / 2;
    }
  }
}
