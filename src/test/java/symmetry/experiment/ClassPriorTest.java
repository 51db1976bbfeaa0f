package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.data.BuiltIn;
import symmetry.data.Dataset;
import symmetry.engine.Loss;
import symmetry.engine.Network;
import symmetry.engine.Parameters;
import symmetry.engine.Samples;

/** Output biases that start at the base rate of the training split. */
class ClassPriorTest {

  private static final String ZEROS = "init=zeros&hidden=3&biasout=class-prior";

  static Stream<Arguments> dataAndLosses() {
    return Arrays.stream(BuiltIn.values()).flatMap(data ->
      data
        .task()
        .losses()
        .stream()
        .map(loss -> Arguments.of(data, loss))
    );
  }

  /** Without weights nothing better can be answered than the base rate: there the gradient is 0. */
  @ParameterizedTest
  @MethodSource("dataAndLosses")
  void withoutWeights_noOtherBiasIsBetter(BuiltIn data, Loss loss) {
    String imbalanced = data.hasClassBalance() ? "&positive=0.15" : "";
    Experiment experiment = experiment(
      "data=%s&loss=%s%s&%s".formatted(
        Kind.token(data.name()),
        Kind.token(loss.name()),
        imbalanced,
        ZEROS
      )
    );
    Dataset dataset = Dataset.of(experiment.data(), 1);
    Samples samples = dataset.samples(loss);
    Parameters start = experiment.initialParameters(dataset);
    Network network = Network.plain(experiment.architecture());
    network.setParameters(start);

    double[] gradient = network.gradient(samples, dataset.train()).biases(1);
    assertThat(DoubleStream.of(gradient)).allMatch(g -> Math.abs(g) < 1e-13);
    network.setParameters(experiment(experiment, "zeros").initialParameters(dataset));
    double[] ofZeros = network.gradient(samples, dataset.train()).biases(1);
    if (!imbalanced.isEmpty()) {
      assertThat(DoubleStream.of(ofZeros)).allMatch(g -> Math.abs(g) > 1e-3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // Of 200 circles 170 are outside; which of them train, the seed says.
    "sigmoid-bce, -1.8362",
    "sigmoid-mse, -1.8362",
    "tanh-mse, -0.9181",
    "linear-mse, 0.1375",
  })
  void itIsTheShareOfTheTrainingSplit(String loss, double bias) {
    Experiment experiment = experiment(
      "data=circle&positive=0.15&loss=%s&%s".formatted(loss, ZEROS)
    );
    Dataset dataset = Dataset.of(experiment.data(), 1);
    long inside = Arrays.stream(dataset.train())
      .filter(s -> dataset.label(s) == 1)
      .count();
    assertThat(inside).isEqualTo(22);
    assertThat(dataset.train()).hasSize(160);
    assertThat(experiment.initialParameters(dataset).bias(1, 0)).isCloseTo(bias, within(1e-4));
  }

  /** A class that the training split has not counts as half a sample, not as never. */
  @Test
  void noBiasIsInfinite() {
    for (String loss : List.of("softmax-ce", "sigmoid-mse")) {
      Experiment experiment = experiment(
        "data=multi-blobs&classes=10&samples=10&test=0.5&loss=%s&%s".formatted(loss, ZEROS)
      );
      Dataset dataset = Dataset.of(experiment.data(), 1);
      double[] biases = experiment.initialParameters(dataset).biases(1);
      double least = Math.log(0.1) - (loss.equals("softmax-ce") ? 0 : Math.log(0.9));
      assertThat(DoubleStream.of(biases).min().orElseThrow()).isCloseTo(least, within(1e-12));
    }
  }

  @Test
  void hiddenUnitsHaveNoTargets() {
    for (String key : List.of("bias", "bias1")) {
      Parsed<Link> link = Link.parse("v=1&hidden=4&%s=class-prior".formatted(key));
      assertThat(link.problems()).singleElement().extracting(Problem::field).isEqualTo(key);
      assertThat(link.value().experiment()).isEqualTo(experiment("hidden=4"));
    }
    LayerStart prior = experiment(ZEROS).output();
    assertThatIllegalArgumentException().isThrownBy(() ->
      experiment("hidden=4").withHidden(0, h -> h.withStart(prior))
    );
    Experiment everywhere = experiment("hidden=4").withStartEverywhere(prior);
    assertThat(everywhere.output()).isEqualTo(prior);
    assertThat(everywhere.hidden().getFirst().start()).isEqualTo(prior.ofHidden());
  }

  /** Where there is no hidden layer, the first start is the output's. */
  @Test
  void withoutHiddenLayers_theLinkComesBack() {
    Experiment experiment = experiment("hidden=0&biasout=class-prior");
    String query = new Link(experiment, 0).query();
    assertThat(Link.parse(query).problems()).isEmpty();
    assertThat(Link.parse(query).value().experiment()).isEqualTo(experiment);
  }

  private static Experiment experiment(Experiment of, String biases) {
    return of.withOutput(
      of.output().withBiases(
        experiment("bias=" + biases)
          .output()
          .biases()
      )
    );
  }

  private static Experiment experiment(String query) {
    Parsed<Link> link = Link.parse("v=1&" + query);
    assertThat(link.problems()).isEmpty();
    return link.value().experiment();
  }
}
