package symmetry.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import symmetry.session.Speed;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Readout;

/** Everything that moves the run, and where it stands. */
public final class StepBar extends Section {

  /** What the buttons ask for. */
  public interface Commands {
    void reset();

    void stepBack();

    void step(int steps);

    void epoch();

    void play(Speed speed);

    void pause();
  }

  private final Button play = new Button("Play");
  private Speed speed = Speed.HUNDRED;
  private boolean playing;

  private final EnumSelect<Speed> speeds;
  private final Button reset;
  private final Button ten;
  private final Button hundred;

  private StepBar(Commands commands) {
    addClassName("step-bar");
    getElement().setAttribute("aria-label", "Run");
    play.setId("play");
    play.setTooltipText("Space");
    play.addThemeVariants(ButtonVariant.PRIMARY);
    play.addClickListener(e -> {
      if (playing) commands.pause();
      else commands.play(speed);
    });
    speeds = new EnumSelect<>("", StepBar::name, chosen -> {
      speed = chosen;
      if (playing) commands.play(chosen);
    });
    speeds.setAriaLabel("Speed");
    speeds.setId("speed");
    speeds.show(List.of(Speed.values()), speed);
    reset = button("Reset", "reset", "Back to the same weights (r)", commands::reset);
    ten = button("×10", "step-10", "Ten steps", () -> commands.step(10));
    hundred = button("×100", "step-100", "A hundred steps", () -> commands.step(100));
  }

  /** With everything there is. */
  public static StepBar full(Commands commands, Runnable newSeed) {
    StepBar bar = new StepBar(commands);
    bar.add(
      group(
        bar.reset,
        button("New seed", "new-seed", "New random numbers, same settings", newSeed)
      ),
      group(
        button(
          "Step back",
          "step-back",
          "One step back, exactly as it was (left arrow)",
          commands::stepBack
        ),
        step(commands),
        bar.ten,
        bar.hundred,
        button("Epoch", "epoch", "To the end of this pass over the data", commands::epoch)
      ),
      group(bar.play, bar.speeds),
      counters(new Readout("step", LiveTexts.STEP), new Readout("epoch", LiveTexts.EPOCH))
    );
    return bar;
  }

  /** With what a small experiment needs. */
  public static StepBar brief(Commands commands) {
    StepBar bar = new StepBar(commands);
    bar.add(
      group(step(commands), bar.ten, bar.hundred),
      group(bar.play, bar.speeds),
      group(bar.reset),
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

  private static String name(Speed speed) {
    return switch (speed) {
      case ONE -> "1/s";
      case TEN -> "10/s";
      case HUNDRED -> "100/s";
      case THOUSAND -> "1,000/s";
      case FULL -> "max";
    };
  }

  private static Button step(Commands commands) {
    return button("Step", "step", "One parameter update (right arrow)", () -> commands.step(1));
  }

  private static Button button(String text, String id, String hint, Runnable onClick) {
    Button button = new Button(text, e -> onClick.run());
    button.setId(id);
    button.setTooltipText(hint);
    return button;
  }

  private static Div group(Component... members) {
    Div group = new Div(members);
    group.addClassName("step-group");
    return group;
  }

  private static DescriptionList counters(Readout... figures) {
    DescriptionList counters = new DescriptionList();
    counters.addClassName("counters");
    for (Readout figure : figures) counters.add(figure.withClass("counter"));
    return counters;
  }
}
