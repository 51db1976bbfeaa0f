package symmetry.ui.restarts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import symmetry.experiment.Changed;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Problem;
import symmetry.session.Studies;
import symmetry.session.Visitor;
import symmetry.study.restarts.RestartFigures;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.RestartsLink;
import symmetry.ui.lineup.Differences;
import symmetry.ui.lineup.DifferencesPanel;
import symmetry.ui.page.Address;
import symmetry.ui.panel.Messages;
import symmetry.ui.shell.MainLayout;

/**
 * The same experiments from many seeds. Composes the panels and handles the address; holds what is to
 * be run, which only {@link #change(UnaryOperator)} replaces.
 */
@Route(value = "restarts", layout = MainLayout.class)
@PageTitle("Restarts · Symmetry Playground")
class RestartsView
  extends Div
  implements BeforeEnterObserver, RunPanel.Commands, RestartCard.Editor
{

  private static final String FAIR =
    "Start by start, all have the same seed: the same data, the same split, the same batches.";
  private static final String TOO_MUCH =
    "Too much is running at the moment. Wait until it is done, or cancel it, and try again.";

  private final Address address = new Address("restarts");
  private final Messages messages = new Messages();
  private final RunPanel runPanel = new RunPanel(this);
  private final DifferencesPanel differences = new DifferencesPanel(this::changeAll);
  private final Div cardGrid = new Div();
  private final List<RestartCard> cards = new ArrayList<>();
  private final Button add = new Button("Add an experiment");
  private final ChancePanels chances = new ChancePanels();
  private final Exports exports = new Exports();
  private final SeedTheatre theatre;
  private final LiveRestarts run;

  private RestartsLink link = Preset.STARTS.link();

  RestartsView(Studies studies, Visitor visitor) {
    run = new LiveRestarts(studies, visitor, this::follow);
    theatre = new SeedTheatre(studies, visitor, messages::showRefusal);
    cardGrid.addClassName("members");
    add.setId("add-member");
    add.addThemeVariants(ButtonVariant.SMALL);
    add.addClickListener(e -> change(l -> withMore(l, l.experiments().getLast())));
    Div overview = new Div(runPanel, differences);
    overview.addClassName("comparison-overview");
    Div charts = new Div(chances.bestOf(), chances.solvedBy());
    charts.addClassName("chance-charts");
    Div below = new Div(add, exports);
    below.addClassName("actions");
    Main page = new Main(invitation(), messages, overview, cardGrid, below, charts, theatre);
    page.addClassName("comparison");
    add(address, page);
  }

  private Div invitation() {
    Div invitation = new Div(
      new H1("One start is luck; a thousand are a number."),
      new Span(
        "Drop the same network from many seeds and count how many arrive. Press Run, or try:"
      )
    );
    invitation.addClassName("invitation");
    for (Preset preset : Preset.values()) {
      Button button = new Button(preset.label(), e -> change(_ -> preset.link()));
      button.setId("preset-" + preset.name().toLowerCase(Locale.ROOT));
      button.setTooltipText(preset.hint());
      button.addThemeVariants(ButtonVariant.SMALL);
      invitation.add(button);
    }
    return invitation;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Map<String, List<String>> query = Link.content(
      event.getLocation().getQueryParameters().getParameters()
    );
    if (query.isEmpty()) {
      link = Preset.STARTS.link();
      messages.showProblems(List.of());
    } else {
      RestartsLink.Parsed parsed = RestartsLink.parse(query);
      link = parsed.link();
      messages.showProblems(parsed.problems());
    }
    if (isAttached()) arrive();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    arrive();
  }

  private void arrive() {
    address.arrive(link.query());
    begin();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    run.drop();
    theatre.drop();
  }

  @Override
  public void change(UnaryOperator<RestartsLink> change) {
    try {
      RestartsLink changed = change.apply(link);
      List<Problem> excesses = changed.excesses();
      if (excesses.isEmpty()) {
        link = changed;
        messages.clear();
        address.enter(link.query(), Address.Change.SETUP);
        begin();
        return;
      }
      messages.showRefusal(excesses.getFirst().message());
    } catch (IllegalArgumentException refusal) {
      messages.showRefusal("That was not applied: " + refusal.getMessage() + ".");
    }
    show();
  }

  @Override
  public void change(int index, UnaryOperator<Experiment> change) {
    changeInPlace(l -> {
      List<Experiment> changed = new ArrayList<>(l.experiments());
      changed.set(index, change.apply(changed.get(index)));
      return l.withExperiments(changed);
    });
  }

  /** A change that keeps every experiment's place; says which events it dropped. */
  private void changeInPlace(UnaryOperator<RestartsLink> change) {
    List<Experiment> before = link.experiments();
    change(change);
    messages.showDropped(Changed.messages(before, link.experiments()));
  }

  @Override
  public void remove(int index) {
    change(l -> {
      List<Experiment> fewer = new ArrayList<>(l.experiments());
      fewer.remove(index);
      return l.withExperiments(fewer);
    });
  }

  private void changeAll(UnaryOperator<Experiment> change) {
    changeInPlace(l -> l.withExperiments(l.experiments().stream().map(change).toList()));
  }

  private static RestartsLink withMore(RestartsLink link, Experiment one) {
    List<Experiment> more = new ArrayList<>(link.experiments());
    more.add(one);
    return link.withExperiments(more);
  }

  @Override
  public void run() {
    clear();
    if (run.start(getUI().orElseThrow(), link)) {
      runPanel.showRunning(0, Duration.ZERO);
    } else {
      messages.showRefusal(TOO_MUCH);
    }
  }

  @Override
  public void cancel() {
    run.cancel();
  }

  /** Ends what is under way and shows what is to be run. */
  private void begin() {
    run.drop();
    clear();
    show();
  }

  private void clear() {
    theatre.drop();
    cards.forEach(RestartCard::clear);
    chances.show(List.of(), link.steps());
    exports.clear();
    runPanel.showIdle("Nothing was run yet.");
  }

  private void show() {
    List<Experiment> experiments = link.experiments();
    Differences between = Differences.of(experiments);
    while (cards.size() > experiments.size()) cardGrid.remove(cards.removeLast());
    while (cards.size() < experiments.size()) {
      RestartCard card = new RestartCard(cards.size(), this);
      cards.add(card);
      cardGrid.add(card);
    }
    for (int k = 0; k < cards.size(); k++) cards.get(k).show(experiments, between.titleOf(k));
    differences.show(experiments, between, FAIR);
    runPanel.show(link);
    theatre.show(link);
    add.setVisible(experiments.size() < RestartPlan.MAX_EXPERIMENTS);
  }

  /** Shows how far the run is, and what it found. */
  private void follow(LiveRestarts.State state) {
    List<Optional<RestartFigures>> figures = state.figures();
    for (int k = 0; k < cards.size(); k++) figures.get(k).ifPresent(cards.get(k)::show);
    chances.show(figures, link.steps());
    switch (state.phase()) {
      case RUNNING -> runPanel.showRunning(state.share(), state.left());
      case DONE -> {
        runPanel.showIdle("Done.");
        exports.show(link, figures);
        theatre.play(getUI().orElseThrow());
      }
      case CANCELLED -> {
        runPanel.showIdle("Cancelled: what was found so far is shown.");
        exports.show(link, figures);
      }
      case FAILED -> {
        runPanel.showIdle("");
        messages.showFailure("This run ended by a fault of ours. Run it again.");
      }
    }
  }
}
