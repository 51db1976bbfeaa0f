package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Experiment;
import symmetry.experiment.Labels;
import symmetry.ui.panel.Sheet;

/** Everything about one layer, made when one is first looked at. */
final class LayerSheet extends Sheet {

  private final ExperimentEditor editor;
  private Experiment experiment = Experiment.opening();

  /** From 0; the output layer is the one after the hidden ones. */
  private int layer;

  private @Nullable LayerFields fields;

  LayerSheet(ExperimentEditor editor) {
    super("layer", "Layer");
    this.editor = editor;
  }

  @Override
  protected void fill() {
    LayerFields made = new LayerFields(editor, this::close);
    add(made);
    fields = made;
    show(experiment);
  }

  /** Opens it for a layer. */
  void open(int asked, Component beside) {
    layer = asked;
    open(beside);
    show(experiment);
  }

  void show(Experiment shown) {
    experiment = shown;
    if (fields == null) return;
    int count = shown.hidden().size();
    layer = Math.min(layer, count);
    setTitleText(Labels.layer(layer, count));
    fields.show(shown, layer);
  }
}
