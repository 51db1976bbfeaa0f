package symmetry.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DataSpecTest {

  static final DataSpec BLOBS = DataSpec.of(BuiltIn.MULTI_BLOBS);

  @ParameterizedTest
  @EnumSource(BuiltIn.class)
  void defaultsOfEverySource_areThoseOfTheSource(Source source) {
    DataSpec spec = DataSpec.of(source);

    assertThat(spec.samples()).isEqualTo(source.defaultSamples());
    assertThat(spec.noise()).isEqualTo(source.defaultNoise());
    assertThat(spec.positiveShare()).isEqualTo(0.5);
    assertThat(spec.testShare()).isEqualTo(source.defaultTestShare());
    assertThat(spec.classes()).isEqualTo(source.defaultClasses());
    assertThat(spec.features()).isEmpty();
  }

  @Test
  void valuesOnTheBounds_areAccepted() {
    assertThat(BLOBS.withSamples(4).withSamples(2000).samples()).isEqualTo(2000);
    assertThat(BLOBS.withNoise(0).withNoise(1).noise()).isEqualTo(1);
    assertThat(BLOBS.withTestShare(0).withTestShare(0.9).testShare()).isEqualTo(0.9);
    assertThat(BLOBS.withClasses(2).withClasses(10).classes()).isEqualTo(10);
    DataSpec moons = DataSpec.of(BuiltIn.MOONS);
    assertThat(moons.withPositiveShare(0.05).withPositiveShare(0.95).positiveShare()).isEqualTo(
      0.95
    );
  }

  static Stream<Arguments> valuesOutOfBounds() {
    return Stream.of(
      refusal("samples", () -> BLOBS.withSamples(3)),
      refusal("samples", () -> BLOBS.withSamples(2001)),
      refusal("noise", () -> BLOBS.withNoise(-0.001)),
      refusal("noise", () -> BLOBS.withNoise(1.001)),
      refusal("noise", () -> BLOBS.withNoise(Double.NaN)),
      refusal("positiveShare", () -> BLOBS.withPositiveShare(0.049)),
      refusal("positiveShare", () -> BLOBS.withPositiveShare(0.951)),
      refusal("positiveShare", () -> BLOBS.withPositiveShare(Double.NaN)),
      refusal("testShare", () -> BLOBS.withTestShare(-0.001)),
      refusal("testShare", () -> BLOBS.withTestShare(0.901)),
      refusal("testShare", () -> BLOBS.withTestShare(Double.NaN)),
      refusal("classes", () -> BLOBS.withClasses(1)),
      refusal("classes", () -> BLOBS.withClasses(11))
    );
  }

  static Arguments refusal(String field, Supplier<DataSpec> spec) {
    return Arguments.of(field, spec);
  }

  @ParameterizedTest
  @MethodSource("valuesOutOfBounds")
  void valueOutOfBounds_isRefusedByName(String field, Supplier<DataSpec> spec) {
    assertThatIllegalArgumentException().isThrownBy(spec::get).withMessageStartingWith(field);
  }

  @Test
  void settingsThatDoNotApply_leaveTheSpecAsItIs() {
    DataSpec iris = DataSpec.of(BuiltIn.IRIS);

    assertThat(
      iris
        .withSamples(10)
        .withNoise(0.5)
        .withPositiveShare(0.3)
        .withClasses(7)
        .withFeatures(Set.of(Feature.X1_X2))
    ).isEqualTo(iris);
    assertThat(DataSpec.of(BuiltIn.SINE).withPositiveShare(0.3).positiveShare()).isEqualTo(0.5);
    assertThat(DataSpec.of(BuiltIn.MOONS).withClasses(7).classes()).isEqualTo(2);
  }

  @Test
  void minusZero_equalsZero() {
    assertThat(BLOBS.withNoise(-0.0).withTestShare(-0.0)).isEqualTo(
      BLOBS.withNoise(0).withTestShare(0)
    );
  }

  @Test
  void featuresInAnyOrder_areKeptInTheOrderOfTheEnum() {
    DataSpec spec = BLOBS.withFeatures(Set.of(Feature.SIN_X2, Feature.X1_SQUARED, Feature.X1_X2));

    assertThat(spec.features()).containsExactly(Feature.X1_SQUARED, Feature.X1_X2, Feature.SIN_X2);
  }
}
