package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.engine.Checkpoint;
import symmetry.engine.Network;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;

class CheckpointsTest {

  @ParameterizedTest
  @CsvSource({ "10, 256", "10000, 66", "250000, 4" })
  void longRun_keepsFewCheckpointsEvenlySpread(int parameters, int most) {
    Checkpoints checkpoints = new Checkpoints(parameters, MemoryShare.UNBOUNDED);
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

  @Test
  void whereMemoryIsShort_lessIsKeptAndTheStartAlways() {
    Experiment experiment = Links.experiment("v=1&data=moons&samples=20&batch=4");
    long[] left = { 0 };
    MemoryShare memory = new MemoryShare() {
      @Override
      public boolean take(long bytes) {
        if (bytes > left[0]) return false;
        left[0] -= bytes;
        return true;
      }

      @Override
      public void giveBack(long bytes) {
        left[0] += bytes;
      }

      @Override
      public void hold() {}

      @Override
      public void release() {}
    };
    Trainer starved = new Trainer(Origin.of(experiment), 10, memory);
    starved.advanceTo(100);
    assertThat(starved.snapshot().milestones()).hasSize(1);

    left[0] = 10 * Footprint.of(starved.snapshot().milestones().getFirst());
    Trainer modest = new Trainer(Origin.of(experiment), 10, memory);
    modest.advanceTo(100);
    assertThat(modest.snapshot().milestones()).hasSizeBetween(5, 11);
    modest.goTo(37);
    starved.goTo(37);
    Trainer straight = new Trainer(experiment);
    straight.advanceTo(37);
    assertThat(modest.snapshot().parameters().fingerprint())
      .isEqualTo(starved.snapshot().parameters().fingerprint())
      .isEqualTo(straight.snapshot().parameters().fingerprint());
  }
}
