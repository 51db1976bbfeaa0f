package symmetry.ui.playground;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import symmetry.engine.Loss;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.experiment.Limits;
import symmetry.experiment.OptimizerKind;
import symmetry.experiment.Training;
import symmetry.number.Numerals;
import symmetry.training.Edit;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Pair;

/** Learning rate, optimizer, batch, seed; in a high window the loss and L2, too. */
final class TrainingSection extends Section {

  private static final List<Integer> BATCHES = List.of(0, 1, 4, 8, 16, 32, 64, 128);

  private final BoundedField learningRate;
  private final EnumSelect<OptimizerKind> optimizer;
  private final EnumSelect<Integer> batch;
  private final BoundedField seed;
  private final EnumSelect<Loss> loss;
  private final BoundedField l2;
  private final MoreSettings more;

  TrainingSection(ExperimentEditor editor) {
    more = new MoreSettings(editor);
    learningRate = new BoundedField("", Limits.LEARNING_RATE, rate ->
      editor.edit(Edit.learningRate(rate))
    ).withId("learning-rate");
    learningRate.setTooltipText("Changed in the middle of a run, it holds from that step on.");
    optimizer = new EnumSelect<OptimizerKind>("", OptimizerKind::label, kind ->
      editor.changeTraining(t -> t.withOptimizer(Choice.initial(kind, OptimizerKind.SGD)))
    )
      .withId("optimizer")
      .withName("Optimizer");
    batch = new EnumSelect<Integer>(
      "",
      size -> size == 0 ? "full" : Numerals.count(size),
      size -> editor.changeTraining(t -> t.withBatchSize(size))
    ).withId("batch");
    seed = new BoundedField("", Limits.SEED, value ->
      editor.change(e -> e.withSeed((long) value))
    ).withId("seed");
    seed.setTooltipText("New random numbers, same settings.");
    loss = new EnumSelect<Loss>("", Labels::brief, chosen ->
      editor.change(e -> e.withLoss(chosen))
    ).withId("loss");
    l2 = new BoundedField("", Limits.L2, value ->
      editor.changeTraining(t -> t.withPenalty(t.l1(), value))
    );
    Action all = new Action("Loss, penalties, data …", () -> {}).withId("more-settings");
    Pair batchLine = new Pair("Batch", batch).withClass("not-tablet");
    Pair seedLine = new Pair("Seed", seed).withClass("not-tablet");
    Pair lossLine = new Pair("Loss", loss).whereTall().withClass("is-wide");
    add(
      new H2("Training"),
      new Pair("Learning rate", learningRate),
      optimizer,
      batchLine,
      seedLine,
      lossLine,
      new Pair("L2", l2).whereTall(),
      more.openedBy(all.withClass("link")),
      more
    );
  }

  /**
   * Shows an experiment.
   *
   * @param step where the run stands, which decides the learning rate in force
   */
  void show(Experiment experiment, long step) {
    Training training = experiment.training();
    showLearningRate(experiment.timeline().learningRate(step));
    optimizer.show(Arrays.asList(OptimizerKind.values()), training.optimizer().kind());
    int size = training.batchSize();
    batch.show(Stream.concat(BATCHES.stream(), Stream.of(size)).distinct().sorted().toList(), size);
    seed.show(experiment.seed());
    loss.show(experiment.data().source().task().losses(), experiment.loss());
    l2.show(training.l2());
    more.show(experiment);
  }

  /** Shows the rate in force where the run stands now. */
  void showLearningRate(double rate) {
    learningRate.show(rate);
  }
}
