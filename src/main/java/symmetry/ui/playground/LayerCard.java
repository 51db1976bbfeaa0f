package symmetry.ui.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import symmetry.engine.Activation;
import symmetry.experiment.Advice;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.Limits;
import symmetry.ui.Labels;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.live.LedgerLine;
import symmetry.ui.panel.Panel;

/** One hidden layer: its width and activation, and how it starts. */
final class LayerCard extends Div {

  private final BoundedField units;
  private final EnumSelect<Activation> activation;
  private final StartFields start;
  private final BoundedField dropout;
  private final AdviceLines advice;

  /**
   * @param layer counted from 0
   */
  LayerCard(int layer, ExperimentEditor editor) {
    addClassName("layer-card");
    int number = layer + 1;
    setId("layer-" + number);
    units = new BoundedField("Units", Limits.UNITS, value ->
      editor.change(e -> e.withHidden(layer, h -> h.withUnits((int) value)))
    );
    units.setId("units-" + number);
    activation = new EnumSelect<>("Activation", Labels::of, chosen ->
      editor.change(e -> e.withHidden(layer, h -> h.withActivation(chosen)))
    );
    activation.setId("activation-" + number);
    start = new StartFields(Integer.toString(number), changed ->
      editor.change(e -> e.withHidden(layer, h -> h.withStart(changed)))
    );
    dropout = new BoundedField("Dropout", Limits.DROPOUT, value ->
      editor.change(e -> e.withHidden(layer, h -> h.withDropout(value)))
    );
    dropout.setId("dropout-" + number);
    dropout.setTooltipText("Share of this layer's activations dropped in each step.");
    start.addToMore(dropout);
    advice = new AdviceLines(Integer.toString(number), fitting ->
      editor.change(e -> e.withHidden(layer, h -> h.withStart(fitting)))
    );

    Button everywhere = new Button("Apply to all", e ->
      editor.change(x -> {
        HiddenLayer pattern = x.hidden().get(layer);
        return x
          .withHidden(
            x
              .hidden()
              .stream()
              .map(h -> pattern.withUnits(h.units()))
              .toList()
          )
          .withOutput(pattern.start());
      })
    );
    everywhere.setTooltipText(
      "Gives every layer this activation and start; the output this start."
    );
    Button remove = new Button("Remove", e ->
      editor.change(x -> x.withHidden(NetworkPanel.without(x.hidden(), layer)))
    );
    remove.setId("remove-" + number);
    remove.setAriaLabel("Remove hidden layer " + number);
    for (Button b : List.of(everywhere, remove)) {
      b.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    }
    Div actions = new Div(everywhere, remove);
    actions.addClassName("actions");
    Div head = new Div(new H3("Hidden layer " + number), actions);
    head.addClassName("layer-head");
    add(head, Panel.fields(units, activation), start, advice, LedgerLine.of(layer));
  }

  void show(HiddenLayer layer, Advice advised) {
    units.show(layer.units());
    activation.show(List.of(Activation.values()), layer.activation());
    activation.setTooltipText(Labels.formula(layer.activation()));
    start.show(layer.start());
    dropout.show(layer.dropout());
    advice.show(advised, layer.start());
  }
}
