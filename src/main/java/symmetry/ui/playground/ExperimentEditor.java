package symmetry.ui.playground;

import java.util.function.UnaryOperator;
import symmetry.experiment.Experiment;

/** Where the panels' changes go: each makes a new experiment of the present one. */
interface ExperimentEditor {
  /** Applies a change that starts the run anew. */
  void change(UnaryOperator<Experiment> change);

  /** From the present step on, another learning rate; the run goes on. */
  void changeLearningRate(double learningRate);
}
