package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RestartsTest {

  private static final int COUNT = 21;
  private static final double RATE = 0.1;

  static List<Scenario> plainScenarios() {
    return Scenario.all()
      .stream()
      .filter(scenario -> scenario.rule().equals(TrainingRule.PLAIN))
      .filter(scenario -> scenario.architecture().parameterCount() < 2_000)
      .toList();
  }

  @ParameterizedTest
  @MethodSource("plainScenarios")
  void everyRestartOnSharedDataHasTheBitsOfItsSingleRun(Scenario scenario) {
    Restarts restarts = new Restarts(scenario.architecture(), COUNT);
    for (int r = 0; r < COUNT; r++) restarts.setParameters(r, scenario.start(r));
    Samples samples = scenario.samples();
    for (int s = 0; s < scenario.steps(); s++) restarts.step(samples, scenario.indices(s), RATE);
    for (int r : new int[] { 0, 6, COUNT - 1 }) {
      Network alone = new Network(scenario.architecture());
      alone.setParameters(scenario.start(r));
      for (int s = 0; s < scenario.steps(); s++) alone.step(samples, scenario.indices(s), RATE);
      assertThat(restarts.parameters(r).fingerprint()).isEqualTo(alone.parameters().fingerprint());
    }
  }

  @ParameterizedTest
  @MethodSource("plainScenarios")
  void everyRestartOnDataOfItsOwnHasTheBitsOfItsSingleRun(Scenario scenario) {
    int count = 3;
    Restarts restarts = new Restarts(scenario.architecture(), count);
    Samples[] samples = new Samples[count];
    int[][] batches = new int[count][];
    for (int r = 0; r < count; r++) {
      restarts.setParameters(r, scenario.start(r));
      samples[r] = scenario.samples(r);
    }
    for (int s = 0; s < scenario.steps(); s++) {
      for (int r = 0; r < count; r++) batches[r] = scenario.indices(s + r);
      restarts.step(samples, batches, RATE);
    }
    for (int r = 0; r < count; r++) {
      Network alone = new Network(scenario.architecture());
      alone.setParameters(scenario.start(r));
      for (int s = 0; s < scenario.steps(); s++) alone.step(
        samples[r],
        scenario.indices(s + r),
        RATE
      );
      assertThat(restarts.parameters(r).fingerprint()).isEqualTo(alone.parameters().fingerprint());
    }
  }

  @ParameterizedTest
  @MethodSource("plainScenarios")
  void lossesOfRestartsHaveTheBitsOfTheirSingleRuns(Scenario scenario) {
    Restarts restarts = new Restarts(scenario.architecture(), COUNT);
    for (int r = 0; r < COUNT; r++) restarts.setParameters(r, scenario.start(r));
    Samples samples = scenario.samples();
    Samples[] each = new Samples[COUNT];
    int[][] indices = new int[COUNT][];
    Arrays.fill(each, samples);
    Arrays.fill(indices, scenario.indices(0));
    double[] shared = new double[COUNT];
    double[] own = new double[COUNT];
    restarts.losses(samples, scenario.indices(0), shared);
    restarts.losses(each, indices, own);

    Network alone = new Network(scenario.architecture());
    for (int r = 0; r < COUNT; r++) {
      alone.setParameters(scenario.start(r));
      double loss = alone.evaluate(samples, scenario.indices(0)).loss();
      assertThat(shared[r]).isEqualTo(loss);
      assertThat(own[r]).isEqualTo(loss);
    }
  }

  @Test
  void clonesAndFiniteness_areSeenInEachRestartByItself() {
    Architecture architecture = new Architecture(
      2,
      List.of(new Architecture.Hidden(2, Activation.TANH)),
      1,
      Loss.TANH_MSE
    );
    double[] values = new double[architecture.parameterCount()];
    Restarts restarts = new Restarts(architecture, 3);
    values[1] = Double.NaN;
    restarts.setParameters(1, new Parameters(architecture, values));
    values[1] = -0.0;
    restarts.setParameters(2, new Parameters(architecture, values));

    assertThat(restarts.parameters(0).areClones(0, 0, 1)).isTrue();
    assertThat(restarts.parameters(1).areClones(0, 0, 1)).isFalse();
    assertThat(restarts.parameters(2).areClones(0, 0, 1)).isFalse();
    assertThat(restarts.parameters(0).isFinite()).isTrue();
    assertThat(restarts.parameters(1).isFinite()).isFalse();
    assertThat(restarts.parameters(2).isFinite()).isTrue();
  }
}
