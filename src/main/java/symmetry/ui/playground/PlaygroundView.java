package symmetry.ui.playground;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.session.Run;
import symmetry.session.Speed;
import symmetry.session.Visitor;
import symmetry.training.Edit;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.panel.Messages;
import symmetry.ui.panel.Panel;
import symmetry.ui.shell.MainLayout;

/**
 * The Playground. Composes the panels and handles the address; holds the experiment, which only {@link
 * #change} replaces.
 */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Symmetry Playground")
class PlaygroundView
  extends Div
  implements BeforeEnterObserver, ExperimentEditor, StepBar.Commands
{

  private static final String TOO_MANY_TABS =
    "You have %d playgrounds open, which is the limit. Close one of them and reload this page.";

  private final Visitor visitor;
  private final PlayBoard board = new PlayBoard();
  private final Messages messages = new Messages();
  private final Invitation invitation = new Invitation(this);
  private final StepBar stepBar = new StepBar(this);
  private final DataPanel data = new DataPanel(this);
  private final TrainingPanel training = new TrainingPanel(this);
  private final NetworkPanel network = new NetworkPanel(this);
  private final LiveFrames frames = new LiveFrames(board, this::follow, messages::showRefusal);
  private final SymmetryPanel symmetry = frames.add(
    new SymmetryPanel(board, frames.kind(), frames::show)
  );
  private final AnswersPanel answers = frames.add(new AnswersPanel(board));
  private final NetworkPicturePanel picture = frames.add(
    new NetworkPicturePanel(board, this, frames::refresh)
  );
  private final BreakersPanel breakers = new BreakersPanel(board, this);
  private final LandscapeLink landscape = new LandscapeLink();
  private final ConfusionPanel confusion = frames.add(new ConfusionPanel(board));

  private Experiment experiment = Experiment.opening();
  private long firstStep;
  private boolean playing;
  private @Nullable Run run;

  PlaygroundView(Visitor visitor) {
    this.visitor = visitor;
    LossPanel loss = new LossPanel(board);
    loss.addBesideTitle(landscape);
    Main page = new Main(
      invitation,
      stepBar,
      messages,
      column("controls-data", data, training),
      column("controls-network", network),
      column(
        "results",
        symmetry,
        loss,
        answers,
        picture,
        breakers,
        frames.add(new TimePanel(board, this::goTo)),
        new FingerprintPanel()
      ),
      column(
        "insights",
        frames.add(new SymmetryOverTimePanel(board, frames::refresh)),
        confusion,
        frames.add(new HealthPanel(board)),
        frames.add(new MicroscopePanel(board, frames::refresh))
      )
    );
    page.addClassName("playground");
    board.add(page);
    add(board);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Link.Parsed parsed = Link.parse(event.getLocation().getQueryParameters().getParameters());
    experiment = parsed.link().experiment();
    firstStep = parsed.link().step();
    messages.showProblems(parsed.problems());
    if (isAttached()) restart();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    restart();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    endRun();
  }

  @Override
  public void change(UnaryOperator<Experiment> change) {
    Experiment changed;
    try {
      changed = change.apply(experiment);
    } catch (IllegalArgumentException refusal) {
      messages.showRefusal("That was not applied: " + refusal.getMessage() + ".");
      show();
      return;
    }
    boolean goOn = playing;
    experiment = changed;
    firstStep = 0;
    messages.clear();
    restart();
    if (goOn) play(stepBar.speed());
  }

  @Override
  public void edit(Edit edit) {
    withRun(r -> r.edit(edit));
  }

  @Override
  public void undo() {
    withRun(Run::undo);
  }

  @Override
  public void changeLearningRate(double learningRate) {
    edit(Edit.learningRate(learningRate));
  }

  private void goTo(long step) {
    withRun(r -> r.scrubTo(step));
  }

  @Override
  public void reset() {
    withRun(Run::reset);
  }

  @Override
  public void newSeed() {
    change(e -> e.withSeed(e.nextSeed()));
  }

  @Override
  public void stepBack() {
    withRun(Run::stepBack);
  }

  @Override
  public void step(int steps) {
    withRun(r -> r.step(steps));
  }

  @Override
  public void epoch() {
    withRun(Run::epoch);
  }

  @Override
  public void play(Speed speed) {
    withRun(r -> r.play(speed));
  }

  @Override
  public void pause() {
    withRun(Run::pause);
  }

  private void withRun(Consumer<Run> command) {
    if (run != null) command.accept(run);
  }

  /** Ends the present run and begins that of the present experiment. */
  private void restart() {
    endRun();
    UI ui = getUI().orElseThrow();
    show();
    showAddress(ui);
    Optional<Run> opened = visitor.open(experiment, firstStep, frames.begin(ui));
    run = opened.orElse(null);
    opened.ifPresent(frames::follow);
    if (opened.isEmpty()) messages.showFailure(TOO_MANY_TABS.formatted(Visitor.MAX_RUNS));
  }

  /**
   * Puts the experiment into the address bar, without adding to the history. By script, since Vaadin's
   * own call loses the order of the fields.
   */
  private void showAddress(UI ui) {
    ui.getPage().executeJs(
      "history.replaceState(history.state, '', $0)",
      "?" + new Link(experiment, 0).query()
    );
  }

  private void endRun() {
    frames.end();
    withRun(visitor::close);
    run = null;
    playing = false;
    stepBar.showPlaying(false);
  }

  private void show() {
    data.show(experiment);
    training.show(experiment, firstStep);
    network.show(experiment);
    symmetry.show(experiment);
    answers.show(experiment);
    confusion.show(experiment);
    picture.show(experiment);
    breakers.show(experiment);
    landscape.show(experiment, firstStep);
  }

  /** Keeps what is not drawn by the board in step with the run. */
  private void follow(LiveFrames.State state) {
    if (state.playing() != playing) {
      playing = state.playing();
      stepBar.showPlaying(playing);
    }
    invitation.show(state.step(), state.hasClones());
    messages.showDivergence(state.divergence());
    if (state.failed()) {
      messages.showFailure("This run ended by a fault of ours. Reload the page to start it anew.");
    }
    if (!state.experiment().equals(experiment)) {
      experiment = state.experiment();
      showAddress(getUI().orElseThrow());
    }
    training.showLearningRate(experiment.learningRateAt(state.step()));
    if (!playing) landscape.show(experiment, state.step());
  }

  private static Div column(String name, Panel... panels) {
    Div column = new Div(panels);
    column.addClassName(name);
    return column;
  }
}
