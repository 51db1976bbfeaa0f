package symmetry.ui.network;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A network drawn as layers of tiles with links between; drawn by the frames of its board that carry
 * a {@link NetworkState}.
 *
 * <p>{@link #setStaged On a stage}, the playground's, the heads of its layers and the heatmaps stand
 * around it: it draws tiles and links alone, fills the height that its style gives it, leaves each hidden
 * layer a column of at least {@code --layer-room} and inputs and outputs one of {@code --end-room} (CSS
 * lengths in px), grows beyond its parent's width where they need it, and says where the columns stand by
 * an event {@code laid-out} that bubbles, with the detail {@code {width, columns: [{left, width}]}} in px,
 * inputs first.
 */
@Tag("network-picture")
public class NetworkPicture extends Component {

  /** What a person asks for on the picture. Hidden layers are counted from 0. */
  public interface Gestures {
    /** From now on the state shall carry this parameter's exact value. */
    void watch(ParameterPlace place);

    void unwatch();

    void set(ParameterPlace place, double value);

    void undo();
  }

  private final @Nullable Gestures gestures;

  public NetworkPicture(Gestures gestures) {
    this.gestures = gestures;
  }

  /** Only to be looked at: nothing can be opened or set. */
  public NetworkPicture() {
    gestures = null;
    getElement().setAttribute("read-only", true);
  }

  /** Draws tiles and links alone, for a stage around it. */
  public void setStaged() {
    getElement().setAttribute("staged", true);
  }

  /** Shows another network; its state comes with the next frame. */
  public void setShape(NetworkShape shape) {
    getElement().callJsFunction("setShape", shape);
  }

  @ClientCallable
  private void watch(int layer, int unit, int input) {
    if (gestures != null) gestures.watch(new ParameterPlace(layer, unit, input));
  }

  @ClientCallable
  private void unwatch() {
    if (gestures != null) gestures.unwatch();
  }

  @ClientCallable
  private void setValue(int layer, int unit, int input, double value) {
    if (gestures != null) gestures.set(new ParameterPlace(layer, unit, input), value);
  }

  @ClientCallable
  private void undo() {
    if (gestures != null) gestures.undo();
  }
}
