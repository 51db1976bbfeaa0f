package symmetry.ui.guide;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.guide.Control;
import symmetry.guide.GuideLink;
import symmetry.guide.Lesson;
import symmetry.guide.Lessons;
import symmetry.guide.Note;
import symmetry.guide.Outcome;
import symmetry.guide.Setting;
import symmetry.session.Visitor;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.live.AnswersPanel;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.live.LiveRun;
import symmetry.ui.live.LossPanel;
import symmetry.ui.live.StepBar;
import symmetry.ui.live.SymmetryPanel;
import symmetry.ui.panel.Figures;
import symmetry.ui.panel.Messages;
import symmetry.ui.panel.Panel;

/** One lesson on one screen: what to know, what to predict, the experiment, what happened. */
final class LessonStage extends Div {

  /** Where settings and results go. */
  interface Journal {
    void choose(Setting setting);

    void note(Note note, Outcome outcome);
  }

  /** Nothing was predicted yet, not even that one does not know. */
  private static final int UNASKED = Note.NO_ANSWER - 1;

  private final int number;
  private final Lesson lesson;
  private final Journal journal;
  private final PlayBoard board = new PlayBoard();
  private final Messages messages = new Messages();
  private final LiveFrames frames = new LiveFrames(
    board,
    this::follow,
    messages::showRefusal,
    this::fail
  );
  private final SymmetryPanel symmetry = frames.add(
    new SymmetryPanel(board, frames.kind(), frames::show)
  );
  private final AnswersPanel answers = frames.add(new AnswersPanel(board));
  private final LiveRun run;
  private final StepBar stepBar;
  private final Button runAll;
  private final Prediction prediction;
  private final OutcomePanel outcome;
  private final NotesTable notes = new NotesTable("What you have measured here");
  private final Anchor playground = new Anchor("", "Open in the playground");
  private final Anchor previous = link("previous", "← Previous");
  private final Anchor next = link("next", "Next →");

  private GuideLink link;
  private Setting setting;
  private int answer = UNASKED;
  private long step;
  private boolean playing;

  LessonStage(Visitor visitor, GuideLink link, Journal journal) {
    this.link = link;
    this.journal = journal;
    number = link.lesson();
    lesson = Lessons.number(number);
    setting = link.setting().orElse(lesson.usual());
    run = new LiveRun(visitor, frames);
    stepBar = StepBar.brief(run);
    outcome = frames.add(new OutcomePanel(lesson));
    prediction = new Prediction(lesson, this::predict);
    runAll = new Button("Run to step " + Figures.count(lesson.steps()), e ->
      run.step((int) (lesson.steps() - step))
    );
    runAll.setId("run");
    runAll.addThemeVariants(ButtonVariant.PRIMARY);
    addClassName("lesson");
    notes.setVisible(false);
    board.add(told(), shown());
    add(board);
    showLinks();
  }

  private Div told() {
    H1 title = new H1(lesson.title());
    title.getElement().setAttribute("tabindex", "-1");
    Span count = new Span("Step %d of %d".formatted(number, Lessons.ALL.size()));
    count.addClassName("lesson-count");
    Div controls = Panel.fields();
    controls.addClassName("lesson-controls");
    IntStream.range(0, lesson.controls().size()).forEach(k -> controls.add(control(k)));
    Paragraph text = new Paragraph(lesson.text());
    text.addClassName("lesson-text");
    Div told = new Div(count, title, text, prediction, controls, runAll, outcome, notes, paging());
    told.addClassName("lesson-told");
    return told;
  }

  private Div shown() {
    playground.setId("open-playground");
    playground.getElement().setAttribute("router-link", "");
    Div shown = new Div(
      stepBar,
      messages,
      symmetry,
      LossPanel.ofTraining(board),
      answers,
      playground
    );
    shown.addClassName("lesson-shown");
    return shown;
  }

  private Nav paging() {
    Nav paging = new Nav(previous, next);
    paging.setAriaLabel("Previous and next step");
    paging.addClassName("paging");
    previous.setVisible(number > 1);
    return paging;
  }

  private EnumSelect<Integer> control(int index) {
    Control<?> control = lesson.controls().get(index);
    EnumSelect<Integer> select = new EnumSelect<>(
      control.label(),
      option -> control.options().get(option).label(),
      option -> choose(setting.with(index, option))
    );
    select.setId("control-" + (index + 1));
    select.setTooltipText(control.hint());
    select.show(
      IntStream.range(0, control.options().size()).boxed().toList(),
      setting.chosen().get(index)
    );
    return select;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    open();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    run.close();
  }

  /** The notes, and where the links lead, have changed. */
  void showNotes(GuideLink changed, Notebook notebook) {
    link = changed;
    notes.show(link.notesOf(number), notebook);
    showLinks();
  }

  private void choose(Setting changed) {
    setting = changed;
    journal.choose(changed);
    open();
  }

  private void predict(int predicted) {
    answer = predicted;
    showState(Optional.empty());
  }

  /** Begins the setting's run, where the note of it stands. */
  private void open() {
    Experiment experiment = lesson.experiment(setting);
    Optional<Note> note = link.noteOf(number, setting);
    note.ifPresent(n -> answer = n.answer());
    step = 0;
    messages.clear();
    symmetry.show(experiment);
    answers.show(experiment);
    playground.setHref("?" + new Link(experiment, 0).query());
    showPlaying(false);
    showState(Optional.empty());
    boolean opened = run.open(
      getUI().orElseThrow(),
      experiment,
      note.map(n -> (long) n.step()).orElse(0L)
    );
    if (!opened) {
      messages.showFailure(
        "You have %d experiments open, which is the limit. Close one of them and reload this page.".formatted(
          Visitor.MAX_RUNS
        )
      );
    }
  }

  private void follow(LiveFrames.State state) {
    Snapshot snapshot = state.snapshot();
    step = snapshot.step();
    if (state.playing() != playing) showPlaying(state.playing());
    messages.showDivergence(snapshot.divergence());
    Optional<Outcome> judged = outcome.outcomeOf(snapshot);
    showState(judged);
    boolean noted = !playing && answer != UNASKED && step <= Lesson.MOST_STEPS;
    if (judged.isPresent() && noted) note(snapshot, judged.get());
  }

  /** A run that diverged is noted where it was bound for, so that its replay diverges too. */
  private void note(Snapshot snapshot, Outcome judged) {
    long at = snapshot.divergence().isPresent() ? Math.max(step, lesson.steps()) : step;
    Note note = new Note(number, setting, answer, (int) at);
    if (!link.noteOf(number, setting).equals(Optional.of(note))) journal.note(note, judged);
  }

  private void showState(Optional<Outcome> judged) {
    boolean predicted = answer != UNASKED;
    stepBar.setEnabled(predicted);
    runAll.setEnabled(predicted && step < lesson.steps());
    prediction.show(answer, step == 0);
    prediction.showTrue(judged.map(Outcome::answer).orElse(Note.NO_ANSWER));
    if (judged.isPresent()) outcome.show(answer, judged.get());
    else outcome.showOpen(predicted, step);
  }

  private void showPlaying(boolean now) {
    playing = now;
    stepBar.showPlaying(now);
  }

  private void fail() {
    showPlaying(false);
    messages.showFailure("This run ended by a fault of ours. Reload the page to start it anew.");
  }

  private void showLinks() {
    if (number > 1) previous.setHref(Progress.address(link.at(number - 1)));
    next.setHref(Progress.address(link.at(number + 1)));
  }

  private static Anchor link(String id, String text) {
    Anchor anchor = new Anchor("", text);
    anchor.setId(id);
    anchor.getElement().setAttribute("router-link", "");
    return anchor;
  }
}
