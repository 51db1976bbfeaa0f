package symmetry.ui.board;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.LongConsumer;

/**
 * A slider over a run, and a film of it. It asks for one step at a time and for the next when a frame
 * has shown it. Moved by the frames of its board that carry a {@link Moment}.
 */
@Tag("time-scrubber")
@JsModule("context://fe/time/time-scrubber.js")
public class TimeScrubber extends Component implements HasStyle {

  /** Where a run stands, and the last step it came to. */
  public record Moment(long step, long furthest) {}

  private final LongConsumer goTo;

  public TimeScrubber(LongConsumer goTo) {
    this.goTo = goTo;
  }

  @ClientCallable
  private void goTo(double step) {
    goTo.accept((long) step);
  }
}
