package symmetry.ui.live;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import symmetry.session.Playback;
import symmetry.session.Speed;
import symmetry.ui.element.Block;
import symmetry.ui.element.Facts;
import symmetry.ui.element.TextButton;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Readout;

/** Everything that moves the run, and where it stands. */
public final class StepBar extends Section {

  private final TextButton play;
  private Speed speed = Speed.HUNDRED;
  private boolean playing;

  private final EnumSelect<Speed> speeds;
  private final TextButton reset;
  private final TextButton ten;
  private final TextButton hundred;

  private StepBar(LivePlayback<?> run) {
    addClassName("step-bar");
    getElement().setAttribute("aria-label", "Run");
    play = new TextButton("play", "Play", "Space", () -> {
      if (playing) run.command(Playback::pause);
      else run.command(p -> p.play(speed));
    }).withTheme(ButtonVariant.PRIMARY);
    speeds = new EnumSelect<Speed>("", Transport::perSecond, chosen -> {
      speed = chosen;
      if (playing) run.command(p -> p.play(chosen));
    })
      .withId("speed")
      .withName("Speed");
    speeds.show(List.of(Speed.values()), speed);
    reset = new TextButton("reset", "Reset", "Back to the same weights (r)", () ->
      run.command(Playback::reset)
    );
    ten = new TextButton("step-10", "×10", "Ten steps", () -> run.command(p -> p.step(10)));
    hundred = new TextButton("step-100", "×100", "A hundred steps", () ->
      run.command(p -> p.step(100))
    );
  }

  /** With everything there is. */
  public static StepBar full(LivePlayback<?> run, Runnable newSeed) {
    StepBar bar = new StepBar(run);
    bar.add(
      new Block(
        "step-group",
        bar.reset,
        new TextButton("new-seed", "New seed", "New random numbers, same settings", newSeed)
      ),
      new Block(
        "step-group",
        new TextButton(
          "step-back",
          "Step back",
          "One step back, exactly as it was (left arrow)",
          () -> run.command(p -> p.stepBack(1))
        ),
        step(run),
        bar.ten,
        bar.hundred,
        new TextButton("epoch", "Epoch", "To the end of this pass over the data", () ->
          run.command(Playback::epoch)
        )
      ),
      new Block("step-group", bar.play, bar.speeds),
      counters(new Readout("step", LiveTexts.STEP), new Readout("epoch", LiveTexts.EPOCH))
    );
    return bar;
  }

  /** With what a small experiment needs. */
  public static StepBar brief(LivePlayback<?> run) {
    StepBar bar = new StepBar(run);
    bar.add(
      new Block("step-group", step(run), bar.ten, bar.hundred),
      new Block("step-group", bar.play, bar.speeds),
      new Block("step-group", bar.reset),
      counters(new Readout("step", LiveTexts.STEP))
    );
    return bar;
  }

  /** Whether it may play and go by more than a step, and whether it may begin again. */
  public void allow(boolean many, boolean again) {
    play.setEnabled(many);
    speeds.setEnabled(many);
    ten.setEnabled(many);
    hundred.setEnabled(many);
    reset.setEnabled(again);
  }

  public Speed speed() {
    return speed;
  }

  public void showPlaying(boolean now) {
    playing = now;
    play.setText(now ? "Pause" : "Play");
  }

  private static TextButton step(LivePlayback<?> run) {
    return new TextButton("step", "Step", "One parameter update (right arrow)", () ->
      run.command(p -> p.step(1))
    );
  }

  static Facts counters(Readout... figures) {
    for (Readout figure : figures) figure.addClassName("counter");
    return new Facts("counters", figures);
  }
}
