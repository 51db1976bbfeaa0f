package symmetry.ui.clinic;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import symmetry.clinic.FileReport;
import symmetry.ui.element.Named;
import symmetry.ui.element.TextButton;
import symmetry.ui.panel.Panel;

/** The verdict on a file in sentences, and what was left out of it. */
final class VerdictPanel extends Panel {

  private static final int MOST_LEFT = 20;

  private final UnorderedList sentences = Named.known("verdict", new UnorderedList());
  private final UnorderedList left = Named.styled("help", new UnorderedList());

  VerdictPanel() {
    super("Verdict");
    addBesideTitle(
      new TextButton("print", "Print", () -> UI.getCurrent().getPage().executeJs("window.print()"))
    );
    add(sentences, left);
  }

  void show(FileReport report) {
    sentences.removeAll();
    for (String sentence : report.verdict()) sentences.add(new ListItem(sentence));
    left.removeAll();
    report
      .left()
      .stream()
      .limit(MOST_LEFT)
      .forEach(skipped ->
        left.add(new ListItem("Left out: %s, %s.".formatted(skipped.name(), skipped.why())))
      );
    int more = report.left().size() - MOST_LEFT;
    if (more > 0) left.add(new ListItem("%d more were left out.".formatted(more)));
  }
}
