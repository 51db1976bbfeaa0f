package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.experiment.Links;

/** Deep sigmoid networks learn if their weights are large enough: what advice on them must not deny. */
class SigmoidDepthTest {

  private static final String SIX =
    "v=1&data=moons&test=0&act=sigmoid&initout=glorot-uniform&lr=0.1&hidden=" +
    DiagnosisTest.widths(16, 6);
  private static final String TEN =
    "v=1&data=moons&act=sigmoid&lr=1&hidden=" + DiagnosisTest.widths(16, 10);

  @ParameterizedTest
  @ValueSource(longs = { 1, 2, 3, 4, 5 })
  void sixLayersLearnFromWeightsOfDeviation8_notFromGlorots(long seed) {
    assertThat(
      at(SIX + "&init=scaled-normal_8&seed=" + seed, 300)
        .train()
        .loss()
    ).isLessThan(0.4);
    assertThat(
      at(SIX + "&init=glorot-uniform&seed=" + seed, 300)
        .train()
        .loss()
    ).isGreaterThan(0.69);
  }

  @Test
  void tenLayersLearnAllFromWeightsThatWereCalledTooLarge_andNothingFromGlorots() {
    assertThat(
      at(TEN + "&init=uniform_-1.732_1.732", 2_000)
        .train()
        .accuracy()
    ).isEqualTo(1);
    assertThat(
      at(TEN + "&init=glorot-uniform", 2_000)
        .train()
        .accuracy()
    ).isBetween(0.4, 0.6);
  }

  private static Snapshot at(String link, long step) {
    Trainer trainer = new Trainer(Links.experiment(link));
    trainer.advanceTo(step);
    return trainer.snapshot();
  }
}
