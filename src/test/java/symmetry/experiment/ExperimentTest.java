package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.LearningTask;
import symmetry.engine.Activation;
import symmetry.engine.Loss;

class ExperimentTest {

  private static final String RICH =
    "v=1&data=moons&seed=5&hidden=6-3&init=he-normal&act2=relu&loss=tanh-mse&opt=momentum_0.5&lr=0.1&" +
    "batch=8&l2=0.01&events=20_lr_0.05*40_lr_0.02";

  private final Experiment rich = Links.experiment(RICH);

  @Test
  void changingOnePart_keepsTheRest() {
    assertThat(query(rich.withSeed(6))).isEqualTo(RICH.replace("seed=5", "seed=6"));
    assertThat(query(rich.withData(DataSpec.of(BuiltIn.CIRCLE)))).isEqualTo(
      RICH.replace("moons", "circle")
    );
    assertThat(query(rich.withHidden(1, h -> h.withUnits(9)))).isEqualTo(
      RICH.replace("6-3", "6-9")
    );
    assertThat(query(rich.withHidden(1, h -> h.withActivation(Activation.SINE)))).isEqualTo(
      RICH.replace("relu", "sine")
    );
    assertThat(query(rich.withLoss(Loss.LINEAR_MSE))).isEqualTo(RICH.replace("tanh-", "linear-"));
    assertThat(query(rich.withTraining(rich.training().withBatchSize(9)))).isEqualTo(
      RICH.replace("batch=8", "batch=9")
    );
    assertThat(query(rich.withTraining(rich.training().withLearningRate(0.5)))).isEqualTo(
      RICH.replace("lr=0.1", "lr=0.5")
    );
    assertThat(query(rich.withTraining(rich.training().withPenalty(0, 0.5)))).isEqualTo(
      RICH.replace("l2=0.01", "l2=0.5")
    );
    assertThat(query(rich.withOutput(LayerStart.of(InitializerKind.ZEROS)))).isEqualTo(
      RICH.replace("relu&", "relu&initout=zeros&")
    );
    assertThat(query(rich.withStartEverywhere(LayerStart.of(InitializerKind.ZEROS)))).isEqualTo(
      RICH.replace("he-normal", "zeros")
    );
    assertThat(query(rich.withHidden(0, h -> h.withDropout(0.5).withUnits(6)))).isEqualTo(
      RICH.replace("&act2=relu", "&dropout=0.5&act2=relu&dropout2=0")
    );
  }

  @Test
  void dataOfAnotherTask_bringsItsUsualLoss() {
    assertThat(rich.withData(DataSpec.of(BuiltIn.IRIS)).loss()).isEqualTo(Loss.SOFTMAX_CE);
    assertThat(rich.withData(DataSpec.of(BuiltIn.SINE)).loss()).isEqualTo(Loss.LINEAR_MSE);
    assertThat(rich.withData(DataSpec.of(BuiltIn.XOR)).loss()).isEqualTo(Loss.TANH_MSE);
  }

  @ParameterizedTest
  @EnumSource(BuiltIn.class)
  void lossThatDoesNotFitTheTask_isRefused(BuiltIn source) {
    Experiment experiment = rich.withData(DataSpec.of(source));
    List<Loss> fitting = source.task().losses();
    for (Loss loss : Loss.values()) {
      if (fitting.contains(loss)) assertThat(experiment.withLoss(loss).loss()).isEqualTo(loss);
      else assertThatIllegalArgumentException().isThrownBy(() -> experiment.withLoss(loss));
    }
  }

  @ParameterizedTest
  @EnumSource(LearningTask.class)
  void usualLoss_fitsItsTask(LearningTask task) {
    assertThat(task.losses()).startsWith(task.usualLoss());
  }

  @Test
  void parameterCount_countsWeightsAndBiases() {
    assertThat(rich.parameterCount()).isEqualTo(18 + 21 + 4);
    assertThat(
      Experiment.parameterCount(DataSpec.of(BuiltIn.IRIS), List.of(), Loss.SOFTMAX_CE)
    ).isEqualTo(15);
    assertThat(rich.architecture().parameterCount()).isEqualTo(43);
  }

  @Test
  void networkAboveTheLimit_isRefusedBeforeMemoryIsAllocated() {
    HiddenLayer wide = rich.hidden().getFirst().withUnits(256);

    assertThatIllegalArgumentException().isThrownBy(() ->
      rich.withHidden(
        IntStream.range(0, 32)
          .mapToObj(k -> wide)
          .toList()
      )
    );
  }

  @Test
  void learningRate_followsTheEvents() {
    assertThat(
      IntStream.of(0, 19, 20, 39, 40, 1000).mapToDouble(rich.timeline()::learningRate).toArray()
    ).containsExactly(0.1, 0.1, 0.05, 0.05, 0.02, 0.02);
  }

  @Test
  void learningRateChangedInTheMiddle_dropsLaterChanges() {
    assertThat(query(rich.with(new Event.SetLearningRate(30, 0.5)).orElseThrow())).isEqualTo(
      RICH.replace("40_lr_0.02", "30_lr_0.5")
    );
    assertThat(query(rich.with(new Event.SetLearningRate(40, 0.5)).orElseThrow())).isEqualTo(
      RICH.replace("40_lr_0.02", "40_lr_0.5")
    );
    assertThat(query(rich.with(new Event.SetLearningRate(0, 0.5)).orElseThrow())).isEqualTo(
      RICH.replace("lr=0.1", "lr=0.5").replace("&events=20_lr_0.05*40_lr_0.02", "")
    );
  }

  @Test
  void experimentsThatDifferInAnEvent_differFirstAtItsStep() {
    Experiment changed = rich.with(new Event.SetLearningRate(30, 0.5)).orElseThrow();

    assertThat(rich.timeline().firstDifference(changed)).hasValue(30);
    assertThat(changed.timeline().firstDifference(rich)).hasValue(30);
    assertThat(rich.timeline().firstDifference(rich)).isEmpty();
    Experiment another = rich.withSeed(6);
    assertThatThrownBy(() -> rich.timeline().firstDifference(another)).isInstanceOf(
      IllegalArgumentException.class
    );
  }

  @Test
  void experimentsThatDifferInTheLearningRate_differFromTheStart() {
    Experiment changed = rich.with(new Event.SetLearningRate(0, 0.5)).orElseThrow();

    assertThat(rich.timeline().firstDifference(changed)).hasValue(0);
  }

  @Test
  void eventsInAnyOrder_areKeptByStep() {
    assertThat(
      Links.experiment(RICH.replace("20_lr_0.05*40_lr_0.02", "40_lr_0.02*20_lr_0.05"))
    ).isEqualTo(rich);
  }

  @Test
  void roomForEvents_endsAtTheLimits() {
    Experiment full = rich;
    for (int k = full.events().size(); k < Limits.MAX_EVENTS; k++) {
      full = full.with(new Event.SetLearningRate(100 + k, 0.1)).orElseThrow();
    }

    assertThat(rich.with(new Event.SetLearningRate(100, 0.2))).isPresent();
    assertThat(full.with(new Event.SetLearningRate(1_000, 0.2))).isEmpty();
    assertThat(full.with(new Event.SetLearningRate(100 + Limits.MAX_EVENTS - 1, 0.2))).isPresent();
  }

  @Test
  void nextSeedOfTheLast_isTheFirst() {
    assertThat(rich.nextSeed()).isEqualTo(6);
    assertThat(rich.withSeed(999_999_999).nextSeed()).isZero();
  }

  private static String query(Experiment experiment) {
    return new Link(experiment, 0).query();
  }
}
