package symmetry.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetry.claims.exhibit.Figure;
import symmetry.study.file.Csv;

class ClaimsInquiryTest {

  @Test
  void textWithACommaOrAQuote_isQuotedAndWhatDidNotHappenIsEmpty() {
    Statement statement = Statements.numbered(1).orElseThrow();
    Exhibit<?> exhibit = statement.trial().exhibits().getFirst();
    List<Figure> figures = List.of(
      new Figure("σ = 1, \"wide\"", "loss", 0.1),
      new Figure("step", Double.NaN)
    );
    Judgement.Hearing said = hearing(exhibit, figures, Verdict.HOLDS);
    Judgement.Hearing flipped = hearing(exhibit, List.of(), Verdict.DEPENDS);

    ClaimsInquiry court = new ClaimsInquiry(List.of(statement));
    Judgement judgement = new Judgement(statement, said, flipped);
    assertThat(Csv.text(court.rows(List.of(judgement))).whole()).isEqualTo(
      """
      statement,condition,verdict,experiment,figure,value
      1,as said,holds,%1$s,"σ = 1, ""wide"": loss",0.1
      1,as said,holds,%1$s,step,
      """.formatted(exhibit.code())
    );
  }

  private static Judgement.Hearing hearing(
    Exhibit<?> exhibit,
    List<Figure> figures,
    Verdict verdict
  ) {
    Judgement.Finding finding = new Judgement.Finding(exhibit, figures, Optional.empty());
    return new Judgement.Hearing(List.of(finding), new Ruling(verdict, "by definition"));
  }
}
