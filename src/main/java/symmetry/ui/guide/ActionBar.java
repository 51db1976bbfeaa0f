package symmetry.ui.guide;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import symmetry.number.Numerals;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.live.LiveTexts;

/**
 * What a person does in a lesson, in four fixed places: back, one step, the run, onwards. The style
 * sheet shows in each place the button of the {@link LessonPhase}; what comes next is dark.
 */
final class ActionBar extends Nav {

  /** What the buttons ask for. */
  interface Commands {
    void run();

    void pauseOrGoOn();

    void step();

    void skip();

    void reset();
  }

  private final Button run;
  private final Button pause;
  private final Button step;
  private final Button skip;
  private final Button reset;
  private final Anchor previous = link("previous", "←", "Previous lesson (p)");
  private final Anchor next = link("next", "Next →", "Next lesson (n)");

  /**
   * @param steps after which the lesson's question is decided
   */
  ActionBar(PlayBoard board, int steps, Commands commands) {
    addClassName("lesson-actions");
    setAriaLabel("This lesson");
    run = button("run", "Run", commands::run);
    pause = button("play", "Pause", commands::pauseOrGoOn);
    step = button("step", "Step", commands::step);
    skip = button("skip", "Skip", commands::skip);
    reset = button("reset", "Reset", commands::reset);
    Span at = board.text(LiveTexts.STEP, new Span("0"));
    Span keys = new Span("Keys: digits predict, Enter runs, n next");
    keys.addClassName("lesson-keys");
    Paragraph counter = new Paragraph(
      new Span(new Span("Step "), at, new Span(" of " + Numerals.count(steps))),
      keys
    );
    counter.addClassName("lesson-step");
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

  /** Without a hint: another button may take its place under the pointer. */
  private static Button button(String id, String text, Runnable onClick) {
    Button button = new Button(text, e -> onClick.run());
    button.setId(id);
    return button;
  }

  private static Anchor link(String id, String text, String name) {
    Anchor anchor = new Anchor("", text);
    anchor.setId(id);
    anchor.setTitle(name);
    anchor.setAriaLabel(name);
    anchor.getElement().setAttribute("router-link", "");
    return anchor;
  }
}
