package symmetry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.engine.init.VarianceScaling;
import symmetry.engine.init.VarianceScaling.Distribution;

class StepTest {

  private static final Samples MOONS = Toys.moons(150, 3);

  private static Network network(TrainingRule rule) {
    return Networks.uniformly(
      Networks.architecture(Activation.TANH, 5, 4),
      rule,
      7,
      VarianceScaling.glorot(Distribution.NORMAL)
    );
  }

  private static TrainingRule everything(Optimizer optimizer) {
    return TrainingRule.of(optimizer)
      .with(new Penalty(1e-4, 1e-3))
      .withDropout(List.of(0.2, 0.5), 9);
  }

  private static void run(Network network, int from, int to) {
    for (int k = from; k < to; k++) network.step(MOONS, Toys.batch(MOONS, 100, 1, k), 0.01);
  }

  @Test
  void restoredCheckpointGoesOnToTheSameBits() {
    for (Optimizer optimizer : Optimizers.all()) {
      Network network = network(everything(optimizer));
      run(network, 0, 20);
      Checkpoint checkpoint = network.checkpoint();
      run(network, 20, 40);
      String fingerprint = network.parameters().fingerprint();

      network.restore(checkpoint);
      assertThat(network.stepCount()).isEqualTo(20);
      run(network, 20, 40);
      assertThat(network.parameters().fingerprint()).isEqualTo(fingerprint);

      Network other = new Network(network.architecture(), network.rule());
      other.restore(checkpoint);
      run(other, 20, 40);
      assertThat(other.parameters().fingerprint()).isEqualTo(fingerprint);
    }
  }

  @Test
  void lookingAtANetworkBetweenStepsChangesNoBit() {
    TrainingRule rule = everything(new Optimizer.Adam(0.9, 0.999, 1e-8));
    Network watched = network(rule);
    Network alone = network(rule);
    for (int k = 0; k < 20; k++) {
      watched.dissect(MOONS, Toys.all(MOONS));
      watched.gradient(MOONS, Toys.all(MOONS));
      watched.evaluate(MOONS, Toys.all(MOONS));
      run(watched, k, k + 1);
      run(alone, k, k + 1);
    }
    assertThat(watched.parameters().fingerprint()).isEqualTo(alone.parameters().fingerprint());
  }

  @Test
  void evaluationNeverDrops() {
    Network dropping = network(everything(new Optimizer.Sgd()));
    Network plain = network(TrainingRule.PLAIN);
    int[] all = Toys.all(MOONS);
    assertThat(dropping.evaluate(MOONS, all)).isEqualTo(plain.evaluate(MOONS, all));
    assertThat(dropping.gradient(MOONS, all).toArray()).containsExactly(
      plain.gradient(MOONS, all).toArray()
    );
  }

  /** 150 samples × 5 units in each of 100 steps: 5 standard errors, by chance once in 1.7 million. */
  @Test
  void dropoutDropsItsShareAndScalesTheRest() {
    Network network = network(everything(new Optimizer.Sgd()));
    int dropped = 0;
    int n = 0;
    for (int step = 0; step < 100; step++) {
      Dissection dissection = network.dissect(MOONS, Toys.all(MOONS));
      for (int s = 0; s < MOONS.count(); s++) {
        for (int unit = 0; unit < 5; unit++) {
          double mask = dissection.mask(0, s, unit);
          assertThat(mask).isIn(0.0, 1.25);
          if (mask == 0) dropped++;
          n++;
        }
      }
      run(network, step, step + 1);
    }
    double share = (double) dropped / n;
    assertThat(share).isCloseTo(0.2, within(5 * Math.sqrt((0.2 * 0.8) / n)));
  }

  @Test
  void maskOfAStepDoesNotDependOnOtherLayers() {
    Network both = network(TrainingRule.PLAIN.withDropout(List.of(0.5, 0.5), 9));
    Network first = network(TrainingRule.PLAIN.withDropout(List.of(0.5, 0.0), 9));
    Dissection one = both.dissect(MOONS, Toys.all(MOONS));
    Dissection other = first.dissect(MOONS, Toys.all(MOONS));
    for (int s = 0; s < MOONS.count(); s++) {
      for (int unit = 0; unit < 5; unit++) {
        assertThat(one.mask(0, s, unit)).isEqualTo(other.mask(0, s, unit));
      }
    }
  }

  @Test
  void dissectionShowsTheGradientThatTheStepUses() {
    Network network = network(TrainingRule.PLAIN.withDropout(List.of(0.3, 0.3), 2));
    int[] batch = Toys.batch(MOONS, 100, 1, 0);
    double[] before = network.parameters().toArray();
    double[] gradient = network.dissect(MOONS, batch).gradient().toArray();
    network.step(MOONS, batch, 0.5);
    double[] after = network.parameters().toArray();
    for (int k = 0; k < after.length; k++) {
      assertThat(after[k]).isEqualTo(Math.fma(-0.5, gradient[k], before[k]));
    }
  }

  @Test
  void divergenceIsSeen() {
    Network network = network(TrainingRule.of(new Optimizer.Momentum(0.9)));
    assertThat(network.isFinite()).isTrue();
    run(network, 0, 1);
    assertThat(network.isFinite()).isTrue();
    network.step(MOONS, Toys.all(MOONS), Double.MAX_VALUE);
    network.step(MOONS, Toys.all(MOONS), Double.MAX_VALUE);
    assertThat(network.isFinite()).isFalse();
  }

  @Test
  void stateOfAnotherOptimizerIsRefused() {
    Checkpoint checkpoint = network(TrainingRule.PLAIN).checkpoint();
    Network adam = network(TrainingRule.of(new Optimizer.Adam(0.9, 0.999, 1e-8)));
    assertThatThrownBy(() -> adam.restore(checkpoint)).isInstanceOf(IllegalArgumentException.class);
  }
}
