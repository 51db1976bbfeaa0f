package symmetry.ui.landscape;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import symmetry.number.Numerals;
import symmetry.study.landscape.LossGrid;
import symmetry.study.landscape.SlicePlan;
import symmetry.ui.element.Named;
import symmetry.ui.panel.Panel;

/** What the picture shows, and what it leaves out, with the numbers. */
final class FindingsPanel extends Panel {

  private final UnorderedList list = Named.known("findings", new UnorderedList());

  FindingsPanel() {
    super("What you see");
    add(Named.styled("findings", list));
  }

  void clear() {
    setVisible(false);
    list.removeAll();
  }

  void show(SlicePlan plan) {
    clear();
    setVisible(true);
    for (String sentence : plan.words()) list.add(new ListItem(sentence));
  }

  void showRange(LossGrid grid) {
    list.add(
      new ListItem(
        "On this grid the loss lies between %s and %s.".formatted(
          Numerals.four(grid.lowest()),
          Numerals.four(grid.highest())
        )
      )
    );
  }
}
