package symmetry.ui.playground;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import symmetry.ui.element.Facts;
import symmetry.ui.panel.Sheet;

/** What each key does. */
final class KeysSheet extends Sheet {

  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put("Space", "Play, pause");
    KEYS.put("→  ←", "One step on, one step back");
    KEYS.put("Shift →  Shift ←", "Ten steps on, ten steps back");
    KEYS.put("Alt →", "To the end of the epoch");
    KEYS.put("1 … 5", "Speed: 1, 10, 100, 1,000 steps a second, as fast as possible");
    KEYS.put("r", "Reset");
    KEYS.put("n", "Nudge the units apart");
    KEYS.put("u", "Undo (also Ctrl Z); redo is Ctrl Shift Z");
    KEYS.put("b", "Open or close the details");
    KEYS.put("s", "Share");
    KEYS.put("f", "Projector view; Esc leaves");
    KEYS.put("?", "This list");
  }

  KeysSheet() {
    super("keys", "Keyboard shortcuts");
  }

  @Override
  protected void fill() {
    Facts list = new Facts("keys");
    KEYS.forEach((key, deed) ->
      list.add(new Div(new DescriptionList.Term(key), new DescriptionList.Description(deed)))
    );
    add(list);
  }
}
