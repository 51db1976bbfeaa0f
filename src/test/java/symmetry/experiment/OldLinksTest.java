package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Feature;
import symmetry.engine.Activation;
import symmetry.engine.Loss;

/** Links people may have kept. They open for ever: add to this list, never change an entry. */
class OldLinksTest {

  static final LayerStart HALF = LayerStart.of(InitializerKind.CONSTANT, 0.5);
  static final LayerStart GLOROT = LayerStart.of(InitializerKind.GLOROT_UNIFORM);
  static final LayerStart HE = LayerStart.of(InitializerKind.HE_NORMAL);

  static Stream<Arguments> links() {
    return Stream.of(
      arguments("v=1", 0, classify(1, BuiltIn.XOR, HALF, full(0.3), tanh(4, HALF))),
      arguments(
        "v=1&data=circle&hidden=4-4&batch=10",
        0,
        classify(1, BuiltIn.CIRCLE, HALF, full(0.3).withBatchSize(10), tanh(4, HALF), tanh(4, HALF))
      ),
      arguments(
        "v=1&data=moons&seed=3&hidden=8-5&init=glorot-uniform&act2=relu&init2=he-normal&lr=0.1&step=120",
        120,
        classify(
          3,
          BuiltIn.MOONS,
          GLOROT,
          full(0.1),
          tanh(8, GLOROT),
          new HiddenLayer(5, Activation.RELU, HE, 0)
        )
      ),
      arguments(
        "v=1&data=iris&hidden=0&init=zeros",
        0,
        new Experiment(
          1,
          DataSpec.of(BuiltIn.IRIS),
          List.of(),
          LayerStart.of(InitializerKind.ZEROS),
          Loss.SOFTMAX_CE,
          full(0.3),
          List.of()
        )
      ),
      arguments(
        "v=1&data=sine&noise=0&test=0.5&seed=999999999&hidden=16&act=sine&init=uniform_-1_2.5&loss=tanh-mse",
        0,
        new Experiment(
          999_999_999,
          DataSpec.of(BuiltIn.SINE).withNoise(0).withTestShare(0.5),
          List.of(
            new HiddenLayer(16, Activation.SINE, LayerStart.of(InitializerKind.UNIFORM, -1, 2.5), 0)
          ),
          LayerStart.of(InitializerKind.UNIFORM, -1, 2.5),
          Loss.TANH_MSE,
          full(0.3),
          List.of()
        )
      ),
      arguments(
        "v=1&data=multi-spirals&samples=300&classes=5&features=x1-squared_sin-x2&init=lsuv&dropout=0.25",
        0,
        new Experiment(
          1,
          DataSpec.of(BuiltIn.MULTI_SPIRALS)
            .withSamples(300)
            .withClasses(5)
            .withFeatures(Set.of(Feature.X1_SQUARED, Feature.SIN_X2)),
          List.of(new HiddenLayer(4, Activation.TANH, LayerStart.of(InitializerKind.LSUV), 0.25)),
          LayerStart.of(InitializerKind.LSUV),
          Loss.SOFTMAX_CE,
          full(0.3),
          List.of()
        )
      ),
      arguments(
        "v=1&init=cloned-rows_normal_0_0.5&bias=uniform_-0.1_0.1&initout=glorot-uniform&biasout=zeros",
        0,
        classify(
          1,
          BuiltIn.XOR,
          GLOROT,
          full(0.3),
          tanh(
            4,
            new LayerStart(
              new Choice<>(
                InitializerKind.CLONED_ROWS,
                List.of(),
                Optional.of(Choice.of(InitializerKind.NORMAL, 0, 0.5))
              ),
              Choice.of(BiasKind.UNIFORM, -0.1, 0.1)
            )
          )
        )
      ),
      arguments(
        "v=1&act=relu&init=scaled-twins_3_he-normal&initout=twin-columns_-0.5_sparse_2_1e-4",
        0,
        classify(
          1,
          BuiltIn.XOR,
          based(InitializerKind.TWIN_COLUMNS, -0.5, Choice.of(InitializerKind.SPARSE, 2, 1e-4)),
          full(0.3),
          new HiddenLayer(
            4,
            Activation.RELU,
            based(InitializerKind.SCALED_TWINS, 3, Choice.of(InitializerKind.HE_NORMAL)),
            0
          )
        )
      ),
      arguments(
        "v=1&opt=adam_0.9_0.999_1e-8&lr=0.01&batch=10&l1=0.001&l2=0.1",
        0,
        classify(
          1,
          BuiltIn.XOR,
          HALF,
          new Training(Choice.of(OptimizerKind.ADAM, 0.9, 0.999, 1e-8), 0.01, 10, 0.001, 0.1),
          tanh(4, HALF)
        )
      ),
      arguments(
        "v=1&init=noisy-constant_0.5_0.01&events=100_lr_0.1*200_lr_0.05&step=250",
        250,
        classify(
          1,
          BuiltIn.XOR,
          LayerStart.of(InitializerKind.NOISY_CONSTANT, 0.5, 0.01),
          full(0.3),
          tanh(4, LayerStart.of(InitializerKind.NOISY_CONSTANT, 0.5, 0.01))
        )
          .with(new Event.SetLearningRate(100, 0.1))
          .orElseThrow()
          .with(new Event.SetLearningRate(200, 0.05))
          .orElseThrow()
      )
    );
  }

  @ParameterizedTest
  @MethodSource("links")
  void linkOfVersion1_meansWhatItAlwaysMeant(String query, long step, Experiment experiment) {
    Parsed<Link> parsed = Links.parse(query);

    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value()).isEqualTo(new Link(experiment, step));
    assertThat(parsed.value().query()).isEqualTo(query);
  }

  private static Experiment classify(
    long seed,
    BuiltIn source,
    LayerStart output,
    Training training,
    HiddenLayer... hidden
  ) {
    return new Experiment(
      seed,
      DataSpec.of(source),
      List.of(hidden),
      output,
      Loss.SIGMOID_BCE,
      training,
      List.of()
    );
  }

  private static HiddenLayer tanh(int units, LayerStart start) {
    return new HiddenLayer(units, Activation.TANH, start, 0);
  }

  private static Training full(double learningRate) {
    return Training.fullBatch(learningRate);
  }

  private static LayerStart based(
    InitializerKind kind,
    double value,
    Choice<InitializerKind> base
  ) {
    return new LayerStart(
      new Choice<>(kind, List.of(value), Optional.of(base)),
      Choice.of(BiasKind.ZEROS)
    );
  }
}
