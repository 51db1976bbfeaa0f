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
import java.util.function.UnaryOperator;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.session.Visitor;
import symmetry.training.Edit;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.embed.EmbedView;
import symmetry.ui.live.AnswersPanel;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.live.LiveRun;
import symmetry.ui.live.LossPanel;
import symmetry.ui.live.StepBar;
import symmetry.ui.live.SymmetryOverTimePanel;
import symmetry.ui.live.SymmetryPanel;
import symmetry.ui.panel.Messages;
import symmetry.ui.panel.Panel;
import symmetry.ui.shell.MainLayout;

/**
 * The Playground. Composes the panels and handles the address; holds the experiment, which only {@link
 * #change} replaces.
 */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Playground · Symmetry Playground")
class PlaygroundView extends Div implements BeforeEnterObserver, ExperimentEditor {

  private static final String TOO_MANY_TABS =
    "You have %d playgrounds open, which is the limit. Close one of them and reload this page.";

  private final PlayBoard board = new PlayBoard();
  private final Messages messages = new Messages();
  private final Invitation invitation = new Invitation(this);
  private final DataPanel data = new DataPanel(this);
  private final TrainingPanel training = new TrainingPanel(this);
  private final NetworkPanel network = new NetworkPanel(this);
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
  private final NetworkPicturePanel picture = frames.add(
    new NetworkPicturePanel(board, this, frames::refresh)
  );
  private final BreakersPanel breakers = new BreakersPanel(board, this);
  private final LandscapeLink landscape = new LandscapeLink();
  private final ConfusionPanel confusion = frames.add(new ConfusionPanel(board));
  private final LiveRun run;
  private final StepBar stepBar;

  private Experiment experiment = Experiment.opening();
  private long firstStep;
  private boolean playing;

  PlaygroundView(Visitor visitor) {
    LossPanel loss = new LossPanel(board);
    loss.addBesideTitle(landscape);
    run = new LiveRun(visitor, frames);
    stepBar = StepBar.full(run, this::newSeed);
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
        frames.add(new TimePanel(board, run::goTo)),
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
    var query = event.getLocation().getQueryParameters().getParameters();
    if (EmbedView.isAskedFor(query)) {
      event.rerouteTo(EmbedView.class);
      return;
    }
    Link.Parsed parsed = Link.opened(query);
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
    if (goOn) run.play(stepBar.speed());
  }

  @Override
  public void edit(Edit edit) {
    run.edit(edit);
  }

  @Override
  public void undo() {
    run.undo();
  }

  @Override
  public void changeLearningRate(double learningRate) {
    edit(Edit.learningRate(learningRate));
  }

  private void newSeed() {
    change(e -> e.withSeed(e.nextSeed()));
  }

  /** Ends the present run and begins that of the present experiment. */
  private void restart() {
    endRun();
    UI ui = getUI().orElseThrow();
    show();
    showAddress(ui);
    boolean opened = run.open(ui, experiment, firstStep);
    if (!opened) messages.showFailure(TOO_MANY_TABS.formatted(Visitor.MAX_RUNS));
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
    run.close();
    showPlaying(false);
  }

  private void show() {
    invitation.show(experiment);
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
    Snapshot snapshot = state.snapshot();
    if (state.playing() != playing) showPlaying(state.playing());
    invitation.show(snapshot.step(), state.inspection().hasClones());
    messages.showDivergence(snapshot.divergence());
    if (!snapshot.experiment().equals(experiment)) {
      experiment = snapshot.experiment();
      invitation.show(experiment);
      showAddress(getUI().orElseThrow());
    }
    training.showLearningRate(experiment.learningRateAt(snapshot.step()));
    if (!playing) landscape.show(experiment, snapshot.step());
  }

  private void fail() {
    showPlaying(false);
    messages.showFailure("This run ended by a fault of ours. Reload the page to start it anew.");
  }

  private void showPlaying(boolean now) {
    playing = now;
    stepBar.showPlaying(now);
  }

  private static Div column(String name, Panel... panels) {
    Div column = new Div(panels);
    column.addClassName(name);
    return column;
  }
}
