package symmetry.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.clinic.PairAsk.By;
import symmetry.engine.Parameters;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;
import symmetry.exact.RandomStream;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;
import symmetry.format.WeightsFile;
import symmetry.training.Trainer;

/** Two files of one network: what moved, who goes with whom, and the loss between the two. */
class TwoFilesTest {

  private static final int[] SIZES = { 2, 48, 32, 40, 1 };

  private static final String LINK =
    "v=1&data=moons&hidden=48-32-40&act=relu&init=he-normal&lr=0.1";

  @TempDir
  Path folder;

  @Test
  void plantedPermutationIsFoundExactly() throws IOException {
    for (int seed = 0; seed < 10; seed++) {
      NetworkWeights one = drawn(seed);
      int[][] planted = planted(seed);
      PairReport report = report(one, one.permuted(planted), By.WEIGHTS, Optional.empty());
      assertRecovered(report, planted);
      assertThat(report.layers().getFirst().moved()).isGreaterThan(0.5);
      assertThat(report.verdict()).anyMatch(s ->
        s.endsWith("Up to the order of its units every hidden layer is the same in both.")
      );
    }
  }

  /** With noise of a tenth of each weight's deviation. */
  @Test
  void plantedPermutationIsFoundUnderNoise() throws IOException {
    for (int seed = 0; seed < 10; seed++) {
      NetworkWeights one = drawn(seed);
      int[][] planted = planted(seed);
      NetworkWeights other = one.permuted(planted);
      RandomStream random = new RandomStream(seed, RandomStream.Purpose.NUDGES, 0);
      for (WeightMatrix w : other.weights()) {
        double deviation = 0.1 * Math.sqrt(w.squaredNorm() / w.values().length);
        for (int k = 0; k < w.values().length; k++) w.values()[k] += deviation * random.gaussian();
      }
      PairReport report = report(one, other, By.WEIGHTS, Optional.empty());
      for (int l = 0; l < planted.length; l++) {
        MatchedUnits matched = report.layers().get(l).matched().orElseThrow();
        assertThat(matched.partners()).containsExactlyElementsOf(inverse(planted[l]));
        assertThat(matched.same()).isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void barrierOfAPermutedCopyVanishesByMatching(By by) throws IOException {
    Experiment experiment = Links.experiment(LINK + "&seed=3");
    NetworkWeights one = trained(experiment, 400);
    int[][] planted = planted(5);
    PairReport report = report(one, one.permuted(planted), by, Optional.of(experiment));
    if (by == By.WEIGHTS) assertRecovered(report, planted);
    LossLine line = report.line().orElseThrow();
    assertThat(line.barrierBefore()).isGreaterThan(0.1);
    assertThat(line.barrierAfter()).isLessThan(1e-6);
    double end = experiment(one, experiment);
    assertThat(line.before().getFirst()).isCloseTo(end, within(1e-6));
    assertThat(line.after().getLast()).isCloseTo(end, within(1e-6));
  }

  /** Trained from two seeds, on the data of one of them. */
  @ParameterizedTest
  @EnumSource(By.class)
  void matchingLowersTheBarrierBetweenTwoSeeds(By by) throws IOException {
    Experiment experiment = Links.experiment(LINK + "&seed=3");
    NetworkWeights one = trained(experiment, 1500);
    NetworkWeights other = trained(Links.experiment(LINK + "&seed=4"), 1500);
    LossLine line = report(one, other, by, Optional.of(experiment)).line().orElseThrow();
    assertThat(line.barrierAfter()).as("%s", line).isLessThan(line.barrierBefore());
  }

  @Test
  void unitsThatMovedAreTold() throws IOException {
    NetworkWeights one = drawn(1);
    NetworkWeights other = drawn(1);
    WeightMatrix w = other.weights().get(1);
    for (int k = 0; k < w.inputs(); k++) w.values()[7 * w.inputs() + k] *= 1.5;
    PairReport report = report(one, other, By.WEIGHTS, Optional.empty());
    List<Double> units = report.layers().get(1).units();
    assertThat(units.get(7)).isBetween(0.45, 0.5000001);
    assertThat(units.stream().filter(d -> d > 0)).hasSize(1);
    MatchedUnits matched = report.layers().get(1).matched().orElseThrow();
    assertThat(matched.same()).isEqualTo(31);
    assertThat(matched.near()).isEqualTo(1);
    assertThat(matched.elsewhere()).isZero();
    assertThat(report.verdict().getFirst()).startsWith("Layer 2 (l1.weight) moved most, by ");
  }

  @Test
  void networksOfOtherShapesAreRefused() throws IOException {
    Path first = write("a", drawn(1));
    NetworkWeights narrow = new NetworkWeights(
      drawn(1).weights().subList(0, 2),
      drawn(1).biases().subList(0, 2)
    );
    assertThat(
      refusal(first, write("b", narrow), PairAskReader.read(java.util.Map.of()).value())
    ).isEqualTo("Second file, Layers: it has 2 layers, the first file has 4.");
    PairAsk on = new PairAsk(
      Ask.USUAL,
      By.WEIGHTS,
      Optional.of(Links.experiment("v=1&data=moons&hidden=4"))
    );
    assertThat(refusal(first, first, on)).isEqualTo(
      "The experiment: its network is 2 → 4 → 1, that of the files 2 → 48 → 32 → 40 → 1."
    );
  }

  private String refusal(Path first, Path second, PairAsk ask) throws IOException {
    Examination<PairReport> outcome = new TwoFiles(first, second, ask).answer(Unwatched.NOBODY);
    assertThat(outcome).isInstanceOf(Examination.Refused.class);
    return ((Examination.Refused<PairReport>) outcome).sentence();
  }

  private PairReport report(
    NetworkWeights one,
    NetworkWeights other,
    By by,
    Optional<Experiment> experiment
  ) throws IOException {
    FileQuestion<PairReport> question = new TwoFiles(
      write("one", one),
      write("other", other),
      new PairAsk(Ask.USUAL, by, experiment)
    );
    Examination<PairReport> outcome = question.answer(Unwatched.NOBODY);
    assertThat(outcome).as("%s", outcome).isInstanceOf(Examination.Done.class);
    return ((Examination.Done<PairReport>) outcome).report();
  }

  private Path write(String name, NetworkWeights network) throws IOException {
    WeightsFile file = new WeightsFile();
    for (int l = 0; l < network.layers(); l++) {
      WeightMatrix w = network.weights().get(l);
      file.with("l%d.weight".formatted(l), w.values(), w.units(), w.inputs());
      file.with("l%d.bias".formatted(l), network.biases().get(l), w.units());
    }
    return file.write(folder.resolve(name));
  }

  private static void assertRecovered(PairReport report, int[][] planted) {
    for (int l = 0; l < planted.length; l++) {
      MatchedUnits matched = report.layers().get(l).matched().orElseThrow();
      assertThat(matched.partners()).containsExactlyElementsOf(inverse(planted[l]));
      assertThat(matched.same()).isEqualTo(planted[l].length);
      assertThat(matched.distances()).containsOnly(0.0);
    }
  }

  /** Where each unit went. */
  private static List<Integer> inverse(int[] order) {
    Integer[] places = new Integer[order.length];
    for (int place = 0; place < order.length; place++) places[order[place]] = place;
    return Arrays.asList(places);
  }

  private static int[][] planted(int seed) {
    Random random = new Random(seed);
    int[][] order = new int[SIZES.length - 2][];
    for (int l = 0; l < order.length; l++) {
      List<Integer> units = new ArrayList<>(
        IntStream.range(0, SIZES[l + 1])
          .boxed()
          .toList()
      );
      Collections.shuffle(units, random);
      order[l] = units.stream().mapToInt(Integer::intValue).toArray();
    }
    return order;
  }

  private static NetworkWeights drawn(long seed) {
    List<WeightMatrix> weights = new ArrayList<>();
    List<double[]> biases = new ArrayList<>();
    for (int l = 0; l < SIZES.length - 1; l++) {
      RandomStream random = new RandomStream(seed, RandomStream.Purpose.WEIGHTS, l);
      double[] w = VarianceScaling.he(Distribution.NORMAL).weights(SIZES[l + 1], SIZES[l], random);
      weights.add(new WeightMatrix(SIZES[l + 1], SIZES[l], w));
      biases.add(new double[SIZES[l + 1]]);
    }
    return new NetworkWeights(weights, biases);
  }

  private static NetworkWeights trained(Experiment experiment, int steps) {
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(steps);
    return of(trainer.snapshot().parameters());
  }

  private static double experiment(NetworkWeights weights, Experiment experiment) {
    symmetry.engine.Network network = symmetry.engine.Network.plain(experiment.architecture());
    network.setParameters(new Parameters(experiment.architecture(), weights.flat()));
    symmetry.data.Dataset data = symmetry.data.Dataset.of(experiment.data(), experiment.seed());
    return network.evaluate(data.samples(experiment.loss()), data.train()).loss();
  }

  private static NetworkWeights of(Parameters parameters) {
    List<WeightMatrix> weights = new ArrayList<>();
    List<double[]> biases = new ArrayList<>();
    for (int l = 0; l < parameters.architecture().layers(); l++) {
      int units = parameters.architecture().fanOut(l);
      int inputs = parameters.architecture().fanIn(l);
      // As the file will have them.
      double[] w = parameters.weights(l);
      for (int k = 0; k < w.length; k++) w[k] = (float) w[k];
      double[] b = parameters.biases(l);
      for (int k = 0; k < b.length; k++) b[k] = (float) b[k];
      weights.add(new WeightMatrix(units, inputs, w));
      biases.add(b);
    }
    return new NetworkWeights(weights, biases);
  }
}
