package symmetry.claims;

import java.util.List;
import symmetry.study.Figures;

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
   * @param findings the figures of each exhibit, in the trial's order
   */
  public record Hearing(List<Finding> findings, Ruling ruling) {
    public Hearing {
      findings = List.copyOf(findings);
    }
  }

  /** An exhibit with what it measured. */
  public record Finding(Exhibit<?> exhibit, Figures figures) {}

  public Verdict verdict() {
    return asSaid.ruling().verdict();
  }
}
