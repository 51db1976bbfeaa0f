package symmetry.ui.live;

import symmetry.experiment.Experiment;
import symmetry.training.Part;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.chart.LikenessKey;
import symmetry.ui.element.Block;
import symmetry.ui.network.NetworkPicture;
import symmetry.ui.network.NetworkStage;

/** A network, to be looked at: its picture, and under each layer how alike its units are. */
public final class PicturePanel extends FramePanel {

  private final PlayBoard board;
  private final NetworkPicture picture = new NetworkPicture();
  private final NetworkStage stage;
  private int layers;

  public PicturePanel(PlayBoard board) {
    super(NetworkMeasure.ROLE, "The network", LikenessKey.shortened());
    picture.setId("picture");
    measures(Part.SIMILARITY);
    this.board = board;
    picture.setStaged();
    stage = new NetworkStage(board.part(role(), picture));
    add(stage);
    fixed();
    wide();
  }

  public void show(Experiment experiment) {
    picture.setShape(NetworkMeasure.shape(experiment, false));
    int count = experiment.hidden().size();
    if (count == layers) return;
    layers = count;
    stage.clear();
    for (int l = 0; l < count; l++) {
      Block heat = new Block("layer-heat", LiveFrames.heatmap(board, l));
      stage.putBelow(l + 1, heat);
    }
  }

  @Override
  public Measure begin(Snapshot first) {
    return new NetworkMeasure(first, () -> null);
  }
}
