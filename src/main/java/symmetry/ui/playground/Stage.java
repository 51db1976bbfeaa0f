package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Advice;
import symmetry.experiment.Experiment;
import symmetry.training.Edit;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.element.Block;
import symmetry.ui.live.FramePanel;
import symmetry.ui.live.LiveFrames;
import symmetry.ui.live.NetworkMeasure;
import symmetry.ui.network.NetworkPicture;
import symmetry.ui.network.NetworkShape;
import symmetry.ui.network.NetworkStage;
import symmetry.ui.network.ParameterPlace;
import symmetry.ui.panel.Action;

/** The network as a picture, each layer's controls at its head and its heatmap under it. */
final class Stage extends FramePanel implements NetworkPicture.Gestures {

  /** With more hidden layers their heads shrink to one button each. */
  private static final int MOST_WITH_CONTROLS = 2;

  private final PlayBoard board;
  private final ExperimentEditor editor;
  private final Runnable refresh;
  private final NetworkPicture picture = new NetworkPicture(this);
  private final NetworkStage stage;
  private final LayerSheet sheet;
  private final LikenessBar likeness;
  private final List<LayerHead> heads = new ArrayList<>();
  private final List<Component> heatmaps = new ArrayList<>();
  private final InputHead inputs;
  private final OutputHead output;
  private @Nullable NetworkShape shown;
  private int layers = -1;

  /** Read by the run's slices. */
  private volatile @Nullable ParameterPlace watched;

  Stage(PlayBoard board, ExperimentEditor editor, LiveFrames frames) {
    super(NetworkMeasure.ROLE, "The network");
    picture.setId("picture");
    measures(Part.SIMILARITY, Part.WHY_FROZEN);
    this.board = board;
    this.editor = editor;
    this.refresh = frames::refresh;
    sheet = new LayerSheet(editor);
    inputs = new InputHead();
    output = new OutputHead(sheet);
    likeness = new LikenessBar(frames);
    picture.setStaged();
    stage = new NetworkStage(board.part(role(), picture));
    addClassNames("hero", "card");
    fixed();
    add(stage, likeness, sheet);
  }

  void show(Experiment experiment) {
    arrange(experiment);
    List<Advice> advice = Advice.of(experiment);
    for (int l = 0; l < heads.size(); l++) {
      heatmaps.get(l).setVisible(experiment.hidden().get(l).units() > 1);
      heads.get(l).show(experiment, advice.get(l));
    }
    inputs.show(experiment);
    output.show(experiment, advice.getLast());
    sheet.show(experiment);
    NetworkShape shape = NetworkMeasure.shape(experiment, true);
    if (shape.equals(shown)) return;
    shown = shape;
    picture.setShape(shape);
  }

  /** Heads and heatmaps for so many layers; those of layers that have them stay. */
  private void arrange(Experiment experiment) {
    int count = experiment.hidden().size();
    getElement().setAttribute("data-layers", Integer.toString(count));
    boolean alone = experiment
      .hidden()
      .stream()
      .allMatch(h -> h.units() == 1);
    likeness.setVisible(!alone);
    getElement().setAttribute("data-alone", alone);
    if (count == layers) return;
    layers = count;
    boolean withControls = count <= MOST_WITH_CONTROLS;
    getElement().setAttribute("data-heads", withControls ? "full" : "brief");
    stage.clear();
    heads.clear();
    heatmaps.clear();
    stage.putAbove(0, inputs);
    for (int l = 0; l < count; l++) {
      LayerHead head = new LayerHead(l, editor, sheet, withControls);
      heads.add(head);
      stage.putAbove(l + 1, head);
      Component heatmap = new Block("layer-heat", LiveFrames.heatmap(board, l));
      heatmaps.add(heatmap);
      stage.putBelow(l + 1, heatmap);
    }
    stage.putAbove(count + 1, output);
    if (!withControls) return;
    for (int place = 0; place <= count; place++) stage.putBetween(place, adder(place));
  }

  private Action adder(int place) {
    Action add = Action.iconOnly("plus", "Add a layer here", () ->
      editor.reshape(x -> Layers.withOneMore(x, place))
    );
    return add.withClass("add-layer").withId("add-layer-" + place);
  }

  @Override
  public Measure begin(Snapshot first) {
    return new NetworkMeasure(first, () -> watched);
  }

  @Override
  public void watch(ParameterPlace place) {
    watched = place;
    refresh.run();
  }

  @Override
  public void unwatch() {
    watched = null;
  }

  @Override
  public void set(ParameterPlace place, double value) {
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
}
