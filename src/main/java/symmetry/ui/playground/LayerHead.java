package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.engine.Activation;
import symmetry.experiment.Advice;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.Labels;
import symmetry.experiment.Limits;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Action;

/** What changes a hidden layer, above its units: in full, or as one button for all of it. */
final class LayerHead extends Div {

  private final int layer;
  private final Action pill;
  private final @Nullable BoundedField units;
  private final @Nullable EnumSelect<Activation> activation;
  private final @Nullable StartAction start;
  private final Span pillStart = Named.styled("pill-start", new Span());
  private final Span words = Named.styled("head-words", new Span());

  /**
   * @param layer from 0
   * @param inFull whether there is room for more than one button
   */
  LayerHead(int layer, ExperimentEditor editor, LayerSheet sheet, boolean inFull) {
    this.layer = layer;
    int number = layer + 1;
    addClassNames("layer-head", inFull ? "is-full" : "is-brief");
    pill = new Action("", () -> open(sheet)).withId("layer-" + number).withClass("pill");
    if (inFull) pill.add(pillStart);
    if (!inFull) {
      units = null;
      activation = null;
      start = null;
      add(new H3(Integer.toString(number)), pill, words);
      return;
    }
    Action remove = Action.iconOnly("close", "Remove hidden layer " + number, () ->
      editor.reshape(x -> Layers.without(x, layer))
    );
    remove.withId("remove-" + number).withClass("plain");
    Block title = new Block("head-title", new H3("Hidden layer " + number), remove);
    units = new BoundedField("", Limits.UNITS, value ->
      editor.change(e -> e.withHidden(layer, h -> h.withUnits((int) value)))
    )
      .withName("Units of hidden layer " + number)
      .withId("units-" + number);
    activation = new EnumSelect<Activation>("", Activation::label, chosen ->
      editor.change(e -> e.withHidden(layer, h -> h.withActivation(chosen)))
    )
      .withName("Activation of hidden layer " + number)
      .withId("activation-" + number);
    start = new StartAction("Hidden layer " + number, beside -> sheet.open(layer, beside));
    start.setId("init-" + number);
    Block controls = new Block("head-controls", units, activation, start);
    add(title, pill, words, controls);
  }

  void show(Experiment experiment, Advice advice) {
    HiddenLayer hidden = experiment.hidden().get(layer);
    String starts = Labels.start(experiment, layer);
    String kind = "%d %s".formatted(hidden.units(), hidden.activation().label());
    boolean full = units != null;
    pill.show(full ? kind : Integer.toString(hidden.units()));
    pillStart.setText(full ? "· " + starts : "");
    String name = "Hidden layer %d: %s, %s".formatted(layer + 1, kind, starts);
    pill.getElement().setAttribute("aria-label", name);
    pill.setTitle(name);
    words.setText(kind + ", " + starts);
    if (units != null) units.show(hidden.units());
    if (activation != null) {
      activation.show(List.of(Activation.values()), hidden.activation());
    }
    if (start != null) start.show(starts, advice);
    boolean warned = !advice.warnings().isEmpty();
    pill.getElement().setAttribute("data-advice", warned);
  }

  private void open(LayerSheet sheet) {
    sheet.open(layer, pill);
  }
}
