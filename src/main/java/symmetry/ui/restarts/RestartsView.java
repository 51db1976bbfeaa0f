package symmetry.ui.restarts;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import symmetry.experiment.Changed;
import symmetry.experiment.Experiment;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.Tables;
import symmetry.number.Numerals;
import symmetry.pool.InquiryStatus;
import symmetry.pool.InquiryStatus.State;
import symmetry.session.ClinicVisit;
import symmetry.session.StudyShelf;
import symmetry.session.TableVisit;
import symmetry.study.restarts.RestartFigures;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.RestartsInquiry;
import symmetry.study.restarts.RestartsLink;
import symmetry.ui.element.Block;
import symmetry.ui.element.CountedBlock;
import symmetry.ui.element.TextButton;
import symmetry.ui.lineup.Differences;
import symmetry.ui.lineup.DifferencesPanel;
import symmetry.ui.page.Address;
import symmetry.ui.panel.Brought;
import symmetry.ui.panel.PageHead;
import symmetry.ui.shell.MainLayout;
import symmetry.ui.study.StudyBar;
import symmetry.ui.wanted.WantingPage;

/**
 * The same experiments from many seeds. Composes the panels and handles the address; holds what is to
 * be run, which only {@link #change(UnaryOperator)} replaces.
 */
@Route(value = "restarts", layout = MainLayout.class)
@PageTitle("Restarts · Symmetry Playground")
class RestartsView extends WantingPage implements StudyBar.Page<List<Optional<RestartFigures>>> {

  private static final String FAIR =
    "Each seed gives all of them the same data, the same split and the same batches.";
  private final StudyBar<List<Optional<RestartFigures>>> bar;
  private final RunPanel runPanel;
  private final DifferencesPanel differences = new DifferencesPanel(this::changeAll);
  private final CountedBlock<RestartCard> members = new CountedBlock<>("members", index ->
    new RestartCard(index, this)
  );
  private final List<RestartCard> cards = members.parts();
  private final TextButton add = new TextButton("add-member", "Add an experiment", () ->
    change(l -> withMore(l, l.experiments().getLast()))
  ).withTheme(ButtonVariant.SMALL);
  private final ChancePanels chances = new ChancePanels();
  private final SeedTheatre theatre;

  private RestartsLink link = RestartsPresets.ALL.getFirst().value();

  RestartsView(StudyShelf shelf, TableVisit tables, ClinicVisit clinic) {
    super("restarts", tables, clinic);
    bar = new StudyBar<>("", "Run", shelf, this).withFiles("restarts");
    runPanel = new RunPanel(this::change, bar);
    theatre = new SeedTheatre(shelf, messages::showRefusal);
    Block overview = new Block("comparison-overview", runPanel, differences);
    Block charts = new Block("chance-charts", chances.bestOf(), chances.solvedBy());
    Main page = new Main(head(), messages, overview, members, new Div(add), charts, theatre);
    page.addClassNames("page", "comparison");
    add(page);
  }

  private PageHead head() {
    return new PageHead(
      "One start is luck; a thousand give a number.",
      "Train the same network from many seeds and count how many of them solve the task. Press Run, or try:"
    ).offering(RestartsPresets.ALL, preset -> change(_ -> preset));
  }

  @Override
  protected List<Problem> read(Map<String, List<String>> query, Tables atHand) {
    Optional<Brought> brought = Brought.in(query, atHand);
    if (brought.isPresent()) return take(brought.get());
    Parsed<RestartsLink> parsed = query.isEmpty()
      ? new Parsed<>(RestartsPresets.ALL.getFirst().value(), List.of())
      : RestartsLink.parse(query, atHand);
    link = parsed.value();
    return parsed.problems();
  }

  /** From the first of its seeds and from step 0. */
  private List<Problem> take(Brought brought) {
    link = RestartsLink.of(List.of(brought.experiment()));
    List<String> left = new ArrayList<>();
    if (brought.step() > 0) left.add("The step: every seed is trained from step 0.");
    for (Problem excess : link.excesses())
      left.add("The usual number of %s: here it is %s.".formatted(excess.field(), excess.bound()));
    link = link.affordable();
    messages.showLeft(left);
    return brought.problems();
  }

  @Override
  protected void arrive() {
    address.arrive(link.query());
    begin();
  }

  private void change(UnaryOperator<RestartsLink> change) {
    change(change, runPanel::refuse);
  }

  void change(int index, UnaryOperator<Experiment> change) {
    changeInPlace(l -> {
      List<Experiment> changed = new ArrayList<>(l.experiments());
      changed.set(index, change.apply(changed.get(index)));
      return l.withExperiments(changed);
    }, cards.get(index)::refuse);
  }

  private void change(UnaryOperator<RestartsLink> change, Consumer<String> refusals) {
    changed(() -> change.apply(link), refusals).ifPresent(other -> {
      List<Problem> excesses = other.excesses();
      if (!excesses.isEmpty()) {
        show();
        refusals.accept(excesses.getFirst().message());
        return;
      }
      link = other;
      messages.clear();
      address.enter(link.query(), Address.Change.SETUP);
      begin();
    });
  }

  /** A change that keeps every experiment's place; says which events it dropped. */
  private void changeInPlace(UnaryOperator<RestartsLink> change, Consumer<String> refusals) {
    List<Experiment> before = link.experiments();
    change(change, refusals);
    messages.showDropped(Changed.messages(before, link.experiments()));
  }

  void remove(int index) {
    change(l -> {
      List<Experiment> fewer = new ArrayList<>(l.experiments());
      fewer.remove(index);
      return l.withExperiments(fewer);
    });
  }

  private void changeAll(UnaryOperator<Experiment> change) {
    changeInPlace(
      l -> l.withExperiments(l.experiments().stream().map(change).toList()),
      differences::refuse
    );
  }

  private static RestartsLink withMore(RestartsLink link, Experiment one) {
    List<Experiment> more = new ArrayList<>(link.experiments());
    more.add(one);
    return link.withExperiments(more);
  }

  /** Shows what is to be run, and what was found if it was run before. */
  private void begin() {
    show();
    bar.open(new RestartsInquiry(link));
  }

  @Override
  public void clear() {
    theatre.drop();
    cards.forEach(RestartCard::clear);
    chances.show(List.of(), link.steps());
  }

  @Override
  protected void show() {
    List<Experiment> experiments = link.experiments();
    Differences between = Differences.of(experiments);
    members.setCount(experiments.size());
    for (int k = 0; k < cards.size(); k++) cards.get(k).show(experiments, between.titleOf(k));
    String alike = link.startsAlike().map(" "::concat).orElse("");
    differences.show(experiments, between, FAIR + alike);
    runPanel.show(link);
    bar.setLabel(
      "Run %s seeds".formatted(Numerals.count((long) link.seeds() * experiments.size()))
    );
    theatre.show(link);
    add.setVisible(experiments.size() < RestartPlan.MAX_EXPERIMENTS);
  }

  @Override
  public void show(InquiryStatus<List<Optional<RestartFigures>>> status) {
    List<Optional<RestartFigures>> found = status.figures();
    for (int k = 0; k < cards.size(); k++) found.get(k).ifPresent(cards.get(k)::show);
    chances.show(found, link.steps());
    if (status.state() == State.DONE) theatre.play();
  }
}
