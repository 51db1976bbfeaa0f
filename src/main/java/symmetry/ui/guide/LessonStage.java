package symmetry.ui.guide;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetry.experiment.Experiment;
import symmetry.experiment.Kind;
import symmetry.experiment.Link;
import symmetry.guide.Control;
import symmetry.guide.GuideLink;
import symmetry.guide.Lesson;
import symmetry.guide.Lessons;
import symmetry.guide.Note;
import symmetry.guide.Outcome;
import symmetry.guide.Setting;
import symmetry.session.Playback;
import symmetry.session.Visitor;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.live.AnswersPanel;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.live.LiveRun;
import symmetry.ui.live.LossPanel;
import symmetry.ui.live.PicturePanel;
import symmetry.ui.panel.Messages;
import symmetry.ui.panel.Panel;

/** One lesson on one screen: what to know, what to predict, the experiment, what happened. */
final class LessonStage extends Div {

  /** Nothing was predicted yet, not even that one does not know. */
  private static final int UNASKED = Note.NO_ANSWER - 1;

  /** How long a whole run is looked at: long enough to see its phases, short enough to wait for. */
  private static final Duration WATCHED = Duration.ofMillis(2500);

  private final int number;
  private final Lesson lesson;
  private final GuideView guide;
  private final PlayBoard board = new PlayBoard();
  private final Messages messages = new Messages();
  private final LiveFrames frames = new LiveFrames();
  private final PicturePanel picture = frames.add(new PicturePanel(board));
  private final LossPanel loss = Named.styled("tells", LossPanel.ofTraining(board));
  private final AnswersPanel answers = frames.add(new AnswersPanel(board));
  private final LiveRun run;
  private final ActionBar actions;
  private final PredictionForm prediction;
  private final OutcomePanel outcome;
  private final NotesTable notes = new NotesTable("What you have measured here");
  private final Anchor playground = new Anchor("", "Open in the playground");

  private GuideLink link;
  private Setting setting;
  private int answer = UNASKED;
  private LessonPhase stage = LessonPhase.PREDICT;
  private long step;
  private boolean playing;

  /** Whether this setting has been run to its end: nothing is given away any more. */
  private boolean seen;

  /** Whether this person's browser asks for no motion. */
  private boolean still;

  LessonStage(Visitor visitor, GuideLink link, GuideView guide) {
    this.link = link;
    this.guide = guide;
    number = link.lesson();
    lesson = Lessons.number(number);
    setting = link.setting().orElse(lesson.usual());
    run = new LiveRun(visitor, board, frames, this::follow, messages::showRefusal, this::fail);
    actions = new ActionBar(board, lesson.steps(), this);
    outcome = frames.add(new OutcomePanel(lesson));
    prediction = new PredictionForm(lesson, this::predict);
    addClassName("lesson");
    notes.setVisible(false);
    board.add(told(), shown());
    add(board);
    showLinks();
  }

  private Div told() {
    H1 title = new H1(lesson.title());
    title.getElement().setAttribute("tabindex", "-1");
    Span count = new Span("Lesson %d of %d".formatted(number, Lessons.ALL.size()));
    count.addClassName("lesson-count");

    Div controls = Named.styled("lesson-controls", Panel.fields());
    IntStream.range(0, lesson.controls().size()).forEach(k -> controls.add(control(k)));
    Paragraph text = Named.styled("lesson-text", new Paragraph(lesson.text()));
    Div told = new Div(count, title, text, prediction, outcome, controls, notes, actions);
    return Named.styled("lesson-told", told);
  }

  private Div shown() {
    playground.setId("open-playground");
    playground.getElement().setAttribute("router-link", "");
    for (Panel panel : List.of(loss, answers, outcome)) panel.fixed();
    if (lesson.startTells()) {
      for (Panel panel : List.of(picture, answers)) panel.addClassName("tells");
    }
    return new Block("lesson-shown", messages, picture, loss, answers, playground);
  }

  private EnumSelect<Integer> control(int index) {
    Control<?> control = lesson.controls().get(index);
    EnumSelect<Integer> select = new EnumSelect<>(
      control.label(),
      option -> control.options().get(option).label(),
      option -> choose(setting.with(index, option))
    );
    select.setTooltipText(control.hint());
    select.show(
      IntStream.range(0, control.options().size()).boxed().toList(),
      setting.chosen().get(index)
    );
    return select.withId("control-" + (index + 1));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    getElement()
      .executeJs("return matchMedia('(prefers-reduced-motion: reduce)').matches")
      .then(Boolean.class, asked -> still = asked);
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

  void run() {
    Duration time = WATCHED.multipliedBy(lesson.steps() - step).dividedBy(lesson.steps());
    if (still) skip();
    else run.command(p -> p.playTo(lesson.steps(), time));
  }

  void pauseOrGoOn() {
    if (playing) run.command(Playback::pause);
    else if (step < lesson.steps()) run();
  }

  void step() {
    run.command(p -> p.step(1));
  }

  void skip() {
    run.command(p -> p.skipTo(lesson.steps()));
  }

  void reset() {
    run.command(Playback::reset);
  }

  /** Another setting is another question: it is predicted anew. */
  private void choose(Setting changed) {
    setting = changed;
    answer = UNASKED;
    guide.choose(changed);
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
    seen = note.isPresent();
    step = 0;
    messages.clear();
    picture.show(experiment);
    answers.show(experiment);
    playground.setHref("?" + new Link(experiment, 0).query());
    playing = false;
    showState(Optional.empty());
    Optional<String> refusal = run.open(
      getUI().orElseThrow(),
      experiment,
      note.map(n -> (long) n.step()).orElse(0L)
    );
    lesson.rival(setting).ifPresent(rival -> run.command(r -> r.compareWith(rival)));
    refusal.ifPresent(messages::showFailure);
  }

  private void follow(LiveRun.State state) {
    Snapshot snapshot = state.snapshot();
    step = snapshot.step();
    playing = state.playing();
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
    if (!link.noteOf(number, setting).equals(Optional.of(note))) guide.note(note, judged);
  }

  private void showState(Optional<Outcome> judged) {
    boolean predicted = answer != UNASKED;
    seen |= judged.isPresent();
    LessonPhase now = !predicted
      ? LessonPhase.PREDICT
      : judged.isPresent()
        ? LessonPhase.OUTCOME
        : playing
          ? LessonPhase.WATCH
          : LessonPhase.RUN;
    getElement().setAttribute("data-stage", Kind.token(now.name()));
    getElement().setAttribute("data-covered", !seen && step == 0);
    actions.show(now, step > 0);
    prediction.show(answer, step == 0);
    prediction.showTrue(judged.map(Outcome::answer).orElse(Note.NO_ANSWER));
    judged.ifPresentOrElse(o -> outcome.show(answer, o), outcome::showOpen);
    if (now != stage) bringIntoView(now);
    stage = now;
  }

  /** The page is another one at each stage; on a small screen what matters may be out of sight. */
  private void bringIntoView(LessonPhase now) {
    if (now == LessonPhase.WATCH) {
      getElement().executeJs("if (this.getBoundingClientRect().top < 0) this.scrollIntoView()");
    }
    if (now == LessonPhase.OUTCOME) {
      outcome.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }
  }

  private void fail() {
    playing = false;
    showState(Optional.empty());
    messages.showFault();
  }

  private void showLinks() {
    actions.showLinks(
      number > 1 ? Progress.address(link.at(number - 1)) : "",
      Progress.address(link.at(number + 1))
    );
  }
}
