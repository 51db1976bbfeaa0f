package symmetry.study.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;
import symmetry.experiment.Link;
import symmetry.study.Inquiry;
import symmetry.study.Sample;
import symmetry.study.Work;
import symmetry.training.Trainer;

class PhaseMapTest {

  private static final PhaseMap SMALL = new PhaseMap(
    Activation.TANH,
    0,
    new PhaseGrid(BuiltIn.CIRCLE, 16, 0.4, 1.6, 4, 4, 16, 300, 0.1, 1),
    1
  );

  @Test
  void cells_coverTheMapOnce() {
    List<PhaseMap.Cell> cells = SMALL.cells();
    assertThat(cells)
      .hasSize(16)
      .extracting(c -> c.column() + 4 * c.row())
      .doesNotHaveDuplicates();
    assertThat(cells.subList(0, 4)).extracting(PhaseMap.Cell::row).contains(0, 2);
  }

  @Test
  void axes_runFromEndToEnd() {
    assertThat(SMALL.grid().weightDeviation(0)).isEqualTo(0.4);
    assertThat(SMALL.grid().weightDeviation(1)).isEqualTo(0.8);
    assertThat(SMALL.grid().weightDeviation(3)).isEqualTo(1.6);
    assertThat(List.of(SMALL.grid().depth(0), SMALL.grid().depth(3))).containsExactly(4, 16);
    assertThat(SMALL.experiment(1, 2).hidden()).hasSize(12);
  }

  @Test
  void cell_endsInTheLossOfItsExperimentInThePlayground() {
    PhaseCell cell = SMALL.cells().get(5).task();
    PhaseMap.Cell place = SMALL.cells().get(5);
    Trainer trainer = new Trainer(SMALL.experiment(place.column(), place.row()));
    trainer.advanceTo(300);
    assertThat(cell.run(Work.unwatched())).isEqualTo(trainer.snapshot().train().loss());
    assertThat(SMALL.query(place.column(), place.row())).startsWith("v=1&").endsWith("&step=300");
  }

  /** Schoenholz et al. 2017: what is deeper than 6ξ does not learn, the edge of chaos does. */
  @Test
  void tanhLearnsAtTheEdgeOfChaosAndNotBeyondItsDepthScale() {
    assertThat(loss(0.4, 16)).isCloseTo(Math.log(2), within(1e-3));
    assertThat(loss(0.8, 16)).isGreaterThan(0.5);
    assertThat(loss(1.2, 16)).isLessThan(0.1);
    assertThat(loss(0.8, 4)).isLessThan(0.1);
  }

  /** 6ξ is 8.7 layers there, and no rule says that GELU networks end at it: those of 32 train. */
  @Test
  void geluTrainsFarBeyondSixDepthScales() {
    PhaseFigures figures = scan(Activation.GELU, Math.sqrt(2), 32, 2, 3);

    assertThat(figures.theory().depths().getFirst()).isCloseTo(8.7, within(0.1));
    assertThat(figures.cells()).hasSize(2);
    assertThat(figures.cells().getLast().networks()).hasSize(3);
    assertThat(figures.cells().getLast().learned()).isGreaterThanOrEqualTo(2);
    assertThat(ScanWords.of(figures).orElseThrow()).isEqualTo(
      "Measured: at least half of 3 seeds train at every depth tried up to 32 layers. " +
        "6ξ is 8.7 layers and six of the gradient's own scale 8.7 layers: for GELU no rule says that depths end there."
    );
  }

  /** σ_w = 0.8, σ_b = 0: ξ = 2.24, so that 13 layers train and 16 do not. */
  @Test
  void tanhScan_endsWhereTheTheorySays() {
    PhaseFigures figures = scan(Activation.TANH, 0.8, 24, 6, 3);

    assertThat(figures.cells().stream().map(PhaseFigures.Cell::learned).toList())
      .startsWith(3)
      .endsWith(0);
    assertThat(ScanWords.of(figures).orElseThrow())
      .startsWith("Measured: at least half of 3 seeds train at every depth tried up to ")
      .contains(
        "Predicted: to about 6ξ = 13 layers; six of the gradient's own scale are 13 layers."
      );
  }

  /** Each seed is an experiment of its own; a network trains below half of ln 2, what answering 50 % gives. */
  @Test
  void cellOfSeveralSeeds_hasTheLossOfEach() {
    PhaseFigures figures = scan(Activation.TANH, 1.2, 8, 2, 3);
    PhaseMap map = figures.map();

    assertThat(map.goals()).allSatisfy(goal ->
      assertThat(goal).isCloseTo(Math.log(2) / 2, within(0.02))
    );
    PhaseFigures.Cell cell = figures.cells().getFirst();
    for (int trial = 0; trial < 3; trial++) {
      Link link = Link.parse(map.query(0, 0, trial)).value();
      assertThat(link.experiment().seed()).isEqualTo(1 + trial);
      Trainer trainer = new Trainer(link.experiment());
      trainer.advanceTo(link.step());
      double loss = trainer.snapshot().train().loss();
      assertThat(cell.networks().get(trial).loss()).isEqualTo(loss);
      assertThat(cell.networks().get(trial).trains()).isEqualTo(loss < map.goals().get(trial));
    }
    assertThat(new PhaseInquiry(map).tasks()).hasSize(1);
  }

  @Test
  void costOfAMap_countsItsSeeds() {
    long one = PhaseGrid.mostSteps(BuiltIn.CIRCLE, 64, 24, 24, 32, 1);
    assertThat(PhaseGrid.mostSteps(BuiltIn.CIRCLE, 64, 24, 24, 32, 10)).isEqualTo(one / 10);
  }

  /** Networks of one and of two layers, four σ_w, three seeds, 200 steps: 12 · 1.5 · 10 of twenty steps of two layers. */
  @Test
  void sample_isAPieceOfTheWholeByLayersAndSteps() {
    PhaseGrid grid = new PhaseGrid(BuiltIn.CIRCLE, 16, 0.4, 1.6, 4, 2, 2, 200, 0.1, 3);
    Sample sample = new PhaseMap(Activation.TANH, 0, grid, 1).sample();

    assertThat(sample.times()).isEqualTo(180);
    assertThat(((PhaseCell) sample.task()).steps()).isEqualTo(20);
    assertThat(((PhaseCell) sample.task()).query()).contains("hidden=16-16&");
  }

  private static PhaseFigures scan(
    Activation activation,
    double weightDeviation,
    int deepest,
    int rows,
    int seeds
  ) {
    PhaseGrid grid = new PhaseGrid(
      BuiltIn.CIRCLE,
      16,
      weightDeviation,
      weightDeviation,
      1,
      rows,
      deepest,
      300,
      0.1,
      seeds
    );
    Inquiry<?, Optional<PhaseFigures>> inquiry = new PhaseInquiry(
      new PhaseMap(activation, 0, grid, 1)
    );
    return whole(inquiry).orElseThrow();
  }

  /** Every stage of an inquiry, on this thread. */
  private static <R, F> F whole(Inquiry<R, F> inquiry) {
    List<R> found = inquiry
      .tasks()
      .stream()
      .map(task -> task.run(Work.unwatched()))
      .toList();
    return switch (inquiry.next(found)) {
      case Inquiry.Next.Another<F>(Inquiry<?, F> next) -> whole(next);
      default -> inquiry.figures(new ArrayList<>(found));
    };
  }

  @Test
  void divergedCell_isInfinite() {
    PhaseGrid wild = new PhaseGrid(BuiltIn.SINE, 16, 0.4, 9, 2, 2, 2, 300, 100, 1);
    PhaseMap map = new PhaseMap(Activation.LINEAR, 0, wild, 1);
    assertThat(map.cells()).anySatisfy(c ->
      assertThat(c.task().run(Work.unwatched())).isInfinite()
    );
  }

  private static double loss(double weightDeviation, int depth) {
    return SMALL.cells()
      .stream()
      .filter(c -> SMALL.grid().weightDeviation(c.column()) == weightDeviation)
      .filter(c -> SMALL.grid().depth(c.row()) == depth)
      .findFirst()
      .orElseThrow()
      .task()
      .run(Work.unwatched());
  }
}
