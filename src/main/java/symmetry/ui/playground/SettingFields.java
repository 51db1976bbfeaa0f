package symmetry.ui.playground;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Set;
import symmetry.data.DataSpec;
import symmetry.data.Feature;
import symmetry.data.Scaling;
import symmetry.data.Source;
import symmetry.engine.Loss;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.experiment.Limits;
import symmetry.experiment.OptimizerKind;
import symmetry.experiment.StoppingKind;
import symmetry.experiment.Training;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.ChoiceField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Panel;

/** What is rarely changed. Only what applies to the data is shown. */
final class SettingFields extends Div {

  private final EnumSelect<Loss> loss;
  private final ChoiceField<OptimizerKind> optimizer;
  private final BoundedField batchSize;
  private final BoundedField seed;
  private final BoundedField l1;
  private final BoundedField l2;
  private final ChoiceField<StoppingKind> stopping;
  private final BoundedField samples;
  private final BoundedField noise;
  private final BoundedField positiveShare;
  private final BoundedField testShare;
  private final BoundedField classes;
  private final EnumSelect<Scaling> scaling;
  private final CheckboxGroup<Feature> features = new CheckboxGroup<>("Extra inputs");

  SettingFields(ExperimentEditor editor) {
    features.addClassName("is-wide");
    addClassName("sheet-content");
    loss = new EnumSelect<Loss>("Output and loss", Labels::of, chosen ->
      editor.change(e -> e.withLoss(chosen))
    ).withClass("is-wide");
    optimizer = new ChoiceField<OptimizerKind>("Optimizer", OptimizerKind.SGD, chosen ->
      editor.changeTraining(t -> t.withOptimizer(chosen))
    )
      .withClass("is-wide")
      .withId("optimizer-choice");
    batchSize = BoundedField.batchSize("Batch size", value ->
      editor.changeTraining(t -> t.withBatchSize(value))
    ).withId("batch-size");
    seed = new BoundedField("Seed", Limits.SEED, value ->
      editor.change(e -> e.withSeed((long) value))
    );
    seed.setTooltipText(
      "One seed, one stream for each purpose: changing a layer leaves data and batches as they are."
    );
    l1 = new BoundedField("L1", Limits.L1, value ->
      editor.changeTraining(t -> t.withPenalty(value, t.l2()))
    );
    l1.setTooltipText("Adds L1·sign(w) to each weight's gradient.");
    l2 = new BoundedField("L2", Limits.L2, value ->
      editor.changeTraining(t -> t.withPenalty(t.l1(), value))
    );
    l2.setTooltipText("Adds L2·w to each weight's gradient.");
    stopping = new ChoiceField<StoppingKind>("Early stopping", StoppingKind.NONE, chosen ->
      editor.changeTraining(t -> t.withStopping(chosen))
    )
      .withClass("is-wide")
      .withId("stopping");
    samples = new BoundedField("Points", Limits.SAMPLES, value ->
      editor.changeData(data -> data.withSamples((int) value))
    );
    noise = new BoundedField("Noise", Limits.NOISE, value ->
      editor.changeData(data -> data.withNoise(value))
    );
    positiveShare = new BoundedField("Positive class share", Limits.POSITIVE_SHARE, value ->
      editor.changeData(data -> data.withPositiveShare(value))
    );
    positiveShare.setTooltipText(
      "Balanced classes hide what zero weights do: the mean residual is zero."
    );
    testShare = new BoundedField("Test share", Limits.TEST_SHARE, value ->
      editor.changeData(data -> data.withTestShare(value))
    );
    classes = new BoundedField("Classes", Limits.CLASSES, value ->
      editor.changeData(data -> data.withClasses((int) value))
    );
    scaling = new EnumSelect<Scaling>("Inputs", Labels::of, chosen ->
      editor.changeData(data -> data.withScaling(chosen))
    ).withId("input-scaling");
    scaling.setTooltipText(
      "What the network reads. Pictures keep the raw axes. Measured on the training split, extra inputs too."
    );
    features.setItems(Feature.values());
    features.setItemLabelGenerator(Feature::formula);
    features.addValueChangeListener(e -> {
      if (e.isFromClient()) editor.changeData(data -> data.withFeatures(e.getValue()));
    });
    add(
      new H3("Training"),
      Panel.fields(loss, optimizer, batchSize, seed, l1, l2, stopping),
      new H3("Data"),
      Panel.fields(samples, noise, positiveShare, testShare, classes, scaling, features)
    );
  }

  void show(Experiment experiment) {
    Training training = experiment.training();
    loss.show(experiment.data().source().task().losses(), experiment.loss());
    loss.setHelperText(Labels.formula(experiment.loss()));
    optimizer.show(training.optimizer());
    batchSize.show(training.batchSize());
    seed.show(experiment.seed());
    l1.show(training.l1());
    l2.show(training.l2());
    stopping.show(
      training.stopping().kind().needsTest() || experiment.data().testCount() > 0
        ? List.of(StoppingKind.values())
        : StoppingKind.withoutTest(),
      training.stopping()
    );
    DataSpec data = experiment.data();
    Source source = data.source();
    show(samples, source.generated(), data.samples());
    show(noise, source.generated(), data.noise());
    show(positiveShare, source.hasClassBalance(), data.positiveShare());
    show(testShare, true, data.testShare());
    show(classes, source.hasClasses(), data.classes());
    scaling.show(List.of(Scaling.values()), data.scaling());
    scaling.setHelperText(Labels.formula(data.scaling()));
    features.setVisible(source.hasFeatures());
    features.setValue(Set.copyOf(data.features()));
  }

  private static void show(BoundedField field, boolean applies, double value) {
    field.setVisible(applies);
    field.show(value);
  }
}
