package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.data.BuiltIn;
import symmetry.data.Source;

class PlaneAxesTest {

  @Test
  void twoInputsAreRead_andWrittenAsTheyWereRead() {
    Parsed<Optional<PlaneAxes>> parsed = parse("axes=3-4", BuiltIn.IRIS);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value()).contains(new PlaneAxes(2, 3));
    assertThat(parsed.value().orElseThrow().text()).isEqualTo("3-4");
    assertThat(parse("axes=64-1", BuiltIn.DIGITS).value()).contains(new PlaneAxes(63, 0));
  }

  @Test
  void addressWithout_asksForNothing() {
    assertThat(parse("v=1&data=iris", BuiltIn.IRIS)).isEqualTo(
      new Parsed<>(Optional.empty(), java.util.List.of())
    );
  }

  @ParameterizedTest
  @ValueSource(strings = { "3-5", "1-1", "0-1", "1", "-", "1-2-3", "١-٢", "1-9999999999999" })
  void whatIsNoPlane_isNamedWithItsBound(String text) {
    Parsed<Optional<PlaneAxes>> parsed = parse("axes=" + text, BuiltIn.IRIS);
    assertThat(parsed.value()).isEmpty();
    assertThat(parsed.problems())
      .singleElement()
      .extracting(Problem::message)
      .asString()
      .isEqualTo(
        "axes = “%s” was not applied: it must be two different inputs, each 1 to 4, such as 1-2.".formatted(
          text
        )
      );
  }

  @ParameterizedTest
  @CsvSource({ "CIRCLE", "SINE" })
  void dataWithAPlaneOfTheirOwn_haveNoAxes(BuiltIn source) {
    assertThat(parse("axes=1-2", source).problems())
      .singleElement()
      .extracting(Problem::message)
      .asString()
      .contains("left out where data have no more than two inputs");
  }

  @Test
  void experimentIsTheSame_howeverItIsLookedAt() {
    String link = "v=1&data=iris&hidden=3";
    Parsed<Link> parsed = Link.parse(link + "&axes=3-4");
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value()).isEqualTo(Link.parse(link).value());
  }

  private static Parsed<Optional<PlaneAxes>> parse(String query, Source source) {
    return PlaneAxes.parse(QueryText.fields(query), source);
  }
}
