package symmetry.ui.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.claims.CourtRecord;
import symmetry.claims.Judgement.Finding;
import symmetry.claims.Judgement.Hearing;
import symmetry.claims.Side;
import symmetry.claims.Statements;
import symmetry.claims.Verdict;
import symmetry.claims.exhibit.Figure;
import symmetry.ui.claims.TrialState.Check;

/** What was measured here beside what the build found. */
class TrialStateTest {

  private static final Hearing SHIPPED = CourtRecord.shipped()
    .hearing(Statements.numbered(32).orElseThrow(), Side.AS_SAID)
    .orElseThrow();

  @Test
  void figureThatIsOneBitOff_isShownAndSaidToDiffer() {
    Finding finding = SHIPPED.findings().getFirst();
    Figure first = finding.figures().getFirst();
    Figure off = new Figure(first.condition(), first.name(), Math.nextUp(first.value()));
    List<Figure> figures = new ArrayList<>(finding.figures());
    figures.set(0, off);
    Hearing other = new Hearing(
      List.of(new Finding(finding.exhibit(), figures, finding.chart())),
      SHIPPED.ruling()
    );

    TrialState state = new TrialState(Optional.of(SHIPPED), Optional.empty(), true).heard(other);

    assertThat(state.check()).isEqualTo(Check.DIFFERENT);
    assertThat(state.hearing()).contains(other);
    CheckLine line = new CheckLine();
    line.show(state.check());
    assertThat(line.getText()).contains("not what the build found");
  }

  @Test
  void sameFigures_areSaidToBeTheSame() {
    TrialState state = new TrialState(Optional.of(SHIPPED), Optional.empty(), true);
    assertThat(state.check()).isEqualTo(Check.NOT_MEASURED);

    assertThat(state.heard(SHIPPED).check()).isEqualTo(Check.SAME);
    assertThat(state.stopped().measuring()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void everyVerdict_isAStandingOfTheSameWords(Verdict verdict) {
    assertThat(Standing.of(Optional.of(verdict)).words()).isEqualTo(verdict.words());
  }
}
