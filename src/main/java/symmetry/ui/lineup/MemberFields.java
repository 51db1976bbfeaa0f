package symmetry.ui.lineup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import symmetry.engine.Activation;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.Limits;
import symmetry.experiment.Link;
import symmetry.experiment.Parsed;
import symmetry.experiment.Problem;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.ChoiceField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Panel;

/** The fields of one experiment that comparisons are made of; each speaks for all its layers. */
public final class MemberFields extends Div {

  private final ChoiceField<InitializerKind> weights;
  private final EnumSelect<Activation> activation;
  private final TextField widths = new TextField("Hidden widths");
  private final BoundedField learningRate;

  /**
   * @param letter of the member, for test ids
   */
  public MemberFields(String letter, Consumer<UnaryOperator<Experiment>> onChange) {
    weights = new ChoiceField<>("Weights start as", InitializerKind.GLOROT_UNIFORM, chosen ->
      onChange.accept(e -> e.withStartEverywhere(e.output().withWeights(chosen)))
    );
    weights.withId(letter + "-init");
    weights.addClassName("is-wide");
    activation = new EnumSelect<>("Activation", Activation::label, chosen ->
      onChange.accept(e ->
        e.withHidden(
          e
            .hidden()
            .stream()
            .map(layer -> layer.withActivation(chosen))
            .toList()
        )
      )
    );
    activation.setId(letter + "-activation");
    learningRate = new BoundedField("Learning rate", Limits.LEARNING_RATE, value ->
      onChange.accept(e -> e.withTraining(e.training().withLearningRate(value)))
    ).withId(letter + "-lr");
    widths.setId(letter + "-hidden");
    widths.setTooltipText("Widths joined by -, such as 8-8; 0 for none.");
    widths.setManualValidation(true);
    widths.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    widths.addValueChangeListener(event -> {
      if (event.isFromClient()) read(event.getValue(), onChange);
    });
    add(Panel.fields(weights, activation, widths, learningRate));
  }

  public void show(Experiment experiment) {
    List<HiddenLayer> hidden = experiment.hidden();
    weights.show(experiment.starts().getFirst().weights());
    activation.setEnabled(!hidden.isEmpty());
    activation.show(
      List.of(Activation.values()),
      hidden.isEmpty() ? Activation.TANH : hidden.getFirst().activation()
    );
    learningRate.show(experiment.training().learningRate());
    widths.setValue(hidden.isEmpty() ? "0" : Differences.widths(hidden));
    widths.setInvalid(false);
  }

  /** Reads widths as a link does, with the same bounds. */
  private void read(String text, Consumer<UnaryOperator<Experiment>> onChange) {
    Parsed<Link> parsed = Link.parse(Map.of("hidden", List.of(text.strip())));
    widths.setInvalid(!parsed.problems().isEmpty());
    for (Problem problem : parsed.problems()) {
      widths.setErrorMessage("Hidden widths must be " + problem.bound());
      return;
    }
    List<HiddenLayer> read = parsed.value().experiment().hidden();
    onChange.accept(e -> e.withHidden(shaped(e, read)));
  }

  /** As many layers as wide as read; the last of the present ones is the pattern for more. */
  private static List<HiddenLayer> shaped(Experiment experiment, List<HiddenLayer> read) {
    List<HiddenLayer> present = experiment.hidden();
    List<HiddenLayer> layers = new ArrayList<>();
    for (int l = 0; l < read.size(); l++) {
      HiddenLayer pattern = present.isEmpty()
        ? read.get(l).withStart(experiment.output().ofHidden())
        : present.get(Math.min(l, present.size() - 1));
      layers.add(pattern.withUnits(read.get(l).units()));
    }
    return layers;
  }
}
