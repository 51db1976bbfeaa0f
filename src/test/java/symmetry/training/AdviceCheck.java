package symmetry.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;

/**
 * Sentences of advice on a start, against several draws of it. What is said to shrink or grow does so by a factor of
 * {@value #CHANGE} at least, in the median over the draws; what is said never to learn or to stay clones is trained.
 *
 * @param experiment that the sentences are said of; the first draw is its
 */
record AdviceCheck(Experiment experiment, List<StartDraw> draws) {
  static final double CHANGE = 1.5;

  /** A chain that changes by more is warned of. */
  private static final double TENFOLD = 10;

  /** Share of the draws that are most of them. */
  private static final double MOST = 0.75;

  /** Numbers near 1 that are equal differ from their mean by less. */
  private static final double OF_A_MEAN_ROUNDED = 1e-12;

  private static final int STEPS = 20;

  private static final Pattern SPREAD = Pattern.compile(
    "activations of layer (\\d+) spread by ([^ ]+) (%|times|of|the)"
  );
  private static final Pattern ERROR = Pattern.compile(
    "layer 1 gets ([^ ]+) (%|times|of|the)[^;]* the error of layer (\\d+)"
  );
  private static final Pattern ZEROS = Pattern.compile(
    "Zero weights: (?:no error reaches layer (\\d+)|the units see nothing of the input)(| at first)\\."
  );
  private static final Pattern TELLS = Pattern.compile(
    "(?:only [^ ]+ %|nothing) of what layer (\\d+) passes on tells inputs apart"
  );

  boolean agreesWith(String sentence) {
    if (sentence.contains("it depends on the seed how far")) return differ(AdviceCheck::signal);
    if (sentence.contains("it depends on the seed how much")) return differ(AdviceCheck::error);
    Matcher spread = SPREAD.matcher(sentence);
    if (spread.find()) {
      double ratio = median(AdviceCheck::signal);
      return spread.group(3).equals("times") ? ratio >= CHANGE : ratio <= 1 / CHANGE;
    }
    Matcher error = ERROR.matcher(sentence);
    if (error.find()) {
      double ratio = median(AdviceCheck::error);
      return error.group(2).equals("times") ? ratio >= CHANGE : !(ratio > 1 / CHANGE);
    }
    Matcher tells = TELLS.matcher(sentence);
    if (tells.find()) {
      double last = median(d -> d.within[d.within.length - 1] / d.deviation[d.within.length - 1]);
      return !(last > median(d -> d.within[0] / d.deviation[0]) / CHANGE);
    }
    if (sentence.contains("the loss begins at")) return draws.getFirst().loss() > 5;
    if (sentence.contains("dead") || sentence.contains("the slope of")) return frozenLayer();
    if (sentence.contains("no weight of the two layers")) return frozenLayer();
    if (sentence.contains("stay one unit") || sentence.contains("stay clones")) return stay();
    if (sentence.contains("outgoing weights")) return clones(draws.getFirst().parameters);
    Matcher zeros = ZEROS.matcher(sentence);
    if (zeros.matches()) return lets(zeros.group(1), zeros.group(2).endsWith(" at first"));
    return sentence.contains("equal gradients");
  }

  /**
   * Whether zero weights let nothing through before the first step.
   *
   * @param below number of the layer that no error reaches; null if it is inputs that are not seen
   * @param learn whether the weights that are zero do not stay so
   */
  private boolean lets(@Nullable String below, boolean learn) {
    int zero = below == null ? 0 : Integer.parseInt(below);
    StartDraw draw = draws.getFirst();
    boolean nothing =
      below == null ? draw.within[1] < OF_A_MEAN_ROUNDED : draw.error[zero - 1] == 0;
    boolean moves = !Arrays.equals(trained().weights(zero), draw.parameters.weights(zero));
    return nothing && (!learn || moves);
  }

  /** Whether nothing is to be said of signal and error: a tenfold change is not what most draws have. */
  boolean isWellToBeSilentOf() {
    return Stream.<ToDoubleFunction<StartDraw>>of(
      AdviceCheck::signal,
      AdviceCheck::error
    ).noneMatch(
      chain -> isMostly(chain, f -> f > TENFOLD) || isMostly(chain, f -> f < 1 / TENFOLD)
    );
  }

  private boolean isMostly(ToDoubleFunction<StartDraw> chain, DoublePredicate is) {
    return draws.stream().mapToDouble(chain).filter(is).count() > MOST * draws.size();
  }

  String figures() {
    return "signal %.3g, error %.3g".formatted(
      median(AdviceCheck::signal),
      median(AdviceCheck::error)
    );
  }

  private static double signal(StartDraw draw) {
    return draw.deviation[draw.deviation.length - 1] / draw.deviation[0];
  }

  private static double error(StartDraw draw) {
    return draw.error[0] / draw.error[draw.error.length - 1];
  }

  /** Whether some draws change by more than {@link #CHANGE}, and by so much more than others. */
  private boolean differ(ToDoubleFunction<StartDraw> of) {
    double[] sorted = draws.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length - 1] > CHANGE * CHANGE * sorted[0];
  }

  private double median(ToDoubleFunction<StartDraw> of) {
    double[] sorted = draws.stream().mapToDouble(of).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private Parameters trained() {
    StartDraw own = draws.getFirst();
    Network network = new Network(experiment.architecture(), experiment.rule());
    network.setParameters(own.parameters);
    for (int k = 0; k < STEPS; k++) network.step(own.samples, own.train, 0.3);
    return network.parameters();
  }

  /** Whether some layer's weights are bit by bit what they were. */
  private boolean frozenLayer() {
    Parameters after = trained();
    for (int l = 0; l < experiment.hidden().size(); l++) {
      if (Arrays.equals(after.weights(l), draws.getFirst().parameters.weights(l))) return true;
    }
    return false;
  }

  /** Whether some layer has as many clones as it had. */
  private boolean stay() {
    Parameters after = trained();
    return !after.isFinite() || clones(after);
  }

  private boolean clones(Parameters parameters) {
    for (int l = 0; l < experiment.hidden().size(); l++) {
      int units = experiment.hidden().get(l).units();
      for (int u = 0; u < units; u++) {
        for (int v = 0; v < u; v++) if (parameters.areClones(l, u, v)) return true;
      }
    }
    return false;
  }
}
