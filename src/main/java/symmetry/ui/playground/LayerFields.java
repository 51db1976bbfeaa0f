package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import symmetry.engine.Activation;
import symmetry.experiment.Advice;
import symmetry.experiment.BiasKind;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LayerStart;
import symmetry.experiment.Limits;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.field.BoundedField;
import symmetry.ui.field.ChoiceField;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Panel;

/** Everything about one layer: its units, how it starts and which start is recommended. */
final class LayerFields extends Div {

  private final ExperimentEditor editor;
  private final BoundedField units;
  private final EnumSelect<Activation> activation;
  private final ChoiceField<InitializerKind> weights;
  private final ChoiceField<BiasKind> biases;
  private final BoundedField dropout;
  private final Block advice = new Block("advice");
  private final Block actions = new Block("actions");
  private final Action remove;
  private final Action addAfter;
  private Experiment experiment = Experiment.opening();
  private int layer;

  /**
   * @param close called when the layer is not to be looked at any more
   */
  LayerFields(ExperimentEditor editor, Runnable close) {
    this.editor = editor;
    addClassName("sheet-content");
    units = new BoundedField("Units", Limits.UNITS, value ->
      hidden(h -> h.withUnits((int) value))
    ).withId("layer-units");
    activation = new EnumSelect<Activation>("Activation", Activation::label, chosen ->
      hidden(h -> h.withActivation(chosen))
    ).withId("layer-activation");
    weights = new ChoiceField<InitializerKind>(
      "Weights start as",
      InitializerKind.GLOROT_UNIFORM,
      chosen -> start(start().withWeights(chosen))
    )
      .withId("layer-init")
      .withClass("is-wide");
    biases = new ChoiceField<BiasKind>("Biases start as", BiasKind.ZEROS, chosen ->
      start(start().withBiases(chosen))
    )
      .withId("layer-bias")
      .withClass("is-wide");
    dropout = new BoundedField("Dropout", Limits.DROPOUT, value ->
      hidden(h -> h.withDropout(value))
    ).withId("layer-dropout");
    dropout.setTooltipText("Share of this layer's activations dropped in each step.");
    remove = new Action("Remove layer", () -> {
      close.run();
      editor.reshape(x -> Layers.without(x, layer));
    }).withId("remove-layer");
    addAfter = new Action("Add layer after", () -> {
      close.run();
      editor.reshape(x -> Layers.withOneMore(x, layer + 1));
    }).withId("add-after");
    Action everywhere = new Action("Use for all layers", () ->
      editor.change(x -> Layers.allLike(x, layer))
    ).withId("use-for-all");
    everywhere.withHint("Gives every layer this activation and start; the output this start.");
    actions.add(everywhere, addAfter, remove);
    add(Panel.fields(units, activation, weights), advice, Panel.fields(biases, dropout), actions);
  }

  /**
   * @param asked from 0; the output layer is the one after the hidden ones
   */
  void show(Experiment shown, int asked) {
    experiment = shown;
    layer = asked;
    boolean isHidden = layer < shown.hidden().size();
    units.setVisible(isHidden);
    activation.setVisible(isHidden);
    dropout.setVisible(isHidden);
    actions.setVisible(isHidden);
    if (isHidden) {
      HiddenLayer hidden = shown.hidden().get(layer);
      units.show(hidden.units());
      activation.show(List.of(Activation.values()), hidden.activation());
      activation.setHelperText(hidden.activation().formula());
      dropout.show(hidden.dropout());
    }
    weights.show(start().weights());
    biases.show(isHidden ? BiasKind.ofHidden() : List.of(BiasKind.values()), start().biases());
    addAfter.setEnabled(Layers.canGrow(shown));
    showAdvice(Advice.of(shown).get(layer));
  }

  private void showAdvice(Advice advised) {
    List<Component> lines = new ArrayList<>();
    if (experiment.given().isPresent()) {
      lines.add(new Paragraph("Starts as in a file. Another start here draws all layers anew."));
    }
    for (String warning : advised.warnings()) {
      lines.add(Named.styled("warning-line", new Paragraph(warning)));
    }
    Paragraph recommended = new Paragraph(
      "Recommended: %s, %s".formatted(advised.fitting().weights().kind().label(), advised.formula())
    );
    recommended.setTitle(advised.reason());
    lines.add(recommended);
    advised.gain().ifPresent(gain -> lines.add(new Paragraph(gain.inWords())));
    if (!advised.fitting().equals(start())) {
      Action use = new Action("Use it", () -> start(advised.fitting()));
      boolean zero = advised.fitting().biases().kind() == BiasKind.ZEROS;
      use
        .withId("use-advice")
        .withHint("Uses this initializer%s.".formatted(zero ? ", with zero biases" : ""));
      lines.add(use);
    }
    advice.removeAll();
    advice.add(lines);
  }

  private LayerStart start() {
    return experiment.starts().get(layer);
  }

  private void start(LayerStart changed) {
    editor.change(x -> Layers.withStart(x, layer, changed));
  }

  private void hidden(UnaryOperator<HiddenLayer> change) {
    editor.change(x -> x.withHidden(layer, change));
  }
}
