package symmetry.experiment;

import static symmetry.experiment.Parameter.real;
import static symmetry.experiment.Parameter.whole;

import java.util.List;
import symmetry.engine.init.ClonedRows;
import symmetry.engine.init.Constant;
import symmetry.engine.init.CutNormal;
import symmetry.engine.init.Haykin;
import symmetry.engine.init.Identity;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.Lsuv;
import symmetry.engine.init.NguyenWidrow;
import symmetry.engine.init.NoisyConstant;
import symmetry.engine.init.Normal;
import symmetry.engine.init.Orthogonal;
import symmetry.engine.init.Ramp;
import symmetry.engine.init.Sparse;
import symmetry.engine.init.SparseColumns;
import symmetry.engine.init.TruncatedNormal;
import symmetry.engine.init.TwinColumns;
import symmetry.engine.init.Twins;
import symmetry.engine.init.Uniform;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;
import symmetry.engine.init.VarianceScaling.Fan;
import symmetry.engine.init.ZerO;

/** The catalogue of weight initializers. i is the fan-in, o the fan-out of the layer. */
public enum InitializerKind implements Kind {
  ZEROS("Zeros", "w = 0", "The question's own proposal"),
  ONES("Ones", "w = 1", "–"),
  CONSTANT("Constant", "w = c for every weight", "–", real("c", 0.5, -100, 100)),
  UNIFORM("Uniform", "w ~ U(a, b)", "–", real("a", -1, -100, 100), real("b", 1, -100, 100)),
  NORMAL("Normal", "w ~ N(mean, σ²), not truncated", "–", Numbers.NORMAL),
  TRUNCATED_NORMAL(
    "Truncated normal",
    "w ~ N(mean, σ²) cut at ±2σ (σ before the cut)",
    "As in Keras and JAX",
    Numbers.NORMAL
  ),
  TRUNC_NORMAL(
    "Truncated normal between a and b",
    "w ~ N(mean, σ²) cut at a and b themselves (σ before the cut)",
    "torch.nn.init.trunc_normal_",
    real("mean", 0, -100, 100),
    real("σ", 1, 0, 100),
    real("a", -2, -100, 100),
    real("b", 2, -100, 100)
  ),
  GLOROT_UNIFORM("Glorot uniform (Xavier)", "w ~ U(±√(6/(i+o)))", Source.GLOROT),
  GLOROT_NORMAL("Glorot normal (Xavier)", "w ~ N(0, 2/(i+o)), not truncated", Source.GLOROT),
  GLOROT_TRUNCATED(
    "Glorot truncated normal (Xavier)",
    "variance 2/(i+o) after the cut at ±2",
    Source.GLOROT
  ),
  XAVIER_UNIFORM(
    "Xavier uniform with gain",
    "w ~ U(±gain·√(6/(i+o)))",
    "torch.nn.init.xavier_uniform_",
    real("gain", 1, 0, 100)
  ),
  XAVIER_NORMAL(
    "Xavier normal with gain",
    "w ~ N(0, gain²·2/(i+o)), not truncated",
    "torch.nn.init.xavier_normal_",
    real("gain", 1, 0, 100)
  ),
  HE_UNIFORM("He uniform (Kaiming)", "w ~ U(±√(6/i))", Source.HE),
  HE_NORMAL("He normal (Kaiming)", "w ~ N(0, 2/i), not truncated", Source.HE),
  HE_TRUNCATED("He truncated normal (Kaiming)", "variance 2/i after the cut at ±2", Source.HE),
  HE_FAN_OUT(
    "He normal, fan-out (Kaiming)",
    "w ~ N(0, 2/o), not truncated",
    "He et al. 2015, eq. 14"
  ),
  HE_UNIFORM_FAN_OUT(
    "He uniform, fan-out (Kaiming)",
    "w ~ U(±√(6/o))",
    "He et al. 2015, eq. 14; torch.nn.init.kaiming_uniform_, mode=\"fan_out\""
  ),
  HE_LEAKY(
    "He normal, leaky (Kaiming)",
    "w ~ N(0, 2/((1+a²)·i)), a the slope below zero",
    "He et al. 2015, eq. 15",
    real("a", 0.01, 0, 10)
  ),
  LECUN_UNIFORM("LeCun uniform", "w ~ U(±√(3/i))", Source.LECUN),
  LECUN_NORMAL("LeCun normal", "w ~ N(0, 1/i), not truncated", Source.LECUN),
  LECUN_TRUNCATED("LeCun truncated normal", "variance 1/i after the cut at ±2", Source.LECUN),
  SCALED_NORMAL(
    "Scaled normal (σ_w)",
    "w ~ N(0, σ_w²/i), not truncated",
    "Poole et al. 2016, eq. 1",
    real("σ_w", 1, 0, 100)
  ),
  FAN_GEO_AVG(
    "Geometric mean of the fans",
    "variance s/√(i·o) after the cut at ±2",
    "jax.nn.initializers.variance_scaling, mode=\"fan_geo_avg\"",
    real("s", 1, 0, 10_000)
  ),
  VARIANCE_SCALING_UNIFORM(
    "Variance scaling, uniform",
    "w ~ U(±√(3·scale/m)), m = (1 − s)·i + s·o: s = 0 fan-in, ½ average, 1 fan-out",
    Source.SCALING,
    Numbers.SCALING
  ),
  VARIANCE_SCALING_NORMAL(
    "Variance scaling, normal",
    "w ~ N(0, scale/m), not truncated, m = (1 − s)·i + s·o: s = 0 fan-in, ½ average, 1 fan-out",
    Source.SCALING,
    Numbers.SCALING
  ),
  VARIANCE_SCALING_TRUNCATED(
    "Variance scaling, truncated normal",
    "variance scale/m after the cut at ±2, m = (1 − s)·i + s·o: s = 0 fan-in, ½ average, 1 fan-out",
    Source.SCALING,
    Numbers.SCALING
  ),
  SIGMOID_UNIFORM(
    "Sigmoid uniform (4 × Glorot)",
    "w ~ U(±4·√(6/(i+o)))",
    "deeplearning.net, Multilayer Perceptron; WeightInitSigmoidUniform of DL4J"
  ),
  TORCH_LINEAR(
    "PyTorch linear default",
    "w ~ U(±1/√i)",
    "torch.nn.Linear.reset_parameters; its biases are a bias initializer of the same name"
  ),
  SCIKIT_LEARN(
    "scikit-learn",
    "w ~ U(±√(f/(i+o))), f = 2 for logistic units, else 6",
    "sklearn.neural_network, _init_coef; its biases are a bias initializer of the same name",
    real("f", 6, 0, 100)
  ),
  HAYKIN("Haykin", "w ~ U(±2.4/i)", "Haykin, Neural Networks, rule of thumb for tanh"),
  NGUYEN_WIDROW(
    "Nguyen–Widrow",
    "rows from U(−1, 1), scaled to norm 0.7·o^(1/i), for inputs within ±1",
    "Nguyen & Widrow 1990; its biases are a bias initializer of the same name"
  ),
  ORTHOGONAL(
    "Orthogonal",
    "gain × a random orthogonal matrix (Haar)",
    "Saxe et al. 2013; Mezzadri 2007",
    real("gain", 1, 0, 100)
  ),
  IDENTITY(
    "Identity",
    "W[k, k] = gain; more units than inputs: the rest are zero rows, clones",
    "Le, Jaitly & Hinton 2015",
    real("gain", 1, -100, 100)
  ),
  ZERO_HADAMARD(
    "ZerO (identity or Hadamard, not random)",
    "o ≤ i: identity rows; else c·I*·H·I*",
    "Zhao, Schäfer & Anandkumar 2021"
  ),
  SPARSE(
    "Sparse",
    "k weights of each unit ~ N(0, σ²), the rest 0",
    "Martens 2010",
    whole("k", 15, 1, 256),
    real("σ", 1, 0, 100)
  ),
  TORCH_SPARSE(
    "Sparse by input (PyTorch)",
    "of each input's weights a share is 0, the rest ~ N(0, σ²)",
    "torch.nn.init.sparse_",
    real("share", 0.9, 0, 1),
    real("σ", 0.01, 0, 100)
  ),
  LSUV(
    "LSUV",
    "orthogonal, then scaled layer by layer until Var(z) is 1 on the training data",
    "Mishkin & Matas 2016"
  ),
  RAMP(
    "Ramp (different, not random)",
    "w_k = c·(k+1)/(i·o) − c/2, k = 0, 1, …",
    "The thread: “random, or at least different”",
    real("c", 1, -100, 100)
  ),
  CLONED_ROWS(
    "Cloned rows (random, not different)",
    "one drawn row, copied to every unit",
    "–",
    true
  ),
  NOISY_CONSTANT(
    "Constant + ε·normal",
    "w = c + ε·N(0, 1)",
    "–",
    real("c", 0.5, -100, 100),
    real("ε", 0.01, 0, 100)
  ),
  SIGN_TWINS(
    "Sign twins",
    "units in pairs (w, −w); tied under tanh if the next layer has twin columns −1",
    "–",
    true
  ),
  SCALED_TWINS(
    "Scaled twins",
    "units in pairs (w, k·w); tied under ReLU if the next layer has twin columns k",
    "–",
    true,
    real("k", 3, 0.01, 100)
  ),
  TWIN_COLUMNS(
    "Twin columns",
    "inputs in pairs (v, k·v): the outgoing side of twins",
    "–",
    true,
    real("k", -1, -100, 100)
  );

  /** Papers that several entries share. */
  private static final class Source {

    static final String GLOROT = "Glorot & Bengio 2010, eq. 16";
    static final String HE = "He et al. 2015, eq. 10";
    static final String LECUN = "LeCun et al. 1998, §4.6";
    static final String SCALING = "VarianceScaling of Keras and JAX; a gain of PyTorch is √scale";
  }

  /** Numbers that several entries have. */
  private static final class Numbers {

    static final Parameter[] NORMAL = { real("mean", 0, -100, 100), real("σ", 1, 0, 100) };
    static final Parameter[] SCALING = { real("scale", 1, 0, 10_000), real("s", 0, 0, 1) };
  }

  private final Entry entry;
  private final boolean hasBase;

  InitializerKind(String label, String formula, String source, Parameter... parameters) {
    this(label, formula, source, false, parameters);
  }

  InitializerKind(
    String label,
    String formula,
    String source,
    boolean hasBase,
    Parameter... parameters
  ) {
    entry = new Entry(label, formula, source, List.of(parameters));
    this.hasBase = hasBase;
  }

  /** The engine's initializer for a choice from this catalogue. */
  public static Initializer create(Choice<InitializerKind> choice) {
    return switch (choice.kind()) {
      case ZEROS -> new Constant(0);
      case ONES -> new Constant(1);
      case CONSTANT -> new Constant(choice.value(0));
      case UNIFORM -> new Uniform(choice.value(0), choice.value(1));
      case NORMAL -> new Normal(choice.value(0), choice.value(1));
      case TRUNCATED_NORMAL -> new TruncatedNormal(choice.value(0), choice.value(1));
      case TRUNC_NORMAL -> CutNormal.between(
        choice.value(0),
        choice.value(1),
        choice.value(2),
        choice.value(3)
      );
      case GLOROT_UNIFORM -> VarianceScaling.glorot(Distribution.UNIFORM);
      case GLOROT_NORMAL -> VarianceScaling.glorot(Distribution.NORMAL);
      case GLOROT_TRUNCATED -> VarianceScaling.glorot(Distribution.TRUNCATED_NORMAL);
      case XAVIER_UNIFORM -> VarianceScaling.glorot(choice.value(0), Distribution.UNIFORM);
      case XAVIER_NORMAL -> VarianceScaling.glorot(choice.value(0), Distribution.NORMAL);
      case HE_UNIFORM -> VarianceScaling.he(Distribution.UNIFORM);
      case HE_NORMAL -> VarianceScaling.he(Distribution.NORMAL);
      case HE_TRUNCATED -> VarianceScaling.he(Distribution.TRUNCATED_NORMAL);
      case HE_FAN_OUT -> VarianceScaling.he(0, Fan.OUT, Distribution.NORMAL);
      case HE_UNIFORM_FAN_OUT -> VarianceScaling.he(0, Fan.OUT, Distribution.UNIFORM);
      case HE_LEAKY -> VarianceScaling.he(choice.value(0), Fan.IN, Distribution.NORMAL);
      case LECUN_UNIFORM -> VarianceScaling.leCun(Distribution.UNIFORM);
      case LECUN_NORMAL -> VarianceScaling.leCun(Distribution.NORMAL);
      case LECUN_TRUNCATED -> VarianceScaling.leCun(Distribution.TRUNCATED_NORMAL);
      case SCALED_NORMAL -> VarianceScaling.scaled(choice.value(0));
      case FAN_GEO_AVG -> new VarianceScaling(
        choice.value(0),
        Fan.GEOMETRIC,
        Distribution.TRUNCATED_NORMAL
      );
      case VARIANCE_SCALING_UNIFORM -> scaling(choice, Distribution.UNIFORM);
      case VARIANCE_SCALING_NORMAL -> scaling(choice, Distribution.NORMAL);
      case VARIANCE_SCALING_TRUNCATED -> scaling(choice, Distribution.TRUNCATED_NORMAL);
      case SIGMOID_UNIFORM -> VarianceScaling.sigmoidUniform();
      case TORCH_LINEAR -> VarianceScaling.torchLinear();
      case SCIKIT_LEARN -> VarianceScaling.scikitLearn(choice.value(0));
      case HAYKIN -> new Haykin();
      case NGUYEN_WIDROW -> new NguyenWidrow();
      case ORTHOGONAL -> new Orthogonal(choice.value(0));
      case IDENTITY -> new Identity(choice.value(0));
      case ZERO_HADAMARD -> new ZerO();
      case SPARSE -> new Sparse((int) choice.value(0), choice.value(1));
      case TORCH_SPARSE -> new SparseColumns(choice.value(0), choice.value(1));
      case LSUV -> new Lsuv();
      case RAMP -> new Ramp(choice.value(0));
      case CLONED_ROWS -> new ClonedRows(base(choice));
      case NOISY_CONSTANT -> new NoisyConstant(choice.value(0), choice.value(1));
      case SIGN_TWINS -> Twins.sign(base(choice));
      case SCALED_TWINS -> new Twins(base(choice), choice.value(0));
      case TWIN_COLUMNS -> new TwinColumns(base(choice), choice.value(0));
    };
  }

  private static Initializer scaling(Choice<InitializerKind> choice, Distribution distribution) {
    return new VarianceScaling(choice.value(0), new Fan.Mean(choice.value(1)), distribution);
  }

  private static Initializer base(Choice<InitializerKind> choice) {
    return create(choice.base().orElseThrow());
  }

  @Override
  public boolean hasBase() {
    return hasBase;
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
