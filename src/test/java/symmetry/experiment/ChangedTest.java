package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Feature;
import symmetry.engine.Loss;

/** Events after a change of set-up: where their place is, or gone with a sentence. */
class ChangedTest {

  @Test
  void anEditOfALayerWhoseInputsGoIsDroppedByName() {
    Experiment before = experiment("hidden=4-4", "0_w_2_1_1_3");
    Changed changed = Changed.withoutHidden(before, 0);
    assertThat(changed.experiment().events()).isEmpty();
    assertThat(changed.messages()).containsExactly(
      "The hand edit of weight 1→1 in layer 2 at step 0 was dropped: that weight no longer exists."
    );
  }

  @Test
  void aHiddenBiasNeverBecomesAnOutputBias() {
    Experiment before = experiment("hidden=4", "7_b_1_1_0.5");
    Changed changed = Changed.between(before, before.withHidden(List.of()));
    assertThat(changed.experiment().events()).isEmpty();
    assertThat(changed.messages()).containsExactly(
      "The hand edit of bias 1 in layer 1 at step 7 was dropped: that bias no longer exists."
    );
    assertThat(Changed.withoutHidden(before, 0)).isEqualTo(changed);
  }

  @Test
  void aBiasGoesWithItsLayersBiases_andAnOutputWithItsLoss() {
    Experiment before = experiment("hidden=4", "7_b_1_2_0.5*7_b_2_1_0.5*7_w_2_1_1_3");
    LayerStart none = before.output().withBiases(Choice.of(BiasKind.NONE));

    assertThat(before.withOutput(none).events()).hasSize(2).doesNotContain(before.events().get(1));
    assertThat(before.withStart(0, none).events())
      .hasSize(2)
      .doesNotContain(before.events().get(0));
    assertThat(before.withLoss(Loss.TANH_MSE).events()).hasSize(3);
    Changed changed = Changed.between(before, before.withLoss(Loss.SOFTMAX_CE));
    assertThat(changed.messages())
      .hasSize(2)
      .allMatch(line -> line.contains("in layer 2"));
  }

  /** Of a network 2-4-4-4-1; layers as in links. */
  @ParameterizedTest
  @CsvSource({
    // event, after layer 1 is removed, 2, 3
    "1_w_1_1_1_3, , 1_w_1_1_1_3, 1_w_1_1_1_3",
    "1_w_2_1_1_3, , , 1_w_2_1_1_3",
    "1_w_3_1_1_3, 1_w_2_1_1_3, , ",
    "1_w_4_1_1_3, 1_w_3_1_1_3, 1_w_3_1_1_3, ",
    "1_b_1_2_3, , 1_b_1_2_3, 1_b_1_2_3",
    "1_b_2_2_3, 1_b_1_2_3, , 1_b_2_2_3",
    "1_b_3_2_3, 1_b_2_2_3, 1_b_2_2_3, ",
    "1_b_4_1_3, 1_b_3_1_3, 1_b_3_1_3, 1_b_3_1_3",
    "1_init_3_zeros, 1_init_2_zeros, 1_init_2_zeros, ",
    "1_init_4_zeros, 1_init_3_zeros, 1_init_3_zeros, 1_init_3_zeros",
    "1_dropout_2_0.5, 1_dropout_1_0.5, , 1_dropout_2_0.5",
    "1_nudge_1-3_0.1, 1_nudge_2_0.1, 1_nudge_1-2_0.1, 1_nudge_1_0.1",
    "1_nudge_2_0.1, 1_nudge_1_0.1, , 1_nudge_2_0.1",
    "1_lr_0.1, 1_lr_0.1, 1_lr_0.1, 1_lr_0.1",
    "1_batches_2, 1_batches_2, 1_batches_2, 1_batches_2",
  })
  void anEventFollowsItsLayerOrGoes(String event, String first, String second, String third) {
    Experiment before = experiment("hidden=4-4-4", event);
    String[] after = { first, second, third };
    for (int layer = 0; layer < 3; layer++) {
      Changed changed = Changed.withoutHidden(before, layer);
      assertThat(tokens(changed.experiment())).isEqualTo(after[layer] == null ? "" : after[layer]);
      boolean whole = event.contains("nudge_1-3") ? layer == 1 : after[layer] != null;
      assertThat(changed.dropped()).hasSize(whole ? 0 : 1);
    }
  }

  /** Into a network 2-4-4-1, before its first layer, between them, and before the output. */
  @ParameterizedTest
  @CsvSource({
    "1_w_1_1_1_3, , 1_w_1_1_1_3, 1_w_1_1_1_3",
    "1_w_2_1_1_3, 1_w_3_1_1_3, , 1_w_2_1_1_3",
    "1_w_3_1_1_3, 1_w_4_1_1_3, 1_w_4_1_1_3, ",
    "1_b_2_2_3, 1_b_3_2_3, 1_b_3_2_3, 1_b_2_2_3",
    "1_b_3_1_3, 1_b_4_1_3, 1_b_4_1_3, 1_b_4_1_3",
    "1_nudge_1-2_0.1, 1_nudge_2-3_0.1, 1_nudge_1-3_0.1, 1_nudge_1-2_0.1",
  })
  void anEventFollowsItsLayerUpToo(String event, String first, String second, String third) {
    Experiment before = experiment("hidden=4-4", event);
    String[] after = { first, second, third };
    for (int place = 0; place < 3; place++) {
      Changed changed = Changed.withOneMoreHidden(before, place, before.hidden().getFirst());
      assertThat(changed.experiment().hidden()).hasSize(3);
      assertThat(tokens(changed.experiment())).isEqualTo(after[place] == null ? "" : after[place]);
      assertThat(changed.dropped()).hasSize(after[place] == null ? 1 : 0);
    }
  }

  @Test
  void ofANudgeOnlyTheLostLayersAreDropped() {
    Changed changed = Changed.withoutHidden(experiment("hidden=4-4-4", "500_nudge_1-3_0.05_2"), 2);
    assertThat(tokens(changed.experiment())).isEqualTo("500_nudge_1_0.05_2");
    assertThat(changed.messages()).containsExactly(
      "The nudge of 0.05 in layer 3 at step 500 was dropped: that layer no longer exists."
    );
  }

  @Test
  void anOutputEventStaysAnOutputEventWhereItsInputsStay() {
    Experiment before = experiment("hidden=4-4", "0_b_3_1_0.5*0_w_3_1_2_0.5*0_init_3_zeros");
    assertThat(tokens(before.withHidden(layers("6-4")))).isEqualTo(
      "0_b_3_1_0.5*0_w_3_1_2_0.5*0_init_3_zeros"
    );
    assertThat(tokens(before.withHidden(layers("4-4-4")))).isEqualTo("0_b_4_1_0.5*0_init_4_zeros");
    assertThat(tokens(before.withHidden(layers("4")))).isEqualTo("0_b_2_1_0.5*0_init_2_zeros");
    assertThat(tokens(before.withHidden(List.of()))).isEqualTo("0_b_1_1_0.5*0_init_1_zeros");
  }

  @Test
  void unitsThatGoTakeTheirWeightsOnBothSidesWithThem() {
    Experiment before = experiment("hidden=4-4", "1_w_1_4_1_3*2_w_2_1_4_3*3_w_2_4_1_3*4_b_1_4_3");
    Experiment after = before.withHidden(0, h -> h.withUnits(3));
    assertThat(tokens(after)).isEqualTo("3_w_2_4_1_3");
    assertThat(Changed.between(before, after).dropped()).isEqualTo(
      List.of(before.events().get(0), before.events().get(1), before.events().get(3))
    );
  }

  @Test
  void anInputIsWhatItIsNotWhereItStands() {
    Experiment before = experiment("data=circle", "0_w_1_1_1_3*1_w_1_1_3_3*2_w_1_1_4_3").withData(
      DataSpec.of(BuiltIn.CIRCLE)
    );
    assertThat(before.events()).hasSize(1);
    Experiment featured = experiment(
      "data=circle&features=x1-squared_x1-x2",
      "0_w_1_1_1_3*1_w_1_1_3_3*2_w_1_1_4_3"
    );
    Experiment fewer = featured.withData(featured.data().withFeatures(Set.of(Feature.X1_X2)));
    assertThat(tokens(fewer)).isEqualTo("0_w_1_1_1_3*2_w_1_1_3_3");
    assertThat(Changed.between(featured, fewer).messages()).containsExactly(
      "The hand edit of weight 3→1 in layer 1 at step 1 was dropped: that weight no longer exists."
    );
  }

  @Test
  void otherDataHasOtherInputsAndOutputs() {
    String events = "0_w_1_1_1_3*1_b_1_1_3*2_w_2_1_1_3*3_b_2_1_3*4_nudge_1_0.1";
    Experiment circle = experiment("data=circle", events);
    assertThat(tokens(circle.withData(DataSpec.of(BuiltIn.MOONS)))).isEqualTo(events);
    assertThat(tokens(circle.withData(DataSpec.of(BuiltIn.IRIS)))).isEqualTo(
      "1_b_1_1_3*4_nudge_1_0.1"
    );
    assertThat(tokens(circle.withData(DataSpec.of(BuiltIn.SINE)))).isEqualTo(
      "1_b_1_1_3*2_w_2_1_1_3*3_b_2_1_3*4_nudge_1_0.1"
    );
  }

  @Test
  void changesThatKeepEveryPlaceDropNothing() {
    Experiment before = experiment("hidden=4-4", "0_w_2_1_1_3*5_nudge_1-2_0.1");
    List<UnaryOperator<Experiment>> changes = List.of(
      e -> e.withSeed(9),
      e -> e.withTraining(Training.fullBatch(3)),
      e -> e.withHidden(1, h -> h.withDropout(0.5)),
      e -> e.withStartEverywhere(LayerStart.of(InitializerKind.HE_NORMAL)),
      e -> e.withData(e.data().withNoise(0.5))
    );
    for (var change : changes) {
      Changed changed = Changed.between(before, change.apply(before));
      assertThat(changed.experiment().events()).isEqualTo(before.events());
      assertThat(changed.messages()).isEmpty();
    }
  }

  @Test
  void whateverIsChangedEachEventIsKeptOrDropped() {
    RandomExperiments random = new RandomExperiments(23);
    for (int k = 0; k < 200; k++) {
      Experiment before = random.any();
      Experiment pattern = random.any();
      Changed changed = Changed.between(before, before.withHidden(pattern.hidden()));
      long nudges = before.events().stream().filter(Event.Nudge.class::isInstance).count();
      assertThat((long) changed.experiment().events().size() + changed.dropped().size()).isBetween(
        (long) before.events().size(),
        before.events().size() + nudges
      );
      assertThat(changed.messages()).hasSameSizeAs(changed.dropped());
    }
  }

  @Test
  void ofALinksEventsOnlyTheBadOnesAreLeftOutEachByName() {
    String text =
      "1_w_1_1_1_0.5*2_w_1_9_1_0.5*3_nonsense_1*4_b_1_1_2e6*5_nudge_1_0.1*6_nudge_2_0.1";
    Parsed<Link> parsed = Link.parse(Map.of("events", List.of(text)));
    assertThat(tokens(parsed.value().experiment())).isEqualTo("1_w_1_1_1_0.5*5_nudge_1_0.1");
    assertThat(parsed.problems()).extracting(Problem::field).containsOnly("events");
    assertThat(parsed.problems())
      .extracting(Problem::value)
      .containsExactly("2_w_1_9_1_0.5", "3_nonsense_1", "4_b_1_1_2e6", "6_nudge_2_0.1");
  }

  @Test
  void badEventsThatAllShareAreNamedOnceEach() {
    var query = QueryText.fields("v=1&events=1_w_1_9_1_0.5*3_nonsense_1&b.init=he-normal");
    assertThat(ComparisonLink.parse(query, Tables.NONE).problems())
      .extracting(Problem::value)
      .containsExactly("1_w_1_9_1_0.5", "3_nonsense_1");
  }

  private static Experiment experiment(String fields, String events) {
    return Link.parse("v=1&" + fields + "&events=" + events)
      .value()
      .experiment();
  }

  private static List<HiddenLayer> layers(String widths) {
    return Links.experiment("v=1&hidden=" + widths).hidden();
  }

  private static String tokens(Experiment experiment) {
    return new Link(experiment, 0).fields().getOrDefault("events", "");
  }
}
