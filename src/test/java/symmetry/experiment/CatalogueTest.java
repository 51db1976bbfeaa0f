package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.data.Dataset;
import symmetry.engine.Parameters;

class CatalogueTest {

  static Stream<Kind> kinds() {
    return Stream.of(InitializerKind.values(), BiasKind.values(), OptimizerKind.values()).flatMap(
      Stream::of
    );
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void entry_saysWhatItIs(Kind kind) {
    assertThat(List.of(kind.label(), kind.formula(), kind.source())).noneMatch(String::isBlank);
    assertThat(kind.token()).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  @Test
  void entriesOfACatalogue_haveTokensAndLabelsOfTheirOwn() {
    for (Kind[] catalogue : List.of(
      InitializerKind.values(),
      BiasKind.values(),
      OptimizerKind.values()
    )) {
      assertThat(catalogue).extracting(Kind::token).doesNotHaveDuplicates();
      assertThat(catalogue).extracting(Kind::label).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void initialValue_isWithinItsBounds(Kind kind) {
    for (Parameter p : kind.parameters()) {
      assertThat(p.allows(p.initial())).as(p.name()).isTrue();
      assertThat(p.min()).isLessThan(p.max());
    }
  }

  @ParameterizedTest
  @EnumSource(InitializerKind.class)
  void initializer_givesFiniteWeightsAtItsUsualValuesAndOnItsBounds(InitializerKind kind) {
    for (ToDoubleFunction<Parameter> value : values()) {
      assertFinite(new LayerStart(choice(kind, value), Choice.of(BiasKind.ZEROS)));
    }
  }

  @ParameterizedTest
  @EnumSource(BiasKind.class)
  void biasInitializer_givesFiniteBiasesAtItsUsualValuesAndOnItsBounds(BiasKind kind) {
    for (ToDoubleFunction<Parameter> value : values()) {
      assertFinite(new LayerStart(Choice.of(InitializerKind.ZEROS), choice(kind, value)));
    }
  }

  @ParameterizedTest
  @EnumSource(OptimizerKind.class)
  void optimizer_isCreatedAtItsUsualValuesAndOnItsBounds(OptimizerKind kind) {
    for (ToDoubleFunction<Parameter> value : values()) {
      assertThat(
        OptimizerKind.create(choice(kind, value)).getClass().getSimpleName()
      ).isEqualToIgnoringCase(kind.name());
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void valueOutOfBounds_isRefusedByName(Kind kind) {
    for (int k = 0; k < kind.parameters().size(); k++) {
      Parameter p = kind.parameters().get(k);
      for (double wrong : new double[] {
        Math.nextDown(p.min()),
        Math.nextUp(p.max()),
        Double.NaN,
      }) {
        List<Double> values = new ArrayList<>(
          kind.parameters().stream().map(Parameter::initial).toList()
        );
        values.set(k, wrong);

        assertThatIllegalArgumentException()
          .isThrownBy(() -> new Choice<>(kind, values, base(kind)))
          .withMessageStartingWith(p.name());
      }
    }
  }

  @Test
  void choiceWithTheWrongNumberOfValues_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Choice.of(InitializerKind.NORMAL, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Choice.of(InitializerKind.ZEROS, 0));
  }

  @Test
  void choiceWithTheWrongBase_isRefused() {
    Choice<InitializerKind> zeros = Choice.of(InitializerKind.ZEROS);
    Choice<InitializerKind> cloned = new Choice<>(
      InitializerKind.CLONED_ROWS,
      List.of(),
      Optional.of(zeros)
    );

    assertThatIllegalArgumentException().isThrownBy(() -> Choice.of(InitializerKind.CLONED_ROWS));
    assertThatIllegalArgumentException().isThrownBy(() ->
      new Choice<>(InitializerKind.ONES, List.of(), Optional.of(zeros))
    );
    assertThatIllegalArgumentException().isThrownBy(() ->
      new Choice<>(InitializerKind.SIGN_TWINS, List.of(), Optional.of(cloned))
    );
  }

  /** What has a name of its own is one setting of the general rule, to the last bit. */
  @ParameterizedTest
  @CsvSource({
    "variance-scaling-uniform_1_0.5, glorot-uniform",
    "variance-scaling-normal_1_0.5, glorot-normal",
    "variance-scaling-truncated_1_0.5, glorot-truncated",
    "variance-scaling-uniform_2_0, he-uniform",
    "variance-scaling-normal_2_1, he-fan-out",
    "variance-scaling-truncated_1_0, lecun-truncated",
    "variance-scaling-uniform_16_0.5, sigmoid-uniform",
  })
  void varianceScaling_isGlorotsHesAndLeCuns(String general, String named) {
    assertThat(weights(general)).isEqualTo(weights(named)).doesNotContain(0);
  }

  private static double[] weights(String token) {
    Experiment experiment = Link.parse("v=1&hidden=7&init=" + token)
      .value()
      .experiment();
    return experiment.initialParameters(Dataset.of(experiment.data(), 1)).weights(0);
  }

  private static List<ToDoubleFunction<Parameter>> values() {
    return List.of(Parameter::initial, Parameter::min, Parameter::max);
  }

  private static <K extends Kind> Choice<K> choice(K kind, ToDoubleFunction<Parameter> value) {
    List<Double> values = kind
      .parameters()
      .stream()
      .map(p -> value.applyAsDouble(p))
      .toList();
    return new Choice<>(kind, values, base(kind));
  }

  @SuppressWarnings("unchecked")
  private static <K extends Kind> Optional<Choice<K>> base(K kind) {
    if (!kind.hasBase()) return Optional.empty();
    return Optional.of((Choice<K>) Choice.of(InitializerKind.HE_NORMAL));
  }

  private static void assertFinite(LayerStart start) {
    Experiment experiment = Experiment.defaults()
      .withHidden(0, h -> h.withUnits(3))
      .withStartEverywhere(start);
    Parameters parameters = experiment.initialParameters(Dataset.of(experiment.data(), 1));
    for (int l = 0; l < 2; l++) {
      assertThat(DoubleStream.of(parameters.weights(l)))
        .as("weights")
        .allMatch(Double::isFinite);
      assertThat(DoubleStream.of(parameters.biases(l)))
        .as("biases")
        .allMatch(Double::isFinite);
    }
  }
}
