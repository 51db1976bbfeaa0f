package symmetry.ui.playground;

import java.util.Optional;
import java.util.function.LongConsumer;
import symmetry.training.Snapshot;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.board.TimeScrubber;
import symmetry.ui.live.FramePart;
import symmetry.ui.panel.Panel;

/** The whole run under one slider: everything as it was at a step. */
final class TimePanel extends Panel implements FramePart {

  /**
   * @param goTo gets the step a person wants to see
   */
  TimePanel(PlayBoard board, LongConsumer goTo) {
    super("Time");
    TimeScrubber scrubber = new TimeScrubber(goTo);
    scrubber.setId("time");
    add(
      board.part(role(), scrubber),
      help(
        "Everything on this page as it was at that step, to the same bits. Stepping on follows the run; a change in the past forks from there."
      )
    );
    wide();
  }

  @Override
  public String role() {
    return "time";
  }

  @Override
  public Measure begin(Snapshot first) {
    return (snapshot, inspection, playing) ->
      Optional.of(new TimeScrubber.Moment(snapshot.step(), snapshot.furthest()));
  }
}
