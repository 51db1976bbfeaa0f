package symmetry.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import symmetry.training.Part;
import symmetry.training.View;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.page.Memory;

/**
 * A titled card of the page. Its title folds and unfolds it; what is folded need not be computed nor
 * sent.
 */
public class Panel extends Section {

  private static final String OPEN = "open";
  private static final String FOLDED = "folded";

  private final NativeButton fold;
  private final Div head;

  /** Read by the run's slices. */
  private volatile boolean open = true;
  private volatile List<Part> measured = List.of();

  private Runnable onOpen = () -> {};

  public Panel(String title, Component... besideTitle) {
    addClassName("panel");
    fold = new NativeButton(title, e -> {
      setOpen(!open);
      ifRemembered(e.getSource().getUI(), (ui, name) ->
        Memory.remember(ui, name, open ? OPEN : FOLDED)
      );
    });
    fold.addClassName("panel-fold");
    head = new Block("panel-head", new H2(fold));
    head.add(besideTitle);
    add(head);
    getElement().setAttribute("aria-label", title);
    setOpen(true);
    addAttachListener(e ->
      ifRemembered(Optional.of(e.getUI()), (ui, name) ->
        Memory.recall(ui, name, state -> setOpen(!state.equals(FOLDED)))
      )
    );
  }

  /** Each page for itself; on the workbench the drawer says what is open. */
  private void ifRemembered(Optional<UI> there, BiConsumer<UI, String> act) {
    there.ifPresent(ui -> {
      String page = ui.getActiveViewLocation().getFirstSegment();
      if (!page.isEmpty()) act.accept(ui, "panel." + page + "." + fold.getText());
    });
  }

  public final void addBesideTitle(Component component) {
    head.add(component);
  }

  /** Whether its content is to be seen. */
  public final boolean isOpen() {
    return open;
  }

  public final void setOpen(boolean opened) {
    open = opened;
    fold.getElement().setAttribute("aria-expanded", Boolean.toString(opened));
    getElement().setAttribute("data-folded", !opened);
    if (!opened) return;
    opened();
    onOpen.run();
  }

  /** Calls back whenever it is unfolded: what it shows may be old. */
  public final void onOpen(Runnable callback) {
    onOpen = callback;
  }

  /** What must be measured for it while it is open. */
  protected final void measures(Part... parts) {
    measured = List.of(parts);
  }

  /** The view with what must be measured for this panel; called on the compute pool. */
  public View look(View view) {
    View looked = view;
    for (Part part : measured) looked = looked.and(part);
    return looked;
  }

  /** Called whenever it is unfolded: what it shows may be old. */
  public void opened() {}

  /** Its title is a title and nothing else: it is opened and closed from elsewhere, if at all. */
  public Panel fixed() {
    H2 title = new H2(fold.getText());
    head.replace(head.getComponentAt(0), title);
    return this;
  }

  /** Takes the full width of the results. */
  public Panel wide() {
    addClassName("is-wide");
    return this;
  }

  /** With this in it. */
  public final Panel with(Component... content) {
    add(content);
    return this;
  }

  public static Div fields(Component... fields) {
    return new Block("fields", fields);
  }

  /** What stands where something will be once it was run. */
  public static Paragraph empty() {
    return Named.styled("empty", new Paragraph("Press Run to see this."));
  }

  public static Paragraph help(String text) {
    return Named.styled("help", new Paragraph(text));
  }
}
