package symmetry.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void score_countsOnlyWhatWasPredictedAndIsKnown() {
    List<Note> notes = notes(
      "zeros_tanh_3_100",
      "zeros_relu_1_100",
      "bias_0.75_tanh_0_200",
      "scale_1_tanh_1_300"
    );
    Sketch sketch = new Sketch(List.of(1.0, 0.5), List.of(List.of(0, 0)), 17);
    Map<Note, Outcome> known = notes
      .subList(0, 3)
      .stream()
      .collect(Collectors.toMap(n -> n, _ -> new Outcome(2, "", "", "", sketch)));
    Score score = Score.of(notes, n -> Optional.ofNullable(known.get(n)));
    assertThat(score).isEqualTo(new Score(2, 3, 400, 400 * 17, 2, 1));
  }

  @Test
  void score_inWords_agreesInNumber() {
    assertThat(new Score(1, 1, 1, 17, 1, 1).inWords()).isEqualTo(
      "You measured 1 of %d lessons: 1 run, 1 step, 17 weight updates. 1 of 1 prediction was correct.".formatted(
        Lessons.ALL.size()
      )
    );
    assertThat(new Score(2, 3, 1400, 23_800, 2, 1).inWords()).contains(
      "3 runs, 1,400 steps, 23,800 weight updates. 1 of 2 predictions was correct."
    );
    assertThat(new Score(0, 0, 0, 0, 0, 0).inWords()).isEqualTo("Nothing is measured yet.");
  }

  private static List<Note> notes(String... tokens) {
    return Stream.of(tokens)
      .map(t -> Note.parse(t).orElseThrow())
      .toList();
  }
}
