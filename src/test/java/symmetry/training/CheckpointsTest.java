package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.engine.Checkpoint;
import symmetry.engine.Network;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;

class CheckpointsTest {

  @ParameterizedTest
  @CsvSource({ "10, 256", "10000, 66", "250000, 4" })
  void longRun_keepsFewCheckpointsEvenlySpread(int parameters, int most) {
    Checkpoints checkpoints = new Checkpoints(parameters);
    Network network = new Network(Experiment.defaults().architecture());
    Samples samples = new Samples(2, 1, new double[] { 1, 2 }, new double[] { 1 });
    int last = 20_000;
    for (int step = 0; step <= last; step++) {
      if (checkpoints.wants(step)) checkpoints.add(network.checkpoint());
      network.step(samples, new int[] { 0 }, 0.1);
    }
    Set<Checkpoint> kept = new HashSet<>();
    long widest = 0;
    for (int step = 0; step <= last; step++) {
      Checkpoint before = checkpoints.before(step).orElseThrow();
      kept.add(before);
      widest = Math.max(widest, step - before.step());
    }

    assertThat(kept).hasSizeBetween(most / 2, most);
    assertThat(widest).isLessThanOrEqualTo((4L * last) / most);
  }
}
