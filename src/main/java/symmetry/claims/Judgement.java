package symmetry.claims;

import java.util.List;
import java.util.Optional;
import symmetry.claims.exhibit.Chart;
import symmetry.claims.exhibit.Figure;
import symmetry.claims.exhibit.Figures;

/**
 * What the court found on a statement.
 *
 * @param asSaid under the conditions it was said for
 * @param flipped under the changed condition
 */
public record Judgement(Statement statement, Hearing asSaid, Hearing flipped) {
  /**
   * One trial heard.
   *
   * @param findings what each exhibit measured, in the trial's order
   */
  public record Hearing(List<Finding> findings, Ruling ruling) {
    public Hearing {
      findings = List.copyOf(findings);
    }

    /** Whether another found the same verdict, words and figures, to the last bit. */
    public boolean agreesWith(Hearing other) {
      return ruling.equals(other.ruling) && figures().equals(other.figures());
    }

    private List<List<Figure>> figures() {
      return findings.stream().map(Finding::figures).toList();
    }
  }

  /** An exhibit with what is shown of its figures; far smaller than the figures themselves. */
  public record Finding(Exhibit<?> exhibit, List<Figure> figures, Optional<Chart> chart) {
    public Finding {
      figures = List.copyOf(figures);
    }

    static Finding of(Exhibit<?> exhibit, Figures measured) {
      return new Finding(exhibit, measured.list(), measured.chart());
    }
  }

  public Verdict verdict() {
    return asSaid.ruling().verdict();
  }
}
