package symmetry.training;

import java.nio.LongBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetry.diagnostics.FlatPart;
import symmetry.diagnostics.FrozenCause;
import symmetry.diagnostics.WhyFrozen;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Parameters;

/**
 * Headline and diagnosis of a network, against passes of a test's own and the next step, which is taken.
 *
 * @param faults told of every sentence that does not hold
 */
record DiagnosisCheck(
  String link,
  Snapshot now,
  Snapshot next,
  Inspection seen,
  Headline headline,
  Backward measured,
  Consumer<String> faults
) {
  private static final Pattern DIFFERENT = Pattern.compile("(\\d+) units, (\\d+) different");
  private static final Pattern WORKING = Pattern.compile("(\\d+) units, working as (\\d+)");
  private static final Pattern FROZEN = Pattern.compile("(\\d+) of \\d+ hidden layers are frozen");
  private static final Pattern PART_IN = Pattern.compile("part in (\\d+) steps");

  void all() {
    boolean stands = next.step() == now.step();
    WhyFrozen why = seen.whyFrozen().orElseThrow();
    for (WhyFrozen.Layer layer : why.layers()) {
      if (!stands) motion(layer);
      layer.cause().ifPresent(cause -> cause(layer.layer(), cause));
      arrival(why, layer.layer());
    }
    if (!stands) clones();
    sentences(why);
  }

  private void motion(WhyFrozen.Layer layer) {
    double moved = Movement.between(now, next, layer.layer());
    if (layer.isFrozen()) {
      claim(moved <= 1e-7, "layer %d is frozen, moves by %g", layer.layer(), moved);
      if (layer.pace().weights() == 0) claim(moved == 0, "no weight, but %g", moved);
    } else {
      claim(moved > 0.99e-7, "layer %d moves, moves by %g", layer.layer(), moved);
      boolean same = Math.abs(layer.pace().weights() - moved) <= 1e-6 * moved;
      claim(same, "pace %g, moves by %g", layer.pace().weights(), moved);
    }
    if (layer.movesAsOne()) {
      claim(
        distinct(next.parameters(), layer.layer()) <= distinct(now.parameters(), layer.layer()),
        "units of layer %d move as one and part",
        layer.layer()
      );
    }
  }

  private void cause(int layer, FrozenCause cause) {
    Architecture shape = now.parameters().architecture();
    switch (cause) {
      case FrozenCause.Derivative(double max, FlatPart part) -> {
        double slope = measured.largestSlope(layer);
        boolean same = Math.abs(slope - max) <= 1e-9 + 1e-3 * max;
        claim(same && slope <= 0.01, "derivative of layer %d is said %g, is %g", layer, max, slope);
        Activation f = shape.activation(layer);
        double[] z = measured.rangeOfZ(layer);
        switch (part) {
          case DEAD -> claim(f == Activation.RELU && z[1] <= 0, "dead at z up to %g", z[1]);
          case SATURATED -> claim(
            (f == Activation.TANH || f == Activation.SIGMOID) && measured.smallestSize(layer) > 3,
            "saturated at |z| = %g",
            measured.smallestSize(layer)
          );
          case LEAKING -> claim(
            f == Activation.LEAKY_RELU && z[1] <= 0,
            "leaks at z up to %g",
            z[1]
          );
          case TURNING_POINT -> claim(
            f != Activation.RELU && z[1] - z[0] < 10,
            "turns from %g to %g",
            z[0],
            z[1]
          );
          case TAIL -> claim(measured.smallestSize(layer) > 1.5, "tail at %g", z[1]);
          case TURNING_POINT_OR_TAIL -> claim(
            measured.smallestSize(layer) < 1.5 && Math.max(-z[0], z[1]) > 1.5,
            "turns or runs out from %g to %g",
            z[0],
            z[1]
          );
        }
      }
      case FrozenCause.OutgoingWeights(double max) -> claim(
        largest(now.parameters().weights(layer + 1)) == max && max < 1e-2,
        "outgoing weights of layer %d are %g",
        layer,
        max
      );
      case FrozenCause.ErrorAbove _ -> claim(
        measured.rms(layer + 1) < 1e-200 ||
          measured.isRounding() ||
          measured.isCancelled(layer + 1, now.parameters()),
        "error above is %g",
        measured.rms(layer + 1)
      );
      case FrozenCause.StoppedAt(int at, double passes) -> claim(
        measured.rms(at) < 1e-2 * measured.rms(at + 1),
        "layer %d passes %g, not %g",
        at,
        measured.rms(at) / measured.rms(at + 1),
        passes
      );
      case FrozenCause.Faded _ -> claim(
        measured.arrives(layer) < 0.1,
        "faded, but %g arrives",
        measured.arrives(layer)
      );
      case FrozenCause.IncomingActivations(double max) -> claim(
        Math.abs(measured.largestActivation(layer - 1, shape) - max) <= 1e-9 && max < 0.1,
        "activations of layer %d are %g",
        layer - 1,
        max
      );
      case FrozenCause.SamplesCancel(double gradient, double pull) -> {
        claim(gradient < 0.1 * pull, "cancel: %g of %g", gradient, pull);
        double error = measured.rms(layer);
        claim((error > 0 || measured.isRounding()) && pull > 0, "no error to cancel: %g", error);
        double is = measured.pull(layer, now);
        boolean same = Math.abs(pull - is) <= 0.02 * is;
        claim(same || measured.isRounding(), "all pulling one way: said %g, is %g", pull, is);
      }
      case FrozenCause.OtherSamples(double pull, double most) -> claim(
        measured.pull(layer, now) < 0.02 * most || measured.isRounding(),
        "error and activations come together: %g, said %g of %g",
        measured.pull(layer, now),
        pull,
        most
      );
      case FrozenCause.NoResidual(double max) -> claim(
        measured.rms(shape.layers() - 1) <= max && max < 1e-2,
        "residual %g",
        max
      );
      case FrozenCause.OutputDerivative _ -> claim(false, "an output with a matched loss");
      case FrozenCause.ErrorsCancel(double passes) -> {
        double passed = measured.rms(layer) / measured.rms(layer + 1);
        double through =
          measured.largestSlope(layer) * largest(now.parameters().weights(layer + 1));
        claim(
          measured.isRounding() || (passed < 1e-2 && through > 1e-4),
          "passes %g by %g, said %g",
          passed,
          through,
          passes
        );
      }
      case FrozenCause.LargeWeights(double weight, double gradient) -> claim(
        Movement.rms(now, layer) > 1e3 * Math.min(1, gradient),
        "large weights of %g, gradient %g",
        weight,
        gradient
      );
      case FrozenCause.Blocked _ -> claim(
        measured.isRounding() || measured.rms(layer) < 1e-2 * measured.rms(layer + 1),
        "blocked, error %g of %g",
        measured.rms(layer),
        measured.rms(layer + 1)
      );
      case FrozenCause.HeldByPenalty _ -> claim(false, "there is no penalty");
      case FrozenCause.LearningRate _ -> claim(false, "the rate of 0.1 is not small");
    }
  }

  /** What is said to arrive does; where slopes are rounding, it is at least as little. */
  private void arrival(WhyFrozen why, int layer) {
    double said = why.path().arrives(layer);
    double is = measured.arrives(layer);
    if (!Double.isFinite(is) || measured.isRounding()) return;
    if (said == 0 && measured.isCancelled(layer, now.parameters())) return;
    claim(
      Math.abs(said - is) <= 0.02 * is || Math.max(said, is) < 1e-250,
      "said to arrive at layer %d: %g, is %g",
      layer,
      said,
      is
    );
  }

  private void clones() {
    int hidden = now.experiment().hidden().size();
    int units = 0;
    int distinct = 0;
    boolean part = false;
    for (int l = 0; l < hidden; l++) {
      units += now.experiment().hidden().get(l).units();
      distinct += distinct(now.parameters(), l);
      part |= distinct(next.parameters(), l) > distinct(now.parameters(), l);
    }
    Matcher different = DIFFERENT.matcher(headline.text());
    if (different.find()) {
      claim(
        distinct == Integer.parseInt(different.group(2)) && distinct == units,
        "%d of %d differ",
        distinct,
        units
      );
    }
    Matcher working = WORKING.matcher(headline.text());
    if (working.find()) {
      claim(distinct == Integer.parseInt(working.group(2)), "%d differ", distinct);
    }
    String below = headline.below();
    if (below.contains("part at the next step")) claim(part, "do not part at the next step");
    else if (PART_IN.matcher(below).find()) claim(!part, "part at once");
    // A loss that grows is all that is said then.
    else if (!headline.text().startsWith("The loss is growing")) {
      claim(!part, "part, and nothing says so");
    }
    if (below.contains("own shape")) {
      for (int l = 0; l < hidden; l++) {
        double moved = Movement.between(now, next, l);
        claim(moved > 0, "own shape, but layer %d moves by %g", l, moved);
      }
    }
    if (below.contains("the loss falls")) {
      double before = now
        .history()
        .get(now.history().size() - 2)
        .trainLoss();
      claim(now.train().loss() < before, "the loss rises");
    }
  }

  private void sentences(WhyFrozen why) {
    String all = headline.text() + " " + headline.below() + " " + why.inWords();
    Activation f = now.experiment().hidden().getFirst().activation();
    if (all.contains("saturated")) {
      claim(f == Activation.TANH || f == Activation.SIGMOID, "%s saturates", f);
    }
    if (all.contains("dead")) claim(f == Activation.RELU, "%s dies", f);
    if (headline.text().startsWith("The error fades")) {
      claim(measured.arrives(0) < 2e-3, "fades, but %g arrives", measured.arrives(0));
      double moved = Movement.between(now, next, 0);
      claim(moved < 1e-4, "hardly learns, but moves by %g", moved);
    }
    if (headline.text().startsWith("The error explodes")) {
      boolean few = measured.arrives(0) < 500 && !measured.isRounding();
      claim(!few, "explodes, but %g arrives", measured.arrives(0));
    }
    double grows =
      measured.widestSpread(now.parameters().architecture()) /
      Math.max(1, Backward.spreadOfInputs(now));
    if (headline.text().startsWith("The signal explodes")) {
      claim(grows > 500, "explodes, but grows by %g", grows);
    }
    if (headline.text().endsWith(" different.")) {
      claim(!(grows > 2e3), "each unit finds its own shape, but the signal grows by %g", grows);
    }
    if (headline.text().startsWith("The signal fades")) {
      double left = measured.left(now);
      claim(left < 2e-3, "the signal fades, but %g is left", left);
    }
    if (headline.text().startsWith("No error gets past")) {
      boolean none = measured.rms(0) == 0 || measured.isCancelled(0, now.parameters());
      claim(none || measured.isRounding(), "no error, but %g", measured.rms(0));
    }
    if (headline.below().contains("own shape")) {
      double ofZeros = Math.log(Math.max(2, now.parameters().architecture().outputs()));
      double loss = now.train().loss();
      claim(loss < 11 * ofZeros, "own shape at a loss of %g", loss);
    }
    if (headline.text().startsWith("The loss is growing")) {
      double start = now.history().getFirst().trainLoss();
      claim(now.train().loss() > 1.5 * start, "grows from %g", start);
    }
    Matcher some = FROZEN.matcher(headline.text());
    if (some.find()) {
      int still = 0;
      for (int l = 0; l < now.experiment().hidden().size(); l++) {
        if (Movement.between(now, next, l) <= 1e-7) still++;
      }
      claim(still == Integer.parseInt(some.group(1)), "%d hidden layers stand still", still);
    } else if (
      headline.text().endsWith("and frozen.") || headline.text().equals("The weights are frozen.")
    ) {
      for (int l = 0; l < why.layers().size(); l++) {
        double moved = Movement.between(now, next, l);
        claim(moved <= 1e-7, "all frozen, but layer %d moves by %g", l, moved);
      }
    }
  }

  private void claim(boolean holds, String sentence, Object... figures) {
    if (holds) return;
    faults.accept(
      sentence.formatted(figures) +
        "\n  @%d %s\n  %s %s".formatted(now.step(), link, headline.text(), headline.below())
    );
  }

  private static double largest(double[] values) {
    double max = 0;
    for (double v : values) max = Math.max(max, Math.abs(v));
    return max;
  }

  /** Rows of weights and bias that differ in a bit. */
  private static int distinct(Parameters p, int layer) {
    int fanIn = p.architecture().fanIn(layer);
    double[] weights = p.weights(layer);
    double[] biases = p.biases(layer);
    Set<LongBuffer> rows = new HashSet<>();
    for (int unit = 0; unit < biases.length; unit++) {
      long[] row = new long[fanIn + 1];
      for (int i = 0; i < fanIn; i++) row[i] = bits(weights[unit * fanIn + i]);
      row[fanIn] = bits(biases[unit]);
      rows.add(LongBuffer.wrap(row));
    }
    return rows.size();
  }

  /** Both zeros are one. */
  private static long bits(double value) {
    return Double.doubleToRawLongBits(value + 0.0);
  }
}
