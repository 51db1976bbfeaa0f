package symmetry.ui.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import symmetry.session.Speed;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Figure;

/** Everything that moves the run, and where it stands. */
final class StepBar extends Section {

  /** What the buttons ask for. */
  interface Commands {
    void reset();

    void newSeed();

    void stepBack();

    void step(int steps);

    void epoch();

    void play(Speed speed);

    void pause();
  }

  private final Button play = new Button("Play");
  private Speed speed = Speed.FULL;
  private boolean playing;

  StepBar(Commands commands) {
    addClassName("step-bar");
    getElement().setAttribute("aria-label", "Run");
    play.setId("play");
    play.setTooltipText("Space");
    play.addClickListener(e -> {
      if (playing) commands.pause();
      else commands.play(speed);
    });
    EnumSelect<Speed> speeds = new EnumSelect<>("", StepBar::name, chosen -> {
      speed = chosen;
      if (playing) commands.play(chosen);
    });
    speeds.setAriaLabel("Speed");
    speeds.setId("speed");
    speeds.show(List.of(Speed.values()), speed);
    Button step = button("Step", "step", "One parameter update (right arrow)", () ->
      commands.step(1)
    );
    step.addThemeVariants(ButtonVariant.PRIMARY);
    add(
      group(
        button("Reset", "reset", "Back to the same weights (r)", commands::reset),
        button("New seed", "new-seed", "The next seed: other draws, same rules", commands::newSeed)
      ),
      group(
        button("Step back", "step-back", "To the same bits (left arrow)", commands::stepBack),
        step,
        button("×10", "step-10", "Ten updates", () -> commands.step(10)),
        button("×100", "step-100", "A hundred updates", () -> commands.step(100)),
        button("Epoch", "epoch", "To the end of this pass over the data", commands::epoch)
      ),
      group(play, speeds),
      counters()
    );
  }

  Speed speed() {
    return speed;
  }

  void showPlaying(boolean now) {
    playing = now;
    play.setText(now ? "Pause" : "Play");
  }

  private static String name(Speed speed) {
    return switch (speed) {
      case ONE -> "1 step/s";
      case FIVE -> "5 steps/s";
      case THIRTY -> "30 steps/s";
      case FULL -> "full speed";
    };
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

  private static DescriptionList counters() {
    DescriptionList counters = new DescriptionList();
    counters.addClassName("counters");
    counters.add(new Figure("iteration", "step").withClass("counter"));
    counters.add(new Figure("epoch", "epoch").withClass("counter"));
    return counters;
  }
}
