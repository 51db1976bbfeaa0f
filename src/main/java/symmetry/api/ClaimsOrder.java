package symmetry.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import symmetry.claims.CsvReport;
import symmetry.claims.JsonReport;
import symmetry.claims.Judgement;
import symmetry.claims.Statement;
import symmetry.claims.StatementTask;
import tools.jackson.databind.util.RawValue;

/**
 * Statements to be heard.
 *
 * @param statements by ascending number
 */
record ClaimsOrder(List<Statement> statements) implements StudyOrder<Judgement> {
  /** What was asked for. */
  record Asked(List<Integer> statements) {}

  /**
   * How far the court is.
   *
   * @param verdicts how many statements, by what their first trial says
   */
  record Brief(int statements, int heard, Map<String, Long> verdicts) {}

  ClaimsOrder {
    statements = List.copyOf(statements);
  }

  @Override
  public String kind() {
    return ClaimsKind.NAME;
  }

  @Override
  public Asked parameters() {
    return new Asked(statements.stream().map(Statement::number).toList());
  }

  @Override
  public List<StatementTask> tasks() {
    return statements.stream().map(StatementTask::new).toList();
  }

  @Override
  public Brief brief(List<@Nullable Judgement> found) {
    List<Judgement> heard = Findings.done(found);
    Map<String, Long> verdicts = heard
      .stream()
      .collect(
        Collectors.groupingBy(j -> j.verdict().words(), TreeMap::new, Collectors.counting())
      );
    return new Brief(found.size(), heard.size(), verdicts);
  }

  /** As the court's own report has it. */
  @Override
  public RawValue whole(List<@Nullable Judgement> found) {
    return new RawValue(JsonReport.of(Findings.done(found)));
  }

  @Override
  public String csv(List<@Nullable Judgement> found) {
    return CsvReport.of(Findings.done(found));
  }
}
