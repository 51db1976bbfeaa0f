package symmetry.ui.playground;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import symmetry.data.DataSpec;
import symmetry.experiment.Changed;
import symmetry.experiment.Experiment;
import symmetry.experiment.Training;
import symmetry.session.TableVisit;
import symmetry.table.SavedExperiment;
import symmetry.training.Edit;

/** Where the panels' changes go: each makes a new experiment of the present one. */
interface ExperimentEditor {
  /** The tables that this visitor brought. */
  TableVisit tables();

  /** Opens another experiment, which somebody saved with its table. */
  void open(SavedExperiment saved);

  /** Applies a change that starts the run anew. */
  void change(UnaryOperator<Experiment> change);

  /** The same of its data alone. */
  default void changeData(UnaryOperator<DataSpec> change) {
    change(x -> x.withData(change.apply(x.data())));
  }

  /** The same of how it is trained. */
  default void changeTraining(UnaryOperator<Training> change) {
    change(x -> x.withTraining(change.apply(x.training())));
  }

  /** Applies a change that says itself which events it dropped; it starts the run anew. */
  void reshape(Function<Experiment, Changed> change);

  /** Does this to the run where it stands; it goes on. */
  void edit(Edit edit);

  /** Takes the last edit back. */
  void undo();
}
