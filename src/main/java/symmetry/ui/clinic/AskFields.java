package symmetry.ui.clinic;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** A choice of layouts, or that of the file. */
  private record Rows(Optional<WeightLayout> layout) {
    String label() {
      return layout.map(WeightLayout::label).orElse("as in the file");
    }
  }

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
    EnumSelect<Rows> layout = new EnumSelect<Rows>("Matrices are", Rows::label, chosen -> {
      ask = ask.withLayout(chosen.layout());
      changed.run();
    }).withId("clinic-layout");
    Rows usual = new Rows(Optional.empty());
    List<Rows> rows = new ArrayList<>(List.of(usual));
    Arrays.stream(WeightLayout.values()).map(Optional::of).map(Rows::new).forEach(rows::add);
    layout.show(rows, usual);
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
