package symmetry.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.clinic.Finding.Code;
import symmetry.clinic.Finding.Severity;
import symmetry.engine.Activation;
import symmetry.engine.init.Initializer;
import symmetry.engine.init.Normal;
import symmetry.engine.init.Orthogonal;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;
import symmetry.exact.RandomStream;
import symmetry.experiment.Links;
import symmetry.format.WeightLayout;
import symmetry.format.WeightsFile;
import symmetry.training.Trainer;

class ClinicTest {

  private static final double COSINE = 0.98;

  @TempDir
  Path folder;

  private final WeightsFile file = new WeightsFile();

  @ParameterizedTest
  @ValueSource(ints = { 64, 256, 1024 })
  void plantedPairIsFoundAndRandomOnesGiveNone(int inputs) throws IOException {
    int units = 512;
    double[] w = drawn(VarianceScaling.he(Distribution.NORMAL), units, inputs, 1);
    file.with("random.weight", w.clone(), units, inputs);
    plant(w, inputs, 100, 400, 0.981);
    file.with("planted.weight", w, units, inputs);

    FileReport report = report(ask(COSINE));

    Likenesses planted = report.layers().getFirst().figures().orElseThrow().likenesses();
    assertThat(report.layers().getFirst().name()).isEqualTo("planted.weight");
    assertThat(planted.near()).hasSize(1);
    assertThat(planted.near().getFirst().first()).isEqualTo(100);
    assertThat(planted.near().getFirst().second()).isEqualTo(400);
    assertThat(planted.near().getFirst().cosine()).isCloseTo(0.981, within(1e-6));
    assertThat(planted.expected()).isLessThan(1e-6);
    assertThat(finding(report, 1, Code.NEAR_DUPLICATES).severity()).isEqualTo(Severity.WARNING);
    Likenesses random = report.layers().getLast().figures().orElseThrow().likenesses();
    assertThat(random.nearCount() + random.oppositeCount() + random.cloned()).isZero();
  }

  /** Row {@code second} becomes one whose cosine with row {@code first} is this. */
  private static void plant(double[] w, int inputs, int first, int second, double cosine) {
    double[] u = Arrays.copyOfRange(w, first * inputs, (first + 1) * inputs);
    double[] v = Arrays.copyOfRange(w, second * inputs, (second + 1) * inputs);
    double along = dot(u, v) / dot(u, u);
    for (int k = 0; k < inputs; k++) v[k] -= along * u[k];
    double across = Math.sqrt((1 / (cosine * cosine) - 1) * (dot(u, u) / dot(v, v)));
    for (int k = 0; k < inputs; k++) w[second * inputs + k] = u[k] + across * v[k];
  }

  private static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int k = 0; k < u.length; k++) sum += u[k] * v[k];
    return sum;
  }

  /** As many as the formula says, for rows short enough that there are some. */
  @Test
  void pairsByChanceAreAsManyAsExpected() throws IOException {
    file.with("w", drawn(new Normal(0, 1), 1000, 6, 3), 1000, 6);
    Likenesses found = report(ask(0.9)).layers().getFirst().figures().orElseThrow().likenesses();
    double pairs = found.nearCount() + found.oppositeCount();
    assertThat(found.expected()).isBetween(1000.0, 10_000.0);
    assertThat(pairs).isCloseTo(found.expected(), within(6 * Math.sqrt(found.expected())));
  }

  @Test
  void clonesTwinsAndDeadUnitsAreTold() throws IOException {
    int inputs = 40;
    double[] w = drawn(new Normal(0, 0.1), 20, inputs, 2);
    copy(w, inputs, 0, 5, 1);
    copy(w, inputs, 0, 7, 1);
    copy(w, inputs, 1, 8, 1);
    copy(w, inputs, 2, 9, -1);
    copy(w, inputs, 3, 10, 3);
    copy(w, inputs, 3, 11, 0);
    for (int unit = 0; unit < 20; unit++) w[unit * inputs + 6] = 0;
    file.with("w", w, 20, inputs);

    FileReport report = report(Ask.USUAL);

    Likenesses found = report.layers().getFirst().figures().orElseThrow().likenesses();
    assertThat(found.clones()).containsExactly(List.of(0, 5, 7), List.of(1, 8));
    assertThat(found.cloned()).isEqualTo(3);
    assertThat(found.signTwins()).containsExactly(new Likenesses.Pair(2, 9, -1));
    assertThat(found.scaledTwins()).isEqualTo(1);
    assertThat(found.zeroRows()).containsExactly(11);
    assertThat(found.nearCount()).isZero();
    assertThat(report.layers().getFirst().figures().orElseThrow().unusedInputs()).isEqualTo(1);
    assertThat(finding(report, 1, Code.CLONES).number()).isEqualTo(
      "3 of 20 units are copies, the largest class has 3"
    );
    assertThat(report.verdict().getFirst()).startsWith("Layer 1 (w): 3 of 20 units are copies");
  }

  private static void copy(double[] w, int inputs, int from, int to, double factor) {
    for (int k = 0; k < inputs; k++) w[to * inputs + k] = factor * (float) w[from * inputs + k];
  }

  @Test
  void zerosAreAWarningUnlessTheyAreLoras() throws IOException {
    file.with("layer.1.weight", new double[600], 30, 20);
    file.with("layer.2.lora_B.weight", new double[600], 30, 20);

    FileReport report = report(Ask.USUAL);

    assertThat(finding(report, 1, Code.ZEROS).severity()).isEqualTo(Severity.WARNING);
    assertThat(finding(report, 2, Code.ZEROS).severity()).isEqualTo(Severity.NOTE);
    assertThat(report.verdict().getFirst()).isEqualTo(
      "Layer 1 (layer.1.weight): all 600 weights are 0. It starts as zeros: its inputs get no gradient in the " +
        "first step (as in LoRA's B; meant?)."
    );
  }

  @Test
  void whatIsNotFiniteIsTheOnlyThingSaidOfALayer() throws IOException {
    double[] w = drawn(new Normal(0, 1), 10, 10, 4);
    w[7] = Double.NaN;
    w[8] = Double.POSITIVE_INFINITY;
    file.with("w", w, 10, 10);

    FileReport report = report(Ask.USUAL);

    assertThat(report.layers().getFirst().notFinite()).isEqualTo(2);
    assertThat(report.layers().getFirst().findings()).hasSize(1);
    assertThat(report.verdict().getFirst()).startsWith("Layer 1 (w): 2 weights not finite");
  }

  @Test
  void layersAreInNaturalOrderWithTheirBiases() throws IOException {
    file.with("net.10.weight", drawn(new Normal(0, 1), 4, 8, 1), 4, 8);
    file.with("net.2.weight", drawn(new Normal(0, 1), 8, 8, 2), 8, 8);
    file.with("net.2.bias", new double[8], 8);
    file.with("norm.weight", new double[8], 8);

    FileReport report = report(Ask.USUAL);

    assertThat(report.layers().stream().map(ExaminedLayer::name)).containsExactly(
      "net.2.weight",
      "net.10.weight"
    );
    Resemblance biases = report.layers().getFirst().figures().orElseThrow().biases().orElseThrow();
    assertThat(biases.fits().getFirst().start()).isEqualTo("zeros");
    assertThat(report.layers().getLast().figures().orElseThrow().biases()).isEmpty();
  }

  @Test
  void otherLayoutTurnsUnitsAndInputs() throws IOException {
    double[] w = drawn(new Normal(0, 1), 4, 8, 1);
    file.with("w", w, 4, 8);
    Ask turned = Ask.USUAL.withLayout(Optional.of(WeightLayout.IN_OUT));
    ExaminedLayer layer = report(turned).layers().getFirst();
    assertThat(layer.matrix().units()).isEqualTo(8);
    assertThat(layer.matrix().inputs()).isEqualTo(4);
  }

  @Test
  void convolutionIsUnitsTimesEverythingElse() throws IOException {
    file.with("conv.weight", drawn(new Normal(0, 1), 16, 27, 1), 16, 3, 3, 3);
    ExaminedLayer layer = report(Ask.USUAL).layers().getFirst();
    assertThat(layer.matrix().kind()).isEqualTo(LayerKind.CONVOLUTION);
    assertThat(layer.matrix().units()).isEqualTo(16);
    assertThat(layer.matrix().inputs()).isEqualTo(27);
  }

  @Test
  void singularValuesAreThoseOfTheLibrary() {
    double[] w = drawn(new Normal(0.1, 1), 60, 40, 7);
    double[] found = Spectrum.singularValues(new WeightMatrix(60, 40, w));
    double[][] rows = new double[60][];
    for (int unit = 0; unit < 60; unit++) rows[unit] = Arrays.copyOfRange(
      w,
      unit * 40,
      unit * 40 + 40
    );
    double[] expected = new SingularValueDecomposition(
      new Array2DRowRealMatrix(rows)
    ).getSingularValues();
    assertThat(found).hasSize(40);
    for (int k = 0; k < 40; k++) assertThat(found[k]).isCloseTo(expected[k], within(1e-9));
  }

  /** Beyond 512 the largest is still that of the whole matrix. */
  @Test
  void largestSingularValueOfALargeMatrixIsItsOwn() {
    double[] w = drawn(new Normal(0, 1), 700, 600, 8);
    for (int k = 0; k < w.length; k++) w[k] += 0.2;
    WeightMatrix matrix = new WeightMatrix(700, 600, w);
    Spectrum spectrum = Spectrum.of(matrix);
    assertThat(spectrum.isSampled()).isTrue();
    assertThat(spectrum.largest()).isCloseTo(Spectrum.singularValues(matrix)[0], within(1e-6));
    assertThat(spectrum.values()).hasSize(Spectrum.EXACT);
  }

  @Test
  void randomMatrixFollowsMarchenkoAndPastur() throws IOException {
    file.with("w", drawn(new Normal(0, 0.05), 300, 200, 9), 300, 200);
    Spectrum spectrum = report(Ask.USUAL).layers().getFirst().figures().orElseThrow().spectrum();
    assertThat(spectrum.aboveEdge()).isZero();
    assertThat(spectrum.largest()).isCloseTo(
      spectrum.upperEdge(),
      within(0.05 * spectrum.upperEdge())
    );
    double middle = (spectrum.lowerEdge() + spectrum.upperEdge()) / 2;
    long below = spectrum
      .values()
      .stream()
      .filter(v -> v < middle)
      .count();
    assertThat((double) below).isCloseTo(spectrum.expected(0, middle), within(4.0));
    assertThat(spectrum.expected(0, spectrum.upperEdge())).isCloseTo(200, within(1.0));
  }

  /** In twenty thousand others at most five of a thousand were: twenty and more are so once in a million times. */
  @ParameterizedTest
  @CsvSource({ "4, 4", "8, 8", "16, 3", "3, 40", "1, 20", "64, 10", "30, 30" })
  void smallRandomMatricesAreNotTakenForLearnedOnes(int units, int inputs) {
    int beyond = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      double[] w = drawn(new Normal(0, 0.3), units, inputs, seed);
      if (Spectrum.of(new WeightMatrix(units, inputs, w)).aboveEdge() > 0) beyond++;
    }
    assertThat(beyond).isLessThan(20);
  }

  @Test
  void directionThatWasAddedIsBeyondTheEdge() {
    double[] w = drawn(new Normal(0, 1), 30, 30, 5);
    for (int k = 0; k < w.length; k++) w[k] += 1;
    assertThat(Spectrum.of(new WeightMatrix(30, 30, w)).aboveEdge()).isEqualTo(1);
  }

  /** As the advice on a layer of zeros has it. */
  @Test
  void zerosInTheLastLayerDelayLearningBelowByOneStep_andInAHiddenReluLayerEndIt() {
    String net = "v=1&data=moons&hidden=6-6&act=relu&init=he-normal&lr=0.5";
    Trainer last = new Trainer(Links.experiment(net + "&initout=zeros"));
    double[] first = last.snapshot().parameters().weights(0);
    last.advanceTo(1);
    assertThat(last.snapshot().parameters().weights(0)).isEqualTo(first);
    last.advanceTo(2);
    assertThat(last.snapshot().parameters().weights(0)).isNotEqualTo(first);

    Trainer hidden = new Trainer(Links.experiment(net + "&init2=zeros"));
    hidden.advanceTo(200);
    assertThat(hidden.snapshot().parameters().weights(1)).containsOnly(0);
  }

  /** Orthogonal matrices under no activation keep every length; mean field knows the same of σ_w = 1. */
  @Test
  void signalThroughOrthogonalMatricesKeepsItsSize() throws IOException {
    chain(new Orthogonal(1));
    ChainSignal signal = report(ask(Activation.LINEAR)).signal().orElseThrow();
    assertThat(signal.layers())
      .hasSize(5)
      .allSatisfy(depth -> {
        assertThat(depth.signal()).isCloseTo(signal.layers().getFirst().signal(), within(1e-6));
        assertThat(depth.gradient()).isCloseTo(1, within(1e-6));
        assertThat(depth.expectedSignal()).isCloseTo(1, within(1e-6));
        assertThat(depth.expectedGradient()).isCloseTo(1, within(1e-6));
      });
  }

  @Test
  void signalThroughHeMatricesIsWhatMeanFieldExpects() throws IOException {
    chain(VarianceScaling.he(Distribution.NORMAL));
    ChainSignal signal = report(ask(Activation.RELU)).signal().orElseThrow();
    for (ChainSignal.Depth depth : signal.layers()) {
      assertThat(depth.signal() / depth.expectedSignal()).isBetween(0.75, 1.33);
      assertThat(depth.gradient() / depth.expectedGradient()).isBetween(0.75, 1.33);
    }
    assertThat(signal.layers().getFirst().expectedSignal()).isCloseTo(Math.sqrt(2), within(0.02));
  }

  private void chain(Initializer initializer) {
    for (int layer = 0; layer < 5; layer++) {
      file.with("l" + layer, drawn(initializer, 128, 128, layer), 128, 128);
    }
  }

  @Test
  void whatIsNotWantedEnds() throws IOException {
    file.with("w", drawn(new Normal(0, 1), 4, 8, 1), 4, 8);
    Path path = file.write(folder.resolve("file"));
    FileQuestion.Watch gone = new FileQuestion.Watch() {
      @Override
      public void done(int layers, int of) {}

      @Override
      public boolean isWanted() {
        return false;
      }
    };
    assertThatThrownBy(() -> new OneFile(path, Ask.USUAL).answer(gone)).isInstanceOf(
      CancellationException.class
    );
  }

  private static Ask ask(double threshold) {
    return Ask.USUAL.withThreshold(threshold);
  }

  private static Ask ask(Activation activation) {
    return Ask.USUAL.withActivation(activation);
  }

  private FileReport report(Ask ask) throws IOException {
    Path path = file.write(folder.resolve("file"));
    Examination<FileReport> outcome = new OneFile(path, ask).answer(Unwatched.NOBODY);
    assertThat(outcome).isInstanceOf(Examination.Done.class);
    return ((Examination.Done<FileReport>) outcome).report();
  }

  private static Finding finding(FileReport report, int layer, Code code) {
    return report
      .layers()
      .get(layer - 1)
      .findings()
      .stream()
      .filter(f -> f.code() == code)
      .findFirst()
      .orElseThrow();
  }

  private static double[] drawn(Initializer initializer, int units, int inputs, long seed) {
    return initializer.weights(
      units,
      inputs,
      new RandomStream(seed, RandomStream.Purpose.WEIGHTS, 0)
    );
  }
}
