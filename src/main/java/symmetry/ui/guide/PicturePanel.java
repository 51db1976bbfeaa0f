package symmetry.ui.guide;

import symmetry.experiment.Experiment;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.live.FramePart;
import symmetry.ui.live.NetworkMeasure;
import symmetry.ui.network.NetworkPicture;
import symmetry.ui.panel.Panel;

/** The lesson's network as a picture, to be looked at. */
final class PicturePanel extends Panel implements FramePart {

  private final NetworkPicture picture = new NetworkPicture();

  PicturePanel(PlayBoard board) {
    super("The network");
    picture.setId("picture");
    picture.setStaged();
    add(board.part(role(), picture));
    wide();
  }

  void show(Experiment experiment) {
    picture.setShape(NetworkMeasure.shape(experiment));
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
