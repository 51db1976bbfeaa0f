package symmetry.ui.playground;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import symmetry.data.Source;
import symmetry.experiment.Changed;
import symmetry.experiment.Experiment;
import symmetry.experiment.Parsed;
import symmetry.experiment.PlaneAxes;
import symmetry.experiment.Problem;
import symmetry.experiment.Tables;
import symmetry.session.ClinicVisit;
import symmetry.session.Speed;
import symmetry.session.TableVisit;
import symmetry.session.Visitor;
import symmetry.training.Snapshot;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.live.LiveRun;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.live.Transport;
import symmetry.ui.page.Memory;
import symmetry.ui.panel.Action;
import symmetry.ui.shell.MainLayout;

/** The Playground. Composes the panels and handles the address. */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Playground · Symmetry Playground")
class PlaygroundView extends ExperimentPage {

  private final Drawer drawer = new Drawer();
  private final Transport transport;
  private final Stage stage = frames.add(new Stage(board, this, frames));
  private final OutputCard output = frames.add(new OutputCard(board, this::lookOver));
  private final LossCard loss = new LossCard(board);
  private final BreakersPanel breakers = new BreakersPanel(board, this);
  private final SymmetryDetails symmetry = frames.add(new SymmetryDetails(board, frames));

  /** States of what the run was before are still on their way. */
  private boolean becoming;

  PlaygroundView(Visitor visitor, TableVisit tables, ClinicVisit clinic) {
    super(visitor, tables, clinic);
    fillDrawer();
    MoreSheet more = new MoreSheet(run, () -> change(e -> e.withSeed(e.nextSeed())), drawer);
    Action moreKey = Action.iconOnly("more", "More", () -> {}).withId("more-key");
    transport = new Transport(board, run, more.openedBy(moreKey.withClass("more-key")));
    KeysSheet keys = new KeysSheet();
    Action keysKey = Action.iconOnly("keys", "Keyboard shortcuts", () -> {}).withId("keys-key");
    drawer.bar().add(keys.openedBy(keysKey.withClass("plain")));
    Block right = new Block("right", output, loss);
    Aside rail = Named.styled("rail card", new Aside(data, start, training));
    rail.getElement().setAttribute("aria-label", "Settings");
    Block bench = new Block("bench", rail, stage, right, drawer.body());
    Span crowd = Named.styled("crowd-note", board.text(LiveTexts.CROWD, new Span()));
    Main page = new Main(
      transport,
      sentence,
      new PhoneTabs(),
      bench,
      drawer.bar(),
      messages,
      more,
      keys,
      crowd
    );
    messages.getElement().setAttribute("data-layer", true);
    board.add(Named.styled("workbench", page));
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
    Map<String, List<String>> query = event.getLocation().getQueryParameters().getParameters();
    if (EmbedView.isAskedFor(query)) event.rerouteTo(EmbedView.class);
    else super.beforeEnter(event);
  }

  @Override
  protected List<Problem> read(Map<String, List<String>> query, Tables atHand) {
    List<Problem> problems = super.read(query, atHand);
    Parsed<Optional<PlaneAxes>> axes = PlaneAxes.parse(presentation, experiment.data().source());
    output.showOver(axes.value());
    return Stream.of(problems, axes.problems()).flatMap(List::stream).toList();
  }

  private void lookOver(Optional<PlaneAxes> axes) {
    output.showOver(axes);
    address.present(PlaneAxes.FIELD, axes.map(PlaneAxes::text));
    frames.refresh();
  }

  /** Other data have other inputs. */
  @Override
  public void reshape(Function<Experiment, Changed> change) {
    Source before = experiment.data().source();
    super.reshape(change);
    if (before.dimensions() > 2 && !experiment.data().source().equals(before)) lookOver(
      Optional.empty()
    );
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

  /** Speed and drawer are a person's, not an experiment's. */
  private void recall(UI ui) {
    transport.onSpeed(speed -> Memory.remember(ui, "speed", speed.name()));
    drawer.onChange(name -> Memory.remember(ui, "drawer", name));
    Memory.recall(ui, "speed", name -> Speed.named(name).ifPresent(transport::show));
    Memory.recall(ui, "drawer", drawer::open);
  }

  /** Ends the present run and begins that of the present experiment. */
  private void restart() {
    endRun();
    UI ui = getUI().orElseThrow();
    show();
    run.open(ui, experiment, firstStep).ifPresent(messages::showFailure);
  }

  @Override
  protected void endRun() {
    becoming = false;
    super.endRun();
  }

  @Override
  protected void show() {
    super.show();
    stage.show(experiment);
    output.show(experiment);
    loss.show(experiment);
    breakers.show(experiment);
    symmetry.show(experiment);
  }

  @Override
  protected void follow(LiveRun.State state) {
    Snapshot snapshot = state.snapshot();
    if (becoming && !snapshot.experiment().equals(experiment)) return;
    becoming = false;
    transport.allowPlay(snapshot.divergence().isEmpty());
    super.follow(state);
  }

  @Override
  protected void sayPlaying(boolean now) {
    transport.showPlaying(now);
  }

  @Override
  protected Speed speed() {
    return transport.speed();
  }
}
