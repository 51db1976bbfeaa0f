package symmetry.ui.map;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;

/**
 * A loss over a plane, as a contour map or in relief, with marks and walkers. While it plays it asks
 * for the next steps as soon as it has drawn the last, and never for more.
 */
@Tag("loss-map")
public class LossMap extends Component {

  /** What a person, or the next picture of a film, asks for. */
  public interface Commands {
    /** A place was chosen, by click or key. */
    void choose(double x, double y);

    /** The last steps are drawn. */
    void next();
  }

  private final Commands commands;

  public LossMap(Commands commands) {
    this.commands = commands;
  }

  /** A map that only shows. */
  public LossMap() {
    this(
      new Commands() {
        @Override
        public void choose(double x, double y) {}

        @Override
        public void next() {}
      }
    );
  }

  public void setGround(Ground ground) {
    getElement().callJsFunction("setMap", ground);
  }

  public void setRows(List<GroundRow> rows) {
    getElement().callJsFunction("setRows", rows);
  }

  public void setMarks(List<Mark> marks) {
    getElement().callJsFunction("setMarks", marks);
  }

  /**
   * @param arrows {@code x, y, way along x, along y} of each; none if empty
   */
  public void setArrows(double[] arrows) {
    getElement().callJsFunction("setArrows", (Object) Floats.pack(arrows));
  }

  public void setSteps(Steps steps) {
    getElement().callJsFunction("setWalkers", steps);
  }

  /** Seen from aside instead of from above. */
  public void setRelief(boolean relief) {
    getElement().setProperty("relief", relief);
  }

  /** Whether each walker's mirror image is drawn too. */
  public void setImages(boolean images) {
    getElement().setProperty("images", images);
  }

  public void setPlaying(boolean playing) {
    getElement().setProperty("playing", playing);
  }

  @ClientCallable
  private void choose(double x, double y) {
    commands.choose(x, y);
  }

  @ClientCallable
  private void next() {
    commands.next();
  }
}
