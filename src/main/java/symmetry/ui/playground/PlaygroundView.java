package symmetry.ui.playground;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import symmetry.experiment.Changed;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.session.Speed;
import symmetry.session.Visitor;
import symmetry.training.Edit;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.embed.EmbedView;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.live.LiveRun;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.live.Transport;
import symmetry.ui.page.Address;
import symmetry.ui.page.Memory;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.LinkedPage;
import symmetry.ui.shell.MainLayout;

/**
 * The Playground. Composes the panels and handles the address; holds the experiment, which only {@link
 * #change} replaces.
 */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Playground · Symmetry Playground")
class PlaygroundView extends LinkedPage implements ExperimentEditor {

  private final PlayBoard board = new PlayBoard();
  private final LiveFrames frames = new LiveFrames();
  private final LiveRun run;
  private final Drawer drawer = new Drawer();
  private final Transport transport;
  private final Sentence sentence = new Sentence(board, this);
  private final Rail rail = new Rail(this);
  private final Stage stage = frames.add(new Stage(board, this, frames));
  private final OutputCard output = frames.add(new OutputCard(board));
  private final LossCard loss = new LossCard(board);
  private final BreakersPanel breakers = new BreakersPanel(board, this);
  private final SymmetryDetails symmetry = frames.add(new SymmetryDetails(board, frames));

  private Experiment experiment = Experiment.opening();
  private long firstStep;
  private boolean playing;

  /** States of what the run was before are still on their way. */
  private boolean becoming;

  PlaygroundView(Visitor visitor) {
    super("");
    run = new LiveRun(visitor, board, frames, this::follow, messages::showRefusal, this::fail);
    fillDrawer();
    MoreSheet more = new MoreSheet(run, this::newSeed, drawer);
    Action moreKey = Action.iconOnly("more", "More", () -> {}).withId("more-key");
    transport = new Transport(board, run, more.openedBy(moreKey.withClass("more-key")));
    KeysSheet keys = new KeysSheet();
    Action keysKey = Action.iconOnly("keys", "Keyboard shortcuts", () -> {}).withId("keys-key");
    drawer.bar().add(keys.openedBy(keysKey.withClass("plain")));
    Div right = new Div(output, loss);
    right.addClassName("right");
    Div bench = new Div(rail, stage, right, drawer.body());
    bench.addClassName("bench");
    Main page = new Main(
      transport,
      sentence,
      new PhoneTabs(),
      bench,
      drawer.bar(),
      messages,
      more,
      keys
    );
    page.addClassName("workbench");
    Span crowd = board.text(LiveTexts.CROWD, new Span());
    crowd.addClassName("crowd-note");
    page.add(crowd);
    messages.getElement().setAttribute("data-layer", true);
    board.add(page);
    add(board);
  }

  private void fillDrawer() {
    drawer.add(breakers);
    drawer.add(symmetry, frames.add(symmetry.overTime()));
    drawer.add(frames.add(new HealthPanel(board)));
    drawer.add(frames.add(new MicroscopePanel(board, frames::refresh)));
    drawer.add(frames.add(new ConfusionPanel(board)));
    drawer.add(new FingerprintPanel());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (EmbedView.isAskedFor(event.getLocation().getQueryParameters().getParameters())) {
      event.rerouteTo(EmbedView.class);
    } else {
      super.beforeEnter(event);
    }
  }

  @Override
  protected List<Problem> read(Map<String, List<String>> query) {
    Parsed<Link> parsed = Link.opened(query);
    experiment = parsed.value().experiment();
    firstStep = parsed.value().step();
    return parsed.problems();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    recall(event.getUI());
    super.onAttach(event);
  }

  /** Where it can the present run goes on as the experiment, which keeps its curves. */
  @Override
  protected void arrive() {
    address.arrive(query(firstStep));
    if (!run.become(experiment, firstStep)) {
      restart();
      return;
    }
    becoming = true;
    show();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    endRun();
  }

  @Override
  public void change(UnaryOperator<Experiment> change) {
    reshape(before -> Changed.between(before, change.apply(before)));
  }

  @Override
  public void reshape(Function<Experiment, Changed> change) {
    changed(() -> change.apply(experiment), messages::showRefusal).ifPresent(this::become);
  }

  private void become(Changed changed) {
    boolean goOn = playing;
    experiment = changed.experiment();
    firstStep = 0;
    messages.clear();
    messages.showDropped(changed.messages());
    address.enter(query(0), Address.Change.SETUP);
    endRun();
    show();
    run.change(getUI().orElseThrow(), experiment).ifPresent(messages::showFailure);
    if (goOn) run.play(transport.speed());
  }

  @Override
  public void edit(Edit edit) {
    run.edit(edit);
  }

  @Override
  public void nudge(double epsilon) {
    edit(Edit.nudge(epsilon));
  }

  @Override
  public void undo() {
    address.takeBack();
  }

  @Override
  public void changeLearningRate(double learningRate) {
    edit(Edit.learningRate(learningRate));
  }

  /** Speed and drawer are a person's, not an experiment's. */
  private void recall(UI ui) {
    transport.onSpeed(speed -> Memory.remember(ui, "speed", speed.name()));
    drawer.onChange(name -> Memory.remember(ui, "drawer", name));
    Memory.recall(ui, "speed", name -> Speed.named(name).ifPresent(transport::show));
    Memory.recall(ui, "drawer", drawer::open);
  }

  private void newSeed() {
    change(e -> e.withSeed(e.nextSeed()));
  }

  /** Ends the present run and begins that of the present experiment. */
  private void restart() {
    endRun();
    UI ui = getUI().orElseThrow();
    show();
    run.open(ui, experiment, firstStep).ifPresent(messages::showFailure);
  }

  /** The link of the present experiment at a step, or at the last one that a link can replay. */
  private String query(long step) {
    return Link.reaching(experiment, step).query();
  }

  private void endRun() {
    becoming = false;
    run.close();
    showPlaying(false);
  }

  @Override
  protected void show() {
    rail.show(experiment, firstStep);
    stage.show(experiment);
    output.show(experiment);
    loss.show(experiment);
    breakers.show(experiment);
    symmetry.show(experiment);
  }

  /** Keeps what is not drawn by the board in step with the run. */
  private void follow(LiveRun.State state) {
    Snapshot snapshot = state.snapshot();
    boolean become = snapshot.experiment().equals(experiment);
    if (becoming && !become) return;
    becoming = false;
    if (state.playing() != playing) showPlaying(state.playing());
    sentence.show(state);
    transport.allowPlay(snapshot.divergence().isEmpty());
    if (!become) {
      experiment = snapshot.experiment();
      address.enter(query(snapshot.step()), Address.Change.EDIT);
    } else {
      address.replace(query(snapshot.step()));
    }
    rail.showLearningRate(experiment.learningRateAt(snapshot.step()));
    messages.showLimit(Link.limitInWords(experiment, snapshot.step()));
  }

  private void fail() {
    showPlaying(false);
    messages.showFault();
  }

  private void showPlaying(boolean now) {
    playing = now;
    transport.showPlaying(now);
  }
}
