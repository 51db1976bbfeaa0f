package symmetry.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import symmetry.number.Numerals;
import symmetry.session.Playback;
import symmetry.session.Speed;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.board.TimeScrubber;
import symmetry.ui.element.Block;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Readout;
import symmetry.ui.panel.Segments;

/** Everything that moves the run, and where it stands. Its buttons never change their boxes. */
public final class Transport extends Section {

  private final LivePlayback<?> run;
  private final Action play = new Action("play", "Play", this::playOrPause);
  private final Segments<Speed> keys;
  private final EnumSelect<Speed> list;
  private Consumer<Speed> onSpeed = speed -> {};
  private Speed speed = Speed.HUNDRED;
  private boolean playing;

  /**
   * @param more what a phone shows behind its last button
   */
  public Transport(PlayBoard board, LivePlayback<?> run, Component more) {
    this.run = run;
    addClassName("transport");
    getElement().setAttribute("aria-label", "Run");
    play.withId("play").withHint("Space").withClass("primary");
    keys = new Segments<>(
      "Steps a second",
      List.of(Speed.values()),
      Transport::name,
      this::choose
    ).withIds(s -> "speed-" + (s.ordinal() + 1));
    list = new EnumSelect<Speed>("", Transport::perSecond, this::choose)
      .withId("speed")
      .withClass("speed-list")
      .withName("Speed");
    TimeScrubber scrubber = board.part(
      PlayBoard.TIME,
      new TimeScrubber(step -> run.command(p -> p.scrubTo(step)))
    );
    scrubber.setId("time");
    add(
      new Action("reset", "Reset", () -> run.command(Playback::reset))
        .withId("reset")
        .withHint("Back to the same weights (r)"),
      Action.iconOnly("back", "Step back", () -> run.command(p -> p.stepBack(1)))
        .withId("step-back")
        .withHint("Step back, to exactly the same weights (left arrow)"),
      new Action("step", "Step", () -> run.command(p -> p.step(1)))
        .withId("step")
        .withHint("One parameter update (right arrow)"),
      play,
      new Block("speed-keys", keys.withClass("speeds"), new Span("steps/s")),
      list,
      scrubber,
      more,
      StepBar.counters(new Readout("step", LiveTexts.STEP), new Readout("epoch", LiveTexts.EPOCH))
    );
    show(speed);
  }

  public Speed speed() {
    return speed;
  }

  /** The speed at which it plays from now on, as if it had been chosen before. */
  public void show(Speed now) {
    speed = now;
    list.show(List.of(Speed.values()), now);
    keys.show(now);
  }

  /** Calls back whenever a person chooses another speed. */
  public void onSpeed(Consumer<Speed> callback) {
    onSpeed = callback;
  }

  public void showPlaying(boolean now) {
    playing = now;
    play.show(now ? "pause" : "play", now ? "Pause" : "Play");
  }

  /** A run that diverged cannot go on; it can go back. */
  public void allowPlay(boolean allowed) {
    play.setEnabled(allowed);
  }

  private void playOrPause() {
    if (playing) run.command(Playback::pause);
    else run.command(p -> p.play(speed));
  }

  private void choose(Speed chosen) {
    show(chosen);
    onSpeed.accept(chosen);
    if (playing) run.command(p -> p.play(chosen));
  }

  private static String name(Speed speed) {
    return speed == Speed.FULL ? "max" : Numerals.count(speed.stepsPerSecond());
  }

  /** For a list of them. */
  static String perSecond(Speed speed) {
    return speed == Speed.FULL ? "max" : name(speed) + "/s";
  }
}
