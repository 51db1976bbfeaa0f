package symmetry.ui.clinic;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.clinic.Examination;
import symmetry.clinic.FileQuestion;
import symmetry.pool.Examinations.Course;
import symmetry.session.ClinicVisit;
import symmetry.ui.panel.Refusal;
import symmetry.ui.study.RunBar;

/**
 * A kind of question that this page asks of its files, one at a time: progress in the bar, what was found to whoever shows
 * it, a refusal where refusals stand.
 */
final class Asking<R> {

  private final ClinicVisit visit;
  private final RunBar bar;
  private final Refusal refusal;
  private final Consumer<R> onDone;
  private final Runnable onRefused;
  private @Nullable Course<R> course;

  /**
   * @param onDone gets what was found
   * @param onRefused hears that nothing was, before it is said why
   */
  Asking(ClinicVisit visit, RunBar bar, Refusal refusal, Consumer<R> onDone, Runnable onRefused) {
    this.visit = visit;
    this.bar = bar;
    this.refusal = refusal;
    this.onDone = onDone;
    this.onRefused = onRefused;
  }

  /**
   * @param name of the file, for the bar and for refusals
   */
  void ask(FileQuestion<R> question, String name) {
    cancel();
    refusal.hide();
    UI ui = UI.getCurrent();
    Optional<Course<R>> begun = visit.ask(question, share ->
      ui.access(() -> bar.show(share, name))
    );
    if (begun.isEmpty()) {
      refusal.show("Other files of yours wait already. Try again when they are done.");
      return;
    }
    Course<R> now = begun.get();
    course = now;
    bar.resume(name, System.nanoTime());
    now.outcome().whenComplete((outcome, _) -> ui.access(() -> end(now, name, outcome)));
  }

  private void end(Course<R> ended, String name, @Nullable Examination<R> outcome) {
    if (ended != course) return;
    course = null;
    bar.showIdle("");
    switch (outcome) {
      case Examination.Done<R>(R found) -> onDone.accept(found);
      case Examination.Refused<R> refused -> {
        onRefused.run();
        refusal.show("%s could not be read. %s".formatted(name, refused.sentence()));
      }
      case null -> {
        boolean cancelled = ended.outcome().isCancelled();
        bar.showIdle(
          cancelled ? "Cancelled." : "Something went wrong on our side. Bring it again."
        );
      }
    }
  }

  void cancel() {
    Course<R> present = course;
    if (present != null) present.outcome().cancel(false);
  }
}
