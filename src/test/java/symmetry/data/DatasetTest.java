package symmetry.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.engine.Loss;
import symmetry.engine.Samples;

class DatasetTest {

  static final long SEED = 7;

  @ParameterizedTest
  @EnumSource(BuiltIn.class)
  void shapeOfEverySource_isAsDeclared(Source source) {
    Dataset data = Dataset.of(DataSpec.of(source), SEED);
    Samples samples = data.samples(Loss.LINEAR_MSE);

    assertThat(data.size()).isEqualTo(source.defaultSamples());
    assertThat(data.inputs()).isEqualTo(source.dimensions());
    assertThat(data.inputNames()).hasSize(data.inputs());
    assertThat(data.classNames()).hasSize(
      source.task() == LearningTask.REGRESSION ? 0 : source.defaultClasses()
    );
    assertThat(samples.count()).isEqualTo(data.size());
    assertThat(samples.inputs()).isEqualTo(data.inputs());
    assertThat(samples.outputs()).isEqualTo(
      source.task() == LearningTask.MULTICLASS ? source.defaultClasses() : 1
    );
  }

  /** One column for each class, as softmax has them; the one of the sample's class is 1. */
  @Test
  void twoClassesWithSoftmax_haveATargetEach() {
    Dataset data = Dataset.of(DataSpec.of(BuiltIn.MOONS), SEED);
    Samples samples = data.samples(Loss.SOFTMAX_CE);

    assertThat(samples.outputs()).isEqualTo(2);
    for (int s = 0; s < data.size(); s++) {
      assertThat(samples.target(s, data.label(s))).isEqualTo(1);
      assertThat(samples.target(s, 1 - data.label(s))).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(BuiltIn.class)
  void sameSeed_givesTheSameBits(Source source) {
    DataSpec spec = DataSpec.of(source);
    Dataset first = Dataset.of(spec, SEED);
    Dataset second = Dataset.of(spec, SEED);

    assertThat(inputs(first)).isEqualTo(inputs(second));
    assertThat(targets(first)).isEqualTo(targets(second));
    assertThat(first.train()).isEqualTo(second.train());
    assertThat(first.test()).isEqualTo(second.test());
  }

  @ParameterizedTest
  @EnumSource(BuiltIn.class)
  void anotherSeed_givesOtherDataOnlyWhereTheyAreGenerated(Source source) {
    DataSpec spec = DataSpec.of(source).withNoise(0.1);

    boolean equal = inputs(Dataset.of(spec, SEED)).equals(inputs(Dataset.of(spec, SEED + 1)));

    assertThat(equal).isNotEqualTo(source.generated());
  }

  @ParameterizedTest
  @CsvSource({ "4, 0.9, 3", "4, 0.5, 2", "200, 0.2, 40", "201, 0.5, 101", "1999, 0.9, 1799" })
  void split_putsEverySampleInOnePartAndLeavesOneToTrain(int samples, double share, int tests) {
    Dataset data = Dataset.of(
      DataSpec.of(BuiltIn.MOONS).withSamples(samples).withTestShare(share),
      SEED
    );

    assertThat(data.test()).hasSize(tests).isSorted();
    assertThat(data.train()).isSorted();
    assertThat(
      IntStream.concat(IntStream.of(data.train()), IntStream.of(data.test())).sorted().toArray()
    ).isEqualTo(IntStream.range(0, samples).toArray());
  }

  @Test
  void testShare0_trainsOnAllSamplesInOrder() {
    Dataset data = Dataset.of(DataSpec.of(BuiltIn.IRIS).withTestShare(0), SEED);

    assertThat(data.test()).isEmpty();
    assertThat(data.train()).isEqualTo(IntStream.range(0, 150).toArray());
  }

  @Test
  void split_differsBySeed() {
    DataSpec spec = DataSpec.of(BuiltIn.IRIS);

    assertThat(Dataset.of(spec, 1).test()).isNotEqualTo(Dataset.of(spec, 2).test());
  }

  @Test
  void anotherTestShare_leavesTheSamplesAlone() {
    DataSpec spec = DataSpec.of(BuiltIn.SPIRAL);

    assertThat(inputs(Dataset.of(spec.withTestShare(0.7), SEED))).isEqualTo(
      inputs(Dataset.of(spec, SEED))
    );
  }

  @Test
  void splitsIndices_areCopies() {
    Dataset data = Dataset.of(DataSpec.of(BuiltIn.IRIS), SEED);
    data.train()[0] = -1;
    data.test()[0] = -1;

    assertThat(data.train()).doesNotContain(-1);
    assertThat(data.test()).doesNotContain(-1);
  }

  @Test
  void tanhLoss_wantsClassTargetsOfMinus1And1() {
    Dataset binary = Dataset.of(DataSpec.of(BuiltIn.XOR_POINTS), SEED);
    Dataset classes = Dataset.of(DataSpec.of(BuiltIn.IRIS), SEED);

    assertThat(targets(binary.samples(Loss.SIGMOID_BCE))).containsExactly(0, 1, 1, 0);
    assertThat(targets(binary.samples(Loss.TANH_MSE))).containsExactly(-1, 1, 1, -1);
    assertThat(targets(classes.samples(Loss.SOFTMAX_CE))).startsWith(1, 0, 0);
    assertThat(targets(classes.samples(Loss.TANH_MSE))).startsWith(1, -1, -1);
  }

  @Test
  void tanhLoss_keepsTheTargetsOfRegression() {
    Dataset data = Dataset.of(DataSpec.of(BuiltIn.SINE), SEED);

    assertThat(targets(data.samples(Loss.TANH_MSE))).isEqualTo(targets(data));
  }

  @Test
  void labelOfRegression_isRefused() {
    Dataset data = Dataset.of(DataSpec.of(BuiltIn.PLANE), SEED);

    assertThatIllegalStateException().isThrownBy(() -> data.label(0));
  }

  @Test
  void features_followTheRawInputs() {
    Dataset data = Dataset.of(
      DataSpec.of(BuiltIn.CIRCLE).withFeatures(EnumSet.allOf(Feature.class)),
      SEED
    );

    assertThat(data.inputNames()).containsExactly(
      "x₁",
      "x₂",
      "x₁²",
      "x₂²",
      "x₁x₂",
      "sin x₁",
      "sin x₂"
    );
    // 1e-15: sines of the JDK's other implementation may differ in the last bit
    assertThat(data.inputsAt(2, -3)).containsExactly(
      new double[] { 2, -3, 4, 9, -6, Math.sin(2), Math.sin(-3) },
      within(1e-15)
    );
  }

  @Test
  void samples_haveTheFeaturesOfTheirPoints() {
    Dataset data = Dataset.of(
      DataSpec.of(BuiltIn.CIRCLE).withFeatures(EnumSet.of(Feature.X1_X2)),
      SEED
    );
    Samples samples = data.samples(Loss.SIGMOID_BCE);

    for (int s = 0; s < data.size(); s++) {
      assertThat(samples.input(s, 0)).isEqualTo(data.x(s, 0));
      assertThat(samples.input(s, 1)).isEqualTo(data.x(s, 1));
      assertThat(samples.input(s, 2)).isEqualTo(data.x(s, 0) * data.x(s, 1));
    }
  }

  @Test
  void pointOfAnotherDimension_isRefused() {
    Dataset data = Dataset.of(DataSpec.of(BuiltIn.CIRCLE), SEED);

    assertThatIllegalArgumentException().isThrownBy(() -> data.inputsAt(1));
  }

  static List<Double> inputs(Dataset data) {
    return IntStream.range(0, data.size())
      .boxed()
      .flatMap(s ->
        IntStream.range(0, data.spec().source().dimensions()).mapToObj(i -> data.x(s, i))
      )
      .toList();
  }

  static double[] targets(Dataset data) {
    return targets(data.samples(Loss.LINEAR_MSE));
  }

  static double[] targets(Samples samples) {
    return IntStream.range(0, samples.count() * samples.outputs())
      .mapToDouble(k -> samples.target(k / samples.outputs(), k % samples.outputs()))
      .toArray();
  }
}
