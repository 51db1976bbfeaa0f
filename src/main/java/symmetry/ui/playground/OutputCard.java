package symmetry.ui.playground;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.data.Source;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.experiment.PlaneAxes;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.View;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.DecisionSurface;
import symmetry.ui.chart.Plot;
import symmetry.ui.element.Block;
import symmetry.ui.element.Facts;
import symmetry.ui.element.Named;
import symmetry.ui.health.ConfusionPlot;
import symmetry.ui.live.FramePanel;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.panel.Plots;
import symmetry.ui.panel.Readout;

/** What the network answers over its input space; where that is no plane, what it takes for what. */
final class OutputCard extends FramePanel {

  /** Letters of the classes' colours. */
  private static final String CLASSES = "abcdef";

  private final DecisionSurface surface = Named.known("answers", new DecisionSurface());
  private final ConfusionPlot confusion;
  private final Readout train = new Readout("", LiveTexts.TRAIN_SCORE);
  private final Readout test = new Readout("", LiveTexts.TEST_SCORE);
  private final Block points = new Block("points");
  private final AxesChoice choice;
  private final Span others = Named.styled("axes-others", new Span("others at their mean"));
  private @Nullable Experiment shown;
  private Optional<PlaneAxes> asked = Optional.empty();

  /** Of data with more than two inputs; read by the run's slices. */
  private volatile Optional<PlaneAxes> axes = Optional.empty();

  /** Read by the run's slices. */
  private volatile boolean isPlane = true;

  /**
   * @param onAxes gets over which inputs a person wants to see the output; nothing is as usual
   */
  OutputCard(PlayBoard board, Consumer<Optional<PlaneAxes>> onAxes) {
    super("output-confusion", "Output");
    choice = new AxesChoice(onAxes);
    addBesideTitle(choice);
    confusion = board.part(role(), new ConfusionPlot());
    Facts facts = new Facts("facts", train, test);
    Block aside = new Block("output-facts", facts, others, points);
    Block body = new Block(
      "output-body",
      board.part(PlayBoard.PREDICTION, surface),
      confusion,
      aside
    );
    addClassNames("output", "card");
    fixed();
    add(body);
  }

  /** From now on the output is drawn so. */
  void showOver(Optional<PlaneAxes> chosen) {
    if (chosen.equals(asked)) return;
    asked = chosen;
    Experiment experiment = shown;
    shown = null;
    if (experiment != null) show(experiment);
  }

  void show(Experiment experiment) {
    if (isShown(experiment)) return;
    shown = experiment;
    DataSpec data = experiment.data();
    Dataset dataset = Dataset.of(data, experiment.seed());
    axes = axesOf(data.source());
    Optional<Plot> plot = Plots.of(dataset, axes);
    plot.ifPresent(surface::setPlot);
    boolean many = data.source().dimensions() > 2;
    choice.setVisible(many);
    others.setVisible(axes.isPresent());
    if (many) choice.show(dataset.inputNames(), hasMatrix(data.source()), axes);
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

  private boolean isShown(Experiment experiment) {
    return (
      shown != null && shown.data().equals(experiment.data()) && shown.seed() == experiment.seed()
    );
  }

  /** Those asked for; else the first two where there is no matrix to be seen. */
  private Optional<PlaneAxes> axesOf(Source source) {
    if (source.dimensions() <= 2) return Optional.empty();
    return asked
      .filter(chosen -> chosen.areOf(source))
      .or(() -> hasMatrix(source) ? Optional.empty() : Optional.of(new PlaneAxes(0, 1)));
  }

  private static boolean hasMatrix(Source source) {
    return source.task() != LearningTask.REGRESSION;
  }

  /** What the colours and the fill of a point mean. */
  private void showPoints(DataSpec data, Dataset dataset) {
    points.removeAll();
    List<String> classes = classes(data.source(), dataset);
    for (int k = 0; k < classes.size(); k++) {
      points.add(point("class-" + CLASSES.charAt(k), classes.get(k)));
    }
    if (data.testShare() > 0) points.add(point("hollow", "hollow: test"));
    points.setVisible(isPlane && dataset.size() > 0);
  }

  /** Those that have a word beside the picture. */
  private static List<String> classes(Source source, Dataset dataset) {
    if (source instanceof OwnData own) {
      return own.classNames().size() <= CLASSES.length() ? own.classNames() : List.of();
    }
    if (source == BuiltIn.IRIS) return dataset.classNames();
    if (source.task() != LearningTask.BINARY) return List.of();
    return source == BuiltIn.CIRCLE ? List.of("outside", "inside") : List.of("class 0", "class 1");
  }

  private static Span point(String style, String meaning) {
    return Named.styled("point " + style, new Span(meaning));
  }

  @Override
  public View look(View view) {
    return view.over(axes).and(isPlane ? Part.ANSWERS : Part.CONFUSION);
  }

  @Override
  public Measure begin(Snapshot first) {
    ConfusionMeasure measure = new ConfusionMeasure(first, false);
    return (snapshot, inspection, playing) ->
      isPlane ? Optional.empty() : measure.of(snapshot, inspection, playing);
  }
}
