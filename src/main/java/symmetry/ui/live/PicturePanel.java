package symmetry.ui.live;

import com.vaadin.flow.component.html.Div;
import symmetry.experiment.Experiment;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.training.View;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LikenessKey;
import symmetry.ui.network.NetworkPicture;
import symmetry.ui.network.NetworkStage;
import symmetry.ui.panel.Panel;

/** A network, to be looked at: its picture, and under each layer how alike its units are. */
public final class PicturePanel extends Panel implements FramePart {

  private final PlayBoard board;
  private final NetworkPicture picture = new NetworkPicture();
  private final NetworkStage stage;
  private int layers;

  public PicturePanel(PlayBoard board) {
    super("The network", LikenessKey.shortened());
    this.board = board;
    picture.setId("picture");
    picture.setStaged();
    stage = new NetworkStage(board.part(role(), picture));
    add(stage);
    fixed();
    wide();
  }

  public void show(Experiment experiment) {
    picture.setShape(NetworkMeasure.shape(experiment));
    int count = experiment.hidden().size();
    if (count == layers) return;
    layers = count;
    stage.clear();
    for (int l = 0; l < count; l++) {
      Div heat = new Div(LiveFrames.heatmap(board, l));
      heat.addClassName("layer-heat");
      stage.putBelow(l + 1, heat);
    }
  }

  @Override
  public View look(View view) {
    return view.and(Part.SIMILARITY);
  }

  @Override
  public String role() {
    return NetworkMeasure.ROLE;
  }

  @Override
  public Measure begin(Snapshot first) {
    return new NetworkMeasure(first, () -> null);
  }
}
