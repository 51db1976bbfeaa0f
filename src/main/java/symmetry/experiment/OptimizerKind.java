package symmetry.experiment;

import static symmetry.experiment.Parameter.real;

import java.util.List;
import symmetry.engine.Optimizer;

/** The catalogue of optimizers. g is the gradient, η the learning rate. */
public enum OptimizerKind implements Kind {
  SGD("Gradient descent", "w ← w − η·g", "Robbins & Monro 1951"),
  MOMENTUM(
    "Momentum",
    "v ← β·v + g, w ← w − η·v",
    "Polyak 1964, in PyTorch's convention",
    real("β", 0.9, 0, 0.999)
  ),
  NESTEROV(
    "Nesterov momentum",
    "v ← β·v + g, w ← w − η·(g + β·v)",
    "Nesterov 1983; Sutskever et al. 2013, in PyTorch's convention",
    real("β", 0.9, 0, 0.999)
  ),
  RMSPROP(
    "RMSProp",
    "s ← ρ·s + (1 − ρ)·g², w ← w − η·g/(√s + ε)",
    "Hinton 2012, in PyTorch's convention",
    real("ρ", 0.99, 0, 0.9999),
    real("ε", 1e-8, 1e-12, 1)
  ),
  ADAM(
    "Adam",
    "w ← w − η·m̂/(√v̂ + ε), moments with bias correction",
    "Kingma & Ba 2015, algorithm 1",
    real("β₁", 0.9, 0, 0.999),
    real("β₂", 0.999, 0, 0.9999),
    real("ε", 1e-8, 1e-12, 1)
  );

  private final Entry entry;

  OptimizerKind(String label, String formula, String source, Parameter... parameters) {
    entry = new Entry(label, formula, source, List.of(parameters));
  }

  /** The engine's optimizer for a choice from this catalogue. */
  public static Optimizer create(Choice<OptimizerKind> choice) {
    return switch (choice.kind()) {
      case SGD -> new Optimizer.Sgd();
      case MOMENTUM -> new Optimizer.Momentum(choice.value(0));
      case NESTEROV -> new Optimizer.Nesterov(choice.value(0));
      case RMSPROP -> new Optimizer.RmsProp(choice.value(0), choice.value(1));
      case ADAM -> new Optimizer.Adam(choice.value(0), choice.value(1), choice.value(2));
    };
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
