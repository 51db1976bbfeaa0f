package symmetry.ui.clinic;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import symmetry.clinic.ExaminedLayer;
import symmetry.clinic.FileReport;
import symmetry.clinic.LayerChoice;
import symmetry.clinic.LayerMatrix;
import symmetry.ui.element.Block;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Panel;

/** Which matrices are layers, in which order, with which biases. */
final class RolesPanel extends Panel {

  /** Matrices that stand on the page; a file with more keeps its order. */
  private static final int MOST = 100;

  private static final String NONE = "";

  /** A matrix, and what it is to be. */
  private record Role(LayerMatrix matrix, boolean used, String biases) {}

  private final Block rows = new Block("role-rows");
  private final List<Role> roles = new ArrayList<>();
  private List<FileReport.Vector> vectors = List.of();
  private boolean changed;

  RolesPanel(Runnable examine) {
    super("Order and roles");
    setId("roles");
    add(
      help("What is not ticked is left out. Layers follow one another from top to bottom."),
      rows,
      new Action("Examine in this order", examine).withId("examine-order")
    );
    setOpen(false);
  }

  /** Of a file that was just brought. */
  void show(FileReport report) {
    roles.clear();
    changed = false;
    vectors = report.vectors();
    for (ExaminedLayer layer : report.layers()) {
      roles.add(new Role(layer.matrix(), true, layer.matrix().biases().orElse(NONE)));
    }
    setVisible(!roles.isEmpty() && roles.size() <= MOST);
    if (isOpen()) draw();
  }

  @Override
  public void opened() {
    if (rows != null) draw();
  }

  /** As it was chosen; none if it is as the file has it. */
  List<LayerChoice> choices() {
    if (!changed) return List.of();
    return roles
      .stream()
      .filter(Role::used)
      .map(role -> new LayerChoice(role.matrix.name(), Optional.of(role.biases)))
      .toList();
  }

  void forget() {
    roles.clear();
    changed = false;
  }

  /** Whether it shows the file that is there. */
  boolean isShown() {
    return !roles.isEmpty();
  }

  private void draw() {
    rows.removeAll();
    for (int k = 0; k < roles.size(); k++) rows.add(row(k, roles.get(k)));
  }

  private Div row(int place, Role role) {
    Input used = new Input();
    used.setType("checkbox");
    used.getElement().setProperty("checked", role.used);
    used.getElement().addPropertyChangeListener("checked", "change", event -> {
      boolean now = Boolean.parseBoolean(String.valueOf(event.getValue()));
      set(place, new Role(role.matrix, now, role.biases));
    });
    NativeLabel label = new NativeLabel();
    label.add(used, new Span(role.matrix.name()));
    EnumSelect<String> biases = new EnumSelect<String>(
      "",
      text -> text.isEmpty() ? "no biases" : text,
      chosen -> set(place, new Role(role.matrix, role.used, chosen))
    ).withName("Biases of " + role.matrix.name());
    biases.show(fitting(role.matrix), role.biases);
    Action up = new Action("↑", () -> move(place, place - 1));
    up.setAriaLabel("%s one layer up".formatted(role.matrix.name()));
    up.setEnabled(place > 0);
    Action down = new Action("↓", () -> move(place, place + 1));
    down.setAriaLabel("%s one layer down".formatted(role.matrix.name()));
    down.setEnabled(place + 1 < roles.size());
    return new Block("role-row", label, biases, up, down);
  }

  private List<String> fitting(LayerMatrix matrix) {
    List<String> names = new ArrayList<>();
    names.add(NONE);
    for (FileReport.Vector vector : vectors) {
      if (vector.length() == matrix.units()) names.add(vector.name());
    }
    return names;
  }

  private void set(int place, Role role) {
    roles.set(place, role);
    changed = true;
    draw();
  }

  private void move(int from, int to) {
    Collections.swap(roles, from, to);
    changed = true;
    draw();
  }
}
