package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.engine.Activation;

/** A link with faults names each of them and applies the rest. */
class LinkRefusalTest {

  /** Fields that are right, whatever else the link says. */
  private static final String REST = "&batch=7&l2=0.25";

  @ParameterizedTest
  @CsvSource(
    delimiter = ';',
    value = {
      "v=2; v; 2; 1, the only version",
      "v=; v; ''; 1, the only version",
      "data=mooons; data; mooons; one of xor-points, xor-signed, xor,",
      "data=MOONS; data; MOONS; one of",
      "samples=3; samples; 3; a whole number from 4 to 2000",
      "samples=20.5; samples; 20.5; a whole number from 4 to 2000",
      "noise=1.01; noise; 1.01; a number from 0 to 1",
      "positive=0.01; positive; 0.01; a number from 0.05 to 0.95",
      "test=0.95; test; 0.95; a number from 0 to 0.9",
      "data=multi-blobs&classes=11; classes; 11; a whole number from 2 to 10",
      "features=x1-squared_cube; features; x1-squared_cube; some of x1-squared, x2-squared",
      "features=; features; ''; some of",
      "seed=-1; seed; -1; a whole number from 0 to 999999999",
      "seed=1000000000; seed; 1000000000; a whole number from 0 to 999999999",
      "hidden=4-999; hidden; 4-999; 0, or up to 32 widths joined by -, each a whole number from 1 to 256",
      "hidden=4-0; hidden; 4-0; each a whole number from 1",
      "hidden=4-; hidden; 4-; up to 32 widths",
      "act=swish; act; swish; one of linear, sigmoid, tanh, relu",
      "act1=swish; act1; swish; one of linear",
      "init=xavier; init; xavier; one of zeros, ones, constant",
      "init=constant; init; constant; constant_c, c a number from -100 to 100",
      "init=constant_101; init; constant_101; constant_c, c a number from -100 to 100",
      "init=constant_1_2; init; constant_1_2; constant_c",
      "init=constant_1_; init; constant_1_; constant_c",
      "init=zeros___; init; zeros___; zeros",
      "init=sparse_1.5_1; init; sparse_1.5_1; k a whole number from 1 to 256",
      "init=cloned-rows; init; cloned-rows; and another initializer",
      "init=cloned-rows_cloned-rows_zeros; init; cloned-rows_cloned-rows_zeros; and another initializer",
      "init1=xavier; init1; xavier; one of zeros",
      "initout=xavier; initout; xavier; one of zeros",
      "bias=he-normal; bias; he-normal; one of zeros, constant",
      "bias1=constant_-101; bias1; constant_-101; constant_c, c a number from -100 to 100",
      "biasout=x; biasout; x; one of zeros",
      "dropout=1; dropout; 1; a number from 0 to 0.95",
      "dropout1=-0.1; dropout1; -0.1; a number from 0 to 0.95",
      "data=sine&loss=softmax-ce; loss; softmax-ce; one of linear-mse, tanh-mse",
      "bias=none&events=5_b_1_1_0.5; events; 5_b_1_1_0.5; about layers",
      "opt=adamw; opt; adamw; one of sgd, momentum",
      "opt=momentum_1; opt; momentum_1; a number from 0 to 0.999",
      "lr=0; lr; 0; a number from 1e-6 to 100",
      "l1=-1; l1; -1; a number from 0 to 10",
      "events=5_lr; events; 5_lr; one of step_lr_rate",
      "events=5_mu_0.1; events; 5_mu_0.1; one of step_lr_rate",
      "events=1.5_lr_0.1; events; 1.5_lr_0.1; with step a whole number from 0 to 1000000",
      "events=5_lr_101; events; 5_lr_101; rate a number from 1e-6 to 100",
      "step=-1; step; -1; a whole number from 0 to 1000000",
      "step=1000001; step; 1000001; a whole number from 0 to 1000000",
    }
  )
  void wrongField_isNamedWithValueAndBound_andTheRestIsApplied(
    String query,
    String field,
    String value,
    String bound
  ) {
    Parsed<Link> parsed = Links.parse(query + REST);

    assertThat(parsed.problems()).hasSize(1);
    Problem problem = parsed.problems().getFirst();
    assertThat(problem.field()).isEqualTo(field);
    assertThat(problem.value()).isEqualTo(value);
    assertThat(problem.bound()).contains(bound);
    assertThat(problem.message()).contains(field, value, bound);
    assertRestApplied(parsed);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "NaN",
      "Infinity",
      "-Infinity",
      "1e999",
      "0x1p-2",
      "1f",
      "1d",
      " 1",
      "1 ",
      "",
      "+1",
      "1,5",
      ".5",
      "1.",
      "١",
      "0.0000000000000000000000000000001",
      "<b>1</b>",
      "1e0001",
    }
  )
  void whatIsNoPlainFiniteNumber_isRefused(String text) {
    for (String key : List.of("noise", "lr", "l1", "dropout", "seed", "step")) {
      Parsed<Link> parsed = Link.parse(Map.of(key, List.of(text), "v", List.of("1")));

      assertThat(parsed.problems()).extracting(Problem::field).containsExactly(key);
      assertThat(parsed.value()).isEqualTo(new Link(Experiment.defaults(), 0));
    }
  }

  @Test
  void minusZero_isZero() {
    assertThat(Links.experiment("noise=-0&l1=-0.0&init=constant_-0")).isEqualTo(
      Links.experiment("noise=0&init=constant_0")
    );
  }

  @Test
  void severalWrongFields_areAllNamed() {
    Parsed<Link> parsed = Links.parse("v=9&data=x&lr=-1&init=?&colour=red" + REST);

    assertThat(parsed.problems())
      .extracting(Problem::field)
      .containsExactly("v", "data", "init", "lr", "colour");
    assertRestApplied(parsed);
  }

  @Test
  void fieldGivenTwice_isRefusedAndLeftAtItsDefault() {
    Parsed<Link> parsed = Links.parse("lr=0.1&lr=0.2" + REST);

    assertThat(parsed.problems()).containsExactly(new Problem("lr", "0.1", "given once"));
    assertThat(parsed.value().experiment().training().learningRate()).isEqualTo(0.3);
    assertRestApplied(parsed);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "data=iris&samples=100",
      "data=iris&noise=0.1",
      "data=xor-points&positive=0.3",
      "data=sine&positive=0.3",
      "data=moons&classes=3",
      "data=iris&features=x1-x2",
      "act2=relu",
      "init2=zeros",
      "bias2=zeros",
      "dropout2=0.1",
      "hidden=0&act1=tanh",
      "act01=tanh",
      "SEED=2",
    }
  )
  void fieldThatDoesNotApply_isNamed(String query) {
    String[] parts = query.split("[&=]");
    Parsed<Link> parsed = Links.parse(query + REST);

    assertThat(parsed.problems()).containsExactly(
      new Problem(
        parts[parts.length - 2],
        parts[parts.length - 1],
        "a field that this experiment has"
      )
    );
    assertThat(parsed.problems().getFirst().message()).isEqualTo(
      "Unknown parameter %s, ignored.".formatted(parts[parts.length - 2])
    );
    assertRestApplied(parsed);
  }

  @Test
  void thirtyThirdLayer_isRefused() {
    String widths = String.join("-", Collections.nCopies(32, "2"));

    assertThat(Links.experiment("hidden=" + widths).hidden()).hasSize(32);
    assertThat(Links.parse("hidden=" + widths + "-2").problems())
      .extracting(Problem::field)
      .containsExactly("hidden");
  }

  @Test
  void networkTooLarge_isRefused_andItsOtherFieldsAreApplied() {
    String query = "hidden=256-256-256-256-256&act=relu&init=he-normal&dropout=0.5";
    Parsed<Link> parsed = Links.parse(query + REST);

    assertThat(parsed.problems()).containsExactly(
      new Problem(
        "hidden",
        "256-256-256-256-256",
        "a network of at most 250,000 weights and biases"
      )
    );
    assertThat(parsed.value().experiment().hidden()).containsExactly(
      new HiddenLayer(4, Activation.RELU, LayerStart.of(InitializerKind.HE_NORMAL), 0.5)
    );
    assertRestApplied(parsed);
  }

  @Test
  void stepTooFarToReplay_isRefusedWithTheLastThatIsNot() {
    String query = "hidden=256-256-256&data=digits";
    long reachable = Links.experiment(query).replayableSteps();

    assertThat(Links.parse(query + "&step=" + reachable).problems()).isEmpty();
    Parsed<Link> parsed = Links.parse(query + "&step=" + (reachable + 1));
    assertThat(parsed.value().step()).isZero();
    assertThat(parsed.problems())
      .extracting(Problem::bound)
      .containsExactly("at most %,d for a network and batch of this size".formatted(reachable));
  }

  @Test
  void sixtyFifthEvent_isRefused() {
    String events = IntStream.range(0, 64)
      .mapToObj(k -> k + "_lr_0.1")
      .collect(Collectors.joining("*"));

    assertThat(Links.experiment("events=" + events).events()).hasSize(64);
    assertThat(Links.parse("events=" + events + "*64_lr_0.1").problems())
      .extracting(Problem::field)
      .containsExactly("events");
  }

  @Test
  void linkTooLong_isRefusedAsAWhole() {
    Parsed<Link> parsed = Links.parse("lr=0.1&data=" + "x".repeat(Limits.MAX_LINK_LENGTH));

    assertThat(parsed.value()).isEqualTo(new Link(Experiment.defaults(), 0));
    assertThat(parsed.problems()).extracting(Problem::field).containsExactly("link");
  }

  @Test
  void valueOfNineThousandCharacters_isShownShort() {
    Parsed<Link> parsed = Links.parse("data=" + "x".repeat(9_000) + REST);

    assertThat(parsed.problems())
      .extracting(Problem::value)
      .containsExactly("x".repeat(60) + "…");
    assertRestApplied(parsed);
  }

  @Test
  void unknownFieldOfNineThousandCharacters_isShownShort() {
    assertThat(
      Links.parse("x".repeat(9_000) + "=1")
        .problems()
        .getFirst()
        .message()
    ).hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "<script>alert(1)</script>",
      "naïve",
      "数据",
      "\uD83D\uDE00",
      "%s%n{0}",
      "a\u0000b",
    }
  )
  void strangeText_isNamedAsItIs(String text) {
    Parsed<Link> parsed = Link.parse(Map.of("data", List.of(text), "batch", List.of("7")));

    assertThat(parsed.problems()).extracting(Problem::value).containsExactly(text);
    assertThat(parsed.problems().getFirst().message()).contains(text);
  }

  @Test
  void cutThroughACharacterOfTwoHalves_leavesNoHalf() {
    String text = "x".repeat(59) + "\uD83D\uDE00 and more";

    assertThat(new Problem("data", text, "").value()).isEqualTo("x".repeat(59) + "…");
  }

  private static void assertRestApplied(Parsed<Link> parsed) {
    Training training = parsed.value().experiment().training();
    assertThat(training.batchSize()).isEqualTo(7);
    assertThat(training.l2()).isEqualTo(0.25);
  }
}
