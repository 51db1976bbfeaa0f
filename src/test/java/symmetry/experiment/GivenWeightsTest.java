package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.data.OwnData;
import symmetry.engine.Parameters;
import symmetry.exact.RandomStream;
import symmetry.training.Trainer;

/** A run from weights that somebody brought: the same bits by link, by file, and as the run that they were taken from. */
class GivenWeightsTest {

  private static final String LINK = "v=1&data=moons&hidden=8-6&act=tanh&init=he-normal&lr=0.1";

  /** Taken from a run of full batches, it goes on as that run does. */
  @Test
  void runGoesOnFromAnothersWeights() {
    Experiment experiment = Links.experiment(LINK);
    Trainer whole = new Trainer(experiment);
    whole.advanceTo(30);
    Parameters middle = whole.snapshot().parameters();
    whole.advanceTo(80);

    Experiment resumed = experiment.from(weights(middle));
    Trainer trainer = new Trainer(resumed);
    assertThat(trainer.snapshot().parameters().fingerprint()).isEqualTo(middle.fingerprint());
    assertThat(resumed.given().orElseThrow().fingerprint()).isEqualTo(middle.fingerprint());
    trainer.advanceTo(50);
    assertThat(trainer.snapshot().parameters().fingerprint()).isEqualTo(
      whole.snapshot().parameters().fingerprint()
    );
    trainer.goTo(0);
    assertThat(trainer.snapshot().parameters().fingerprint()).isEqualTo(middle.fingerprint());
  }

  @Test
  void linkHoldsSmallOnesBitByBit() {
    Experiment experiment = Links.experiment(LINK);
    Trainer trainer = new Trainer(experiment);
    trainer.advanceTo(30);
    Experiment given = experiment.from(weights(trainer.snapshot().parameters()));
    String query = new Link(given, 7).query();
    assertThat(query.length()).isLessThan(GivenWeights.MOST_CHARACTERS);
    Parsed<Link> read = Link.parse(query);
    assertThat(read.problems()).isEmpty();
    assertThat(read.value()).isEqualTo(new Link(given, 7));
    assertThat(new Link(read.value().experiment(), 7).query()).isEqualTo(query);
  }

  /** That of a link which is in the world: what it means may never change. */
  @Test
  void frozenLinkGivesTheSameFingerprints() {
    GivenWeights weights = GivenWeights.of(List.of(2, 2, 1), new double[] {
      0.1,
      -0.2,
      1.0 / 3,
      4,
      0,
      1e-300,
      Math.PI,
      -Math.E,
      1e10,
    });
    Trainer trainer = new Trainer(Links.experiment(FROZEN));
    assertThat(trainer.snapshot().parameters().fingerprint()).isEqualTo(weights.fingerprint());
    trainer.advanceTo(10);
    assertThat(trainer.snapshot().parameters().fingerprint()).isEqualTo(AFTER_TEN_STEPS);
  }

  private static final String FROZEN =
    "v=1&hidden=2&weights=s99v78DA6HDAaefJqwIMSzlZmWbODGVgyFPcvwDMkP_NFQ9mHArpVgAzfriIMIAZn3XDGWbNAjIiJTIZAA";
  private static final String AFTER_TEN_STEPS =
    "cf31107cb4f741133d5317cacef2a52b1fe99c5d67e57efa9d7211784f8ea535";

  @Test
  void largeOnesAreKnownByTheirFingerprint() {
    Experiment experiment = Links.experiment("v=1&data=moons&hidden=64-64");
    RandomStream random = new RandomStream(1, RandomStream.Purpose.WEIGHTS, 0);
    double[] values = new double[(int) experiment.parameterCount()];
    for (int k = 0; k < values.length; k++) values[k] = random.gaussian();
    GivenWeights weights = GivenWeights.of(List.of(2, 64, 64, 1), values);
    Experiment given = experiment.from(weights);
    String query = new Link(given, 0).query();
    assertThat(query).contains("weights=sha256_" + weights.fingerprint());

    Parsed<Link> without = Link.parse(query);
    assertThat(without.problems()).hasSize(1);
    assertThat(without.problems().getFirst().field()).isEqualTo("weights");
    assertThat(without.problems().getFirst().bound()).startsWith("opened with the file of weights");
    assertThat(without.value().experiment().given()).isEmpty();

    Parsed<Link> with = Link.parse(QueryText.fields(query), having(weights));
    assertThat(with.problems()).isEmpty();
    assertThat(with.value().experiment()).isEqualTo(given);
    String other = query.replace("hidden=64-64", "hidden=64-63");
    assertThat(Link.parse(QueryText.fields(other), having(weights)).problems()).hasSize(1);
  }

  private static Tables having(GivenWeights weights) {
    return new Tables() {
      @Override
      public Optional<OwnData> find(WantedTable wanted) {
        return Optional.empty();
      }

      @Override
      public Optional<GivenWeights> weights(WantedWeights wanted) {
        return Optional.of(weights).filter(wanted::isMet);
      }
    };
  }

  /** float32 in a float64 takes half the room: some 1,000 of them fit. */
  @Test
  void thousandWeightsOfFloat32FitALink() {
    RandomStream random = new RandomStream(1, RandomStream.Purpose.WEIGHTS, 0);
    double[] values = new double[1021];
    for (int k = 0; k < values.length; k++) values[k] = (float) random.gaussian();
    GivenWeights weights = GivenWeights.of(List.of(2, 255, 1), values);
    assertThat(weights.fitLink()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = { "A", "____", "sha256_12", "7", "AAAA.AAAA", "zzzzzzzzzzzzzzzzzzz" })
  void whatHoldsNoWeightsIsRefused(String text) {
    Parsed<Link> read = Link.parse("v=1&hidden=2&weights=" + text);
    assertThat(read.problems()).hasSize(1);
    assertThat(read.problems().getFirst().bound()).startsWith(
      "the 9 weights and biases of this network, as the clinic packs them"
    );
    assertThat(read.value().experiment().given()).isEmpty();
  }

  /** A gigabyte of zeros in 8,000 characters is not unpacked. */
  @Test
  void bombIsNotUnpacked() {
    String bomb = symmetry.number.Deflated.of(new byte[5_000_000]);
    assertThat(bomb.length()).isLessThan(GivenWeights.MOST_CHARACTERS);
    assertThat(Link.parse("v=1&hidden=2&weights=" + bomb).problems()).hasSize(1);
    String few = symmetry.number.Deflated.of(new byte[8 * 8]);
    assertThat(Link.parse("v=1&hidden=2&weights=" + few).problems()).hasSize(1);
  }

  @Test
  void weightsOfAnotherNetworkAreRefused() {
    Experiment experiment = Links.experiment("v=1&hidden=3");
    GivenWeights weights = GivenWeights.of(List.of(2, 2, 1), new double[9]);
    assertThatThrownBy(() -> experiment.from(weights)).isInstanceOf(IllegalArgumentException.class);
    Experiment unbiased = Links.experiment("v=1&hidden=2&bias=none");
    double[] biased = new double[9];
    biased[4] = 1;
    assertThat(weights.fits(unbiased.architecture())).isTrue();
    assertThat(GivenWeights.of(List.of(2, 2, 1), biased).fits(unbiased.architecture())).isFalse();
  }

  /** Whatever makes it another network, or asks for another start, draws anew; the rest keeps the weights. */
  @Test
  void changesKeepOrDropThem() {
    Experiment given = Links.experiment("v=1&data=moons&hidden=2").from(
      GivenWeights.of(List.of(2, 2, 1), new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 })
    );
    assertThat(given.withSeed(9).given()).isPresent();
    assertThat(given.withTraining(Training.fullBatch(1)).given()).isPresent();
    assertThat(given.bare().given()).isPresent();
    assertThat(given.withHidden(0, h -> h.withDropout(0.5)).given()).isPresent();
    assertThat(given.withHidden(0, h -> h.withUnits(3)).given()).isEmpty();
    assertThat(given.withOutput(given.output()).given()).isEmpty();
    assertThat(given.withStartEverywhere(given.output()).given()).isEmpty();
    assertThat(given.withWeightsEverywhere(given.output().weights()).given()).isEmpty();
    assertThat(given.startsLike(given.drawn())).isFalse();
    assertThat(new Caption(given).title()).endsWith("weights start as in a file");
  }

  private static GivenWeights weights(Parameters parameters) {
    return GivenWeights.of(GivenWeights.sizes(parameters.architecture()), parameters.toArray());
  }

  @Test
  void queryOfADefaultExperimentHasNoWeights() {
    assertThat(Link.parse(Map.of()).value().query()).doesNotContain("weights");
  }
}
