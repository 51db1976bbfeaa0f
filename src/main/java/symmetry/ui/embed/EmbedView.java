package symmetry.ui.embed;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.session.Visitor;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.live.LiveRun;
import symmetry.ui.live.LossPanel;
import symmetry.ui.live.StepBar;
import symmetry.ui.live.SymmetryPanel;
import symmetry.ui.panel.LinkedPage;

/**
 * An experiment for another page's frame: step bar, heatmaps and loss, and the way to the whole
 * playground. Shown in place of the playground where its link says {@code embed=1}.
 */
@Route("embed")
@PageTitle("Symmetry Playground")
public class EmbedView extends LinkedPage {

  private static final String FIELD = "embed";

  private final PlayBoard board = new PlayBoard();
  private final LiveFrames frames = new LiveFrames();
  private final SymmetryPanel symmetry = frames.add(
    new SymmetryPanel(board, frames.kind(), frames::show)
  );
  private final LiveRun run;
  private final StepBar stepBar;
  private final Anchor whole = new Anchor("", "Open in the playground");
  private Link link = new Link(Experiment.opening(), 0);

  public EmbedView(Visitor visitor) {
    super("");
    run = new LiveRun(visitor, board, frames, this::follow, messages::showRefusal, this::fail);
    stepBar = StepBar.brief(run);
    whole.setId("open-playground");
    whole.setTarget(AnchorTarget.BLANK);
    H1 title = new H1("Symmetry Playground");
    title.addClassName("only-heard");
    Main page = new Main(title, stepBar, messages, symmetry, new LossPanel(board), whole);
    page.addClassName("embedded");
    board.add(page);
    add(board);
  }

  /** Whether a link asks for this view. */
  public static boolean isAskedFor(Map<String, List<String>> query) {
    return List.of("1").equals(query.get(FIELD));
  }

  @Override
  protected List<Problem> read(Map<String, List<String>> query) {
    Parsed<Link> parsed = Link.opened(query);
    link = parsed.value();
    return parsed.problems();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    run.close();
  }

  @Override
  protected void arrive() {
    address.arrive(link.query());
    show();
    run
      .open(getUI().orElseThrow(), link.experiment(), link.step())
      .ifPresent(messages::showFailure);
  }

  @Override
  protected void show() {
    symmetry.show(link.experiment());
    whole.setHref("/?" + link.query());
  }

  private void follow(LiveRun.State state) {
    stepBar.showPlaying(state.playing());
    Snapshot snapshot = state.snapshot();
    address.replace(Link.reaching(snapshot.experiment(), snapshot.step()).query());
    messages.showLimit(Link.limitInWords(snapshot.experiment(), snapshot.step()));
    messages.showDivergence(snapshot.divergence());
  }

  private void fail() {
    stepBar.showPlaying(false);
    messages.showFault();
  }
}
