package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events in links. */
class EventLinkTest {

  @Test
  void everyEventIsReadableAndCountsFromOne() {
    String text =
      "100_lr_0.1*120_w_1_2_1_0.5*120_b_2_1_-0.25*130_init_1_normal_0_0.01*140_dropout_1_0.5*150_batches_7" +
      "*160_nudge_1_0.05*160_nudge_1_0.001_2";
    Parsed<Link> parsed = Link.parse(Map.of("v", List.of("1"), "events", List.of(text)));
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value().experiment().events()).containsExactly(
      new Event.SetLearningRate(100, 0.1),
      new Event.SetWeight(120, 0, 1, 0, 0.5),
      new Event.SetBias(120, 1, 0, -0.25),
      new Event.Reinitialize(130, 0, Choice.of(InitializerKind.NORMAL, 0, 0.01)),
      new Event.SetDropout(140, 0, 0.5),
      new Event.Reshuffle(150, 7),
      new Event.Nudge(160, List.of(0), 0.05, 0),
      new Event.Nudge(160, List.of(0), 0.001, 2)
    );
    assertThat(parsed.value().query()).isEqualTo("v=1&events=" + text);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "1_w_1_5_1_0.5",
      "1_w_3_1_1_0.5",
      "1_w_1_1_3_0.5",
      "1_w_0_1_1_0.5",
      "1_w_1_1_1_1e7",
      "1_w_1_1_1",
      "1_w_1_1_1_0.5_2",
      "1_b_1_1_NaN",
      "1_init_1",
      "1_init_1_nonsense",
      "1_init_9_zeros",
      "1_dropout_2_0.5",
      "1_dropout_1_1",
      "1_batches_-1",
      "1_batches_0.5",
      "-1_lr_0.1",
      "1_nudge_1",
      "1_nudge_0_0.05",
      "1_nudge_2_0.05",
      "1_nudge_1-2_0.05",
      "1_nudge_1-1_0.05",
      "1_nudge_-1_0.05",
      "1_nudge_1-_0.05",
      "1_nudge_1_0",
      "1_nudge_1_10.1",
      "1_nudge_1_NaN",
      "1_nudge_1_0.05_-1",
      "1_nudge_1_0.05_1000",
      "1_nudge_1_0.05_0.5",
      "1_nudge_1_0.05_1_1",
      "1_nudge_1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16-17-18-19-20-21-22-23-24-25-26-27-28-29-30-31-32-33_1",
      "1_unknown_3",
      "1",
      "*",
    }
  )
  void anEventThatMakesNoSenseIsNamedAndLeftOut(String token) {
    Parsed<Link> parsed = Link.parse(Map.of("events", List.of(token)));
    assertThat(parsed.value().experiment().events()).isEmpty();
    assertThat(parsed.problems()).hasSize(1);
  }

  @Test
  void anEventOfAUnitThatDoesNotExistIsNoExperiment() {
    assertThatThrownBy(() ->
      Experiment.defaults().with(new Event.SetWeight(1, 0, 4, 0, 1))
    ).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSmallerNetworkKeepsTheEventsThatStillFit() {
    Event first = new Event.SetBias(1, 0, 0, 1);
    Event last = new Event.SetBias(2, 0, 3, 1);
    Experiment smaller = Experiment.defaults()
      .with(first)
      .flatMap(e -> e.with(last))
      .orElseThrow()
      .withHidden(0, h -> h.withUnits(2));
    assertThat(smaller.events()).containsExactly(first);
  }

  @Test
  void aRateSetAtStepZeroIsTheLearningRate() {
    Experiment changed = Experiment.defaults()
      .with(new Event.SetLearningRate(0, 0.7))
      .orElseThrow();
    assertThat(changed.events()).isEmpty();
    assertThat(changed.timeline().learningRate(0)).isEqualTo(0.7);
  }
}
