package symmetry.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.claims.exhibit.Figure;
import symmetry.study.Inquiry;
import symmetry.study.Sample;
import symmetry.study.file.FileRows;

/**
 * Statements to be heard, each by one task.
 *
 * @param statements by ascending number
 */
public record ClaimsInquiry(
  List<Statement> statements
) implements Inquiry<Judgement, List<Judgement>> {
  private static final List<String> COLUMNS = List.of(
    "statement",
    "condition",
    "verdict",
    "experiment",
    "figure",
    "value"
  );

  public ClaimsInquiry {
    statements = List.copyOf(statements);
  }

  @Override
  public List<StatementTask> tasks() {
    return statements.stream().map(StatementTask::new).toList();
  }

  @Override
  public List<Judgement> figures(List<@Nullable Judgement> found) {
    return Inquiry.done(found);
  }

  @Override
  public List<Sample> samples() {
    return CourtTimes.samples(statements);
  }

  /** A row a figure. */
  @Override
  public FileRows rows(List<Judgement> judgements) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Judgement j : judgements) {
      for (Side side : Side.values()) {
        for (Judgement.Finding finding : side.of(j).findings()) {
          for (Figure f : finding.figures()) rows.add(row(j, side, finding.exhibit(), f));
        }
      }
    }
    return new FileRows(COLUMNS, rows);
  }

  private static List<@Nullable Object> row(Judgement j, Side side, Exhibit<?> exhibit, Figure f) {
    return FileRows.row(
      j.statement().number(),
      side == Side.FLIPPED ? j.statement().condition() : side.words(),
      side.of(j).ruling().verdict().words(),
      exhibit.code(),
      f.label(),
      f.value()
    );
  }

  @Override
  public ClaimsReport report(List<Judgement> judgements) {
    return ClaimsReport.of(judgements);
  }
}
