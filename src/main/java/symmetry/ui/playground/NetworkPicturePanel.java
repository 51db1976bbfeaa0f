package symmetry.ui.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.data.DataSpec;
import symmetry.data.Dataset;
import symmetry.data.Source;
import symmetry.data.Task;
import symmetry.experiment.Experiment;
import symmetry.experiment.HiddenLayer;
import symmetry.experiment.Limits;
import symmetry.training.Edit;
import symmetry.training.Snapshot;
import symmetry.ui.Labels;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.live.FramePart;
import symmetry.ui.live.NetworkMeasure;
import symmetry.ui.network.NetworkPicture;
import symmetry.ui.network.NetworkShape;
import symmetry.ui.network.Place;
import symmetry.ui.panel.Panel;

/** The network as a picture: its layers changed, its numbers seen and set right there. */
final class NetworkPicturePanel extends Panel implements FramePart, NetworkPicture.Gestures {

  private final ExperimentEditor editor;
  private final Runnable refresh;
  private final NetworkPicture picture = new NetworkPicture(this);
  private final Button addLayer;
  private final Paragraph hint = help("");
  private @Nullable NetworkShape shown;

  /** Read by the run's slices. */
  private volatile @Nullable Place watched;

  /**
   * @param refresh asks for the present state once more
   */
  NetworkPicturePanel(PlayBoard board, ExperimentEditor editor, Runnable refresh) {
    this(board, editor, refresh, new Button("Add layer"));
  }

  private NetworkPicturePanel(
    PlayBoard board,
    ExperimentEditor editor,
    Runnable refresh,
    Button addLayer
  ) {
    super("The network", addLayer);
    this.editor = editor;
    this.refresh = refresh;
    this.addLayer = addLayer;
    addLayer.addThemeVariants(ButtonVariant.SMALL);
    addLayer.setId("picture-add-layer");
    addLayer.addClickListener(e -> editor.change(NetworkPanel::withOneMore));
    picture.setId("picture");
    add(board.part(role(), picture), hint);
    wide();
  }

  void show(Experiment experiment) {
    addLayer.setEnabled(NetworkPanel.canGrow(experiment));
    NetworkShape shape = shape(experiment);
    if (shape.equals(shown)) return;
    shown = shape;
    picture.setShape(shape);
    hint.setText(
      hint(experiment.data().source()) +
        " Orange is positive, blue negative; a thicker link is a larger weight. Click a link or a unit to see and set its numbers."
    );
  }

  @Override
  public String role() {
    return NetworkMeasure.ROLE;
  }

  @Override
  public Measure begin(Snapshot first) {
    return new NetworkMeasure(first, () -> watched);
  }

  @Override
  public void resize(int hiddenLayer, int units) {
    editor.change(e ->
      hiddenLayer >= 0 && hiddenLayer < e.hidden().size()
        ? e.withHidden(hiddenLayer, h -> h.withUnits(units))
        : e
    );
  }

  @Override
  public void remove(int hiddenLayer) {
    editor.change(e ->
      hiddenLayer >= 0 && hiddenLayer < e.hidden().size()
        ? e.withHidden(NetworkPanel.without(e.hidden(), hiddenLayer))
        : e
    );
  }

  @Override
  public void watch(Place place) {
    watched = place;
    refresh.run();
  }

  @Override
  public void unwatch() {
    watched = null;
  }

  @Override
  public void set(Place place, double value) {
    editor.edit(
      place.isBias()
        ? Edit.bias(place.layer(), place.unit(), value)
        : Edit.weight(place.layer(), place.unit(), place.input(), value)
    );
  }

  @Override
  public void undo() {
    editor.undo();
  }

  private static NetworkShape shape(Experiment experiment) {
    DataSpec data = experiment.data();
    Dataset dataset = Dataset.of(data, experiment.seed());
    List<String> outputs =
      data.source().task() == Task.MULTICLASS ? dataset.classNames() : List.of("y");
    List<NetworkShape.Layer> hidden = experiment
      .hidden()
      .stream()
      .map(layer -> layer(layer))
      .toList();
    boolean pixels = data.source() == Source.DIGITS;
    return new NetworkShape(dataset.inputNames(), pixels, hidden, outputs);
  }

  private static NetworkShape.Layer layer(HiddenLayer layer) {
    return new NetworkShape.Layer(
      layer.units(),
      Labels.of(layer.activation()),
      layer.units() < Limits.UNITS.max(),
      layer.units() > Limits.UNITS.min()
    );
  }

  private static String hint(Source source) {
    if (source == Source.DIGITS) {
      return "A tile of the first layer is its unit's incoming weights as a picture; beyond it, a unit's mean activation on each digit.";
    }
    return switch (source.dimensions()) {
      case 1 -> "A tile is what its unit computes along the input.";
      case 2 -> "A tile is what its unit computes over the plane of the two inputs.";
      default -> "A tile is its unit's mean activation on each class.";
    };
  }
}
