package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import symmetry.session.Playback;
import symmetry.ui.element.Block;
import symmetry.ui.live.LivePlayback;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Sheet;

/** What a phone's bar has no room for; where there is room, the keys alone reach it. */
final class MoreSheet extends Sheet {

  private static final int MANY = 10;

  MoreSheet(LivePlayback<?> run, Runnable newSeed, Drawer drawer) {
    super("more", "More");
    Div keys = new Block(
      "more-run",
      new Action("reset", "Reset", () -> {
        run.command(Playback::reset);
        close();
      }).withId("reset-again"),
      new Action("New seed", () -> {
        newSeed.run();
        close();
      })
        .withId("new-seed")
        .withHint("New random numbers, same settings"),
      new Action("Ten steps", () -> run.command(p -> p.step(MANY))).withId("step-10"),
      new Action("Ten steps back", () -> run.command(p -> p.stepBack(MANY))).withId("back-10"),
      new Action("To the end of the epoch", () -> run.command(Playback::epoch)).withId("epoch")
    );

    add(keys, drawer.keysAgain(this::close));
  }
}
