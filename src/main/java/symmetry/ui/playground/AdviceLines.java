package symmetry.ui.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Advice;
import symmetry.experiment.LayerStart;

/** What is wrong with the start of a layer, and which start fits it. */
final class AdviceLines extends Div {

  private final Consumer<LayerStart> onApply;
  private final String layer;
  private @Nullable Advice shown;

  /**
   * @param layer the layer's number or name, for test ids
   * @param onApply gets the start that a person wants applied
   */
  AdviceLines(String layer, Consumer<LayerStart> onApply) {
    this.layer = layer;
    this.onApply = onApply;
    addClassName("advice");
  }

  /**
   * @param present how the layer starts now
   */
  void show(Advice advice, LayerStart present) {
    if (advice.equals(shown)) return;
    shown = advice;
    removeAll();
    advice.warnings().forEach(warning -> add(line(warning.sentence(), "warning-line")));
    String label = advice.fitting().weights().kind().label();
    Paragraph fits = line("%s fits: %s".formatted(label, advice.formula()), "fits");
    fits.setTitle(advice.reason());
    add(fits);
    if (!advice.fitting().equals(present)) add(apply(advice.fitting()));
  }

  private Button apply(LayerStart fitting) {
    Button apply = new Button("Apply", e -> onApply.accept(fitting));
    apply.setId("apply-" + layer);
    apply.setTooltipText("Starts this layer so, with biases of zero.");
    apply.addThemeVariants(ButtonVariant.SMALL);
    return apply;
  }

  private static Paragraph line(String text, String style) {
    Paragraph line = new Paragraph(text);
    line.addClassName(style);
    return line;
  }
}
