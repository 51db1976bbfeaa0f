package symmetry.experiment;

import static symmetry.experiment.Parameter.real;

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
  NGUYEN_WIDROW("Nguyen–Widrow", "b ~ U(±0.7·o^(1/i))", "Nguyen & Widrow 1990");

  private final Entry entry;

  BiasKind(String label, String formula, String source, Parameter... parameters) {
    entry = new Entry(label, formula, source, List.of(parameters));
  }

  /** The engine's initializer for a choice from this catalogue. */
  public static BiasInitializer create(Choice<BiasKind> choice) {
    return switch (choice.kind()) {
      case ZEROS -> BiasInitializer.ZEROS;
      case CONSTANT -> new BiasInitializer.Constant(choice.value(0));
      case UNIFORM -> new BiasInitializer.Uniform(choice.value(0), choice.value(1));
      case NORMAL -> new BiasInitializer.Normal(choice.value(0), choice.value(1));
      case RAMP -> new BiasInitializer.Ramp(choice.value(0));
      case TORCH_LINEAR -> new BiasInitializer.TorchLinear();
      case NGUYEN_WIDROW -> new BiasInitializer.NguyenWidrow();
    };
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
