package symmetry.api;

import java.util.List;
import org.springframework.stereotype.Component;
import symmetry.claims.Statement;
import symmetry.claims.Statements;
import symmetry.experiment.Parameter;

/** The claim court: hears all statements, or those that {@code statements} numbers. */
@Component
class ClaimsKind implements StudyKind {

  static final String NAME = "claims";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(StudyFields fields) {
    List<Integer> all = Statements.all().stream().map(Statement::number).toList();
    Parameter number = Parameter.whole("statement", 1, all.getFirst(), all.getLast());
    List<Integer> wanted = fields.numbers("statements", number, all);
    return fields.order(() ->
      new ClaimsOrder(
        Statements.all()
          .stream()
          .filter(s -> wanted.contains(s.number()))
          .toList()
      )
    );
  }
}
