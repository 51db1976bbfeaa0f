package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.engine.Loss;
import symmetry.engine.Samples;
import symmetry.experiment.Links;

/** What a change should not touch stays as it is, to the last bit. */
class OneCauseTest {

  private static final String LINK =
    "v=1&data=moons&samples=50&hidden=4-4-4&init=he-normal&bias=normal_0_1&batch=8";

  @ParameterizedTest
  @ValueSource(
    strings = {
      LINK + "&init2=zeros",
      LINK + "&init2=lsuv",
      LINK + "&bias2=zeros",
      LINK + "&act2=relu",
      LINK + "&dropout2=0.5",
      LINK + "&opt=momentum_0.9",
      "v=1&data=moons&samples=50&hidden=4-9-4&init=he-normal&bias=normal_0_1&batch=8",
    }
  )
  void changeToLayer2_leavesLayer1AndDataAndBatches(String changed) {
    Trainer before = new Trainer(Links.experiment(LINK));
    Trainer after = new Trainer(Links.experiment(changed));

    assertThat(after.experiment()).isNotEqualTo(before.experiment());
    assertThat(after.snapshot().parameters().weights(0)).isEqualTo(
      before.snapshot().parameters().weights(0)
    );
    assertThat(after.snapshot().parameters().biases(0)).isEqualTo(
      before.snapshot().parameters().biases(0)
    );
    assertThat(inputs(after)).isEqualTo(inputs(before));
    assertThat(after.dataset().train()).isEqualTo(before.dataset().train());
    for (int step = 0; step < 30; step++) {
      assertThat(after.batches().batchAt(step)).isEqualTo(before.batches().batchAt(step));
    }
  }

  @Test
  void anotherSeed_changesWeightsAndDataAndBatches() {
    Trainer before = new Trainer(Links.experiment(LINK));
    Trainer after = new Trainer(Links.experiment(LINK + "&seed=2"));

    assertThat(Fingerprints.of(after)).isNotEqualTo(Fingerprints.of(before));
    assertThat(inputs(after)).isNotEqualTo(inputs(before));
    assertThat(after.batches().batchAt(0)).isNotEqualTo(before.batches().batchAt(0));
  }

  @Test
  void layersOfTheSameShape_shareNoDraws() {
    Trainer trainer = new Trainer(Links.experiment(LINK));

    assertThat(trainer.snapshot().parameters().weights(1)).isNotEqualTo(
      trainer.snapshot().parameters().weights(2)
    );
  }

  private static double[] inputs(Trainer trainer) {
    Samples samples = trainer.dataset().samples(Loss.SIGMOID_BCE);
    double[] x = new double[2 * samples.count()];
    for (int k = 0; k < x.length; k++) x[k] = samples.input(k / 2, k % 2);
    return x;
  }
}
