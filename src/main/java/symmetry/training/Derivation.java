package symmetry.training;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetry.number.Numerals;

/**
 * Where the numbers of an update come from: the formulas of its layers, and each number's equation.
 * Layers, units and inputs count from 0, in formulas from 1.
 */
public record Derivation(LastUpdate update) {
  /** What the layer computes in the forward pass: "Z1 = W1·X + b1, A1 = tanh(Z1)"; b1 only where there is one. */
  public String forwardFormula(int layer) {
    int l = layer + 1;
    String below = layer == 0 ? "X" : read(layer - 1);
    String bias = hasBiases(layer) ? " + b" + l : "";
    return "Z%d = W%d·%s%s, A%d = %s(Z%d)".formatted(l, l, below, bias, l, activation(layer), l);
  }

  /** The error signal of the layer: "dZ2 = A2 − Y", or "dZ1 = W2ᵀ·dZ2 ∘ f′(Z1)". */
  public String errorFormula(int layer) {
    int l = layer + 1;
    if (!update.architecture().isOutput(layer)) {
      String mask = isDropped(layer) ? " ∘ mask%d".formatted(l) : "";
      return "dZ%d = W%dᵀ·dZ%d%s ∘ f′(Z%d)".formatted(l, l + 1, l + 1, mask, l);
    }
    return update.architecture().loss().isMatched()
      ? "dZ%d = A%d − Y".formatted(l, l)
      : "dZ%d = (A%d − Y) ∘ f′(Z%d)".formatted(l, l, l);
  }

  /** The gradient of the layer: "dW2 = (1/m)·dZ2·A1ᵀ, db2 = (1/m)·Σ dZ2". */
  public String gradientFormula(int layer) {
    int l = layer + 1;
    String below = layer == 0 ? "X" : read(layer - 1);
    String weights = "W" + l;
    return "dW%d = (1/m)·dZ%d·%sᵀ%s%s".formatted(
      l,
      l,
      below,
      penalties("λ₂", "λ₁", weights),
      hasBiases(layer) ? ", db%d = (1/m)·Σ dZ%d".formatted(l, l) : ""
    );
  }

  /** Where z comes from. */
  public Equation zEquation(int layer, int unit) {
    String terms = terms(update.architecture().fanIn(layer), i ->
      product(update.before().weight(layer, unit, i), update.incoming(layer, i))
    );
    return hasBiases(layer)
      ? new Equation(
          "z = b + Σ w·x",
          Numerals.six(update.before().bias(layer, unit)) + " + " + terms,
          update.z(layer, unit)
        )
      : new Equation("z = Σ w·x", terms, update.z(layer, unit));
  }

  /** Where a comes from. */
  public Equation aEquation(int layer, int unit) {
    String f = activation(layer);
    return new Equation(
      "a = %s(z)".formatted(f),
      "%s(%s)".formatted(f, Numerals.six(update.z(layer, unit))),
      update.a(layer, unit)
    );
  }

  /** Where f′(z) of a hidden unit comes from. */
  public Equation slopeEquation(int layer, int unit) {
    return new Equation(
      "f′(z) of " + activation(layer),
      "f′(%s)".formatted(Numerals.six(update.z(layer, unit))),
      update.slope(layer, unit)
    );
  }

  /** Where dZ comes from. */
  public Equation errorEquation(int layer, int unit) {
    double error = update.error(layer, unit);
    if (update.architecture().isOutput(layer)) {
      String residual = "%s − %s".formatted(
        Numerals.six(update.a(layer, unit)),
        Equation.factor(update.target(unit))
      );
      return update.architecture().loss().isMatched()
        ? new Equation("dz = a − y", residual, error)
        : new Equation("dz = (a − y)·f′(z)", "(%s)·f′(z)".formatted(residual), error);
    }
    String pulled = terms(update.architecture().fanOut(layer + 1), o ->
      product(update.before().weight(layer + 1, o, unit), update.error(layer + 1, o))
    );
    String slope = Equation.factor(update.slope(layer, unit));
    return isDropped(layer)
      ? new Equation(
          "dz = (Σ w·dz above)·mask·f′(z)",
          "(%s)·%s·%s".formatted(pulled, Equation.factor(update.mask(layer, unit)), slope),
          error
        )
      : new Equation("dz = (Σ w·dz above)·f′(z)", "(%s)·%s".formatted(pulled, slope), error);
  }

  /** Where dW comes from: this sample's part of the mean, and what penalties add. */
  public Equation weightGradientEquation(int layer, int unit, int input) {
    String weight = Numerals.six(update.before().weight(layer, unit, input));
    return new Equation(
      "dw = (1/m)·Σ dz·x over the batch%s; this sample's part".formatted(
        penalties("λ₂", "λ₁", "w")
      ),
      "(1/%d)·(… + %s + …)%s".formatted(
        update.batchSize(),
        product(update.error(layer, unit), update.incoming(layer, input)),
        penalties(Numerals.six(l2()), Numerals.six(l1()), weight)
      ),
      update.weightGradient(layer, unit, input)
    );
  }

  /** What the penalties that there are add to a gradient: " + λ₂·w + λ₁·sign(w)". */
  private String penalties(String lambda2, String lambda1, String weight) {
    String ofSquares = l2() == 0 ? "" : " + %s·%s".formatted(lambda2, Equation.factor(weight));
    String ofSizes = l1() == 0 ? "" : " + %s·sign(%s)".formatted(lambda1, weight);
    return ofSquares + ofSizes;
  }

  private double l2() {
    return update.experiment().training().l2();
  }

  private double l1() {
    return update.experiment().training().l1();
  }

  /** Where db comes from: this sample's part of the mean. */
  public Equation biasGradientEquation(int layer, int unit) {
    return new Equation(
      "db = (1/m)·Σ dz over the batch; this sample's part",
      "(1/%d)·(… + %s + …)".formatted(
        update.batchSize(),
        Equation.factor(update.error(layer, unit))
      ),
      update.biasGradient(layer, unit)
    );
  }

  /** Where the weight before the update comes from. */
  public Equation weightBeforeEquation(int layer, int unit, int input) {
    return new Equation("w", left(), update.before().weight(layer, unit, input));
  }

  /** Where the bias before the update comes from. */
  public Equation biasBeforeEquation(int layer, int unit) {
    return new Equation("b", left(), update.before().bias(layer, unit));
  }

  private String left() {
    return update.step() == 1
      ? "as it starts"
      : "as step %s left it".formatted(Numerals.count(update.step() - 1));
  }

  /** Where the weight after the update comes from. */
  public Equation weightEquation(int layer, int unit, int input) {
    return updated(
      update.before().weight(layer, unit, input),
      update.weightGradient(layer, unit, input),
      update.after().weight(layer, unit, input)
    );
  }

  /** Where the bias after the update comes from: as a weight's. */
  public Equation biasEquation(int layer, int unit) {
    return updated(
      update.before().bias(layer, unit),
      update.biasGradient(layer, unit),
      update.after().bias(layer, unit)
    );
  }

  private Equation updated(double before, double gradient, double after) {
    return new Equation(
      update.rule(),
      "w %s, g %s, η %s".formatted(
        Numerals.six(before),
        Numerals.six(gradient),
        Numerals.six(update.learningRate())
      ),
      after
    );
  }

  private static String terms(int count, IntFunction<String> term) {
    return IntStream.range(0, count).mapToObj(term).collect(Collectors.joining(" + "));
  }

  private static String product(double first, double second) {
    return Equation.factor(first) + "·" + Equation.factor(second);
  }

  private String activation(int layer) {
    if (!update.architecture().isOutput(layer)) {
      return update.architecture().hidden().get(layer).activation().name().toLowerCase(Locale.ROOT);
    }
    return update.architecture().loss().output();
  }

  private boolean hasBiases(int layer) {
    return update.architecture().hasBiases(layer);
  }

  /** What the next layer reads: A1, or A1 ∘ mask1. */
  private String read(int layer) {
    String a = "A" + (layer + 1);
    return isDropped(layer) ? "(%s ∘ mask%d)".formatted(a, layer + 1) : a;
  }

  private boolean isDropped(int layer) {
    return (
      update
        .experiment()
        .timeline()
        .rule(update.step() - 1)
        .dropout()
        .get(layer) > 0
    );
  }
}
