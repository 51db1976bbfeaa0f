package symmetry.experiment;

import static symmetry.experiment.Parameter.real;

import java.util.Arrays;
import java.util.List;
import symmetry.engine.init.BiasInitializer;

/** The catalogue of bias initializers. i is the fan-in, o the fan-out of the layer. */
public enum BiasKind implements Kind {
  ZEROS("Zeros", "b = 0", "The usual choice"),
  CONSTANT("Constant", "b = c for every unit", "–", real("c", 0.1, -100, 100)),
  UNIFORM("Uniform", "b ~ U(a, b)", "–", real("a", -1, -100, 100), real("b", 1, -100, 100)),
  NORMAL("Normal", "b ~ N(mean, σ²)", "–", real("mean", 0, -100, 100), real("σ", 1, 0, 100)),
  RAMP("Ramp (different, not random)", "b_k = c·(k+1)/o − c/2", "–", real("c", 1, -100, 100)),
  TORCH_LINEAR("PyTorch linear default", "b ~ U(±1/√i)", "torch.nn.Linear.reset_parameters"),
  SCIKIT_LEARN(
    "scikit-learn",
    "b ~ U(±√(f/(i+o))), f = 2 for logistic units, else 6",
    "sklearn.neural_network, _init_coef",
    real("f", 6, 0, 100)
  ),
  NGUYEN_WIDROW("Nguyen–Widrow", "b ~ U(±0.7·o^(1/i))", "Nguyen & Widrow 1990"),
  NONE("No biases", "z = W·x, b stays 0", "bias=False in PyTorch, use_bias=False in Keras"),
  CLASS_PRIOR(
    "Base rate (class prior)",
    "b = ln(p/(1 − p)), softmax ln p, linear the mean; p of the training split",
    "Lin et al. 2017, §3.3; Karpathy 2019"
  );

  private final Entry entry;

  BiasKind(String label, String formula, String source, Parameter... parameters) {
    entry = new Entry(label, formula, source, List.of(parameters));
  }

  /** The engine's initializer for a choice from this catalogue. */
  public static BiasInitializer create(Choice<BiasKind> choice) {
    return switch (choice.kind()) {
      case ZEROS, NONE -> BiasInitializer.ZEROS;
      case CONSTANT -> new BiasInitializer.Constant(choice.value(0));
      case UNIFORM -> new BiasInitializer.Uniform(choice.value(0), choice.value(1));
      case NORMAL -> new BiasInitializer.Normal(choice.value(0), choice.value(1));
      case RAMP -> new BiasInitializer.Ramp(choice.value(0));
      case TORCH_LINEAR -> new BiasInitializer.TorchLinear();
      case SCIKIT_LEARN -> new BiasInitializer.ScikitLearn(choice.value(0));
      case CLASS_PRIOR -> new BiasInitializer.ClassPrior();
      case NGUYEN_WIDROW -> new BiasInitializer.NguyenWidrow();
    };
  }

  /** Whether chance has a part in it. */
  public boolean isDrawn() {
    return switch (this) {
      case UNIFORM, NORMAL, TORCH_LINEAR, SCIKIT_LEARN, NGUYEN_WIDROW -> true;
      case ZEROS, CONSTANT, RAMP, NONE, CLASS_PRIOR -> false;
    };
  }

  /** Those that a hidden layer can start with. */
  public static List<BiasKind> ofHidden() {
    return Arrays.stream(values())
      .filter(kind -> !kind.isOfOutputs())
      .toList();
  }

  /** Whether only the output layer can start so: hidden units have no targets. */
  public boolean isOfOutputs() {
    return this == CLASS_PRIOR;
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
