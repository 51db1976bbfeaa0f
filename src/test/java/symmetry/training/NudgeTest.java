package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.engine.Parameters;
import symmetry.exact.RandomStream;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Limits;
import symmetry.experiment.Links;
import symmetry.experiment.RandomExperiments;

/** Units nudged apart in the middle of a run. */
class NudgeTest {

  private static final int NUDGED_AT = 500;
  private static final double EPSILON = 0.05;
  private static final double ONE_UNIT = 0.49;

  @Test
  void theOpeningStoryHasTheLossesItIsToldWith() {
    Trainer run = new Trainer(Experiment.opening());
    assertThat(run.trainLoss()).isCloseTo(0.811, within(5e-4));
    run.advanceTo(NUDGED_AT);
    assertThat(run.trainLoss()).isCloseTo(0.527, within(5e-4));
    assertThat(run.edit(Edit.nudge(EPSILON))).isEmpty();
    assertThat(run.trainLoss()).isCloseTo(0.526, within(5e-4));
    assertThat(run.experiment().events()).containsExactly(
      new Event.Nudge(NUDGED_AT, List.of(0), EPSILON, 0)
    );
    run.advanceTo(700);
    assertThat(run.trainLoss()).isLessThan(ONE_UNIT);
    run.advanceTo(970);
    assertThat(run.trainLoss()).isLessThanOrEqualTo(0.1);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOpeningStoryWorksFromEverySeed(long seed) {
    Trainer run = new Trainer(Experiment.opening().withSeed(seed));
    run.advanceTo(NUDGED_AT);
    assertThat(run.snapshot().breaks()).isEmpty();
    run.edit(Edit.nudge(EPSILON));
    run.advanceTo(2_500);
    assertThat(run.trainLoss()).isLessThan(0.1);
  }

  /** The formula of docs/api.md, spelled out. */
  @Test
  void eachWeightMovesByEpsilonTimesItsDraw() {
    Trainer run = new Trainer(Runs.constantCircle().withSeed(7));
    run.advanceTo(20);
    Parameters before = run.snapshot().parameters();
    run.edit(Edit.nudge(0.7));
    Parameters after = run.snapshot().parameters();
    int roundedOnce = 0;
    for (int layer = 0; layer < 2; layer++) {
      long index = layer + 64L * (0 + 1_000L * 20);
      RandomStream stream = new RandomStream(7, RandomStream.Purpose.NUDGES, index);
      for (int unit = 0; unit < 8; unit++) {
        for (int input = 0; input < (layer == 0 ? 2 : 8); input++) {
          double w = before.weight(layer, unit, input);
          double g = stream.gaussian();
          double moved = 0.7 * g;
          assertThat(after.weight(layer, unit, input)).isEqualTo(w + moved);
          if (Math.fma(0.7, g, w) != w + moved) roundedOnce++;
        }
      }
      assertThat(after.biases(layer)).isEqualTo(before.biases(layer));
    }
    assertThat(roundedOnce).as("weights that a fused multiply-add would betray").isPositive();
    assertThat(after.weights(2)).isEqualTo(before.weights(2));
    assertThat(after.biases(2)).isEqualTo(before.biases(2));
  }

  @ParameterizedTest
  @ValueSource(longs = { 3, 8, 21 })
  void onlyHiddenLayersWithClonesAreNudged(long seed) {
    Experiment mixed = Runs.constantCircle()
      .withSeed(seed)
      .withStart(1, LayerStart.of(InitializerKind.GLOROT_UNIFORM));
    Trainer run = new Trainer(mixed);
    run.edit(Edit.nudge(EPSILON));
    assertThat(run.experiment().events()).containsExactly(
      new Event.Nudge(0, List.of(0), EPSILON, 0)
    );
    assertThat(run.snapshot().parameters().weights(1)).isEqualTo(
      new Trainer(mixed).snapshot().parameters().weights(1)
    );
  }

  @Test
  void equalLayersAreMovedByDifferentDraws() {
    Experiment three = Links.experiment("v=1&data=circle&hidden=4-4-4&seed=11");
    Trainer run = new Trainer(three);
    run.edit(Edit.nudge(EPSILON));
    Parameters nudged = run.snapshot().parameters();
    assertThat(nudged.weights(1)).doesNotContain(nudged.weights(2));
    assertThat(nudged.weights(1)).hasSize(16);
  }

  @ParameterizedTest
  @ValueSource(longs = { 2, 5, 17 })
  void whoElseIsNudgedAndInWhichTokenMakesNoDifference(long seed) {
    String link = "v=1&data=circle&hidden=4-4&seed=" + seed + "&events=";
    Experiment together = Links.experiment(link + "30_nudge_1-2_0.05");
    Experiment apart = Links.experiment(link + "30_nudge_2_0.05*30_nudge_1_0.05");
    assertThat(Fingerprints.at(60, together)).isEqualTo(Fingerprints.at(60, apart));
  }

  @ParameterizedTest
  @ValueSource(longs = { 1, 4, 9 })
  void nudgesOfOneStepAdd(long seed) {
    String link = "v=1&data=circle&seed=" + seed + "&events=";
    double[] start = weights(link + "0_lr_1");
    double[] first = weights(link + "0_nudge_1_0.05");
    double[] second = weights(link + "0_nudge_1_0.25_1");
    double[] both = weights(link + "0_nudge_1_0.05*0_nudge_1_0.25_1");
    for (int k = 0; k < start.length; k++) {
      double moved = first[k] - start[k] + (second[k] - start[k]);
      assertThat(both[k]).isCloseTo(start[k] + moved, within(1e-15));
    }
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void anotherNudgeOfTheSameStepTakesTheNextSalt() {
    Trainer run = new Trainer(Links.experiment("v=1&hidden=2-2&events=0_nudge_1_0.1"));
    run.edit(Edit.nudge(EPSILON));
    assertThat(run.experiment().events()).containsExactly(
      new Event.Nudge(0, List.of(0), 0.1, 0),
      new Event.Nudge(0, List.of(1), EPSILON, 1)
    );
  }

  @Test
  void whereNoClonesAreLeftTheLayersOfTheLastNudgeAreNudgedAgain() {
    Trainer run = new Trainer(Links.experiment("v=1&hidden=2-2-2&init2=he-normal"));
    run.advanceTo(10);
    run.edit(Edit.nudge(EPSILON));
    run.advanceTo(20);
    run.edit(Edit.nudge(0.1));
    assertThat(run.experiment().events())
      .hasSize(2)
      .last()
      .isEqualTo(new Event.Nudge(20, run.experiment().events().getFirst().changedLayers(), 0.1, 0));
  }

  /** Corners and random places: no two of layer, step and salt share a stream. */
  @Test
  void streamsAreOneForEachLayerStepAndSalt() {
    RandomExperiments random = new RandomExperiments(5);
    long[] steps = LongStream.concat(
      LongStream.of(0, 1, 2, 63, 64, 999, 1_000, 64_000, 999_999, 1_000_000),
      LongStream.generate(() -> random.below(1_000_001)).limit(50)
    )
      .distinct()
      .toArray();
    int[] salts = { 0, 1, 2, 63, 64, 500, 998, 999 };
    Set<Long> seen = new HashSet<>();
    for (long step : steps) {
      for (int salt : salts) {
        for (int layer = 0; layer < Limits.HIDDEN_LAYERS.max(); layer++) {
          Event.Nudge nudge = new Event.Nudge(step, List.of(layer), EPSILON, salt);
          long index = nudge.stream(layer);
          assertThat(seen.add(index)).isTrue();
          // One and only one place has this index: it can be read back.
          assertThat(index % 64).isEqualTo(layer);
          assertThat((index / 64) % 1_000).isEqualTo(salt);
          assertThat(index / 64_000).isEqualTo(step);
        }
      }
    }
    assertThat(Limits.HIDDEN_LAYERS.max()).isLessThanOrEqualTo(64);
    assertThat(Limits.NUDGE_SALT.max()).isLessThan(1_000);
    assertThat(Limits.NUDGE_SALT.max()).isGreaterThanOrEqualTo(Limits.MAX_EVENTS - 1);
  }

  @Test
  void otherStepsSaltsAndSeedsDrawOtherNumbers() {
    List<double[]> all = List.of(
      moved("v=1&events=0_nudge_1_0.05"),
      moved("v=1&events=0_nudge_1_0.05_1"),
      moved("v=1&seed=2&events=0_nudge_1_0.05"),
      moved("v=1&init=normal_0_0.05&events=0_lr_1")
    );
    for (int a = 0; a < all.size(); a++) {
      for (int b = 0; b < a; b++) {
        double[] one = all.get(a);
        double[] other = all.get(b);
        assertThat(
          IntStream.range(0, one.length).noneMatch(k -> Math.abs(one[k] - other[k]) < 1e-6)
        )
          .as("%s %s", Arrays.toString(one), Arrays.toString(other))
          .isTrue();
      }
    }
  }

  @Test
  void whereNothingIsAlikeANudgeIsRefusedInWords() {
    assertRefused("v=1&init=glorot-uniform", EPSILON, "No hidden layer has two equal units here");
    assertRefused("v=1&hidden=1", EPSILON, "No hidden layer has two equal units here");
    assertRefused("v=1&hidden=0", EPSILON, "There is no hidden layer");
    for (double epsilon : new double[] { 0, -1, 10.5, Double.NaN, Double.POSITIVE_INFINITY }) {
      assertRefused("v=1", epsilon, "it must be a number from 1e-9 to 10");
    }
  }

  @Test
  void aNudgeIsMarkedAsWhatBrokeEachLayer() {
    Trainer run = new Trainer(Runs.constantCircle());
    run.advanceTo(30);
    run.edit(Edit.nudge(EPSILON));
    run.advanceTo(40);
    assertThat(run.snapshot().breaks())
      .extracting(SymmetryBreak::inWords)
      .containsExactly(
        "symmetry broke at step 30, in layer 1, by a nudge of 0.05",
        "symmetry broke at step 30, in layer 2, by a nudge of 0.05"
      );
    assertThat(new Event.Nudge(3, List.of(4, 0, 2), 1, 0).inWords()).isEqualTo(
      "a nudge of 1 in layers 1, 3 and 5"
    );
    assertThat(new Event.Nudge(3, List.of(1, 2, 3), 1, 0).inWords()).isEqualTo(
      "a nudge of 1 in layers 2 to 4"
    );
  }

  @Test
  void theWidthOneShadowDoubtsANudge() {
    Experiment nudged = Links.experiment("v=1&data=circle&events=5_nudge_1_0.05*9_lr_0.1");
    WidthOneShadow shadow = WidthOneShadow.of(nudged);
    assertThat(shadow.origin().experiment().events()).containsExactly(
      new Event.SetLearningRate(9, 0.1)
    );
    assertThat(shadow.doubts()).containsExactly("there is a nudge of 0.05 in layer 1");
  }

  private static void assertRefused(String link, double epsilon, String reason) {
    Trainer run = new Trainer(Links.experiment(link));
    String before = Fingerprints.of(run);
    Optional<String> refusal = run.edit(Edit.nudge(epsilon));
    assertThat(refusal).hasValueSatisfying(text -> assertThat(text).contains(reason));
    assertThat(Fingerprints.of(run)).isEqualTo(before);
    assertThat(run.experiment().events()).isEmpty();
  }

  private static double[] weights(String link) {
    return new Trainer(Links.experiment(link)).snapshot().parameters().weights(0);
  }

  private static double[] moved(String link) {
    double[] moved = weights(link);
    for (int k = 0; k < moved.length; k++) moved[k] -= link.contains("normal") ? 0 : 0.5;
    return moved;
  }
}
