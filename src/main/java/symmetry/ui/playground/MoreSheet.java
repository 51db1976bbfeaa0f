package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import symmetry.ui.live.Transport;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Sheet;

/** What a phone's bar has no room for; where there is room, the keys alone reach it. */
final class MoreSheet extends Sheet {

  private static final int MANY = 10;

  MoreSheet(Transport.Commands commands, Runnable newSeed, Drawer drawer) {
    super("more", "More");
    Div run = new Div(
      new Action("reset", "Reset", () -> {
        commands.reset();
        close();
      }).withId("reset-again"),
      new Action("New seed", () -> {
        newSeed.run();
        close();
      })
        .withId("new-seed")
        .withHint("New random numbers, same settings"),
      new Action("Ten steps", () -> commands.step(MANY)).withId("step-10"),
      new Action("Ten steps back", () -> commands.stepBack(MANY)).withId("back-10"),
      new Action("To the end of the epoch", commands::epoch).withId("epoch")
    );
    run.addClassName("more-run");
    add(run, drawer.keysAgain(this::close));
  }
}
