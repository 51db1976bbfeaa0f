package symmetry.ui.landscape;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import symmetry.number.Numerals;
import symmetry.ui.element.Block;
import symmetry.ui.element.Facts;
import symmetry.ui.element.TextButton;
import symmetry.ui.field.EnumSelect;

/** Everything that moves the walkers, and how far they are. */
final class WalkBar extends Section {

  private static final List<Integer> PACES = List.of(1, 5, 20, 100);

  private final TextButton play;
  private final DescriptionList.Description step = new DescriptionList.Description();
  private int pace = 5;
  private boolean playing;

  WalkBar(MirrorPage page) {
    step.setId("walk-step");
    addClassName("step-bar");
    getElement().setAttribute("aria-label", "Walk");
    play = new TextButton("play", "Play", () -> page.play(!playing)).withTheme(
      ButtonVariant.PRIMARY
    );
    EnumSelect<Integer> paces = new EnumSelect<Integer>("", WalkBar::name, chosen -> pace = chosen)
      .withId("pace")
      .withName("Speed");
    paces.show(PACES, pace);
    Block counter = new Block("counter", new DescriptionList.Term("step"), step);

    add(
      new Block(
        "step-group",
        new TextButton("reset", "Reset", "All walkers back to their starts", page::reset)
      ),
      new Block(
        "step-group",
        new TextButton("step", "Step", "One step of gradient descent for every walker", () ->
          page.step(1)
        ),
        new TextButton("step-10", "×10", "Ten steps", () -> page.step(10)),
        new TextButton("step-100", "×100", "A hundred steps", () -> page.step(100)),
        new TextButton(
          "step-all",
          "To rest",
          "Until no walker moves any more, at most 20,000 steps",
          () -> page.step(Integer.MAX_VALUE)
        )
      ),
      new Block("step-group", play, paces),
      new Facts("counters", counter)
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
}
