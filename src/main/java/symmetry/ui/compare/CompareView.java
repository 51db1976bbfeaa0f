package symmetry.ui.compare;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import symmetry.experiment.Changed;
import symmetry.experiment.Comparison;
import symmetry.experiment.Comparison.Original;
import symmetry.experiment.Comparison.Shadow;
import symmetry.experiment.ComparisonLink;
import symmetry.experiment.Experiment;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.experiment.Tables;
import symmetry.number.Numerals;
import symmetry.session.ClinicVisit;
import symmetry.session.TableVisit;
import symmetry.session.Visitor;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.board.TimeScrubber;
import symmetry.ui.chart.ComparisonChart;
import symmetry.ui.chart.LikenessKey;
import symmetry.ui.element.Block;
import symmetry.ui.element.CountedBlock;
import symmetry.ui.element.Named;
import symmetry.ui.element.TextButton;
import symmetry.ui.lineup.Differences;
import symmetry.ui.lineup.DifferencesPanel;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.live.StepBar;
import symmetry.ui.page.Address;
import symmetry.ui.panel.Brought;
import symmetry.ui.panel.PageHead;
import symmetry.ui.panel.Panel;
import symmetry.ui.shell.MainLayout;
import symmetry.ui.wanted.WantingPage;

/**
 * Experiments in lockstep. Composes the panels and handles the address; holds the comparison, which
 * only {@link #change(Supplier)} replaces.
 */
@Route(value = "compare", layout = MainLayout.class)
@PageTitle("Compare · Symmetry Playground")
class CompareView extends WantingPage {

  private static final String SAME_BATCHES = "All learn from the same samples in the same order.";
  private static final String OTHER_BATCHES =
    "All learn from the same data, but not in the same batches.";
  private static final String OTHER_DATA =
    "They do not learn from the same data, so their losses cannot be compared directly.";

  private static final Parsed<ComparisonLink> OPENING = new Parsed<>(
    new ComparisonLink(ComparisonPresets.ALL.getFirst().value(), 0),
    List.of()
  );

  private final PlayBoard board = new PlayBoard();
  private final LiveComparison run;
  private final StepBar stepBar;
  private final DifferencesPanel differences = new DifferencesPanel(this::changeAll);
  private Comparison comparison = OPENING.value().comparison();
  private final CountedBlock<MemberCard> members = new CountedBlock<>("members", member ->
    new MemberCard(board, member, this)
  );
  private final TextButton add = new TextButton(
    "add-member",
    "Add an experiment",
    "One more like the last, to be changed",
    () -> change(() -> comparison.and(new Original(lastOriginal())))
  ).withTheme(ButtonVariant.SMALL);
  private long firstStep;
  private boolean playing;

  CompareView(Visitor visitor, TableVisit tables, ClinicVisit clinic) {
    super("compare", tables, clinic);
    run = new LiveComparison(visitor, board, this::follow, messages::showFault);
    stepBar = StepBar.full(run, () -> changeAll(e -> e.withSeed(e.nextSeed())));
    TimeScrubber time = Named.known(
      "time",
      new TimeScrubber(step -> run.command(p -> p.scrubTo(step)))
    );
    Panel losses = new Panel("Training loss").with(
      board.part(MemberTexts.LOSSES, new ComparisonChart()),
      board.part(PlayBoard.TIME, time)
    );
    Block overview = new Block("comparison-overview", losses, differences);
    Span heard = Named.styled("only-heard", board.text(LiveTexts.LEDGERS, new Span()));
    Main page = new Main(
      head(),
      stepBar,
      messages,
      overview,
      LikenessKey.whole(),
      members,
      new Div(add),
      Named.spoken(heard)
    );
    board.add(Named.styled("page comparison", page));
    add(board);
  }

  @Override
  protected List<Problem> read(Map<String, List<String>> query, Tables atHand) {
    Optional<Brought> brought = Brought.in(query, atHand);
    if (brought.isPresent()) return take(brought.get());
    Parsed<ComparisonLink> parsed = query.isEmpty() ? OPENING : ComparisonLink.parse(query, atHand);
    comparison = parsed.value().comparison();
    firstStep = parsed.value().step();
    return parsed.problems();
  }

  /** An edited run beside the same without its edits, another beside itself with the advised start. */
  private List<Problem> take(Brought brought) {
    Experiment experiment = brought.experiment();
    comparison = experiment.events().isEmpty()
      ? Comparison.withAdvice(experiment)
      : Comparison.of(experiment, experiment.withoutEvents());
    firstStep = Math.min(brought.step(), comparison.replayableSteps());
    messages.showLeft(
      firstStep < brought.step()
        ? List.of(
            "The step: two runs can be replayed to step %s.".formatted(Numerals.count(firstStep))
          )
        : List.of()
    );
    return brought.problems();
  }

  @Override
  protected void arrive() {
    address.arrive(query(firstStep));
    restart();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    run.close();
  }

  /** Another experiment in its place; all start anew. */
  void change(int member, UnaryOperator<Experiment> change) {
    changeInPlace(
      () -> comparison.with(member, change.apply(comparison.experiment(member))),
      members.parts().get(member)::refuse
    );
  }

  /** Its width-1 shadow beside it. */
  void addShadow(int member) {
    change(() -> comparison.and(new Shadow(member)));
  }

  void remove(int member) {
    change(() -> comparison.without(member));
  }

  private void changeAll(UnaryOperator<Experiment> change) {
    changeInPlace(() -> comparison.withAll(change), differences::refuse);
  }

  /** A change that keeps every member; says which events it dropped. */
  private void changeInPlace(Supplier<Comparison> changed, Consumer<String> refusals) {
    List<Experiment> before = comparison.experiments();
    change(changed, refusals);
    messages.showDropped(Changed.messages(before, comparison.experiments()));
  }

  private void change(Supplier<Comparison> changed) {
    change(changed, messages::showRefusal);
  }

  private void change(Supplier<Comparison> changed, Consumer<String> refusals) {
    changed(changed, refusals).ifPresent(other -> {
      comparison = other;
      firstStep = 0;
      messages.clear();
      boolean goOn = playing;
      address.enter(query(0), Address.Change.SETUP);
      restart();
      if (goOn) run.command(p -> p.play(stepBar.speed()));
    });
  }

  private Experiment lastOriginal() {
    int last = IntStream.range(0, comparison.size())
      .filter(k -> !comparison.isShadow(k))
      .max()
      .orElseThrow();
    return comparison.experiment(last);
  }

  /** Ends the present run and begins that of the present comparison. */
  private void restart() {
    UI ui = getUI().orElseThrow();
    showPlaying(false);
    show();
    run.open(ui, comparison, names(), firstStep).ifPresent(messages::showFailure);
  }

  /** The link of the present comparison at a step, or at the last one that a link can replay. */
  private String query(long step) {
    return ComparisonLink.reaching(comparison, step).query();
  }

  private void follow(long step, boolean nowPlaying) {
    address.replace(query(step));
    messages.showLimit(ComparisonLink.limitInWords(comparison, step));
    showPlaying(nowPlaying);
  }

  @Override
  protected void show() {
    Differences between = Differences.of(comparison);
    members.setCount(comparison.size());
    members.parts().forEach(card -> card.show(comparison, between));
    differences.show(comparison.experiments(), between, fairness());
    add.setVisible(comparison.size() < Comparison.MOST);
  }

  private List<String> names() {
    Differences between = Differences.of(comparison);
    return IntStream.range(0, comparison.size())
      .mapToObj(k -> Comparison.letter(k) + " " + MemberCard.titleOf(comparison, between, k))
      .toList();
  }

  private String fairness() {
    if (comparison.hasSameBatches()) return SAME_BATCHES;
    return comparison.hasSameData() ? OTHER_BATCHES : OTHER_DATA;
  }

  private void showPlaying(boolean now) {
    if (now == playing) return;
    playing = now;
    stepBar.showPlaying(now);
  }

  private PageHead head() {
    return new PageHead(
      "Same data, same steps",
      "Train up to four experiments step by step beside each other. Only what is listed differs. Press Play, or try:"
    ).offering(ComparisonPresets.ALL, preset -> change(() -> preset));
  }
}
