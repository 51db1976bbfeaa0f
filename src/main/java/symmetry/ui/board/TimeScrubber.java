package symmetry.ui.board;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.function.LongConsumer;
import symmetry.ui.chart.EventMark;

/**
 * A slider over a run, with the marks of its events. It asks for one step at a time and for the next when a frame
 * has shown it. Moved by the frames of its board that carry a {@link Moment}.
 */
@Tag("time-scrubber")
public class TimeScrubber extends Component {

  /**
   * Where a run stands.
   *
   * @param furthest the last step it came to
   * @param events of it, those ahead of that step included
   */
  public record Moment(long step, long furthest, List<EventMark> events) {
    public Moment {
      events = List.copyOf(events);
    }
  }

  private final LongConsumer goTo;

  public TimeScrubber(LongConsumer goTo) {
    this.goTo = goTo;
  }

  @ClientCallable
  private void goTo(double step) {
    goTo.accept((long) step);
  }
}
