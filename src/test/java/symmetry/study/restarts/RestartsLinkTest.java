package symmetry.study.restarts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Experiment;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Links;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.RandomExperiments;
import symmetry.study.Work;
import symmetry.training.Trainer;

class RestartsLinkTest {

  private final Experiment opening = Experiment.defaults();

  @Test
  void usualNumbersAreLeftOutAndOthersWritten() {
    Experiment he = opening.withStartEverywhere(LayerStart.of(InitializerKind.HE_NORMAL));
    RestartsLink link = RestartsLink.of(List.of(opening, he));
    assertThat(link.query()).isEqualTo("v=1&b.init=he-normal");
    assertThat(link.withSeeds(10_000).withSteps(500).withGoal(0.05).query()).isEqualTo(
      "v=1&b.init=he-normal&seeds=10000&steps=500&goal=0.05"
    );
    assertThat(RestartsLink.of(List.of(opening)).query()).isEqualTo("v=1");
    assertThat(RestartsLink.of(List.of(he, opening)).query()).isEqualTo(
      "v=1&a.init=he-normal&count=2"
    );
  }

  @Test
  void anyLinkWritten_isReadBackEqual() {
    RandomExperiments random = new RandomExperiments(5);
    for (int k = 0; k < 100; k++) {
      List<Experiment> experiments = new ArrayList<>();
      for (int more = random.below(8); more >= 0; more--) experiments.add(random.any());
      RestartsLink link = new RestartsLink(
        experiments,
        1 + random.below(300),
        1 + random.below(300),
        0.5
      );
      if (!link.excesses().isEmpty()) link = link.affordable();
      if (link.seeds() < 1 || link.steps() < 1) continue;
      Parsed<RestartsLink> parsed = parse(link.query());
      assertThat(parsed.problems()).isEmpty();
      assertThat(parsed.value()).isEqualTo(link);
    }
  }

  @Test
  void givenWeightsStartAlikeFromEverySeed_whichIsSaid() {
    assertThat(RestartsLink.of(List.of(opening)).startsAlike()).isEmpty();
    Experiment drawn = Links.experiment("v=1&data=moons&hidden=3&batch=10&init=he-normal");
    Trainer trainer = new Trainer(drawn);
    Experiment given = drawn.from(
      GivenWeights.of(List.of(2, 3, 1), trainer.snapshot().parameters().toArray())
    );
    RestartsLink link = RestartsLink.of(List.of(drawn, given));
    assertThat(link.startsAlike().orElseThrow()).contains("every seed starts alike");
    List<Experiment> seeds = Stream.of(1, 2, 3).map(given::withSeed).toList();
    assertThat(seeds.stream().map(e -> new Trainer(e).snapshot().parameters().fingerprint()))
      .as("alike")
      .containsOnly(trainer.snapshot().parameters().fingerprint());
    assertThat(
      seeds
        .stream()
        .map(e -> new Trainer(e).trainLoss())
        .distinct()
    )
      .as("on other data")
      .hasSize(3);
  }

  @Test
  void numbersOutOfBounds_areRefusedWithTheirBound() {
    assertThat(parse("v=1&seeds=10001&steps=0&goal=x").problems()).containsExactlyInAnyOrder(
      new Problem("seeds", "10001", RestartPlan.SEEDS.bound()),
      new Problem("steps", "0", RestartPlan.STEPS.bound()),
      new Problem("goal", "x", RestartPlan.GOAL.bound())
    );
    assertThat(parse("v=1&count=9").problems()).extracting(Problem::field).containsExactly("count");
    assertThat(parse("v=1&h.lr=NaN").problems()).extracting(Problem::field).containsExactly("h.lr");
    assertThat(parse("v=1&i.lr=1").problems()).extracting(Problem::field).containsExactly("i.lr");
    assertThat(parse("v=1&b.goal=1").problems())
      .extracting(Problem::field)
      .containsExactly("b.goal");
  }

  @Test
  void moreWorkThanThereMayBe_isRefusedAndWhatIsPossibleIsDone() {
    Parsed<RestartsLink> parsed = parse(
      "v=1&data=circle&samples=2000&test=0&hidden=256-256-256&seeds=10000&steps=20000"
    );
    assertThat(parsed.problems()).extracting(Problem::field).containsExactly("steps", "seeds");
    assertThat(parsed.value().excesses()).isEmpty();
    assertThat(parsed.value().plans().getFirst().cost()).isLessThanOrEqualTo(RestartPlan.MAX_COST);
  }

  @Test
  void usualNumberOfSeedsThatIsTooMuch_isNobodysFault() {
    Parsed<RestartsLink> parsed = parse("v=1&data=circle&samples=2000&test=0&hidden=256-256-256");
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value().seeds()).isLessThan((int) RestartPlan.SEEDS.initial());
    assertThat(parsed.value().excesses()).isEmpty();
  }

  @Test
  void seedsPastTheLastOne_areRefused() {
    Parsed<RestartsLink> parsed = parse("v=1&seed=999999990&seeds=20");
    assertThat(parsed.problems()).extracting(Problem::field).containsExactly("seeds");
    assertThat(parsed.value().seeds()).isEqualTo(10);
    assertThat(parsed.value().plans()).hasSize(1);
  }

  @Test
  void scene_isTheStateOfTheRunAtItsLastStep() {
    Experiment experiment = Links.experiment("v=1&data=moons&samples=40&init=he-normal&seed=3");
    Scene scene = new Scene.Filming(experiment, 57).run(Work.unwatched());
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(57);
    assertThat(scene.step()).isEqualTo(57);
    assertThat(scene.loss()).isEqualTo(trainer.trainLoss());
  }

  @Test
  void figuresInWords_sayShareIntervalAndTheBestOfTwo() {
    List<Restart> restarts = new ArrayList<>();
    for (int k = 0; k < 1_000; k++) {
      boolean solved = k % 4 != 0;
      restarts.add(new Restart(k, solved ? 0.01 : 0.5, solved ? 30 : Restart.NEVER, 0));
    }
    RestartFigures figures = new RestartFigures(restarts);
    assertThat(figures.inWords()).isEqualTo(
      "75 % of 1,000 seeds solve it (95 % confidence: 72 to 78 %). Two seeds: 100 % chance that at least one works." +
        " 250 seeds do not within the steps: steps to solve are those of the others."
    );
    assertThat(figures.solvedBy(29)).isZero();
    assertThat(figures.solvedBy(30)).isEqualTo(0.75);
    assertThat(
      new RestartFigures(List.of(new Restart(1, 0.5, Restart.NEVER, Restart.NEVER))).inWords()
    )
      .startsWith("None of 1 seeds")
      .endsWith("In every run some units stay clones to the end.");
  }

  private static Parsed<RestartsLink> parse(String query) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : query.split("&")) {
      String[] parts = field.split("=", 2);
      fields.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
    }
    return RestartsLink.parse(fields);
  }
}
