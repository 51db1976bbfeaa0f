package symmetry.ui.live;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.LearningTask;
import symmetry.experiment.Experiment;
import symmetry.training.Part;
import symmetry.training.View;
import symmetry.ui.Labels;
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

  public AnswersPanel(PlayBoard board) {
    super("What the network answers");
    surface.setId("answers");
    add(board.prediction(surface), note);
  }

  @Override
  public View look(View view) {
    return view.and(Part.ANSWERS);
  }

  public void show(Experiment experiment) {
    DataSpec data = experiment.data();
    if (data.equals(shown) && experiment.seed() == shownSeed) return;
    shown = data;
    shownSeed = experiment.seed();
    Optional<Plot> plot = Plots.of(Dataset.of(data, experiment.seed()));
    plot.ifPresent(surface::setPlot);
    surface.setVisible(plot.isPresent());
    surface.setDescription("Answers of the network for " + Labels.of(data.source()));
    note.setText(note(data));
  }

  private static String note(DataSpec data) {
    int dimensions = data.source().dimensions();
    if (dimensions > 2) {
      return "%s has %d inputs: there is no plane to draw.".formatted(
        Labels.of(data.source()),
        dimensions
      );
    }
    if (data.source().task() == LearningTask.REGRESSION && dimensions == 2) {
      return "Colours run from the smallest to the largest target; points show its sign.";
    }
    return data.testShare() > 0 ? "Filled points train, hollow ones test." : "";
  }
}
