package symmetry.ui.playground;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.Source;
import symmetry.experiment.Experiment;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.View;
import symmetry.ui.Labels;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.DecisionSurface;
import symmetry.ui.chart.Plot;
import symmetry.ui.health.ConfusionPlot;
import symmetry.ui.live.FramePart;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Plots;
import symmetry.ui.panel.Readout;

/** What the network answers over its input space; where that is no plane, what it takes for what. */
final class OutputCard extends Panel implements FramePart {

  private final DecisionSurface surface = new DecisionSurface();
  private final ConfusionPlot confusion;
  private final Readout train = new Readout("", LiveTexts.TRAIN_SCORE);
  private final Readout test = new Readout("", LiveTexts.TEST_SCORE);
  private final Div points = new Div();
  private @Nullable DataSpec shown;
  private long shownSeed;

  /** Read by the run's slices. */
  private volatile boolean isPlane = true;

  OutputCard(PlayBoard board) {
    super("Output");
    surface.setId("answers");
    confusion = board.part(role(), new ConfusionPlot());
    DescriptionList facts = new DescriptionList();
    facts.addClassName("facts");
    facts.add(train, test);
    points.addClassName("points");
    Div aside = new Div(facts, points);
    aside.addClassName("output-facts");
    Div body = new Div(board.prediction(surface), confusion, aside);
    body.addClassName("output-body");
    addClassNames("output", "card");
    fixed();
    add(body);
  }

  void show(Experiment experiment) {
    DataSpec data = experiment.data();
    if (data.equals(shown) && experiment.seed() == shownSeed) return;
    shown = data;
    shownSeed = experiment.seed();
    Dataset dataset = Dataset.of(data, experiment.seed());
    Optional<Plot> plot = Plots.of(dataset);
    plot.ifPresent(surface::setPlot);
    isPlane = plot.isPresent();
    surface.setVisible(isPlane);
    confusion.setVisible(!isPlane);
    getElement().setAttribute("data-shows", isPlane ? "plane" : "confusion");
    surface.setDescription("Output of the network for " + Labels.of(data.source()));
    String score = data.source().task() == LearningTask.REGRESSION ? "R²" : "accuracy";
    train.name(score + ", train");
    test.name(score + ", test");
    test.setVisible(data.testShare() > 0);
    showPoints(data, dataset);
  }

  /** What the colours and the fill of a point mean. */
  private void showPoints(DataSpec data, Dataset dataset) {
    points.removeAll();
    LearningTask task = data.source().task();
    if (task == LearningTask.BINARY) {
      boolean ring = data.source() == Source.CIRCLE;
      points.add(point("class-a", ring ? "outside" : "class 0"));
      points.add(point("class-b", ring ? "inside" : "class 1"));
    }
    if (data.testShare() > 0) points.add(point("hollow", "hollow: test"));
    points.setVisible(isPlane && dataset.size() > 0);
  }

  private static Span point(String style, String meaning) {
    Span point = new Span(meaning);
    point.addClassNames("point", style);
    return point;
  }

  @Override
  public View look(View view) {
    return view.and(isPlane ? Part.ANSWERS : Part.CONFUSION);
  }

  @Override
  public String role() {
    return "output-confusion";
  }

  @Override
  public Measure begin(Snapshot first) {
    ConfusionMeasure measure = ConfusionMeasure.ofOneSplit(first);
    return (snapshot, inspection, playing) ->
      isPlane ? Optional.empty() : measure.of(snapshot, inspection, playing);
  }
}
