package symmetry.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.experiment.Links;
import symmetry.experiment.Parsed;
import symmetry.study.Work;

/** Links of the guide's first edition, frozen: they open for ever and mean what they meant. */
class FirstEditionTest {

  /** A line of first-edition.txt. */
  private record Frozen(String run, int steps, int answer, String experiment) {
    static Frozen of(String line) {
      String[] parts = line.split(" ");
      return new Frozen(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
    }

    Note note() {
      return Note.parse("%s_1_%d".formatted(run, steps)).orElseThrow();
    }
  }

  static Stream<Frozen> all() {
    try (InputStream file = FirstEditionTest.class.getResourceAsStream("first-edition.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Frozen::of);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The last lesson's are many, and say what is recommended in those days. */
  static Stream<Frozen> allButTheLastLesson() {
    return all().filter(frozen -> !frozen.run().startsWith("10_"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void noteOfTheFirstEdition_isOfTheSameExperiment(Frozen frozen) {
    Lesson lesson = Lessons.number(frozen.note().lesson());
    assertThat(lesson.experiment(frozen.note().setting())).isEqualTo(
      Links.experiment(frozen.experiment())
    );
    assertThat(lesson.steps()).isEqualTo(frozen.steps());
  }

  @ParameterizedTest
  @MethodSource("allButTheLastLesson")
  void noteOfTheFirstEdition_comesToTheSameAnswer(Frozen frozen) {
    Outcome outcome = new Replay(frozen.note()).run(Work.unwatched()).orElseThrow();
    assertThat(outcome.answer()).isEqualTo(frozen.answer());
  }

  @ParameterizedTest
  @CsvSource({
    "1, zeros, tanh",
    "2, bias, 0.75_tanh",
    "3, equal, 0.5_tanh",
    "4, harder, 3_20_adam",
    "5, worth, 8_equal",
    "6, touch, 0.1_1",
    "7, different, cloned",
    "8, enough, 0.01_0.5",
    "9, scale, 0.01_tanh",
    "10, which, relu_16_3",
  })
  void stepOfTheFirstEdition_opensItsLessonWithTheSettingItHad(
    String step,
    String id,
    String setting
  ) {
    GuideLink link = parse(Map.of("step", List.of(step)));
    Lesson lesson = Lessons.number(link.lesson());
    assertThat(lesson.id()).isEqualTo(id);
    assertThat(link.setting().orElse(lesson.usual()).token()).isEqualTo(setting);
  }

  @Test
  void summaryOfTheFirstEdition_isTheSummary() {
    GuideLink link = parse(
      Map.of("step", List.of("summary"), "notes", List.of("1_tanh_3_100*3_0.5_tanh_1_1000"))
    );
    assertThat(link.query()).isEqualTo(
      "lesson=summary&notes=zeros_tanh_3_100*equal_0.5_tanh_1_1000"
    );
  }

  private static GuideLink parse(Map<String, List<String>> query) {
    Parsed<GuideLink> parsed = GuideLink.parse(query);
    assertThat(parsed.problems()).isEmpty();
    return parsed.value();
  }
}
