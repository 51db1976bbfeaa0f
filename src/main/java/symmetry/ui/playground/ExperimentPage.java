package symmetry.ui.playground;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import symmetry.data.OwnData;
import symmetry.experiment.Changed;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.QueryText;
import symmetry.experiment.Tables;
import symmetry.session.ClinicVisit;
import symmetry.session.Speed;
import symmetry.session.TableVisit;
import symmetry.session.Visitor;
import symmetry.table.SavedExperiment;
import symmetry.training.Edit;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.live.LiveRun;
import symmetry.ui.page.Address;
import symmetry.ui.wanted.WantingPage;

/** A page of one run: its link is an experiment at a step, a change begins the run anew, an edit happens to it. */
abstract class ExperimentPage extends WantingPage implements ExperimentEditor {

  protected final PlayBoard board = new PlayBoard();
  protected final LiveFrames frames = new LiveFrames();
  protected final LiveRun run;
  protected final Sentence sentence = new Sentence(board, this);
  protected final DataSection data = new DataSection(this);
  protected final StartSection start = new StartSection(this);
  protected final TrainingSection training = new TrainingSection(this);

  /** Replaced by a link, a change, or an edit. */
  protected Experiment experiment = Experiment.opening();

  protected long firstStep;
  protected boolean playing;

  /** The address as it was opened, with what says how the page is looked at. */
  protected Map<String, List<String>> presentation = Map.of();

  ExperimentPage(Visitor visitor, TableVisit tables, ClinicVisit clinic) {
    super("", tables, clinic);
    run = new LiveRun(visitor, board, frames, this::follow, messages::showRefusal, this::fail);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    presentation = event.getLocation().getQueryParameters().getParameters();
    super.beforeEnter(event);
  }

  /** Keeps what is not drawn by the board in step with the run. */
  protected void follow(LiveRun.State state) {
    Snapshot snapshot = state.snapshot();
    if (state.playing() != playing) showPlaying(state.playing());
    sentence.show(state);
    if (snapshot.experiment().equals(experiment)) {
      address.replace(query(snapshot.step()));
    } else {
      experiment = snapshot.experiment();
      address.enter(query(snapshot.step()), Address.Change.EDIT);
    }
    training.showLearningRate(experiment.timeline().learningRate(snapshot.step()));
    messages.showLimit(Link.limitInWords(experiment, snapshot.step()));
    messages.showStop(snapshot.stopHere());
  }

  @Override
  protected void show() {
    data.show(experiment);
    start.show(experiment);
    training.show(experiment, firstStep);
  }

  /** What its step bar says. */
  protected abstract void sayPlaying(boolean now);

  /** How fast its step bar plays. */
  protected abstract Speed speed();

  @Override
  protected List<Problem> read(Map<String, List<String>> query, Tables atHand) {
    Parsed<Link> parsed = Link.opened(query, atHand);
    experiment = parsed.value().experiment();
    firstStep = parsed.value().step();
    return parsed.problems();
  }

  @Override
  protected void open(Map<String, List<String>> query) {
    endRun();
    super.open(query);
  }

  @Override
  public void open(SavedExperiment saved) {
    Optional<OwnData> tooLarge = saved.table().filter(table -> !tables.keep(table));
    if (tooLarge.isPresent()) messages.showRefusal(tables.refusal(tooLarge.get().bytes()));
    else open(QueryText.fields(saved.link()));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    endRun();
  }

  @Override
  public TableVisit tables() {
    return tables;
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
    if (goOn) run.command(p -> p.play(speed()));
  }

  @Override
  public void edit(Edit edit) {
    run.command(r -> r.edit(edit));
  }

  @Override
  public void undo() {
    address.takeBack();
  }

  protected void endRun() {
    run.close();
    showPlaying(false);
  }

  /** The link of the present experiment at a step, or at the last one that a link can replay. */
  protected String query(long step) {
    return Link.reaching(experiment, step).query();
  }

  protected void showPlaying(boolean now) {
    playing = now;
    sayPlaying(now);
  }

  private void fail() {
    showPlaying(false);
    messages.showFault();
  }
}
