package symmetry.ui.playground;

import com.vaadin.flow.component.html.Aside;
import symmetry.experiment.Experiment;

/** What the experiment is made of, but for the network itself. */
final class Rail extends Aside {

  private final DataSection data;
  private final StartSection start;
  private final TrainingSection training;

  Rail(ExperimentEditor editor) {
    data = new DataSection(editor);
    start = new StartSection(editor);
    training = new TrainingSection(editor);
    addClassNames("rail", "card");
    getElement().setAttribute("aria-label", "Settings");
    add(data, start, training);
  }

  void show(Experiment experiment, long step) {
    data.show(experiment);
    start.show(experiment);
    training.show(experiment, step);
  }

  void showLearningRate(double rate) {
    training.showLearningRate(rate);
  }
}
