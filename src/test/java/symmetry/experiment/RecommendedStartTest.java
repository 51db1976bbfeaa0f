package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.data.Dataset;
import symmetry.engine.Network;
import symmetry.engine.Samples;

/**
 * Networks of ten layers of sixteen units train from the start that is recommended: by full batches at
 * learning rates from 0.03 to 3, at least {@value #ENOUGH} of {@value #SEEDS} seeds reach a tenth of their
 * initial loss (and a tenth of ln 2, where the start is worse than that) within {@value #STEPS} steps,
 * wherever any start of the catalogue that was tried does.
 *
 * <p>A build machine trains the six cells of the first test; {@code -Dsymmetry.bar=whole} all twelve rows,
 * with the rates at which no start tried did: there it prints what was reached. Tried were scaled normal and
 * orthogonal weights of one to five sizes each about the mean field's and LSUV, for some He, LeCun, Glorot and
 * PyTorch's. None did at 3; at 1 none did for SELU and softplus, and for GELU on moons.
 */
@Tag("slow")
class RecommendedStartTest {

  private static final boolean WHOLE = "whole".equals(System.getProperty("symmetry.bar"));
  private static final int SEEDS = 10;
  private static final int ENOUGH = 8;
  private static final int STEPS = 2500;
  private static final int LOOK = 10;
  private static final double SHARE = 0.1;

  @ParameterizedTest
  @CsvSource({
    "sigmoid, circle, 1",
    "silu, circle, 0.3",
    "gelu, circle, 0.3",
    "selu, circle, 0.1",
    "softplus, circle, 0.03",
    "sine, circle, 0.3",
  })
  void itTrainsTenLayers(String activation, String data, double rate) {
    assertThat(solved(activation, data, rate).limit(ENOUGH).boxed()).hasSize(ENOUGH);
  }

  @ParameterizedTest
  @CsvSource({
    "sigmoid, circle, 0.03 0.1 0.3 1, 3",
    "sigmoid, moons, 0.03 0.1 0.3 1, 3",
    "silu, circle, 0.03 0.1 0.3 1, 3",
    "silu, moons, 0.03 0.1 0.3 1, 3",
    "gelu, circle, 0.03 0.1 0.3 1, 3",
    "gelu, moons, 0.03 0.1 0.3, 1 3",
    "selu, circle, 0.03 0.1 0.3, 1 3",
    "selu, moons, 0.03 0.1 0.3, 1 3",
    "softplus, circle, 0.03 0.1 0.3, 1 3",
    "softplus, moons, 0.03 0.1 0.3, 1 3",
    "sine, circle, 0.03 0.1 0.3 1, 3",
    "sine, moons, 0.03 0.1 0.3 1, 3",
  })
  void itTrainsWhereverAnyStartDoes(String activation, String data, String rates, String none) {
    if (!WHOLE) return;
    List<String> failed = new ArrayList<>();
    for (String rate : (rates + " " + none).split(" ")) {
      List<Integer> solved = solved(activation, data, Double.parseDouble(rate))
        .sorted()
        .boxed()
        .toList();
      System.out.printf("%s %s %s: %d %s%n", activation, data, rate, solved.size(), solved);
      if (solved.size() < ENOUGH && List.of(rates.split(" ")).contains(rate)) failed.add(rate);
    }
    assertThat(failed).isEmpty();
  }

  /** The steps at which seeds had reached it; each is trained when it is asked for. */
  private static IntStream solved(String activation, String data, double rate) {
    String query = "v=1&data=%s&hidden=%s&act=%s&lr=%s".formatted(
      data,
      String.join("-", Collections.nCopies(10, "16")),
      activation,
      rate
    );
    Experiment experiment = Advice.followed(Link.parse(query).value().experiment());
    return IntStream.rangeClosed(1, SEEDS)
      .map(seed -> steps(experiment.withSeed(seed)))
      .filter(steps -> steps <= STEPS);
  }

  private static int steps(Experiment experiment) {
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    Samples samples = dataset.samples(experiment.loss());
    Network network = new Network(experiment.architecture(), experiment.rule());
    network.setParameters(experiment.initialParameters(dataset));
    double start = network.evaluate(samples, dataset.train()).loss();
    double target = SHARE * Math.min(start, Math.log(2));
    for (int step = 1; step <= STEPS; step++) {
      network.step(samples, dataset.train(), experiment.training().learningRate());
      if (step % LOOK != 0) continue;
      double loss = network.evaluate(samples, dataset.train()).loss();
      if (loss <= target) return step;
      if (!Double.isFinite(loss)) break;
    }
    return Integer.MAX_VALUE;
  }
}
