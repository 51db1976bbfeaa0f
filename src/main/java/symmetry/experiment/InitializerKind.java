package symmetry.experiment;

import static symmetry.experiment.Parameter.real;

import java.util.List;
import symmetry.engine.init.ClonedRows;
import symmetry.engine.init.Constant;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.NoisyConstant;
import symmetry.engine.init.Normal;
import symmetry.engine.init.Ramp;
import symmetry.engine.init.Uniform;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;

/** The catalogue of weight initializers. i is the fan-in, o the fan-out of the layer. */
public enum InitializerKind implements Kind {
  ZEROS("Zeros", "w = 0", "The question's own proposal"),
  ONES("Ones", "w = 1", "–"),
  CONSTANT("Constant", "w = c for every weight", "–", real("c", 0.5, -100, 100)),
  UNIFORM("Uniform", "w ~ U(a, b)", "–", real("a", -1, -100, 100), real("b", 1, -100, 100)),
  NORMAL(
    "Normal",
    "w ~ N(mean, σ²), not truncated",
    "–",
    real("mean", 0, -100, 100),
    real("σ", 1, 0, 100)
  ),
  GLOROT_UNIFORM(
    "Glorot uniform (Xavier)",
    "w ~ U(±√(6/(i+o)))",
    "Glorot & Bengio 2010, eq. 16"
  ),
  GLOROT_NORMAL(
    "Glorot normal (Xavier)",
    "w ~ N(0, 2/(i+o)), not truncated",
    "Glorot & Bengio 2010"
  ),
  HE_UNIFORM("He uniform (Kaiming)", "w ~ U(±√(6/i))", "He et al. 2015, eq. 10"),
  HE_NORMAL("He normal (Kaiming)", "w ~ N(0, 2/i), not truncated", "He et al. 2015, eq. 10"),
  LECUN_NORMAL("LeCun normal", "w ~ N(0, 1/i), not truncated", "LeCun et al. 1998, §4.6"),
  RAMP(
    "Ramp (different, not random)",
    "w_k = c·(k+1)/(i·o) − c/2, k = 0, 1, …",
    "The thread: “random, or at least different”",
    real("c", 1, -100, 100)
  ),
  CLONED_ROWS(
    "Cloned rows (random, not different)",
    "one random row, copied to every unit",
    "–"
  ) {
    @Override
    public boolean hasBase() {
      return true;
    }
  },
  NOISY_CONSTANT(
    "Constant + ε·normal",
    "w = c + ε·N(0, 1)",
    "–",
    real("c", 0.5, -100, 100),
    real("ε", 0.01, 0, 100)
  );

  private final String label;
  private final String formula;
  private final String source;
  private final List<Parameter> parameters;

  InitializerKind(String label, String formula, String source, Parameter... parameters) {
    this.label = label;
    this.formula = formula;
    this.source = source;
    this.parameters = List.of(parameters);
  }

  /** The engine's initializer for a choice from this catalogue. */
  public static Initializer create(Choice<InitializerKind> choice) {
    return switch (choice.kind()) {
      case ZEROS -> new Constant(0);
      case ONES -> new Constant(1);
      case CONSTANT -> new Constant(choice.value(0));
      case UNIFORM -> new Uniform(choice.value(0), choice.value(1));
      case NORMAL -> new Normal(choice.value(0), choice.value(1));
      case GLOROT_UNIFORM -> VarianceScaling.glorot(Distribution.UNIFORM);
      case GLOROT_NORMAL -> VarianceScaling.glorot(Distribution.NORMAL);
      case HE_UNIFORM -> VarianceScaling.he(Distribution.UNIFORM);
      case HE_NORMAL -> VarianceScaling.he(Distribution.NORMAL);
      case LECUN_NORMAL -> VarianceScaling.leCun(Distribution.NORMAL);
      case RAMP -> new Ramp(choice.value(0));
      case CLONED_ROWS -> new ClonedRows(create(choice.base().orElseThrow()));
      case NOISY_CONSTANT -> new NoisyConstant(choice.value(0), choice.value(1));
    };
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }
}
