package symmetry.study.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.data.Source;
import symmetry.engine.Activation;
import symmetry.study.Work;
import symmetry.training.Trainer;

class PhaseMapTest {

  private static final PhaseMap SMALL = new PhaseMap(
    Activation.TANH,
    0,
    new PhaseGrid(Source.CIRCLE, 16, 0.4, 1.6, 4, 4, 16, 300, 0.1),
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

  @Test
  void divergedCell_isInfinite() {
    PhaseGrid wild = new PhaseGrid(Source.SINE, 16, 0.4, 9, 2, 2, 2, 300, 100);
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
