package symmetry.ui.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import symmetry.experiment.Comparison;
import symmetry.experiment.ComparisonLink;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;

/** One line that says what there is to see, a way out of the symmetry, and one to both side by side. */
final class Invitation extends Div {

  private final H1 what = new H1();
  private final Span next = new Span();
  private final Button breaker = new Button("Break the symmetry");
  private final Anchor compare = new Anchor("compare", "Compare");

  Invitation(ExperimentEditor editor) {
    addClassName("invitation");
    breaker.setId("break");
    breaker.addThemeVariants(ButtonVariant.SMALL);
    breaker.setTooltipText("Starts every layer from Glorot (Xavier) uniform weights instead.");
    breaker.addClickListener(e ->
      editor.change(x -> x.withStartEverywhere(LayerStart.of(InitializerKind.GLOROT_UNIFORM)))
    );
    compare.setId("compare");
    compare.setTitle("This experiment beside one whose start fits, step by step");
    add(what, next, breaker, compare);
  }

  /** What the way to the comparison leads to. */
  void show(Experiment experiment) {
    Comparison comparison = Comparison.withAdvice(experiment);
    compare.setHref("compare?" + new ComparisonLink(comparison, 0).query());
  }

  /**
   * @param step where the run stands
   * @param alike whether some layer has clones
   */
  void show(long step, boolean alike) {
    what.setText(alike ? "Units that start alike stay alike." : "Units that start different part.");
    next.setText(alike ? alikeAt(step) : "Press Play and watch each unit find its own way.");
    breaker.setVisible(alike);
  }

  private static String alikeAt(long step) {
    return step == 0
      ? "Press Step: the loss changes, the heatmap stays one flat colour."
      : "The loss has moved, the units are still the same. Now:";
  }
}
