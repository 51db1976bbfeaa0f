package symmetry.ui.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.claims.Answer;
import symmetry.claims.Theme;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;

class ClaimsAddressTest {

  @Test
  void addressWrittenReadsBackToTheSame() {
    for (Standing standing : Standing.values()) {
      ClaimsAddress address = new ClaimsAddress(
        Optional.of(14),
        Optional.of(standing),
        Optional.of(Answer.FIRST),
        Optional.of(Theme.CHANCE)
      );

      Parsed<ClaimsAddress> read = parse(address.query());

      assertThat(read.value()).isEqualTo(address);
      assertThat(read.problems()).isEmpty();
    }
  }

  @Test
  void plainAddressIsEmpty() {
    assertThat(ClaimsAddress.PLAIN.query()).isEmpty();
    assertThat(ClaimsAddress.parse(Map.of()).value()).isEqualTo(ClaimsAddress.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = { "0", "59", "-1", "1.5", "x", "", "99999999999999" })
  void claimThatIsNoneIsRefusedWithTheBound(String number) {
    Parsed<ClaimsAddress> read = parse("claim=" + number);

    assertThat(read.value().claim()).isEmpty();
    assertThat(read.problems())
      .extracting(Problem::field, Problem::bound)
      .containsExactly(tuple("claim", "a whole number from 1 to 58"));
  }

  @ParameterizedTest
  @CsvSource({
    "verdict=true, verdict",
    "answer=ninth, answer",
    "theme=THE, theme",
    "colour=red, colour",
  })
  void fieldThatIsNotUnderstoodIsNamedAndTheRestCounts(String wrong, String field) {
    Parsed<ClaimsAddress> read = parse("claim=7&" + wrong);

    assertThat(read.value()).isEqualTo(ClaimsAddress.PLAIN.withClaim(Optional.of(7)));
    assertThat(read.problems()).extracting(Problem::field).containsExactly(field);
  }

  private static Parsed<ClaimsAddress> parse(String query) {
    return ClaimsAddress.parse(
      Arrays.stream(query.split("&"))
        .map(field -> field.split("=", 2))
        .collect(Collectors.toMap(f -> f[0], f -> List.of(f[1])))
    );
  }
}
