package symmetry.ui.guide;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.guide.Examiner;
import symmetry.guide.Lesson;
import symmetry.guide.Note;
import symmetry.guide.Outcome;
import symmetry.number.Numerals;
import symmetry.training.Inspection;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.live.FramePanel;

/** What happened, beside what was predicted; judged where the run's states are measured. */
final class OutcomePanel extends FramePanel {

  /** What a state was judged to be. */
  private record Judged(Snapshot snapshot, Optional<Outcome> outcome) {}

  private final Lesson lesson;
  private final Block verdict = new Block("judgement").withId("verdict");
  private final Paragraph happened = Named.known("happened", new Paragraph());
  private final Paragraph why = Named.styled("help", Named.known("why", new Paragraph()));

  /** Written by the run's slices. */
  private volatile @Nullable Judged judged;

  OutcomePanel(Lesson lesson) {
    super("outcome", "What happened");
    measures(Lesson.VIEW.parts().toArray(Part[]::new));
    this.lesson = lesson;
    setId("outcome");
    add(Named.spoken(new Block("outcome", verdict, happened, why)));
  }

  /** Sends nothing itself: the page asks {@link #outcomeOf} when the state is drawn. */
  @Override
  public Measure begin(Snapshot first) {
    Examiner examiner = new Examiner(lesson);
    return (Snapshot snapshot, Inspection inspection, boolean playing) -> {
      judged = new Judged(snapshot, examiner.judge(snapshot, inspection));
      return Optional.empty();
    };
  }

  /** What this state came to; empty if that is open, or a newer state is on its way. */
  Optional<Outcome> outcomeOf(Snapshot snapshot) {
    Judged last = judged;
    return last != null && last.snapshot == snapshot ? last.outcome : Optional.empty();
  }

  void showOpen() {
    verdict.setText("");
    verdict.getElement().removeAttribute("data-state");
    happened.setText("The answer comes at step %s.".formatted(Numerals.count(lesson.steps())));
    why.setText("");
  }

  void show(int predicted, Outcome outcome) {
    boolean right = predicted == outcome.answer();
    verdict.setText(
      predicted == Note.NO_ANSWER
        ? "Result: “%s”".formatted(lesson.answers().get(outcome.answer()))
        : right
          ? "Correct · Result: “%s”".formatted(lesson.answers().get(predicted))
          : "You predicted “%s” · Result: “%s”".formatted(
              lesson.answers().get(predicted),
              lesson.answers().get(outcome.answer())
            )
    );
    verdict
      .getElement()
      .setAttribute("data-state", predicted == Note.NO_ANSWER ? "open" : right ? "right" : "wrong");
    happened.setText(outcome.happened());
    why.setText(outcome.why());
  }
}
