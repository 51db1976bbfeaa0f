package symmetry.ui.guide;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import symmetry.number.Numerals;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.element.Named;
import symmetry.ui.element.TextButton;
import symmetry.ui.live.LiveTexts;

/**
 * What a person does in a lesson, in four fixed places: back, one step, the run, onwards. The style
 * sheet shows in each place the button of the {@link LessonPhase}; what comes next is dark.
 */
final class ActionBar extends Nav {

  private final TextButton run;
  private final TextButton pause;
  private final TextButton step;
  private final TextButton skip;
  private final TextButton reset;
  private final Anchor previous = link("previous", "←", "Previous lesson (p)");
  private final Anchor next = link("next", "Next →", "Next lesson (n)");

  /**
   * @param steps after which the lesson's question is decided
   */
  ActionBar(PlayBoard board, int steps, LessonStage lesson) {
    addClassName("lesson-actions");
    setAriaLabel("This lesson");
    // Without hints: another button may take the place of one under the pointer.
    run = new TextButton("run", "Run", lesson::run);
    pause = new TextButton("play", "Pause", lesson::pauseOrGoOn);
    step = new TextButton("step", "Step", lesson::step);
    skip = new TextButton("skip", "Skip", lesson::skip);
    reset = new TextButton("reset", "Reset", lesson::reset);
    Span at = board.text(LiveTexts.STEP, new Span("0"));
    Span keys = Named.styled("lesson-keys", new Span("Keys: digits predict, Enter runs, n next"));
    Paragraph counter = Named.styled(
      "lesson-step",
      new Paragraph(new Span(new Span("Step "), at, new Span(" of " + Numerals.count(steps))), keys)
    );
    add(counter, previous, step, run, pause, reset, skip, next);
  }

  /**
   * @param begun whether the run has left its first step
   */
  void show(LessonPhase stage, boolean begun) {
    boolean predicted = stage != LessonPhase.PREDICT;
    run.setText(begun ? "Go on" : "Run");
    run.setThemeVariant(ButtonVariant.PRIMARY, stage == LessonPhase.RUN);
    run.setEnabled(stage == LessonPhase.RUN);
    step.setEnabled(predicted && stage != LessonPhase.WATCH);
    pause.setEnabled(predicted && stage != LessonPhase.OUTCOME);
    skip.setEnabled(stage == LessonPhase.WATCH);
    reset.setEnabled(predicted);
  }

  /** An empty address means that there is no lesson before. */
  void showLinks(String toPrevious, String toNext) {
    previous.setVisible(!toPrevious.isEmpty());
    previous.setHref(toPrevious);
    next.setHref(toNext);
  }

  private static Anchor link(String id, String text, String name) {
    Anchor anchor = Named.known(id, new Anchor("", text));
    anchor.setTitle(name);
    anchor.setAriaLabel(name);
    anchor.getElement().setAttribute("router-link", "");
    return anchor;
  }
}
