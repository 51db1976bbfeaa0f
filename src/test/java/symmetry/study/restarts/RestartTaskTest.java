package symmetry.study.restarts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.PortableExperiment;
import symmetry.study.Work;

class RestartTaskTest {

  private static final String XOR =
    "v=1&data=xor-signed&hidden=2&init=glorot-uniform&loss=tanh-mse&lr=0.5";

  /** Shared and own data, full and mini-batches, each loss, several layers, a change on the way. */
  @ParameterizedTest
  @ValueSource(
    strings = {
      XOR,
      "v=1&data=xor&samples=20&hidden=3-2&init=glorot-uniform&lr=0.5&batch=5",
      "v=1&data=moons&samples=30&test=0&hidden=4&act=relu&init=he-normal&loss=sigmoid-mse&batch=10",
      "v=1&data=multi-blobs&samples=40&hidden=3&init=glorot-normal&lr=0.2",
      "v=1&data=sine&samples=20&hidden=3&init=glorot-normal&events=30_lr_0.01",
      "v=1&data=xor-signed&hidden=3&init=constant_0.5&initout=glorot-uniform&loss=tanh-mse",
      "v=1&data=xor-signed&hidden=3&init=constant_0.5&loss=tanh-mse",
      "v=1&data=xor-signed&hidden=2&act=linear&init=normal_9&loss=linear-mse&lr=20",
    }
  )
  void seedsSideBySide_haveTheBitsOfSingleRuns(String query) {
    RestartTask task = new RestartTask(portable(query), 7, RestartTask.LANES + 5, 60, 0.3, 7);
    Experiment experiment = Link.parse(query).value().experiment();
    assertThat(RestartLanes.suit(experiment)).isTrue();

    List<Restart> single = new ArrayList<>();
    for (int k = 0; k < task.seeds(); k++) {
      single.add(new SingleRestart(experiment.withSeed(7 + k), task).run(Work.unwatched()));
    }
    assertThat(task.run(Work.unwatched()).restarts()).isEqualTo(single);
  }

  @ParameterizedTest
  @ValueSource(
    strings = { "opt=adam_0.9_0.999_1e-8", "dropout=0.2", "l2=0.1", "events=9_w_1_1_1_0" }
  )
  void experimentTheLanesDoNotTake_runsSeedBySeed(String field) {
    String query = XOR + "&" + field;
    assertThat(Link.parse(query).problems()).isEmpty();
    assertThat(RestartLanes.suit(Link.parse(query).value().experiment())).isFalse();

    List<Restart> found = new RestartTask(portable(query), 1, 3, 20, 0.1, 5)
      .run(Work.unwatched())
      .restarts();
    assertThat(found).extracting(Restart::seed).containsExactly(1L, 2L, 3L);
    assertThat(found).allMatch(r -> Double.isFinite(r.finalLoss()) && r.brokeAt() == 0);
  }

  @Test
  void constantWeights_staySymmetricUntilSomethingPartsThem() {
    String constant = "v=1&data=xor-signed&hidden=3&init=constant_0.5&loss=tanh-mse";

    assertThat(only(constant)).matches(Restart::isSymmetric);
    assertThat(only(constant + "&initout=glorot-uniform").brokeAt()).isEqualTo(5);
    assertThat(only(constant + "&events=12_w_1_1_1_0").brokeAt()).isEqualTo(15);
  }

  @Test
  void divergingRun_hasNoFinalLossAndIsToldSo() {
    String wild = "v=1&data=xor-signed&hidden=2&act=linear&init=normal_9&loss=linear-mse&lr=20";

    assertThat(only(wild).isDiverged()).isTrue();
    assertThat(only(wild + "&opt=momentum_0.9").isDiverged()).isTrue();
  }

  @Test
  void cancelledTask_stops() {
    RestartTask task = new RestartTask(portable(XOR), 1, 10, 100, 0.1, 10);

    assertThatThrownBy(() -> task.run(new Work(_ -> {}, () -> true))).isInstanceOf(
      CancellationException.class
    );
  }

  @Test
  void progress_neverFallsAndReachesTheWhole() {
    List<Double> shares = new ArrayList<>();
    new RestartTask(portable(XOR), 1, 100, 100, 0.1, 10).run(new Work(shares::add, () -> false));

    assertThat(shares).isSorted().endsWith(1.0);
  }

  private static Restart only(String query) {
    return new RestartTask(portable(query), 1, 1, 100, 0.1, 5)
      .run(Work.unwatched())
      .restarts()
      .getFirst();
  }

  private static PortableExperiment portable(String query) {
    return new PortableExperiment(query, null, null);
  }
}
