package symmetry.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetry.engine.Architecture;
import symmetry.engine.Dissection;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.number.Numerals;

/**
 * The update that led to a step, on its batch and on one sample of it: what the engine computed, dropout
 * and penalty included. Layers, units and inputs count from 0, in formulas from 1. Immutable.
 */
public final class LastUpdate {

  private final Experiment experiment;
  private final Samples samples;
  private final int[] batch;
  private final int position;
  private final long step;
  private final Dissection dissection;
  private final Parameters before;
  private final Parameters after;

  /**
   * @param batch sample indices; taken over
   * @param position of the chosen sample in the batch
   * @param step that the update led to
   */
  LastUpdate(
    Experiment experiment,
    Samples samples,
    int[] batch,
    int position,
    long step,
    Dissection dissection,
    Parameters before,
    Parameters after
  ) {
    this.experiment = experiment;
    this.samples = samples;
    this.batch = batch;
    this.position = position;
    this.step = step;
    this.dissection = dissection;
    this.before = before;
    this.after = after;
  }

  public Architecture architecture() {
    return before.architecture();
  }

  /** The step that the update led to. */
  public long step() {
    return step;
  }

  /** Samples in the batch: the m of the formulas. */
  public int batchSize() {
    return batch.length;
  }

  /** Place of the chosen sample in the batch. */
  public int position() {
    return position;
  }

  /** Index of the chosen sample in the data. */
  public int sample() {
    return batch[position];
  }

  /** η of this update. */
  public double learningRate() {
    return experiment.learningRateAt(step - 1);
  }

  /** The optimizer's rule. */
  public String rule() {
    return experiment.training().optimizer().kind().formula();
  }

  /** What happened at {@link #step} after the update; not in the weights after. */
  public List<Event> eventsAfter() {
    return experiment.eventsAt(step);
  }

  /** What a layer reads of the sample: the inputs, or the activations below after dropout. */
  public double incoming(int layer, int input) {
    return layer == 0
      ? samples.input(sample(), input)
      : dissection.activity().activation(layer - 1, position, input) *
          dissection.mask(layer - 1, position, input);
  }

  /** z of a unit on the sample. */
  public double z(int layer, int unit) {
    return dissection.activity().preactivation(layer, position, unit);
  }

  /** a = f(z) of a unit on the sample, before dropout. */
  public double a(int layer, int unit) {
    return dissection.activity().activation(layer, position, unit);
  }

  /** What dropout multiplies the activation by; 1 without dropout. */
  public double mask(int layer, int unit) {
    return dissection.mask(layer, position, unit);
  }

  /** f′(z) of a hidden unit on the sample. */
  public double slope(int layer, int unit) {
    return architecture()
      .hidden()
      .get(layer)
      .activation()
      .derivative(z(layer, unit), a(layer, unit));
  }

  /** y of the sample. */
  public double target(int output) {
    return samples.target(sample(), output);
  }

  /** dZ = ∂L/∂z of a unit on the sample. */
  public double error(int layer, int unit) {
    return dissection.error(layer, position, unit);
  }

  /** Loss of the sample, without penalty. */
  public double sampleLoss() {
    return dissection.loss(position);
  }

  /** Mean loss over the batch, without penalty. */
  public double batchLoss() {
    double sum = 0;
    for (int s = 0; s < batch.length; s++) sum += dissection.loss(s);
    return sum / batch.length;
  }

  /** dW of the batch: what the optimizer got, penalty included. */
  public double weightGradient(int layer, int unit, int input) {
    return dissection.gradient().weight(layer, unit, input);
  }

  /** db of the batch. */
  public double biasGradient(int layer, int unit) {
    return dissection.gradient().bias(layer, unit);
  }

  public double weightBefore(int layer, int unit, int input) {
    return before.weight(layer, unit, input);
  }

  public double weightAfter(int layer, int unit, int input) {
    return after.weight(layer, unit, input);
  }

  public double biasBefore(int layer, int unit) {
    return before.bias(layer, unit);
  }

  public double biasAfter(int layer, int unit) {
    return after.bias(layer, unit);
  }

  /** What the layer computes in the forward pass: "Z1 = W1·X + b1, A1 = tanh(Z1)". */
  public String forwardFormula(int layer) {
    int l = layer + 1;
    String below = layer == 0 ? "X" : read(layer - 1);
    return "Z%d = W%d·%s + b%d, A%d = %s(Z%d)".formatted(l, l, below, l, l, activation(layer), l);
  }

  /** The error signal of the layer: "dZ2 = A2 − Y", or "dZ1 = W2ᵀ·dZ2 ∘ g′(Z1)". */
  public String errorFormula(int layer) {
    int l = layer + 1;
    if (!architecture().isOutput(layer)) {
      String mask = isDropped(layer) ? " ∘ mask%d".formatted(l) : "";
      return "dZ%d = W%dᵀ·dZ%d%s ∘ g′(Z%d)".formatted(l, l + 1, l + 1, mask, l);
    }
    return architecture().loss().isMatched()
      ? "dZ%d = A%d − Y".formatted(l, l)
      : "dZ%d = (A%d − Y) ∘ g′(Z%d)".formatted(l, l, l);
  }

  /** The gradient of the layer: "dW2 = (1/m)·dZ2·A1ᵀ, db2 = (1/m)·Σ dZ2". */
  public String gradientFormula(int layer) {
    int l = layer + 1;
    String below = layer == 0 ? "X" : read(layer - 1);
    String l2 = experiment.training().l2() == 0 ? "" : " + λ₂·W" + l;
    String l1 = experiment.training().l1() == 0 ? "" : " + λ₁·sign(W" + l + ")";
    return "dW%d = (1/m)·dZ%d·%sᵀ%s%s, db%d = (1/m)·Σ dZ%d".formatted(l, l, below, l2, l1, l, l);
  }

  /** Where z comes from. */
  public Equation zEquation(int layer, int unit) {
    String terms = terms(architecture().fanIn(layer), i ->
      product(weightBefore(layer, unit, i), incoming(layer, i))
    );
    return new Equation(
      "z = b + Σ w·x",
      Numerals.six(biasBefore(layer, unit)) + " + " + terms,
      z(layer, unit)
    );
  }

  /** Where a comes from. */
  public Equation aEquation(int layer, int unit) {
    String f = activation(layer);
    return new Equation(
      "a = %s(z)".formatted(f),
      "%s(%s)".formatted(f, Numerals.six(z(layer, unit))),
      a(layer, unit)
    );
  }

  /** Where f′(z) of a hidden unit comes from. */
  public Equation slopeEquation(int layer, int unit) {
    return new Equation(
      "g′(z) of " + activation(layer),
      "g′(%s)".formatted(Numerals.six(z(layer, unit))),
      slope(layer, unit)
    );
  }

  /** Where dZ comes from. */
  public Equation errorEquation(int layer, int unit) {
    double error = error(layer, unit);
    if (architecture().isOutput(layer)) {
      String residual = "%s − %s".formatted(
        Numerals.six(a(layer, unit)),
        Equation.factor(target(unit))
      );
      return architecture().loss().isMatched()
        ? new Equation("dz = a − y", residual, error)
        : new Equation("dz = (a − y)·g′(z)", "(%s)·g′(z)".formatted(residual), error);
    }
    String pulled = terms(architecture().fanOut(layer + 1), o ->
      product(weightBefore(layer + 1, o, unit), error(layer + 1, o))
    );
    String slope = Equation.factor(slope(layer, unit));
    return isDropped(layer)
      ? new Equation(
          "dz = (Σ w·dz above)·mask·g′(z)",
          "(%s)·%s·%s".formatted(pulled, Equation.factor(mask(layer, unit)), slope),
          error
        )
      : new Equation("dz = (Σ w·dz above)·g′(z)", "(%s)·%s".formatted(pulled, slope), error);
  }

  /** Where dW comes from: this sample's part of the mean. */
  public Equation weightGradientEquation(int layer, int unit, int input) {
    return new Equation(
      "dw = (1/m)·Σ dz·x over the batch; this sample's part",
      "(1/%d)·(… + %s + …)".formatted(
        batchSize(),
        product(error(layer, unit), incoming(layer, input))
      ),
      weightGradient(layer, unit, input)
    );
  }

  /** Where db comes from: this sample's part of the mean. */
  public Equation biasGradientEquation(int layer, int unit) {
    return new Equation(
      "db = (1/m)·Σ dz over the batch; this sample's part",
      "(1/%d)·(… + %s + …)".formatted(batchSize(), Equation.factor(error(layer, unit))),
      biasGradient(layer, unit)
    );
  }

  /** Where the weight before the update comes from. */
  public Equation weightBeforeEquation(int layer, int unit, int input) {
    return new Equation("w", left(), weightBefore(layer, unit, input));
  }

  /** Where the bias before the update comes from. */
  public Equation biasBeforeEquation(int layer, int unit) {
    return new Equation("b", left(), biasBefore(layer, unit));
  }

  private String left() {
    return step == 1 ? "as it starts" : "as step %,d left it".formatted(step - 1);
  }

  /** Where the weight after the update comes from. */
  public Equation weightEquation(int layer, int unit, int input) {
    return updated(
      weightBefore(layer, unit, input),
      weightGradient(layer, unit, input),
      weightAfter(layer, unit, input)
    );
  }

  /** Where the bias after the update comes from: as a weight's. */
  public Equation biasEquation(int layer, int unit) {
    return updated(biasBefore(layer, unit), biasGradient(layer, unit), biasAfter(layer, unit));
  }

  private Equation updated(double before, double gradient, double after) {
    return new Equation(
      rule(),
      "w %s, g %s, η %s".formatted(
        Numerals.six(before),
        Numerals.six(gradient),
        Numerals.six(learningRate())
      ),
      after
    );
  }

  private interface Term {
    String of(int index);
  }

  private static String terms(int count, Term term) {
    return IntStream.range(0, count).mapToObj(term::of).collect(Collectors.joining(" + "));
  }

  private static String product(double first, double second) {
    return Equation.factor(first) + "·" + Equation.factor(second);
  }

  private String activation(int layer) {
    if (!architecture().isOutput(layer)) {
      return architecture().hidden().get(layer).activation().name().toLowerCase(Locale.ROOT);
    }
    return architecture().loss().output();
  }

  /** What the next layer reads: A1, or A1 ∘ mask1. */
  private String read(int layer) {
    String a = "A" + (layer + 1);
    return isDropped(layer) ? "(%s ∘ mask%d)".formatted(a, layer + 1) : a;
  }

  private boolean isDropped(int layer) {
    return (
      experiment
        .ruleAt(step - 1)
        .dropout()
        .get(layer) > 0
    );
  }
}
