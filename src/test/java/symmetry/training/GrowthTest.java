package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.data.Dataset;
import symmetry.engine.Loss;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;

/** Losses that grow: seen early, with the cause that holds and its number. */
class GrowthTest {

  private static final String PENALTY = "v=1&data=spiral&hidden=8-8&init=uniform_-0.5_0.5&batch=30";

  /** A linear regression: its curvature is the same everywhere, and known. */
  private static final String LINEAR = "v=1&data=hills&test=0&hidden=0&init=zeros&lr=";

  @Test
  void rateTimesPenaltyIsNamed_longBeforeTheNumbersEnd() {
    String link = PENALTY + "&l2=10&lr=0.3";
    Trainer trainer = new Trainer(Links.experiment(link));
    trainer.advanceTo(5);
    for (int step = 5; step < 60; step++) {
      Growth growth = growth(trainer);
      assertThat(growth.cause()).isEqualTo(new Instability.OfPenalty(0.3, 10, 2));
      assertThat(headline(trainer).text()).isEqualTo("The loss is growing.");
      assertThat(headline(trainer).below()).startsWith("Learning rate × L2 = 3, above 2. The loss");
      assertThat(growth.inWords()).contains("Learning rate × L2 = 0.3 × 10 = 3, above 2: each");
      trainer.advance();
    }
    trainer.advanceTo(2_000);
    Divergence divergence = trainer.snapshot().divergence().orElseThrow();
    assertThat(divergence.step()).isEqualTo(1_018);
    assertThat(divergence.message()).contains("Learning rate × L2 = 0.3 × 10 = 3, above 2");
    assertThat(headline(trainer).below()).isEqualTo(
      "At step 1,018 the loss was no longer a number. Learning rate × L2 = 3, above 2."
    );
    assertThat(divergence.message()).doesNotContain("smaller weights");
  }

  @ParameterizedTest
  @CsvSource({ "sgd, 0.19, 0.21", "momentum_0.9, 0.33, 0.4", "nesterov_0.9, 0.133, 0.138" })
  void penaltyIsStableBelowTheBoundThatIsSaid_andNotAbove(
    String optimizer,
    double below,
    double above
  ) {
    String link = PENALTY + "&l2=10&opt=" + optimizer + "&lr=";
    assertThat(run(link + below, 400).loss()).isLessThan(1);
    Trainer grown = new Trainer(Links.experiment(link + above));
    grown.advanceTo(1_500);
    assertThat(growth(grown).cause()).isInstanceOf(Instability.OfPenalty.class);
  }

  @ParameterizedTest
  @ValueSource(strings = { "sgd", "momentum_0.9", "nesterov_0.9" })
  void rateTimesCurvatureIsNamed_andTheRateThatIsSaidToBeStableIs(String optimizer) {
    double exact = exactCurvature(Links.experiment(LINEAR + "1"));
    double bound = switch (optimizer) {
      case "sgd" -> 2;
      case "momentum_0.9" -> 3.8;
      default -> 3.8 / 2.8;
    };
    double stable = bound / exact;
    String with = "&opt=" + optimizer;
    Trainer calm = new Trainer(Links.experiment(LINEAR + 0.97 * stable + with));
    calm.advanceTo(3_000);
    assertThat(calm.trainLoss()).isLessThan(start(calm));
    assertThat(inspect(calm).growth()).isEmpty();

    Trainer wild = new Trainer(Links.experiment(LINEAR + 1.03 * stable + with));
    wild.advanceTo(600);
    assertThat(growth(wild).cause()).isInstanceOfSatisfying(Instability.OfCurvature.class, c -> {
      assertThat(c.curvature()).isCloseTo(exact, within(0.005 * exact));
      assertThat(c.bound()).isCloseTo(bound, within(1e-12));
    });
    wild.advanceTo(100_000);
    assertThat(wild.snapshot().divergence().orElseThrow().cause()).startsWith(
      "Learning rate × curvature = "
    );
  }

  @Test
  void startThatExplodesIsNamedWithItsLoss() {
    Trainer trainer = new Trainer(
      Links.experiment(
        "v=1&data=hills&hidden=16-16-16-16-16-16&act=leaky-relu&init=uniform_0_1&lr=0.1"
      )
    );
    double start = trainer.trainLoss();
    trainer.advanceTo(100);
    Divergence divergence = trainer.snapshot().divergence().orElseThrow();
    assertThat(start).isGreaterThan(1e5);
    assertThat(divergence.cause())
      .startsWith("It started at a loss of ")
      .contains("smaller weights");
    // With a start of the right size the same rate is fine.
    assertThat(
      run(
        "v=1&data=hills&hidden=16-16-16-16-16-16&act=leaky-relu&init=he-normal&lr=0.01",
        100
      ).loss()
    ).isLessThan(0.5);
  }

  @Test
  void stepsOfL1AreNamed_thatCarryWeightsPastZero() {
    String link = "v=1&data=moons&hidden=0&init=normal_0_1&lr=0.5&l1=";
    Trainer trainer = new Trainer(Links.experiment(link + 10));
    trainer.advanceTo(50);
    assertThat(growth(trainer).cause()).isInstanceOf(Instability.OfL1.class);
    assertThat(headline(trainer).below()).startsWith("Learning rate × L1 = 5 moves a weight by ");
    assertThat(growth(trainer).inWords()).contains("Learning rate × L1 = 0.5 × 10 = 5: by so much");
    assertThat(run(link + 0.01, 50).loss()).isLessThan(0.4);
  }

  @Test
  void largeStepsOfAdamAreNamed_thoughWeightsHaveGrownWithThem() {
    Trainer trainer = new Trainer(
      Links.experiment(
        "v=1&data=circle&hidden=8-8&act=tanh&init=glorot-uniform&opt=adam_0.9_0.999_1e-8&lr=10"
      )
    );
    trainer.advanceTo(20);
    assertThat(growth(trainer).cause()).isInstanceOf(Instability.OfStepSize.class);
  }

  @Test
  void optimizerWithStepsOfItsOwnSize_isNotJudgedByCurvature() {
    Trainer trainer = new Trainer(
      Links.experiment(
        "v=1&data=hills&hidden=8&act=linear&init=he-normal&opt=adam_0.9_0.999_1e-8&lr=30"
      )
    );
    trainer.advanceTo(2);
    assertThat(growth(trainer).cause()).isInstanceOf(Instability.OfStepSize.class);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "v=1&data=circle&hidden=8&act=tanh&init=glorot-uniform&lr=1",
      "v=1&data=spiral&hidden=8-8&act=relu&init=he-normal&batch=10&lr=0.1",
      "v=1&data=moons&hidden=8-8&init=glorot-uniform&opt=adam_0.9_0.999_1e-8&lr=0.05",
      "v=1&data=sine&hidden=8&init=glorot-uniform&lr=0.1",
    }
  )
  void runsThatLearnAreNotSaidToGrow(String link) {
    Trainer trainer = new Trainer(Links.experiment(link));
    for (int step = 0; step < 200; step++) {
      assertThat(Growth.lowestOfGrowing(trainer.snapshot().history())).isEmpty();
      trainer.advance();
    }
    assertThat(trainer.trainLoss()).isLessThan(start(trainer));
  }

  /** Largest eigenvalue of the second derivatives of ½(w·x + b − y)², by a library's decomposition. */
  private static double exactCurvature(Experiment experiment) {
    Dataset dataset = Dataset.of(experiment.data(), experiment.seed());
    Samples samples = dataset.samples(Loss.LINEAR_MSE);
    int n = samples.inputs() + 1;
    double[][] hessian = new double[n][n];
    for (int s : dataset.train()) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double x = i == n - 1 ? 1 : samples.input(s, i);
          double y = j == n - 1 ? 1 : samples.input(s, j);
          hessian[i][j] += (x * y) / dataset.train().length;
        }
      }
    }
    double[] values = new EigenDecomposition(
      new Array2DRowRealMatrix(hessian)
    ).getRealEigenvalues();
    return Arrays.stream(values).max().orElseThrow();
  }

  private record Ran(double loss) {}

  private static Ran run(String link, long steps) {
    Trainer trainer = new Trainer(Links.experiment(link));
    trainer.advanceTo(steps);
    return new Ran(trainer.trainLoss());
  }

  private static double start(Trainer trainer) {
    return trainer.snapshot().history().getFirst().trainLoss();
  }

  private static Growth growth(Trainer trainer) {
    return inspect(trainer).growth().orElseThrow();
  }

  private static Headline headline(Trainer trainer) {
    return Headline.of(trainer.snapshot(), inspect(trainer));
  }

  private static Inspection inspect(Trainer trainer) {
    return new Inspector(trainer.experiment(), trainer.dataset()).inspect(
      trainer.snapshot(),
      View.of(Part.WHY_FROZEN)
    );
  }
}
