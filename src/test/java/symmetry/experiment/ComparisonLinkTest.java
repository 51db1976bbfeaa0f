package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Comparison.Original;
import symmetry.experiment.Comparison.Shadow;

class ComparisonLinkTest {

  private final Experiment opening = Experiment.defaults();
  private final Experiment glorot = opening.withStartEverywhere(
    LayerStart.of(InitializerKind.GLOROT_UNIFORM)
  );

  @Test
  void whatAllShareStandsOnceAndWhatDiffersAfterItsLetter() {
    Comparison comparison = Comparison.of(opening, glorot).withAll(e ->
      e.withHidden(0, layer -> layer.withUnits(8)).withSeed(7)
    );
    assertThat(query(comparison, 120)).isEqualTo(
      "v=1&seed=7&hidden=8&b.init=glorot-uniform&step=120"
    );
  }

  @Test
  void shadowIsNamedByItsOriginal() {
    Comparison comparison = Comparison.of(opening, glorot).and(new Shadow(1));
    assertThat(query(comparison, 0)).isEqualTo("v=1&b.init=glorot-uniform&c.shadow=b");
    assertThat(parse("v=1&b.init=glorot-uniform&c.shadow=b").value().comparison()).isEqualTo(
      comparison
    );
  }

  @Test
  void countIsWrittenOnlyWhereTheLettersDoNotSayIt() {
    assertThat(query(Comparison.of(opening), 0)).isEqualTo("v=1&count=1");
    assertThat(query(Comparison.of(opening, opening), 0)).isEqualTo("v=1");
    assertThat(query(Comparison.of(glorot, glorot, opening), 0)).isEqualTo(
      "v=1&a.init=glorot-uniform&b.init=glorot-uniform&count=3"
    );
    assertThat(query(Comparison.of(opening, opening, glorot), 0)).isEqualTo(
      "v=1&c.init=glorot-uniform"
    );
  }

  @Test
  void anyComparisonWritten_isReadBackEqual() {
    RandomExperiments random = new RandomExperiments(11);
    for (int k = 0; k < 200; k++) {
      List<Comparison.Member> members = new ArrayList<>();
      members.add(new Original(random.any()));
      for (int more = random.below(Comparison.MOST); more > 0; more--) {
        members.add(
          switch (random.below(3)) {
            case 0 -> new Shadow(0);
            case 1 -> members.getFirst();
            default -> new Original(random.any());
          }
        );
      }
      Comparison comparison = new Comparison(members);
      long step = Math.min(comparison.replayableSteps(), random.below(1_000));
      Parsed<ComparisonLink> parsed = parse(query(comparison, step));
      assertThat(parsed.problems()).isEmpty();
      assertThat(parsed.value()).isEqualTo(new ComparisonLink(comparison, step));
    }
  }

  @Test
  void fieldOfOne_takesThePlaceOfTheSharedOne() {
    Comparison comparison = parse("v=1&lr=0.1&b.lr=0.2").value().comparison();
    assertThat(comparison.experiment(0).training().learningRate()).isEqualTo(0.1);
    assertThat(comparison.experiment(1).training().learningRate()).isEqualTo(0.2);
  }

  @Test
  void wrongFieldOfOne_namesTheExperimentAndTheBound() {
    Parsed<ComparisonLink> parsed = parse("v=1&b.lr=NaN&c.init=he-normal");
    assertThat(parsed.problems()).containsExactly(
      new Problem("b.lr", "NaN", Limits.LEARNING_RATE.bound())
    );
    assertThat(parsed.value().comparison()).isEqualTo(
      Comparison.of(
        opening,
        opening,
        opening.withStartEverywhere(LayerStart.of(InitializerKind.HE_NORMAL))
      )
    );
  }

  @Test
  void wrongSharedField_isNamedOnce() {
    assertThat(parse("v=1&lr=0&nonsense=1&count=4").problems())
      .extracting(Problem::field)
      .containsExactly("lr", "nonsense");
  }

  @Test
  void sharedFieldThatOnlyOneCannotHave_isNamedForThatOne() {
    assertThat(parse("v=1&a.hidden=3-3&init2=zeros").problems())
      .extracting(Problem::field)
      .containsExactly("b.init2");
  }

  @Test
  void versionThatIsUnknown_isRefused() {
    assertThat(parse("v=2").problems()).extracting(Problem::field).containsExactly("v");
  }

  @Test
  void moreExperimentsThanThereMayBe_areRefused() {
    assertThat(parse("v=1&count=5").problems()).containsExactly(
      new Problem("count", "5", "a whole number from 1 to 4")
    );
    assertThat(parse("v=1&e.init=zeros").problems()).containsExactly(
      new Problem("e.init", "zeros", "a field of the experiments a to b")
    );
    assertThat(parse("v=1&count=2&c.init=zeros").value().comparison().size()).isEqualTo(2);
  }

  @Test
  void shadowOfNothingThatIsAnOriginal_isRefused() {
    for (String target : List.of("b", "c", "d", "", "A", "aa")) {
      Parsed<ComparisonLink> parsed = parse("v=1&b.shadow=" + target + "&c.shadow=a");
      assertThat(parsed.problems())
        .as(target)
        .containsExactly(
          new Problem(
            "b.shadow",
            target,
            "the letter of an experiment that is no shadow itself (a)"
          )
        );
      assertThat(parsed.value().comparison().members()).containsExactly(
        new Original(opening),
        new Original(opening),
        new Shadow(0)
      );
    }
    assertThat(parse("v=1&a.shadow=b&b.shadow=a").problems())
      .extracting(Problem::field)
      .containsExactly("a.shadow", "b.shadow");
  }

  @Test
  void shadowWithFieldsOfItsOwn_isAShadowAndTheFieldsAreRefused() {
    Parsed<ComparisonLink> parsed = parse("v=1&b.shadow=a&b.lr=0.1");
    assertThat(parsed.problems()).containsExactly(
      new Problem("b.lr", "0.1", "left out, since b is a shadow")
    );
    assertThat(parsed.value().comparison().isShadow(1)).isTrue();
  }

  @Test
  void stepThatWouldTakeTooLong_isRefused() {
    Parsed<ComparisonLink> parsed = parse(
      "v=1&data=circle&samples=2000&hidden=256-256-256&step=5000"
    );
    assertThat(parsed.problems()).extracting(Problem::field).containsExactly("step");
    assertThat(parsed.value().step()).isZero();
    assertThat(parse("v=1&a.step=5").problems()).containsExactly(
      new Problem("a.step", "5", "given for all, without a letter")
    );
  }

  @Test
  void fieldGivenTwice_isRefused() {
    assertThat(parse("v=1&b.lr=0.1&b.lr=0.2").problems()).containsExactly(
      new Problem("b.lr", "0.1", "given once")
    );
  }

  @Test
  void removedOriginal_takesItsShadowsWithIt() {
    Comparison comparison = Comparison.of(opening, glorot).and(new Shadow(0)).and(new Shadow(1));
    assertThat(comparison.without(0)).isEqualTo(Comparison.of(glorot).and(new Shadow(0)));
    assertThat(comparison.without(2)).isEqualTo(Comparison.of(opening, glorot).and(new Shadow(1)));
    assertThat(Comparison.of(opening).and(new Shadow(0)).canLose(0)).isFalse();
    assertThat(Comparison.of(opening).and(new Shadow(0)).canLose(1)).isTrue();
  }

  private static String query(Comparison comparison, long step) {
    return new ComparisonLink(comparison, step).query();
  }

  private static Parsed<ComparisonLink> parse(String query) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : query.split("&")) {
      String[] parts = URLDecoder.decode(field, StandardCharsets.UTF_8).split("=", 2);
      fields.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1]);
    }
    return ComparisonLink.parse(fields, Tables.NONE);
  }
}
