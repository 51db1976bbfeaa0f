package symmetry.ui.live;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.experiment.PlaneAxes;
import symmetry.training.Part;
import symmetry.training.View;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.DecisionSurface;
import symmetry.ui.chart.Plot;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Plots;

/** What the network answers over its input space, with the data. */
public final class AnswersPanel extends Panel {

  private final DecisionSurface surface = new DecisionSurface();
  private final Paragraph note = help("");
  private @Nullable DataSpec shown;
  private long shownSeed;

  /** Read by the run's slices. */
  private volatile Optional<PlaneAxes> axes = Optional.empty();

  public AnswersPanel(PlayBoard board) {
    super("Network output");
    surface.setId("answers");
    measures(Part.ANSWERS);
    add(board.part(PlayBoard.PREDICTION, surface), note);
  }

  @Override
  public View look(View view) {
    return super.look(view).over(axes);
  }

  /** Of data with more than two inputs, those over which the answers are drawn. */
  public void over(Optional<PlaneAxes> chosen) {
    axes = chosen;
    shown = null;
  }

  public void show(Experiment experiment) {
    DataSpec data = experiment.data();
    if (data.equals(shown) && experiment.seed() == shownSeed) return;
    shown = data;
    shownSeed = experiment.seed();
    Dataset dataset = Dataset.of(data, experiment.seed());
    if (axes.isPresent() && !axes.get().areOf(data.source())) axes = Optional.empty();
    Optional<Plot> plot = Plots.of(dataset, axes);
    plot.ifPresent(surface::setPlot);
    surface.setVisible(plot.isPresent());
    surface.setDescription("Answers of the network for " + Labels.of(data.source()));
    note.setText(note(data, dataset.inputNames()));
  }

  private String note(DataSpec data, List<String> inputs) {
    int dimensions = data.source().dimensions();
    if (axes.isPresent()) {
      return "%s across, %s upwards, the other inputs at their mean.".formatted(
        inputs.get(axes.get().across()),
        inputs.get(axes.get().up())
      );
    }
    if (dimensions > 2) {
      return "%s has %d inputs: there is no plane to draw.".formatted(
        Labels.of(data.source()),
        dimensions
      );
    }
    if (data.source().task() == LearningTask.REGRESSION && dimensions == 2) {
      return data.source() instanceof OwnData
        ? "Colours run from the smallest to the largest target; points show which half it is in."
        : "Colours run from the smallest to the largest target; points show its sign.";
    }
    return data.testShare() > 0 ? "Filled points train, hollow ones test." : "";
  }
}
