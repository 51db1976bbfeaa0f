package symmetry.ui.playground;

import symmetry.engine.Loss;
import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.experiment.OptimizerKind;
import symmetry.experiment.Training;
import symmetry.ui.Labels;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.ChoiceField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Panel;

/** Loss, optimizer, learning rate, batch size, penalties, seed. */
final class TrainingPanel extends Panel {

  private final EnumSelect<Loss> loss;
  private final ChoiceField<OptimizerKind> optimizer;
  private final BoundedField learningRate;
  private final BoundedField batchSize;
  private final BoundedField l1;
  private final BoundedField l2;
  private final BoundedField seed;

  TrainingPanel(ExperimentEditor editor) {
    super("Training");
    loss = new EnumSelect<>("Output and loss", Labels::of, chosen ->
      editor.change(e -> e.withLoss(chosen))
    );
    loss.addClassName("is-wide");
    loss.setId("loss");
    optimizer = new ChoiceField<>("Optimizer", OptimizerKind.SGD, chosen ->
      editor.change(e -> e.withTraining(e.training().withOptimizer(chosen)))
    );
    optimizer.addClassName("is-wide");
    optimizer.setTestId("optimizer");
    learningRate = new BoundedField(
      "Learning rate",
      Limits.LEARNING_RATE,
      editor::changeLearningRate
    );
    learningRate.setId("learning-rate");
    learningRate.setTooltipText("Changed in the middle of a run, it holds from that step on.");
    batchSize = new BoundedField("Batch size", Limits.BATCH_SIZE, value ->
      editor.change(e -> e.withTraining(e.training().withBatchSize((int) value)))
    );
    batchSize.setId("batch-size");
    batchSize.setTooltipText("Samples per step. 0 is the full batch, always in the same order.");
    l1 = new BoundedField("L1", Limits.L1, value ->
      editor.change(e -> e.withTraining(e.training().withPenalty(value, e.training().l2())))
    );
    l1.setTooltipText("Adds L1·sign(w) to each weight's gradient.");
    l2 = new BoundedField("L2", Limits.L2, value ->
      editor.change(e -> e.withTraining(e.training().withPenalty(e.training().l1(), value)))
    );
    l2.setTooltipText("Adds L2·w to each weight's gradient.");
    seed = new BoundedField("Seed", Limits.SEED, value ->
      editor.change(e -> e.withSeed((long) value))
    );
    seed.setId("seed");
    seed.addClassName("is-wide");
    seed.setTooltipText(
      "One seed, one stream for each purpose: changing a layer leaves data and batches as they are."
    );
    add(fields(loss, optimizer, learningRate, batchSize, l1, l2, seed));
  }

  /**
   * Shows an experiment.
   *
   * @param step where the run stands, which decides the learning rate in force
   */
  void show(Experiment experiment, long step) {
    Training training = experiment.training();
    loss.show(Experiment.lossesFor(experiment.data().source().task()), experiment.loss());
    loss.setHelperText(Labels.formula(experiment.loss()));
    optimizer.show(training.optimizer());
    learningRate.show(experiment.learningRateAt(step));
    batchSize.show(training.batchSize());
    batchSize.setHelperText(training.batchSize() == 0 ? "full batch" : null);
    l1.show(training.l1());
    l2.show(training.l2());
    seed.show(experiment.seed());
  }

  /** Shows the rate in force where the run stands now. */
  void showLearningRate(double rate) {
    learningRate.show(rate);
  }
}
