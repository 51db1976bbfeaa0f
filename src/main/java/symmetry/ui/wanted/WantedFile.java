package symmetry.ui.wanted;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.clinic.Examination;
import symmetry.clinic.WeightsInFile;
import symmetry.experiment.GivenWeights;
import symmetry.experiment.Wanted;
import symmetry.experiment.WantedTable;
import symmetry.experiment.WantedWeights;
import symmetry.format.TensorFile;
import symmetry.pool.Examinations.BroughtFile;
import symmetry.pool.Examinations.Course;
import symmetry.session.ClinicVisit;
import symmetry.session.TableVisit;
import symmetry.table.TableProblem;
import symmetry.ui.field.FileDrop;
import symmetry.ui.panel.Refusal;

/** Asks for the file that a link was made with and is too short to hold, and says if another one is given. */
final class WantedFile extends Div {

  private static final String PROMPT = "Drop that file here, or choose it";

  private final TableVisit tables;
  private final ClinicVisit clinic;
  private final Runnable onFound;
  private final Paragraph what = new Paragraph();
  private final FileDrop table;
  private final FileDrop weights;
  private final Refusal refusal = new Refusal();
  private @Nullable Wanted wanted;
  private @Nullable Course<GivenWeights> course;

  /**
   * @param onFound called when it is at hand
   */
  WantedFile(TableVisit tables, ClinicVisit clinic, Runnable onFound) {
    this.tables = tables;
    this.clinic = clinic;
    this.onFound = onFound;
    setId("link-file");
    addClassNames("message", "info", "wanted-file");
    getElement().setAttribute("role", "region").setAttribute("aria-label", "The file of this link");
    table = BroughtTable.drop("wanted", PROMPT, tables, this::take);
    weights = new FileDrop(
      "wanted-weights",
      PROMPT,
      TensorFile.MAX_BYTES,
      new WeightsTaker(clinic, this::take)
    );
    add(new H2("This link needs its file."), what, table, weights, refusal);
    setVisible(false);
  }

  /** Asks for what a link wants; for nothing if it wants nothing. */
  void ask(Optional<Wanted> asked) {
    forget();
    wanted = asked.orElse(null);
    asked.ifPresent(file ->
      what.setText("It was made with %s, too large to travel in it.".formatted(file.words()))
    );
    table.setVisible(wanted instanceof WantedTable);
    weights.setVisible(wanted instanceof WantedWeights);
    setVisible(asked.isPresent());
  }

  private void forget() {
    refusal.hide();
    Course<GivenWeights> asked = course;
    course = null;
    if (asked != null) asked.outcome().cancel(false);
  }

  private void take(BroughtTable brought, String name) {
    try (brought) {
      if (!(wanted instanceof WantedTable asked)) return;
      Optional<String> problem = new TableMatch(asked, tables).problem(brought.content());
      end(TableProblem.shown(name), problem);
    }
  }

  private void take(BroughtFile brought, String name) {
    forget();
    Optional<Course<GivenWeights>> begun =
      wanted instanceof WantedWeights asked
        ? clinic.ask(new WeightsInFile(brought.path(), asked), _ -> {})
        : Optional.empty();
    if (begun.isEmpty()) {
      clinic.forget(brought);
      refusal.show("Other files of yours wait already. Try again when they are done.");
      return;
    }
    Course<GivenWeights> now = begun.get();
    course = now;
    UI ui = UI.getCurrent();
    now.outcome().whenComplete((outcome, _) -> {
      clinic.forget(brought);
      ui.access(() -> answer(now, name, outcome));
    });
  }

  private void answer(
    Course<GivenWeights> ended,
    String name,
    @Nullable Examination<GivenWeights> outcome
  ) {
    if (ended != course) return;
    course = null;
    end(
      name,
      switch (outcome) {
        case Examination.Done<GivenWeights>(GivenWeights given) -> tables.keep(given)
          ? Optional.empty()
          : Optional.of(tables.refusal(given.bytes()));
        case Examination.Refused<GivenWeights> refused -> Optional.of(refused.sentence());
        case null -> Optional.of("Something went wrong on our side. Bring it again.");
      }
    );
  }

  private void end(String name, Optional<String> problem) {
    problem.ifPresentOrElse(
      sentence -> refusal.show("%s: %s".formatted(name, sentence)),
      () -> {
        ask(Optional.empty());
        onFound.run();
      }
    );
  }

  @Override
  protected void onDetach(DetachEvent event) {
    forget();
  }
}
