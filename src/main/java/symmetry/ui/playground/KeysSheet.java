package symmetry.ui.playground;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import symmetry.ui.element.Facts;
import symmetry.ui.panel.Sheet;

/** What each key does. */
final class KeysSheet extends Sheet {

  KeysSheet() {
    super("keys", "Keyboard shortcuts");
  }

  @Override
  protected void fill() {
    add(
      new Facts(
        "keys",
        key("Space", "Play, pause"),
        key("→  ←", "One step on, one step back"),
        key("Shift →  Shift ←", "Ten steps on, ten steps back"),
        key("Alt →", "To the end of the epoch"),
        key("1 … 5", "Speed: 1, 10, 100, 1,000 steps a second, as fast as possible"),
        key("r", "Reset"),
        key("n", "Nudge the units apart"),
        key("u", "Undo (also Ctrl Z); redo is Ctrl Shift Z"),
        key("b", "Open or close the details"),
        key("s", "Share"),
        key("f", "Projector view; Esc leaves"),
        key("?", "This list")
      )
    );
  }

  private static Div key(String key, String deed) {
    return new Div(new DescriptionList.Term(key), new DescriptionList.Description(deed));
  }
}
