package symmetry.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.experiment.Problem;

class GuideLinkTest {

  @ParameterizedTest
  @ValueSource(
    strings = {
      "step=1",
      "step=3&set=random_relu",
      "step=summary",
      "step=2&notes=1_tanh_3_100*2_0.75_tanh_0_200",
      "step=10&set=tanh_64_6&notes=10_relu_16_3_2_300",
    }
  )
  void link_readAndWritten_isTheSame(String query) {
    GuideLink.Parsed parsed = parse(query);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.link().query()).isEqualTo(query);
  }

  @Test
  void usualSetting_isLeftOut() {
    assertThat(parse("step=3&set=0.5_tanh").link().query()).isEqualTo("step=3");
  }

  @ParameterizedTest
  @CsvSource({
    "step=0, step",
    "step=11, step",
    "step=1e9, step",
    "step=<b>, step",
    "step=3&set=0.7_tanh, set",
    "step=3&set=0.5, set",
    "step=3&set=0.5_tanh_tanh, set",
    "notes=1_tanh_3, notes",
    "notes=11_tanh_3_100, notes",
    "notes=1_tanh_5_100, notes",
    "notes=1_tanh_3_20001, notes",
    "notes=1_tanh_3_1.5, notes",
    "notes=1_tanh_3_-1, notes",
    "notes=1_tanh_3_100*1_tanh_2_50, notes",
    "notes=1__3_100, notes",
    "nonsense=1, nonsense",
  })
  void whatIsWrong_isNamed_andTheRestCounts(String query, String field) {
    GuideLink.Parsed parsed = parse(query);
    assertThat(parsed.problems()).extracting(Problem::field).containsExactly(field);
    assertThat(parsed.problems().getFirst().message()).contains("must be");
    assertThat(parsed.link().lesson()).isBetween(1, 3);
  }

  @Test
  void moreNotesThanAreKept_areRefusedBeforeTheyAreRead() {
    String many = IntStream.range(0, 20_000)
      .mapToObj(k -> "1_tanh_3_" + k)
      .collect(Collectors.joining("*"));
    GuideLink.Parsed parsed = parse("notes=" + many);
    assertThat(parsed.link().notes()).isEmpty();
    assertThat(parsed.problems()).hasSize(1);
  }

  @Test
  void noteOfTheSameRun_replacesTheOlderOne() {
    GuideLink link = parse("notes=1_tanh_3_100*1_relu_1_100").link();
    Note later = Note.parse("1_tanh_2_250").orElseThrow();
    assertThat(link.with(later).query()).isEqualTo("step=1&notes=1_relu_1_100*1_tanh_2_250");
  }

  @Test
  void turningToALesson_bringsBackTheSettingNotedThereLast() {
    GuideLink link = parse("notes=3_0.5_tanh_1_1000*3_random_relu_1_1000*1_tanh_1_100").link();
    assertThat(link.at(3).query()).startsWith("step=3&set=random_relu&");
    assertThat(link.at(4).setting()).isEmpty();
  }

  @Test
  void score_countsOnlyWhatWasPredictedAndIsKnown() {
    GuideLink link = parse(
      "notes=1_tanh_3_100*1_relu_1_100*2_0.75_tanh_0_200*9_1_tanh_1_300"
    ).link();
    Map<Note, Outcome> outcomes = link
      .notes()
      .subList(0, 3)
      .stream()
      .collect(Collectors.toMap(n -> n, _ -> new Outcome(2, "", "", "")));
    Score score = Score.of(link.notes(), n -> Optional.ofNullable(outcomes.get(n)));
    assertThat(score).isEqualTo(new Score(2, 2, 1));
  }

  private static GuideLink.Parsed parse(String query) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], List.of(parts[1]));
    }
    return GuideLink.parse(fields);
  }
}
