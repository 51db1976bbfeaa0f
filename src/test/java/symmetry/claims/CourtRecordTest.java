package symmetry.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetry.claims.Judgement.Finding;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.exhibit.Chart;
import symmetry.claims.exhibit.Figure;

/** The record as a file: what is kept of a hearing, and that a difference of one bit is one. */
class CourtRecordTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final Statement STATEMENT = Statements.numbered(31).orElseThrow();

  @Test
  void whatIsWritten_readsBackToTheBit() {
    double third = 1.0 / 3;
    Judgement judgement = judgement(
      List.of(
        new Figure("σ = 1", "loss", third),
        new Figure("σ = 1", "step", Double.NaN),
        new Figure("largest", Double.POSITIVE_INFINITY)
      )
    );

    String text = RecordText.of(
      CourtRecord.of(List.of(judgement), List.of(List.of(judgement)), "1", DAY)
    );
    CourtRecord read = RecordText.read(text);

    assertThat(RecordText.of(read)).isEqualTo(text);
    assertThat(read.engine()).isEqualTo("1");
    assertThat(read.measured()).isEqualTo(DAY);
    Hearing asSaid = read.hearing(STATEMENT, Side.AS_SAID).orElseThrow();
    assertThat(asSaid.agreesWith(judgement.asSaid())).isTrue();
    Hearing flipped = read.hearing(STATEMENT, Side.FLIPPED).orElseThrow();
    assertThat(flipped.agreesWith(judgement.flipped())).isTrue();
    assertThat(read.elsewhere(31, Side.AS_SAID).orElseThrow().verdicts()).containsExactly(
      Verdict.HOLDS
    );
    assertThat(asSaid.findings().getFirst().chart()).contains(
      new Chart.Lines(
        "step",
        "loss",
        true,
        List.of(new Chart.Line("tanh", List.of(0.0, 30.0, 1000.0), List.of(0.693, 0.123, 4.57e-9)))
      )
    );
  }

  @Test
  void oneBitIsADifference() {
    Hearing shipped = judgement(List.of(new Figure("loss", 0.1))).asSaid();

    assertThat(shipped.agreesWith(judgement(List.of(new Figure("loss", 0.1))).asSaid())).isTrue();
    assertThat(
      shipped.agreesWith(judgement(List.of(new Figure("loss", Math.nextUp(0.1)))).asSaid())
    ).isFalse();
  }

  @Test
  void statementThatTheRecordDoesNotKnow_hasNoHearing() {
    CourtRecord record = CourtRecord.of(List.of(judgement(List.of())), List.of(), "1", DAY);

    assertThat(record.hearing(Statements.numbered(1).orElseThrow(), Side.AS_SAID)).isEmpty();
  }

  @Test
  void lineThatIsNoneOfARecord_isRefused() {
    assertThatThrownBy(() -> RecordText.read("engine\t1\nverdict\tyes\n"))
      .isInstanceOf(IllegalArgumentException.class)
      .hasMessageContaining("verdict\tyes");
  }

  private static Judgement judgement(List<Figure> figures) {
    Chart chart = new Chart.Lines(
      "step",
      "loss",
      true,
      List.of(
        new Chart.Line("tanh", List.of(0.0, 30.0, 1000.0), List.of(0.693147, 0.12345, 4.5678e-9))
      )
    );
    return new Judgement(
      STATEMENT,
      hearing(STATEMENT.trial(), figures, Optional.of(chart)),
      hearing(STATEMENT.flipped(), figures, Optional.empty())
    );
  }

  private static Hearing hearing(Trial trial, List<Figure> figures, Optional<Chart> chart) {
    return new Hearing(
      List.of(new Finding(trial.exhibits().getFirst(), figures, chart)),
      Ruling.holds("It differs by %.3g.", 0.5)
    );
  }
}
