package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import symmetry.experiment.Embed;
import symmetry.experiment.Experiment;
import symmetry.experiment.Parsed;
import symmetry.experiment.PlaneAxes;
import symmetry.experiment.Problem;
import symmetry.experiment.Tables;
import symmetry.session.ClinicVisit;
import symmetry.session.Speed;
import symmetry.session.TableVisit;
import symmetry.session.Visitor;
import symmetry.ui.element.Named;
import symmetry.ui.live.AnswersPanel;
import symmetry.ui.live.LiveRun;
import symmetry.ui.live.LossPanel;
import symmetry.ui.live.PicturePanel;
import symmetry.ui.live.StepBar;
import symmetry.ui.live.SymmetryPanel;
import symmetry.ui.panel.Panel;

/**
 * An experiment for another page's frame: step bar, what {@link Embed} shows, and the way to the whole
 * playground. Shown in place of the playground where its link says {@code embed=1}.
 */
@Route("embed")
@PageTitle("Symmetry Playground")
class EmbedView extends ExperimentPage {

  private static final String FIELD = "embed";

  private final StepBar stepBar;
  private final PicturePanel network = frames.add(new PicturePanel(board));
  private final AnswersPanel output = frames.add(new AnswersPanel(board));
  private final SymmetryPanel symmetry = frames.add(
    new SymmetryPanel(board, frames.kind(), frames::show)
  );
  private final Map<Embed.Part, Component> parts = new EnumMap<>(Embed.Part.class);
  private final Anchor whole = new Anchor("", "Open in the playground");

  private Parsed<Embed> look = Embed.parse(Map.of());

  EmbedView(Visitor visitor, TableVisit tables, ClinicVisit clinic) {
    super(visitor, tables, clinic);
    whole.setId("open-playground");
    stepBar = StepBar.brief(run);
    whole.setTarget(AnchorTarget.BLANK);
    H1 title = Named.styled("only-heard", new H1("Symmetry Playground"));
    parts.put(Embed.Part.SENTENCE, sentence);
    parts.put(Embed.Part.DATA, data);
    parts.put(Embed.Part.START, start);
    parts.put(Embed.Part.TRAINING, training);
    parts.put(Embed.Part.NETWORK, network);
    parts.put(Embed.Part.OUTPUT, output);
    parts.put(Embed.Part.HEATMAP, symmetry);
    parts.put(Embed.Part.LOSS, new LossPanel(board));
    Main page = Named.styled("embedded", new Main(title, stepBar, messages));
    for (Section setting : List.of(data, start, training))
      setting.addClassNames("panel", "setting");
    page.add(parts.values());
    page.add(whole);
    board.add(page, new FrameHeight());
    add(board);
  }

  /** Tells the page around the frame how high it would be. Its behaviour is the browser's. */
  @Tag("frame-height")
  private static final class FrameHeight extends Component {}

  /** Whether a link asks for this view. */
  static boolean isAskedFor(Map<String, List<String>> query) {
    return List.of("1").equals(query.get(FIELD));
  }

  @Override
  protected List<Problem> read(Map<String, List<String>> query, Tables atHand) {
    look = Embed.parse(presentation);
    List<Problem> problems = super.read(query, atHand);
    Parsed<Optional<PlaneAxes>> axes = PlaneAxes.parse(presentation, experiment.data().source());
    output.over(axes.value());
    return Stream.of(problems, look.problems(), axes.problems()).flatMap(List::stream).toList();
  }

  @Override
  protected void arrive() {
    address.arrive(query(firstStep));
    lookAs(look.value());
    show();
    run.open(getUI().orElseThrow(), experiment, firstStep).ifPresent(messages::showFailure);
  }

  /** What is left out is not measured either. */
  private void lookAs(Embed embed) {
    parts.forEach((part, component) -> {
      component.setVisible(embed.shows(part));
      if (component instanceof Panel panel) panel.setOpen(embed.shows(part));
    });
    stepBar.allow(!embed.locks(Embed.Lock.PLAY), !embed.locks(Embed.Lock.RESET));
    sentence.setEnabled(!embed.locks(Embed.Lock.NUDGE));
    data.setEnabled(!embed.locks(Embed.Lock.DATA));
    start.setEnabled(!embed.locks(Embed.Lock.START));
    training.setEnabled(!embed.locks(Embed.Lock.TRAINING));
  }

  @Override
  protected void show() {
    super.show();
    network.show(experiment);
    output.show(experiment);
    symmetry.show(experiment);
    whole.setHref("/?" + address.written(query(firstStep)));
  }

  @Override
  protected void follow(LiveRun.State state) {
    Experiment before = experiment;
    super.follow(state);
    if (!experiment.equals(before)) whole.setHref("/?" + query(0));
    messages.showDivergence(state.snapshot().divergence());
  }

  @Override
  protected void sayPlaying(boolean now) {
    stepBar.showPlaying(now);
  }

  @Override
  protected Speed speed() {
    return stepBar.speed();
  }
}
