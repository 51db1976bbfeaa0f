package symmetry.ui.landscape;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import symmetry.number.Numerals;
import symmetry.ui.field.EnumSelect;

/** Everything that moves the walkers, and how far they are. */
final class WalkBar extends Section {

  /** What the buttons ask for. */
  interface Commands {
    void reset();

    void step(int steps);

    void play(boolean on);
  }

  private static final List<Integer> PACES = List.of(1, 5, 20, 100);

  private final Button play = new Button("Play");
  private final DescriptionList.Description step = new DescriptionList.Description();
  private int pace = 5;
  private boolean playing;

  WalkBar(Commands commands) {
    addClassName("step-bar");
    getElement().setAttribute("aria-label", "Walk");
    play.setId("play");
    play.addThemeVariants(ButtonVariant.PRIMARY);
    play.addClickListener(e -> commands.play(!playing));
    EnumSelect<Integer> paces = new EnumSelect<>("", WalkBar::name, chosen -> pace = chosen);
    paces.setAriaLabel("Speed");
    paces.setId("pace");
    paces.show(PACES, pace);
    step.setId("walk-step");
    Div counter = new Div(new DescriptionList.Term("step"), step);
    counter.addClassName("counter");
    DescriptionList counters = new DescriptionList();
    counters.addClassName("counters");
    counters.add(counter);
    add(
      group(button("Reset", "reset", "All walkers back to their starts", commands::reset)),
      group(
        button("Step", "step", "One step of gradient descent for every walker", () ->
          commands.step(1)
        ),
        button("×10", "step-10", "Ten steps", () -> commands.step(10)),
        button("×100", "step-100", "A hundred steps", () -> commands.step(100)),
        button("To rest", "step-all", "Until no walker moves any more, at most 20,000 steps", () ->
          commands.step(Integer.MAX_VALUE)
        )
      ),
      group(play, paces),
      counters
    );
  }

  /** Steps from one picture to the next. */
  int pace() {
    return pace;
  }

  void show(int steps, boolean nowPlaying) {
    step.setText(Numerals.count(steps));
    playing = nowPlaying;
    play.setText(nowPlaying ? "Pause" : "Play");
  }

  private static String name(int pace) {
    return pace == 1 ? "1 step a frame" : pace + " steps a frame";
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
}
