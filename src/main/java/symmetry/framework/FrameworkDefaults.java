package symmetry.framework;

import java.util.List;
import java.util.Optional;
import symmetry.engine.Activation;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Kind;
import symmetry.experiment.LayerStart;

/** The table: what each framework starts each of its layers with. */
public final class FrameworkDefaults {

  private static final LayerStart GLOROT = LayerStart.of(InitializerKind.GLOROT_UNIFORM);
  private static final LayerStart TORCH = LayerStart.of(InitializerKind.TORCH_LINEAR).withBiases(
    Choice.of(BiasKind.TORCH_LINEAR)
  );
  private static final LayerStart LECUN = LayerStart.of(InitializerKind.LECUN_TRUNCATED);
  private static final LayerStart ORTHOGONAL = LayerStart.of(InitializerKind.ORTHOGONAL, 1);
  private static final LayerStart XAVIER = LayerStart.of(InitializerKind.GLOROT_NORMAL);

  private static final String NOT_HE =
    "Not He's: its a = √5 makes the variance 1/(3·i), a sixth of what He gives ReLU.";

  private static final List<FrameworkDefault> ALL = List.of(
    new FrameworkDefault(
      Framework.PYTORCH,
      FrameworkLayer.DENSE,
      "torch.nn.Linear",
      TORCH,
      "nn.Linear(%1$d, %2$d)",
      "nn.init.kaiming_uniform_(layer.weight, a=5**0.5); nn.init.uniform_(layer.bias, -%1$d**-0.5, %1$d**-0.5)",
      "torch/nn/modules/linear.py",
      "Linear.reset_parameters",
      NOT_HE
    ),
    new FrameworkDefault(
      Framework.PYTORCH,
      FrameworkLayer.CONVOLUTION,
      "torch.nn.Conv2d",
      TORCH,
      "nn.Conv2d(in_channels, out_channels, kernel_size)",
      "nn.init.kaiming_uniform_(layer.weight, a=5**0.5); nn.init.uniform_(layer.bias, -%1$d**-0.5, %1$d**-0.5)",
      "torch/nn/modules/conv.py",
      "_ConvNd.reset_parameters",
      NOT_HE
    ),
    new FrameworkDefault(
      Framework.PYTORCH,
      FrameworkLayer.RECURRENT,
      "torch.nn.RNN",
      TORCH,
      "nn.RNN(inputs, %2$d)",
      "for p in layer.parameters(): nn.init.uniform_(p, -%2$d**-0.5, %2$d**-0.5)",
      "torch/nn/modules/rnn.py",
      "RNNBase.reset_parameters",
      "The bound is 1/√(units) for all its weights, those from the inputs too. LSTM and GRU have the same."
    ),
    new FrameworkDefault(
      Framework.KERAS,
      FrameworkLayer.DENSE,
      "keras.layers.Dense",
      GLOROT,
      "layers.Dense(%2$d)",
      "layers.Dense(%2$d, kernel_initializer=\"glorot_uniform\", bias_initializer=\"zeros\")",
      "keras/src/layers/core/dense.py",
      "Dense.__init__",
      ""
    ),
    new FrameworkDefault(
      Framework.KERAS,
      FrameworkLayer.CONVOLUTION,
      "keras.layers.Conv2D",
      GLOROT,
      "layers.Conv2D(filters, kernel_size)",
      "layers.Conv2D(filters, kernel_size, kernel_initializer=\"glorot_uniform\", bias_initializer=\"zeros\")",
      "keras/src/layers/convolutional/base_conv.py",
      "BaseConv.__init__",
      ""
    ),
    new FrameworkDefault(
      Framework.KERAS,
      FrameworkLayer.RECURRENT,
      "keras.layers.SimpleRNN",
      ORTHOGONAL,
      "layers.SimpleRNN(%2$d)",
      "layers.SimpleRNN(%2$d, recurrent_initializer=\"orthogonal\", bias_initializer=\"zeros\")",
      "keras/src/layers/rnn/simple_rnn.py",
      "SimpleRNNCell.__init__",
      "The weights from the inputs are Glorot uniform."
    ),
    new FrameworkDefault(
      Framework.TENSORFLOW,
      FrameworkLayer.DENSE,
      "tf.keras.layers.Dense",
      GLOROT,
      "tf.keras.layers.Dense(%2$d)",
      "tf.keras.layers.Dense(%2$d, kernel_initializer=\"glorot_uniform\", bias_initializer=\"zeros\")",
      "keras/layers/core/dense.py",
      "Dense.__init__",
      "From 2.16 on tf.keras is Keras 3, with the same default."
    ),
    new FrameworkDefault(
      Framework.TENSORFLOW,
      FrameworkLayer.CONVOLUTION,
      "tf.keras.layers.Conv2D",
      GLOROT,
      "tf.keras.layers.Conv2D(filters, kernel_size)",
      "tf.keras.layers.Conv2D(filters, kernel_size, kernel_initializer=\"glorot_uniform\", bias_initializer=\"zeros\")",
      "keras/layers/convolutional/base_conv.py",
      "Conv.__init__",
      "From 2.16 on tf.keras is Keras 3, with the same default."
    ),
    new FrameworkDefault(
      Framework.TENSORFLOW,
      FrameworkLayer.RECURRENT,
      "tf.keras.layers.SimpleRNN",
      ORTHOGONAL,
      "tf.keras.layers.SimpleRNN(%2$d)",
      "tf.keras.layers.SimpleRNN(%2$d, recurrent_initializer=\"orthogonal\", bias_initializer=\"zeros\")",
      "keras/layers/rnn/simple_rnn.py",
      "SimpleRNNCell.__init__",
      "The weights from the inputs are Glorot uniform."
    ),
    new FrameworkDefault(
      Framework.FLAX,
      FrameworkLayer.DENSE,
      "flax.linen.Dense",
      LECUN,
      "nn.Dense(%2$d)",
      "nn.Dense(%2$d, kernel_init=nn.initializers.lecun_normal(), bias_init=nn.initializers.zeros_init())",
      "flax/linen/linear.py",
      "default_kernel_init",
      "JAX's lecun_normal is cut at ±2 deviations."
    ),
    new FrameworkDefault(
      Framework.FLAX,
      FrameworkLayer.CONVOLUTION,
      "flax.linen.Conv",
      LECUN,
      "nn.Conv(features, kernel_size)",
      "nn.Conv(features, kernel_size, kernel_init=nn.initializers.lecun_normal(), bias_init=nn.initializers.zeros_init())",
      "flax/linen/linear.py",
      "default_kernel_init",
      "JAX's lecun_normal is cut at ±2 deviations."
    ),
    new FrameworkDefault(
      Framework.FLAX,
      FrameworkLayer.RECURRENT,
      "flax.linen.SimpleCell",
      ORTHOGONAL,
      "nn.SimpleCell(%2$d)",
      "nn.SimpleCell(%2$d, recurrent_kernel_init=nn.initializers.orthogonal())",
      "flax/linen/recurrent.py",
      "SimpleCell",
      "The weights from the inputs are LeCun's truncated normal."
    ),
    new FrameworkDefault(
      Framework.STAX,
      FrameworkLayer.DENSE,
      "stax.Dense",
      LayerStart.of(InitializerKind.GLOROT_TRUNCATED).withBiases(
        Choice.of(BiasKind.NORMAL, 0, 0.01)
      ),
      "stax.Dense(%2$d)",
      "stax.Dense(%2$d, W_init=glorot_normal(), b_init=normal(1e-2))",
      "jax/example_libraries/stax.py",
      "Dense",
      "Its biases are not 0."
    ),
    perceptron(Activation.RELU),
    new FrameworkDefault(
      Framework.DL4J,
      FrameworkLayer.DENSE,
      "DenseLayer",
      XAVIER,
      "new DenseLayer.Builder().nIn(%1$d).nOut(%2$d).build()",
      "new DenseLayer.Builder().nIn(%1$d).nOut(%2$d).weightInit(WeightInit.XAVIER).biasInit(0).build()",
      "org/deeplearning4j/nn/conf/NeuralNetConfiguration.java",
      "Builder.weightInitFn",
      "Not cut, where JAX and Keras cut theirs. The activation is sigmoid if none is said."
    ),
    new FrameworkDefault(
      Framework.DL4J,
      FrameworkLayer.CONVOLUTION,
      "ConvolutionLayer",
      XAVIER,
      "new ConvolutionLayer.Builder(kernel).nOut(channels).build()",
      "new ConvolutionLayer.Builder(kernel).nOut(channels).weightInit(WeightInit.XAVIER).biasInit(0).build()",
      "org/deeplearning4j/nn/params/ConvolutionParamInitializer.java",
      "createWeightMatrix",
      "With strides its fan-out is divided by their product."
    ),
    new FrameworkDefault(
      Framework.DL4J,
      FrameworkLayer.RECURRENT,
      "SimpleRnn",
      XAVIER,
      "new SimpleRnn.Builder().nIn(inputs).nOut(%2$d).build()",
      "new SimpleRnn.Builder().nIn(inputs).nOut(%2$d).weightInitRecurrent(WeightInit.XAVIER).build()",
      "org/deeplearning4j/nn/params/SimpleRnnParamInitializer.java",
      "init",
      "Not orthogonal, unlike the others."
    )
  );

  private FrameworkDefaults() {}

  /** One for each framework and layer that it has; that of scikit-learn for ReLU. */
  public static List<FrameworkDefault> all() {
    return ALL;
  }

  /** Empty where the framework has no such layer; the activation matters to scikit-learn alone. */
  public static Optional<FrameworkDefault> of(
    Framework framework,
    FrameworkLayer layer,
    Activation activation
  ) {
    if (framework == Framework.SCIKIT_LEARN) {
      return Optional.of(perceptron(activation)).filter(entry -> entry.layer() == layer);
    }
    return ALL.stream()
      .filter(entry -> entry.framework() == framework && entry.layer() == layer)
      .findFirst();
  }

  /** The layers that a framework has here. */
  public static List<FrameworkLayer> layers(Framework framework) {
    return ALL.stream()
      .filter(entry -> entry.framework() == framework)
      .map(FrameworkDefault::layer)
      .toList();
  }

  /** The one framework whose start depends on the activation. */
  private static FrameworkDefault perceptron(Activation activation) {
    boolean logistic = activation == Activation.SIGMOID;
    String name = switch (activation) {
      case LINEAR -> "identity";
      case SIGMOID -> "logistic";
      default -> Kind.token(activation.name());
    };
    double factor = logistic ? 2 : 6;
    return new FrameworkDefault(
      Framework.SCIKIT_LEARN,
      FrameworkLayer.DENSE,
      "MLPClassifier, MLPRegressor",
      LayerStart.of(InitializerKind.SCIKIT_LEARN, factor).withBiases(
        Choice.of(BiasKind.SCIKIT_LEARN, factor)
      ),
      "MLPClassifier(hidden_layer_sizes=(%%2$d,) * %%3$d, activation=\"%s\")".formatted(name),
      "",
      "sklearn/neural_network/_multilayer_perceptron.py",
      "BaseMultilayerPerceptron._init_coef",
      (logistic
        ? "A third of Glorot's variance: the factor is 2 instead of 6."
        : "Glorot's bound; logistic units have a third of its variance.") +
        " The biases have it too and are not 0. It takes no initializer."
    );
  }
}
