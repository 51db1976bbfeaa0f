package symmetry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.experiment.Advice;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;

/** Data of one's own whose samples all have the same inputs: what spreads there is no multiple of what does not. */
class EqualInputsTest {

  private static final int ROWS = 30;

  @ParameterizedTest
  @CsvSource({
    "hidden=8-8&init=glorot-uniform, 3",
    "hidden=8-8&init=he-normal&act=relu, 0.1",
    "hidden=8-8&init=scaled-normal_4&act=sigmoid, 0",
    "hidden=8-8&init=glorot-uniform&bias=constant_0.3, 0",
    "hidden=8-8-8-8&init=scaled-normal_16&act=relu, 3",
  })
  void nothingIsSaidOfTheirSpread(String link, double input) {
    Experiment experiment = experiment(link, input);
    assertThat(Advice.of(experiment)).allSatisfy(a ->
      assertThat(a.warnings()).noneMatch(w -> w.contains("spread"))
    );
    Trainer trainer = new Trainer(experiment);
    Inspection seen = new Inspector(experiment, trainer.snapshot().dataset()).inspect(
      trainer.snapshot(),
      View.of(Part.WHY_FROZEN)
    );
    Headline headline = Headline.of(trainer.snapshot(), seen);
    assertThat(headline.below() + seen.whyFrozen().orElseThrow().inWords()).doesNotContain(
      "∞",
      "times as far",
      "own shape"
    );
  }

  private static Experiment experiment(String link, double input) {
    Experiment said = Links.experiment("v=1&" + link);
    OwnData table = OwnData.of(
      LearningTask.BINARY,
      List.of("same"),
      List.of("no", "yes"),
      IntStream.range(0, ROWS)
        .mapToDouble(_ -> input)
        .toArray(),
      IntStream.range(0, ROWS)
        .mapToDouble(s -> s % 2)
        .toArray()
    );
    return said.withData(said.data().withSource(table).withTestShare(0.2));
  }
}
