package symmetry.ui.clinic;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import symmetry.clinic.Ask;
import symmetry.engine.Activation;
import symmetry.experiment.Parameter;
import symmetry.format.WeightLayout;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.EnumSelect;

/** What no file tells, and how near two units must be to count as nearly the same. */
final class AskFields extends Div {

  private static final Parameter THRESHOLD = Parameter.real(
    "threshold",
    Ask.USUAL.threshold(),
    Ask.LOWEST_THRESHOLD,
    Ask.HIGHEST_THRESHOLD
  );

  private Ask ask = Ask.USUAL;

  /**
   * @param changed asked anew: what was found answers another question
   */
  AskFields(Runnable changed) {
    addClassName("fields");
    EnumSelect<Activation> activation = new EnumSelect<Activation>(
      "Activation",
      Activation::label,
      chosen -> {
        ask = ask.withActivation(chosen);
        changed.run();
      }
    ).withId("clinic-activation");
    activation.show(List.of(Activation.values()), ask.activation());
    EnumSelect<Optional<WeightLayout>> layout = new EnumSelect<Optional<WeightLayout>>(
      "Matrices are",
      chosen -> chosen.map(WeightLayout::label).orElse("as in the file"),
      chosen -> {
        ask = ask.withLayout(chosen);
        changed.run();
      }
    ).withId("clinic-layout");
    layout.show(EnumSelect.orNone(WeightLayout.values()), Optional.empty());
    BoundedField threshold = new BoundedField("Nearly the same from cosine", THRESHOLD, v -> {
      ask = ask.withThreshold(v);
      changed.run();
    }).withId("clinic-threshold");
    threshold.show(ask.threshold());
    add(activation, layout, threshold);
  }

  Ask ask() {
    return ask;
  }
}
