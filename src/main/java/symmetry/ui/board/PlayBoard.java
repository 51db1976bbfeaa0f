package symmetry.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.page.PendingJavaScriptResult;

/**
 * The part of the page that follows a run. One call carries a whole {@link Frame}; its parts find
 * their way by the names given here. Space, the arrows and r click the buttons with the ids {@code
 * play}, {@code step}, {@code step-back} and {@code reset}; digits, Enter, n and p those with the ids
 * {@code answer-0} to {@code answer-3}, {@code run}, {@code next} and {@code previous}.
 */
@Tag("play-board")
public class PlayBoard extends Component implements HasComponents, HasSize {

  /** The part that has the losses of a run: a {@link symmetry.ui.chart.LossLines}. */
  public static final String LOSS = "loss";

  /** The part that has the prediction of a run: a {@link symmetry.ui.chart.Prediction}. */
  public static final String PREDICTION = "prediction";

  /** The part that says where a run stands: a {@link TimeScrubber.Moment}. */
  public static final String TIME = "time";

  /** Says, until the next frame, that the run stands at a step on the way to the next one to be seen. */
  public void showReplay(long step, long target) {
    getElement().callJsFunction("replaying", (double) step, (double) target);
  }

  /** Sends a frame; the result comes when the browser has drawn it, and is its step. */
  public PendingJavaScriptResult send(Frame frame) {
    return getElement().callJsFunction("frame", frame);
  }

  /**
   * The frames say what this component reads and in which state it is. It must have no children;
   * several may have the same name.
   */
  public <C extends Component> C text(String name, C component) {
    component.getElement().setAttribute("data-text", name);
    return component;
  }

  /**
   * This component shows the part or the {@link symmetry.ui.chart.Heat} of this role: its element's
   * {@code show} is called with it. Several may have the same role.
   */
  public <C extends Component> C part(String role, C component) {
    component.getElement().setAttribute("data-role", role);
    return component;
  }
}
