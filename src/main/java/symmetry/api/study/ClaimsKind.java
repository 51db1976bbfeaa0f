package symmetry.api.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import symmetry.claims.ClaimsInquiry;
import symmetry.claims.Judgement;
import symmetry.claims.Statement;
import symmetry.claims.Statements;
import symmetry.experiment.Parameter;

/** The claim court: hears all statements, or those that {@code statements} numbers. */
@Component("claims")
class ClaimsKind implements StudyKind {

  @Override
  public Optional<StudyOrder<?>> read(StudyFields fields) {
    List<Integer> all = Statements.all().stream().map(Statement::number).toList();
    Parameter number = Parameter.whole("statement", 1, all.getFirst(), all.getLast());
    List<Integer> wanted = fields.numbers("statements", number, all);
    List<Statement> statements = Statements.all()
      .stream()
      .filter(s -> wanted.contains(s.number()))
      .toList();
    return fields.order(
      () -> new Asked(statements.stream().map(Statement::number).toList()),
      () -> new ClaimsInquiry(statements),
      heard -> Brief.of(statements.size(), heard)
    );
  }

  private record Asked(List<Integer> statements) {}

  /**
   * How far the court is.
   *
   * @param verdicts how many statements, by what their first trial says
   */
  private record Brief(int statements, int heard, Map<String, Long> verdicts) {
    static Brief of(int statements, List<Judgement> heard) {
      Map<String, Long> verdicts = heard
        .stream()
        .collect(
          Collectors.groupingBy(j -> j.verdict().words(), TreeMap::new, Collectors.counting())
        );
      return new Brief(statements, heard.size(), verdicts);
    }
  }
}
