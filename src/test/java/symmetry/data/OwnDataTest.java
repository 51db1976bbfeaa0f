package symmetry.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.engine.Loss;
import symmetry.engine.Samples;

class OwnDataTest {

  static final List<String> INPUTS = List.of("age", "weight");
  static final List<String> CLASSES = List.of("well", "ill");
  static final double[] X = { 10, -3, 20, 1e6, 30, 0.5 };
  static final double[] Y = { 0, 1, 1 };

  static final OwnData ILL = OwnData.of(LearningTask.BINARY, INPUTS, CLASSES, X, Y);

  @Test
  void tablesWithTheSameNumbersAndNames_areEqual() {
    OwnData same = OwnData.of(LearningTask.BINARY, INPUTS, CLASSES, X.clone(), Y.clone());
    assertThat(same).isEqualTo(ILL).hasSameHashCodeAs(ILL);
    assertThat(DataSpec.of(same)).isEqualTo(DataSpec.of(ILL));
    assertThat(same.withChoices("c")).as("however it was read").isEqualTo(ILL);
  }

  @Test
  void anotherNumberOrName_isAnotherTable() {
    double[] moved = X.clone();
    moved[5] = Math.nextUp(moved[5]);
    assertThat(
      List.of(
        OwnData.of(LearningTask.BINARY, INPUTS, CLASSES, moved, Y),
        OwnData.of(LearningTask.BINARY, INPUTS, CLASSES, X, new double[] { 1, 1, 1 }),
        OwnData.of(LearningTask.BINARY, List.of("agew", "eight"), CLASSES, X, Y),
        OwnData.of(LearningTask.BINARY, INPUTS, List.of("ill", "well"), X, Y),
        OwnData.of(LearningTask.REGRESSION, INPUTS, List.of(), X, Y)
      )
    )
      .doesNotContain(ILL)
      .doesNotHaveDuplicates();
  }

  /** Links name files by it: it is the same for ever. */
  @Test
  void digest_isFrozen() {
    assertThat(ILL.sha256()).isEqualTo(
      "a0e10586e09c8f650069966732a79a5ad97dd4ef097e5351e9dbc2b3df721645"
    );
  }

  @Test
  void isOneOfTheSourcesOfData() {
    DataSpec spec = DataSpec.of(ILL).withSamples(50).withNoise(1).withTestShare(0.4);
    assertThat(spec.samples()).isEqualTo(3);
    assertThat(spec.noise()).isZero();
    assertThat(spec.inputs()).isEqualTo(2);
    assertThat(spec.outputs(Loss.LINEAR_MSE)).isEqualTo(1);
    Dataset dataset = Dataset.of(spec, 1);
    assertThat(dataset.inputNames()).isEqualTo(INPUTS);
    assertThat(dataset.classNames()).isEqualTo(CLASSES);
    assertThat(dataset.test()).hasSize(1);
    Samples samples = dataset.samples(Loss.TANH_MSE);
    assertThat(IntStream.range(0, 6).mapToDouble(k -> samples.input(k / 2, k % 2))).containsExactly(
      Arrays.stream(X)
        .boxed()
        .toArray(Double[]::new)
    );
    assertThat(samples.target(0, 0)).isEqualTo(-1);
  }

  @Test
  void fewRows_areAllLearnedFrom_unlessSomebodyAsks() {
    assertThat(DataSpec.of(ILL).testShare()).isZero();
    assertThat(DataSpec.of(OwnTables.drawnSpiral()).testShare()).isEqualTo(0.2);
    DataSpec moons = DataSpec.of(BuiltIn.MOONS)
      .withTestShare(0.5)
      .withFeatures(EnumSet.of(Feature.SIN_X1));
    DataSpec drawn = moons.withSource(ILL);
    assertThat(drawn.testShare()).isEqualTo(0.5);
    assertThat(drawn.features()).containsExactly(Feature.SIN_X1);
    assertThat(drawn.samples()).isEqualTo(3);
  }

  @Test
  void rowsAreTheSameForEverySeed() {
    Dataset one = Dataset.of(DataSpec.of(ILL), 1);
    Dataset two = Dataset.of(DataSpec.of(ILL), 2);
    assertThat(one.x(1, 1)).isEqualTo(two.x(1, 1)).isEqualTo(1e6);
  }

  @Test
  void eachColumnSpansItsOwnRange() {
    assertThat(ILL.range(0)).isEqualTo(new Range(8, 32));
    assertThat(ILL.range(1).max()).isGreaterThan(1e6).isLessThan(1.11e6);
    OwnData flat = OwnData.of(
      LearningTask.BINARY,
      List.of("x"),
      CLASSES,
      new double[] { 5, 5 },
      new double[2]
    );
    assertThat(flat.range(0)).as("nothing to span").isEqualTo(new Range(4, 6));
  }

  @Test
  void whatIsDrawnByHandSpansAsMuchToEachSide_whateverIsDrawn() {
    Range pad = Range.around0(OwnData.LEAST_EXTENT);
    assertThat(drawn(0.1, 0.2, 0.3, 0.4).range(0)).isEqualTo(pad);
    assertThat(drawn(0.1, 0.2, 0.3, -2).range(1)).isEqualTo(pad);
    assertThat(drawn(0.1, 0.2, 0.3, -2.1).range(0)).isEqualTo(Range.around0(2.5));
    assertThat(drawn(1, 2, 3, 4000).range(0))
      .as("by nobody's hand")
      .isEqualTo(new Range(0.8, 3.2));
  }

  private static OwnData drawn(double... x) {
    return OwnData.of(LearningTask.BINARY, OwnData.PLANE_INPUTS, CLASSES, x, new double[2]);
  }

  @Test
  void arraysOfItsMaker_areNotItsOwn() {
    double[] x = X.clone();
    OwnData own = OwnData.of(LearningTask.BINARY, INPUTS, CLASSES, x, Y);
    x[0] = 99;
    assertThat(own.input(0, 0)).isEqualTo(10);
  }

  @Test
  void minusZero_isZero() {
    double[] x = X.clone();
    x[0] = -0.0;
    double[] zero = X.clone();
    zero[0] = 0.0;
    assertThat(OwnData.of(LearningTask.BINARY, INPUTS, CLASSES, x, Y)).isEqualTo(
      OwnData.of(LearningTask.BINARY, INPUTS, CLASSES, zero, Y)
    );
  }

  @Test
  void travelsToOtherNodes() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(ILL.withChoices("chosen"));
    Object there = new ObjectInputStream(
      new ByteArrayInputStream(bytes.toByteArray())
    ).readObject();
    assertThat(there).isEqualTo(ILL);
    assertThat(((OwnData) there).choices()).isEqualTo("chosen");
    assertThat(((OwnData) there).range(0)).isEqualTo(ILL.range(0));
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = ';',
    value = {
      "0; 2; 2; 0; There must be 1 to 64 inputs, not 0.",
      "65; 2; 2; 0; There must be 1 to 64 inputs, not 65.",
      "1; 1; 2; 0; There must be 2 to 100,000 rows, not 1.",
      "1; 100001; 2; 0; There must be 2 to 100,000 rows, not 100,001.",
      "1; 2; 3; 0; 'Two classes need 2 names, not 3.'",
      "2; 2; 2; NaN; 'Row 2, in 2: NaN is not a number from −10¹⁸ to 10¹⁸.'",
      "2; 2; 2; -2e18; 'Row 2, in 2: -2.0E18 is not a number from −10¹⁸ to 10¹⁸.'",
    }
  )
  void refusal_namesPlaceAndBound(
    int columns,
    int rows,
    int classes,
    double last,
    String sentence
  ) {
    double[] x = new double[rows * columns];
    if (x.length > 0) x[x.length - 1] = last;
    List<String> inputs = IntStream.rangeClosed(1, columns)
      .mapToObj(k -> "in " + k)
      .toList();
    List<String> names = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    assertThatThrownBy(() -> OwnData.of(LearningTask.BINARY, inputs, names, x, new double[rows]))
      .isInstanceOf(IllegalArgumentException.class)
      .hasMessage(sentence);
  }

  @Test
  void namesAndClasses_haveBoundsToo() {
    assertThat(refusal(INPUTS, List.of("a", "a"), Y)).contains(
      "No two classes may have the same name."
    );
    assertThat(refusal(List.of("a", " "), CLASSES, Y)).contains(
      "The name of input 2 must have 1 to 60 characters, not 0."
    );
    assertThat(refusal(List.of("a", "b\n"), CLASSES, Y)).contains(
      "The name of input 2 has a character that cannot be written."
    );
    assertThat(refusal(List.of("a", "b\ud83d"), CLASSES, Y)).contains(
      "The name of input 2 has a character that cannot be written."
    );
    assertThat(refusal(List.of("a", "😀"), CLASSES, Y)).isEmpty();
    assertThat(refusal(INPUTS, CLASSES, new double[] { 0, 1, 2 })).contains(
      "Row 3: 2.0 is none of the 2 classes."
    );
    assertThat(refusal(INPUTS, CLASSES, new double[] { 0, 0.5, 1 })).contains(
      "Row 2: 0.5 is none of the 2 classes."
    );
    assertThat(
      TableRules.refusal(LearningTask.MULTICLASS, INPUTS, Collections.nCopies(11, "c"), X, Y)
    ).contains("There must be 3 to 10 classes, not 11.");
  }

  static java.util.Optional<String> refusal(List<String> inputs, List<String> classes, double[] y) {
    return TableRules.refusal(LearningTask.BINARY, inputs, classes, X, y);
  }
}
