package symmetry.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.claims.Verdict.DEPENDS;
import static symmetry.claims.Verdict.HOLDS;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import symmetry.study.Work;

class OtherSeedsTest {

  @Test
  void whatSeedsSayIsCounted() {
    assertThat(new OtherSeeds(Collections.nCopies(9, HOLDS)).inWords(HOLDS)).isEqualTo(
      "Repeated 9 times, from other seeds: the same verdict."
    );
    assertThat(new OtherSeeds(List.of(HOLDS, DEPENDS, HOLDS)).inWords(HOLDS)).isEqualTo(
      "Repeated 3 times, from other seeds: holds 2 times, depends once."
    );
  }

  @Test
  void furtherTrialHasOtherFigures_andIsHeardByTheSameRule() {
    Statement statement = Statements.numbered(5).orElseThrow();
    Judgement first = Court.hear(List.of(statement), Work.unwatched()).getFirst();
    Judgement other = OtherSeeds.hear(List.of(statement), 1, Work.unwatched()).getFirst();

    assertThat(other.asSaid().ruling().verdict()).isEqualTo(first.asSaid().ruling().verdict());
    assertThat(other.asSaid().ruling().reason()).isNotEqualTo(first.asSaid().ruling().reason());
  }

  /** A measurement that is drawn and stays the same would only seem to be repeated. */
  @Test
  void everyTrialIsRepeatedThatIsDrawn() {
    assertThat(Statements.all())
      .filteredOn(s -> !s.trial().isDrawn())
      .extracting(Statement::number)
      .containsExactly(51);
    assertThat(Statements.all())
      .filteredOn(s -> s.trial().isDrawn())
      .allSatisfy(s ->
        assertThat(s.trial().exhibits()).allSatisfy(e ->
          assertThat(e.measurement().further(1)).isNotEqualTo(e.measurement())
        )
      );
  }
}
