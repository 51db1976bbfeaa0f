package symmetry.diagnostics;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import symmetry.engine.Activation;
import symmetry.engine.Architecture;
import symmetry.engine.Dissection;
import symmetry.engine.Parameters;

/**
 * The factors of a layer's gradient, and which of them is missing. ∂L/∂W_l is the mean over the samples of
 * δ_l·(incoming activations), and δ_l is δ_{l+1} through the outgoing weights, times f′(z_l).
 */
record GradientFactors(
  Dissection pass,
  Parameters parameters,
  WhyFrozen.Values inputs,
  WhyFrozen.Values targets,
  ErrorPath path,
  NextStep next
) {
  /** The learning rate that a small one is compared with. */
  private static final double USUAL_RATE = 0.1;

  /** A weight or a derivative below it is small. */
  private static final double SMALL = 0.01;

  /** An error below it may be lost to the range of numbers. */
  private static final double VANISHED = 1e-200;

  /** A factor below it is a reason to stand still, whatever the penalty does. */
  private static final double NOTABLE = 1e-3;

  /** Penalty and gradient are in balance if their sum is less than this share of them. */
  private static final double BALANCE = 0.1;

  /** The factor that is missing for a layer to move. */
  FrozenCause missing(int layer) {
    double gradient = Magnitude.maxAbs(pass.gradient().weights(layer));
    if (path.errors().get(layer) < VANISHED) return noError(layer);
    double incoming = layer == 0 ? largest(inputs, architecture().inputs()) : maxActivation(layer);
    if (incoming == 0) return new FrozenCause.IncomingActivations(0);
    return smallest(layer, gradient, incoming);
  }

  /** No error at all comes here, or none that numbers could tell of. */
  private FrozenCause noError(int layer) {
    if (architecture().isOutput(layer)) {
      double residual = maxResidual();
      return residual < VANISHED
        ? new FrozenCause.NoResidual(residual)
        : new FrozenCause.OutputDerivative(residual, maxError(layer));
    }
    double outgoing = Magnitude.maxAbs(parameters.weights(layer + 1));
    if (outgoing == 0) return new FrozenCause.OutgoingWeights(0);
    double derivative = maxDerivative(layer);
    if (derivative == 0) return derivativeOf(layer, 0);
    double above = path.errors().get(layer + 1);
    if (above < VANISHED) return new FrozenCause.ErrorAbove(above);
    return step(layer, outgoing, derivative);
  }

  /** All factors are there; the one that takes most. */
  private FrozenCause smallest(int layer, double gradient, double incoming) {
    double most = most(layer);
    double missing = most < VANISHED ? 1 : Math.min(1, gradient / most);
    double residual = maxResidual();
    double target = largest(targets, architecture().outputs());
    double missed = Math.min(1, residual / Math.max(target, Double.MIN_NORMAL));
    double through = architecture().loss().isMatched()
      ? 1
      : Math.min(1, maxError(architecture().layers() - 1) / residual);
    double arriving = Math.min(1, path.arrives(layer));
    double rate = Math.min(1, next.learningRate() / USUAL_RATE);
    double read = Math.min(1, incoming);
    double weight = Magnitude.rms(parameters.weights(layer));
    double moved = 1 / Math.max(1, weight * Math.sqrt(architecture().fanIn(layer)));
    double least = DoubleStream.of(missing, missed, through, arriving, rate, read, moved)
      .min()
      .orElseThrow();
    if (least > NOTABLE && isHeld(layer, gradient)) return new FrozenCause.HeldByPenalty(gradient);
    if (least == arriving) return faded(layer);
    if (least == moved) return new FrozenCause.LargeWeights(weight, gradient);
    if (least == missed) return new FrozenCause.NoResidual(residual);
    if (least == through) {
      return new FrozenCause.OutputDerivative(residual, maxError(architecture().layers() - 1));
    }
    if (least == read) return new FrozenCause.IncomingActivations(incoming);
    if (least == rate) return new FrozenCause.LearningRate(next.learningRate(), gradient);
    return apart(layer, gradient, most);
  }

  /** Where the gradient is lost in the sum over the samples: they cancel each other, or there is next to nothing to add. */
  private FrozenCause apart(int layer, double gradient, double most) {
    double pull = pull(layer);
    return pull < SMALL * most && gradient > SMALL * pull
      ? new FrozenCause.OtherSamples(pull, most)
      : new FrozenCause.SamplesCancel(gradient, pull);
  }

  /** Where the error was lost that does not arrive. */
  private FrozenCause faded(int layer) {
    OptionalInt stop = path.stoppedAt(layer);
    if (stop.isEmpty()) return new FrozenCause.Faded(path, layer);
    int narrowest = stop.getAsInt();
    if (narrowest != layer) return new FrozenCause.StoppedAt(narrowest, path.passed(narrowest));
    double outgoing = Magnitude.maxAbs(parameters.weights(layer + 1));
    return step(layer, outgoing, maxDerivative(layer));
  }

  /** What stops the error on its way through this layer. */
  private FrozenCause step(int layer, double outgoing, double derivative) {
    if (Math.min(outgoing, derivative) > SMALL) return throughUnits(layer, outgoing, derivative);
    return derivative < outgoing
      ? derivativeOf(layer, derivative)
      : new FrozenCause.OutgoingWeights(outgoing);
  }

  /** Outgoing weights and derivatives are there: not in the same units, or what they let through cancels. */
  private FrozenCause throughUnits(int layer, double outgoing, double derivative) {
    int units = architecture().fanOut(layer);
    double[] weights = parameters.weights(layer + 1);
    WhyFrozen.Values slope = slopes(layer);
    double best = 0;
    for (int unit = 0; unit < units; unit++) {
      double out = 0;
      for (int k = unit; k < weights.length; k += units) out = Math.max(out, Math.abs(weights[k]));
      double steepest = 0;
      for (int s = 0; s < pass.count(); s++) {
        steepest = Math.max(steepest, Math.abs(slope.of(s, unit)));
      }
      best = Math.max(best, out * steepest);
    }
    return best < SMALL * outgoing * derivative
      ? new FrozenCause.Blocked(outgoing, derivative)
      : new FrozenCause.ErrorsCancel(path.passed(layer));
  }

  /** Whether the penalty undoes the gradient. */
  private boolean isHeld(int layer, double gradient) {
    double[] weights = parameters.weights(layer);
    double[] g = pass.gradient().weights(layer);
    double left = 0;
    for (int k = 0; k < g.length; k++) {
      left = Math.max(left, Math.abs(g[k] + next.ofPenalty(weights[k])));
    }
    return next.ofPenalty(weights) > 0 && left < BALANCE * gradient;
  }

  /** The largest gradient that a weight could have with errors and activations as large, whichever samples they come on. */
  private double most(int layer) {
    return (
      rmsOfLargest((s, u) -> pass.error(layer, s, u), architecture().fanOut(layer)) *
      rmsOfLargest(read(layer), architecture().fanIn(layer))
    );
  }

  /** The largest gradient that a weight could have with these errors and activations, did all samples agree. */
  private double pull(int layer) {
    WhyFrozen.Values read = read(layer);
    int fanIn = architecture().fanIn(layer);
    double max = 0;
    double[] sums = new double[fanIn];
    for (int unit = 0; unit < architecture().fanOut(layer); unit++) {
      Arrays.fill(sums, 0);
      for (int s = 0; s < pass.count(); s++) {
        double error = Math.abs(pass.error(layer, s, unit));
        if (error == 0) continue;
        for (int i = 0; i < fanIn; i++) sums[i] += error * Math.abs(read.of(s, i));
      }
      for (double sum : sums) max = Math.max(max, sum);
    }
    return max / Math.max(1, pass.count());
  }

  private WhyFrozen.Values read(int layer) {
    return layer == 0 ? inputs : activations(layer - 1);
  }

  private double rmsOfLargest(WhyFrozen.Values values, int units) {
    double max = 0;
    double[] ofUnit = new double[pass.count()];
    for (int unit = 0; unit < units; unit++) {
      for (int s = 0; s < ofUnit.length; s++) ofUnit[s] = values.of(s, unit);
      max = Math.max(max, Magnitude.length(ofUnit));
    }
    return max / Math.sqrt(Math.max(1, ofUnit.length));
  }

  private FrozenCause derivativeOf(int layer, double max) {
    Activation f = architecture().activation(layer);
    WhyFrozen.Values z = (s, u) -> pass.activity().preactivation(layer, s, u);
    int units = architecture().fanOut(layer);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < pass.count(); s++) {
      for (int unit = 0; unit < units; unit++) {
        double size = f == Activation.GAUSSIAN ? Math.abs(z.of(s, unit)) : z.of(s, unit);
        least = Math.min(least, size);
        most = Math.max(most, size);
      }
    }
    return new FrozenCause.Derivative(max, FlatPart.of(f, least, most));
  }

  private double maxDerivative(int layer) {
    return largest(slopes(layer), architecture().fanOut(layer));
  }

  private WhyFrozen.Values slopes(int layer) {
    return (s, u) -> ErrorSignal.derivative(pass, layer, s, u);
  }

  private double maxActivation(int layer) {
    return largest(activations(layer - 1), architecture().fanOut(layer - 1));
  }

  private WhyFrozen.Values activations(int layer) {
    return (s, u) -> pass.activity().activation(layer, s, u);
  }

  private double maxError(int layer) {
    return largest((s, u) -> pass.error(layer, s, u), architecture().fanOut(layer));
  }

  private double maxResidual() {
    int output = architecture().layers() - 1;
    return largest(
      (s, k) -> pass.activity().activation(output, s, k) - targets.of(s, k),
      architecture().outputs()
    );
  }

  private double largest(WhyFrozen.Values values, int units) {
    double max = 0;
    for (int s = 0; s < pass.count(); s++) {
      for (int unit = 0; unit < units; unit++) max = Math.max(max, Math.abs(values.of(s, unit)));
    }
    return max;
  }

  private Architecture architecture() {
    return parameters.architecture();
  }
}
