package symmetry.ui.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;

/** One line that says what there is to see, and a way out of the symmetry. */
final class Invitation extends Div {

  private final H1 what = new H1();
  private final Span next = new Span();
  private final Button breaker = new Button("Break the symmetry");

  Invitation(ExperimentEditor editor) {
    addClassName("invitation");
    breaker.setId("break");
    breaker.addThemeVariants(ButtonVariant.SMALL);
    breaker.setTooltipText("Starts every layer from Glorot (Xavier) uniform weights instead.");
    breaker.addClickListener(e ->
      editor.change(x -> x.withStartEverywhere(LayerStart.of(InitializerKind.GLOROT_UNIFORM)))
    );
    add(what, next, breaker);
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
