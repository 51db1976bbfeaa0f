package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Feature;
import symmetry.engine.Activation;
import symmetry.engine.Loss;

class LinkTest {

  private static final int EXPERIMENTS = 400;

  @Test
  void defaults_areThoseOfTheVeryFirstLinks() {
    Experiment defaults = Experiment.defaults();
    LayerStart constant = LayerStart.of(InitializerKind.CONSTANT, 0.5);

    assertThat(defaults).isEqualTo(
      new Experiment(
        1,
        DataSpec.of(BuiltIn.XOR),
        List.of(new HiddenLayer(4, Activation.TANH, constant, 0)),
        constant,
        Loss.SIGMOID_BCE,
        Training.fullBatch(0.3),
        List.of()
      )
    );
  }

  @Test
  void addressWithoutAnExperiment_opensTheOpeningOne() {
    for (String query : List.of("", "projector=1", "embed=1&projector=1")) {
      Parsed<Link> opened = Link.opened(QueryText.fields(query));

      assertThat(opened.value()).as(query).isEqualTo(new Link(Experiment.opening(), 0));
      assertThat(opened.problems()).as(query).isEmpty();
    }
    assertThat(new Link(Experiment.opening(), 0).query()).isEqualTo("v=1&data=circle&lr=1");
  }

  @Test
  void addressWithAFieldOfAnExperiment_opensWhatItSays() {
    for (String query : List.of("v=1", "v=1&embed=1", "data=moons&projector=1", "step=5")) {
      assertThat(Link.opened(QueryText.fields(query)))
        .as(query)
        .isEqualTo(Links.parse(query));
    }
    Parsed<Link> stranger = Link.opened(QueryText.fields("utm=x"));
    assertThat(stranger.value().experiment()).isEqualTo(Experiment.opening());
    assertThat(stranger.problems()).extracting(Problem::field).containsExactly("utm");
  }

  @Test
  void howAPageIsShown_isNoProblemInAnyLink() {
    assertThat(Links.parse("v=1&projector=1&embed=1").problems()).isEmpty();
    assertThat(
      ComparisonLink.parse(QueryText.fields("v=1&projector=1"), Tables.NONE).problems()
    ).isEmpty();
  }

  @Test
  void linkOfARunTooFarToReplay_staysAtTheLastStepItCanAndThePageSaysSoBefore() {
    Experiment large = Links.experiment("v=1&data=digits&hidden=64");
    long last = large.replayableSteps();

    assertThat(Link.reaching(large, last - 1).step()).isEqualTo(last - 1);
    assertThat(Link.reaching(large, last + 1).step()).isEqualTo(last);
    assertThat(Links.parse(Link.reaching(large, 10 * last).query()).problems()).isEmpty();
    assertThat(Link.limitInWords(large, last / 2)).isEmpty();
    assertThat(Link.limitInWords(large, last - 1)).contains(
      "A link can show this run up to step %,d. Beyond it, the address stays at that step.".formatted(
        last
      )
    );
    assertThat(Link.limitInWords(large, last + 1)).contains(
      "A link can show this run up to step %,d, so the address stays at that step.".formatted(last)
    );
    assertThat(Link.limitInWords(Experiment.opening(), 100_000)).isEmpty();
  }

  @Test
  void defaults_haveTheShortestLink() {
    assertThat(new Link(Experiment.defaults(), 0).query()).isEqualTo("v=1");
    assertThat(Links.parse("v=1")).isEqualTo(
      new Parsed<>(new Link(Experiment.defaults(), 0), List.of())
    );
  }

  @Test
  void noFieldsAtAll_areTheDefaults() {
    assertThat(Link.parse(Map.of()).value()).isEqualTo(new Link(Experiment.defaults(), 0));
    assertThat(Link.parse(Map.of()).problems()).isEmpty();
  }

  @Test
  void anyExperiment_isReadBackFromItsLinkWithoutAProblem() {
    RandomExperiments random = new RandomExperiments(1);
    for (int k = 0; k < EXPERIMENTS; k++) {
      Link link = new Link(random.any(), 0);

      assertThat(Links.parse(link.query())).isEqualTo(new Parsed<>(link, List.of()));
      assertThat(Link.parse(link.query())).isEqualTo(new Parsed<>(link, List.of()));
    }
  }

  @Test
  void anyLink_needsNoEscaping() {
    RandomExperiments random = new RandomExperiments(2);
    for (int k = 0; k < EXPERIMENTS; k++) {
      assertThat(new Link(random.any(), 0).query()).matches("[a-zA-Z0-9&=._*-]+");
    }
  }

  @Test
  void experiments_areEqualExactlyIfTheirLinksAre() {
    RandomExperiments random = new RandomExperiments(3);
    Map<String, Experiment> byLink = new HashMap<>();
    for (int k = 0; k < EXPERIMENTS; k++) {
      Experiment drawn = random.any();
      Experiment before = byLink.put(new Link(drawn, 0).query(), drawn);
      if (before != null) assertThat(drawn).isEqualTo(before);
    }
    assertThat(byLink.values()).doesNotHaveDuplicates();
  }

  @Test
  void minusZero_isTheSameExperimentAsZero() {
    Experiment plain = Experiment.defaults();
    Experiment minus = plain
      .withHidden(0, h -> h.withDropout(-0.0))
      .withTraining(plain.training().withPenalty(-0.0, -0.0))
      .withOutput(LayerStart.of(InitializerKind.CONSTANT, -0.0));

    assertThat(minus).isEqualTo(plain.withOutput(LayerStart.of(InitializerKind.CONSTANT, 0)));
  }

  @Test
  void fieldsInAnyOrder_giveTheSameLink() {
    List<String> fields = new ArrayList<>(
      List.of("step=7", "act2=relu", "hidden=3-2", "data=moons", "v=1", "init=he-normal", "lr=0.1")
    );
    String canonical = Links.parse(String.join("&", fields)).value().query();
    assertThat(canonical).isEqualTo(
      "v=1&data=moons&hidden=3-2&init=he-normal&act2=relu&lr=0.1&step=7"
    );
    for (int k = 0; k < fields.size(); k++) {
      Collections.rotate(fields, 1);
      assertThat(Links.parse(String.join("&", fields)).value().query()).isEqualTo(canonical);
    }
  }

  @Test
  void defaultsSpeltOut_areLeftOut() {
    assertThat(
      Links.parse(
        "v=1&data=xor&samples=200&noise=0.05&positive=0.5&test=0.2&seed=1&hidden=4&act=tanh" +
          "&act1=tanh&init=constant_0.50&initout=constant_5e-1&bias=zeros&dropout=0.0" +
          "&loss=sigmoid-bce&opt=sgd&lr=3e-1&batch=0&l1=-0&l2=0&step=0"
      )
        .value()
        .query()
    ).isEqualTo("v=1");
  }

  @Test
  void longestLinkAnExperimentCanHave_isShortEnoughToBeRead() {
    double digits = -1.2345678901234567e-10;
    LayerStart start = new LayerStart(
      new Choice<>(
        InitializerKind.SCALED_TWINS,
        List.of(0.012345678901234567),
        Optional.of(Choice.of(InitializerKind.TRUNCATED_NORMAL, digits, -digits))
      ),
      Choice.of(BiasKind.UNIFORM, digits, digits)
    );
    LayerStart other = start.withBiases(Choice.of(BiasKind.UNIFORM, 2 * digits, digits));
    List<HiddenLayer> hidden = IntStream.range(0, 32)
      .mapToObj(k ->
        new HiddenLayer(
          100 - k,
          k == 0 ? Activation.RELU : Activation.LEAKY_RELU,
          k == 0 ? start : other.withWeights(other.weights().withValue(0, 0.022345678901234567)),
          k == 0 ? -digits : -2 * digits
        )
      )
      .map(h -> h.withUnits(h.units() - 20))
      .toList();
    List<Integer> layers = IntStream.range(0, 32).boxed().toList();
    List<Event> events = IntStream.range(0, Limits.MAX_EVENTS)
      .<Event>mapToObj(k -> new Event.Nudge(999_000 + k, layers, 1.2345678901234567e-5, 900 + k))
      .toList();
    Experiment longest = new Experiment(
      999_999_999,
      DataSpec.of(BuiltIn.CHECKERBOARD)
        .withSamples(1999)
        .withNoise(0.012345678901234567)
        .withPositiveShare(0.12345678901234567)
        .withTestShare(0.012345678901234567)
        .withFeatures(Set.of(Feature.values())),
      hidden,
      other,
      Loss.SIGMOID_MSE,
      new Training(
        Choice.of(OptimizerKind.ADAM, 0.12345678901234567, 0.12345678901234567, 1.2345678901234e-5),
        1.2345678901234567e-5,
        1999,
        -digits,
        -digits
      ),
      events
    );
    Link link = new Link(longest, 10);

    assertThat(link.query()).hasSizeGreaterThan(12_000);
    assertThat(Links.parse(link.query())).isEqualTo(new Parsed<>(link, List.of()));
  }
}
