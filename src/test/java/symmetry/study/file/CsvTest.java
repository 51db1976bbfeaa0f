package symmetry.study.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void whatIsNotKnownOrNotFinite_isLeftEmpty() {
    FileRows rows = new FileRows(
      List.of("what", "step", "loss"),
      List.of(
        FileRows.row("surface", null, Double.POSITIVE_INFINITY),
        FileRows.row("path", 3, 0.1 + 0.2),
        FileRows.row("path", 4L, Double.NaN)
      )
    );

    assertThat(Csv.text(rows).whole()).isEqualTo(
      """
      what,step,loss
      surface,,
      path,3,0.30000000000000004
      path,4,
      """
    );
  }

  @Test
  void textsWithCommasQuotesOrLineFeeds_areQuoted() {
    FileRows rows = new FileRows(
      List.of("a,b"),
      List.of(FileRows.row("so \"called\""), FileRows.row("two\nlines"))
    );

    assertThat(Csv.text(rows).whole()).isEqualTo(
      "\"a,b\"\n\"so \"\"called\"\"\"\n\"two\nlines\"\n"
    );
  }

  /** What is not finite is null, what is optional is left out. */
  private record Sample(
    double loss,
    List<Double> losses,
    @Nullable Integer step,
    Optional<String> fault,
    Optional<String> reason
  ) {}

  @Test
  void json_hasNullForWhatIsNotFiniteAndLeavesOutWhatIsOptional() {
    Sample sample = new Sample(
      Double.NaN,
      List.of(0.5, Double.NEGATIVE_INFINITY),
      null,
      Optional.empty(),
      Optional.of("why")
    );

    assertThat(Json.of(sample)).isEqualTo(
      "{\"loss\":null,\"losses\":[0.5,null],\"step\":null,\"reason\":\"why\"}"
    );
  }

  @Test
  void wordThatBeginsLikeAFormula_isAWord() {
    FileRows rows = new FileRows(
      List.of("=a", "b"),
      List.of(FileRows.row("+1", -1), FileRows.row("@x", "a-b"), FileRows.row("-2", "=SUM(A1)"))
    );

    assertThat(Csv.text(rows).whole()).isEqualTo("'=a,b\n'+1,-1\n'@x,a-b\n'-2,'=SUM(A1)\n");
  }
}
