package symmetry.ui.wanted;

import java.util.List;
import java.util.Optional;
import symmetry.data.OwnData;
import symmetry.experiment.WantedTable;
import symmetry.pool.MemoryBudget;
import symmetry.session.TableVisit;
import symmetry.table.Choices;
import symmetry.table.Made;
import symmetry.table.ReadTable;
import symmetry.table.Reading;
import symmetry.table.SavedExperiment;
import symmetry.table.TableProblem;

/** Is the table that a link wants in a file that was brought? If so it is kept for the visit. */
record TableMatch(WantedTable wanted, TableVisit visit) {
  /** Why it is not, or cannot be kept, as a sentence. */
  Optional<String> problem(BroughtTable.Content content) {
    return switch (content) {
      case BroughtTable.Content.Table(Reading.Refused(TableProblem refused)) -> Optional.of(
        refused.sentence()
      );
      case BroughtTable.Content.Table(ReadTable table) -> problem(
        table,
        Choices.read(wanted.choices()).orElse(table.guess())
      );
      case BroughtTable.Content.Experiment(SavedExperiment.Opened opened) -> problem(opened);
    };
  }

  private Optional<String> problem(SavedExperiment.Opened opened) {
    return switch (opened) {
      case SavedExperiment.Opened.Refused(TableProblem refused) -> Optional.of(refused.sentence());
      case SavedExperiment.Opened.Whole(SavedExperiment saved) -> saved
        .table()
        .map(this::problem)
        .orElse(Optional.of("This saved experiment has no table."));
    };
  }

  private Optional<String> problem(OwnData given) {
    return wanted
      .refusal(given)
      .or(() -> visit.keep(given) ? Optional.empty() : Optional.of(visit.refusal(given.bytes())));
  }

  private Optional<String> problem(ReadTable table, Choices choices) {
    long bytes = BroughtTable.MAKING * table.numbers(choices);
    Optional<MemoryBudget.Share> share = visit.room(bytes);
    if (share.isEmpty()) return Optional.of(visit.refusal(bytes));
    try (MemoryBudget.Share _ = share.get()) {
      return switch (table.make(choices)) {
        case Made.Refused(List<TableProblem> problems) -> Optional.of(
          "This is another table than the link was made with. " + problems.getFirst().sentence()
        );
        case Made.Table(OwnData given, int _, int _) -> problem(given);
      };
    }
  }
}
