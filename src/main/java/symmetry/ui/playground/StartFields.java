package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.BiasKind;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.ui.field.ChoiceField;
import symmetry.ui.panel.Panel;

/** How a layer's weights and biases start; what is rarely changed is folded away. */
final class StartFields extends Div {

  private final ChoiceField<InitializerKind> weights;
  private final ChoiceField<BiasKind> biases;
  private final Div more = Panel.fields();
  private @Nullable LayerStart shown;

  /**
   * @param layer the layer's number or name, for test ids
   */
  StartFields(String layer, Consumer<LayerStart> onChange) {
    weights = new ChoiceField<>("Weights start as", InitializerKind.GLOROT_UNIFORM, chosen -> {
      if (shown != null) onChange.accept(shown.withWeights(chosen));
    });
    weights.setTestId("init-" + layer);
    biases = new ChoiceField<>("Biases start as", BiasKind.ZEROS, chosen -> {
      if (shown != null) onChange.accept(shown.withBiases(chosen));
    });
    biases.setTestId("bias-" + layer);
    biases.addClassName("is-wide");
    more.add(biases);
    addClassName("start-fields");
    add(weights, new Details("Biases and more", more));
  }

  void addToMore(Component field) {
    more.add(field);
  }

  void show(LayerStart start) {
    shown = start;
    weights.show(start.weights());
    biases.show(start.biases());
  }
}
