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
      rows(rows, j, "as said", j.asSaid());
      rows(rows, j, j.statement().condition(), j.flipped());
    }
    return new FileRows(COLUMNS, rows);
  }

  private static void rows(
    List<List<@Nullable Object>> rows,
    Judgement judgement,
    String condition,
    Judgement.Hearing hearing
  ) {
    for (Judgement.Finding finding : hearing.findings()) {
      for (Figure figure : finding.figures()) {
        rows.add(
          FileRows.row(
            judgement.statement().number(),
            condition,
            hearing.ruling().verdict().words(),
            finding.exhibit().code(),
            figure.label(),
            figure.value()
          )
        );
      }
    }
  }

  @Override
  public ClaimsReport report(List<Judgement> judgements) {
    return ClaimsReport.of(judgements);
  }
}
