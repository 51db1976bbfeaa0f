package symmetry.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.experiment.Comparison;
import symmetry.experiment.Comparison.Original;
import symmetry.experiment.Comparison.Shadow;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;
import symmetry.training.Lockstep;
import symmetry.training.Trainer;

/** How low one unit gets. */
class OneUnitSearchTest {

  private static final double OPENING = 0.49009;

  @Test
  void oneUnitStopsOnTheCircleWhereItIsSaidTo() {
    double lowest = search(Experiment.opening()).run(Work.unwatched()).orElseThrow();
    assertThat(lowest).isCloseTo(OPENING, within(1e-5));
    Trainer clones = new Trainer(Experiment.opening());
    clones.advanceTo(500);
    assertThat(clones.trainLoss()).isGreaterThan(lowest + 0.03);
  }

  @Test
  void theOpeningClonesAreOneUnitToRounding() {
    Lockstep both = new Lockstep(
      new Comparison(List.of(new Original(Experiment.opening()), new Shadow(0)))
    );
    for (int step = 0; step < 2_000; step++) both.advance();
    assertThat(both.gaps().get(1).orElseThrow().largest()).isLessThan(1e-12);
  }

  /** Twenty thousand steps of the clones themselves are among what is looked at. */
  @Test
  void theClonesThemselvesAreNeverBelowTheLine() {
    Experiment deep = Links.experiment("v=1&data=blobs&samples=20&hidden=2-2&lr=0.5");
    double lowest = search(deep).run(Work.unwatched()).orElseThrow();
    Trainer clones = new Trainer(deep, 1);
    clones.advanceTo(OneUnitSearch.STEPS);
    assertThat(lowest).isLessThanOrEqualTo(clones.trainLoss() + 1e-12);
  }

  @Test
  void anotherOptimizerIsSearchedRunByRun() {
    Experiment momentum = Links.experiment("v=1&data=circle&samples=20&opt=momentum_0.9&lr=0.1");
    assertThat(search(momentum).run(Work.unwatched())).isPresent();
  }

  @Test
  void eventsAndDropoutMakeNoDifference() {
    Experiment plain = Links.experiment("v=1&data=circle&samples=20");
    Experiment busy = Links.experiment("v=1&data=circle&samples=20&dropout=0.5&events=5_nudge_1_1");
    assertThat(search(busy)).isEqualTo(search(plain));
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "v=1&hidden=0",
      "v=1&hidden=1",
      "v=1&hidden=1-1-1",
      "v=1&data=digits",
      "v=1&data=circle&samples=2000&hidden=256-256",
    }
  )
  void whereThereIsNothingToSayOrItIsTooMuchNothingIsSearched(String link) {
    assertThat(OneUnitSearch.of(Links.experiment(link))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "v=1&init=glorot-uniform&samples=20",
      "v=1&data=hills&samples=20&hidden=3&act=linear&lr=90",
    }
  )
  void withoutClonesAndWhereItDivergesThereIsNoLine(String link) {
    assertThat(search(Links.experiment(link)).run(Work.unwatched())).isEmpty();
  }

  @Test
  void aSearchThatNobodyWaitsForEnds() {
    Work cancelled = new Work(_ -> {}, () -> true);
    assertThatThrownBy(() -> search(Experiment.opening()).run(cancelled)).isInstanceOf(
      CancellationException.class
    );
  }

  private static OneUnitSearch search(Experiment experiment) {
    return OneUnitSearch.of(experiment).orElseThrow();
  }
}
