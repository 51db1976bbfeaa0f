package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Panel;

/**
 * What looks closer, one panel at a time, over the foot of the stage. Its keys stand in a bar below; a
 * second click closes. What is not open is not measured.
 */
final class Drawer {

  private static final String OPEN = "drawer-open";

  private final Section body = Named.known("drawer", Named.styled("drawer card", new Section()));
  private final Nav bar = Named.styled("drawer-bar", new Nav());
  private final Map<String, List<Panel>> panels = new LinkedHashMap<>();
  private final Map<String, List<Action>> keys = new LinkedHashMap<>();
  private Consumer<String> onChange = name -> {};
  private @Nullable String shown;

  Drawer() {
    body.getElement().setAttribute("aria-label", "Details");
    body.getElement().setAttribute("data-layer", true);
    Action close = Action.iconOnly("close", "Close", this::close).withId("drawer-close");
    body.add(close.withClass("plain"));
    body.getElement().setAttribute("hidden", true);
    bar.setAriaLabel("Details");
    Action last = new Action("Open or close the details", this::toggleLast);
    last.getElement().setAttribute("hidden", true);
    bar.add(last.withId("drawer-toggle"));
  }

  /**
   * @param parts open and closed with it
   */
  void add(Panel panel, Panel... parts) {
    String name = panel.fixed().getElement().getAttribute("aria-label");
    List<Panel> all = Stream.concat(Stream.of(panel), Stream.of(parts)).toList();
    all.forEach(p -> p.setOpen(false));
    panels.put(name, all);
    // What may scroll must be reached by the keyboard.
    panel.getElement().setAttribute("tabindex", "0");
    body.add(panel);
    bar.add(key(name));
  }

  Section body() {
    return body;
  }

  Nav bar() {
    return bar;
  }

  /** One more key for each panel, in their order, for another place. */
  Div keysAgain(Runnable onClick) {
    Div again = new Block("drawer-keys");
    for (String name : panels.keySet()) {
      Action key = key(name);
      key.addClickListener(e -> onClick.run());
      again.add(key);
    }
    return again;
  }

  /** Calls back with the name of what is open whenever that changes; an empty one for nothing. */
  void onChange(Consumer<String> callback) {
    onChange = callback;
  }

  /** Opens a panel by its name; any other name closes. */
  void open(String name) {
    shown = panels.containsKey(name) ? name : null;
    panels.forEach((n, parts) -> parts.forEach(part -> part.setOpen(n.equals(shown))));
    keys.forEach((n, all) ->
      all.forEach(key ->
        key.getElement().setAttribute("aria-expanded", Boolean.toString(n.equals(shown)))
      )
    );
    body.getElement().setAttribute("hidden", shown == null);
    body.getParent().ifPresent(p ->
      p
        .getElement()
        .getClassList()
        .set(OPEN, shown != null)
    );
    onChange.accept(shown == null ? "" : shown);
  }

  private void close() {
    open("");
  }

  private void toggleLast() {
    if (shown != null) close();
    else open(panels.keySet().iterator().next());
  }

  private Action key(String name) {
    Action key = new Action(name, () -> open(name.equals(shown) ? "" : name));
    key.getElement().setAttribute("aria-expanded", "false");
    key.getElement().setAttribute("data-drawer", name);
    keys.computeIfAbsent(name, n -> new ArrayList<>()).add(key);
    return key;
  }
}
