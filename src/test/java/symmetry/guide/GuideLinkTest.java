package symmetry.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;

class GuideLinkTest {

  @ParameterizedTest
  @ValueSource(
    strings = {
      "lesson=zeros",
      "lesson=equal&set=random_relu",
      "lesson=summary",
      "lesson=bias&notes=zeros_tanh_3_100*bias_0.75_tanh_0_200",
      "lesson=which&set=tanh_64_6&notes=which_relu_16_3_2_300",
    }
  )
  void link_readAndWritten_isTheSame(String query) {
    Parsed<GuideLink> parsed = parse(query);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value().query()).isEqualTo(query);
  }

  @Test
  void usualSetting_isLeftOut() {
    assertThat(parse("lesson=equal&set=0.5_tanh").value().query()).isEqualTo("lesson=equal");
  }

  @ParameterizedTest
  @CsvSource({
    "step=0, step",
    "step=11, step",
    "step=1e9, step",
    "step=<b>, step",
    "lesson=3, lesson",
    "lesson=Equal, lesson",
    "lesson=equal&set=0.7_tanh, set",
    "notes=dull_tanh_3_100, notes",
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
    Parsed<GuideLink> parsed = parse(query);
    assertThat(parsed.problems()).extracting(Problem::field).containsExactly(field);
    assertThat(parsed.problems().getFirst().message()).contains("must be");
    assertThat(Lessons.number(parsed.value().lesson()).id()).isEqualTo("equal");
  }

  @Test
  void moreNotesThanAreKept_areRefusedBeforeTheyAreRead() {
    String many = IntStream.range(0, 20_000)
      .mapToObj(k -> "1_tanh_3_" + k)
      .collect(Collectors.joining("*"));
    Parsed<GuideLink> parsed = parse("notes=" + many);
    assertThat(parsed.value().notes()).isEmpty();
    assertThat(parsed.problems()).hasSize(1);
  }

  @Test
  void noteOfTheSameRun_replacesTheOlderOne() {
    GuideLink link = parse("notes=zeros_tanh_3_100*zeros_relu_1_100").value();
    Note later = Note.parse("zeros_tanh_2_250").orElseThrow();
    assertThat(link.with(later).query()).isEqualTo(
      "lesson=equal&notes=zeros_relu_1_100*zeros_tanh_2_250"
    );
  }

  @Test
  void turningToALesson_bringsBackTheSettingNotedThereLast() {
    GuideLink link = parse(
      "notes=equal_0.5_tanh_1_1000*equal_random_relu_1_1000*zeros_tanh_1_100"
    ).value();
    assertThat(link.at(1).query()).startsWith("lesson=equal&set=random_relu&");
    assertThat(link.at(2).setting()).isEmpty();
  }

  private static Parsed<GuideLink> parse(String query) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], List.of(parts[1]));
    }
    return GuideLink.parse(fields);
  }
}
