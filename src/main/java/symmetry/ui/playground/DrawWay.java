package symmetry.ui.playground;

import java.util.Optional;
import symmetry.data.Dataset;
import symmetry.data.OwnData;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.ui.draw.DrawingPad;
import symmetry.ui.draw.DrawnData;
import symmetry.ui.panel.Action;

/** Data drawn by hand, on nothing or on the present ones. */
final class DrawWay extends DataWay {

  private final ExperimentEditor editor;
  private final DrawingPad pad;
  private final Action takeOver = new Action("", this::takeOver).withId("take-over");
  private Experiment experiment = Experiment.opening();

  DrawWay(ExperimentEditor editor) {
    super("draw-way");
    this.editor = editor;
    pad = new DrawingPad(Drawings.BLANK, OwnData.MIN_ROWS, this::drawn);
    takeOver.setVisible(false);
    add(takeOver, pad);
  }

  @Override
  void show(Experiment changed) {
    experiment = changed;
    if (changed.data().source() instanceof OwnData own) {
      Drawings.of(own).ifPresent(pad::show);
      // It keeps its place: the pad below it is under somebody's finger.
      takeOver.setEnabled(false);
      takeOver.setTitle("These points are yours already.");
      return;
    }
    Optional<String> refusal = Drawings.refusal(changed.data());
    takeOver.setVisible(true);
    takeOver.setEnabled(refusal.isEmpty());
    takeOver.show("Edit the points of " + Labels.of(changed.data().source()));
    takeOver.setTitle(refusal.orElse(""));
  }

  private void takeOver() {
    OwnData copy = Drawings.copy(Dataset.of(experiment.data(), experiment.seed()));
    editor.change(x -> x.withData(Drawings.onto(x.data(), copy)));
  }

  private void drawn(DrawnData drawing) {
    editor.change(x -> x.withData(Drawings.onto(x.data(), Drawings.data(drawing))));
  }
}
