package symmetry.ui.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.number.NumberText;
import symmetry.training.Edit;
import symmetry.training.Nudging;
import symmetry.ui.board.PlayBoard;
import symmetry.ui.element.Block;
import symmetry.ui.element.Named;
import symmetry.ui.field.BoundedField;
import symmetry.ui.live.LiveRun;
import symmetry.ui.live.LiveTexts;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Pair;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Sheet;

/** What there is to see, in one sentence, and the one button that changes it. */
final class Sentence extends Section {

  private final Action nudge;
  private final Action undo;
  private final Action hint;
  private double epsilon = Limits.EPSILON.initial();

  Sentence(PlayBoard board, ExperimentEditor editor) {
    addClassName("sentence");
    getElement().setAttribute("aria-label", "What there is to see");
    nudge = new Action("Nudge the units apart", () -> editor.edit(Edit.nudge(epsilon)));
    nudge.withId("nudge").withClass("nudge");
    undo = new Action("undo", "Undo nudge", editor::undo).withId("undo-nudge").withClass("plain");
    hint = new Action("", () -> {}).withId("nudge-size").withClass("hint");
    hint.withHint("Another size ε of the nudge");
    hint.addComponentAsFirst(Named.styled("wide-only", new Span("adds about ")));
    BoundedField size = new BoundedField("", Limits.EPSILON, value -> {
      epsilon = value;
      showHint();
    }).withId("epsilon");
    size.show(epsilon);
    Sheet sheet = new Sheet(
      "nudge-sheet",
      "Size of the nudge",
      new Pair("ε", size),
      Panel.help(
        "The nudge adds ε times a standard normal random number to each incoming weight of every " +
          "layer that has identical units, in this run, at this step. Biases stay."
      )
    );
    Block slot = new Block("undo-slot", undo, sheet.openedBy(hint), sheet);
    add(words(board), slot, nudge);
    showHint();
  }

  /** What the nudge would do here, and whether there is something to take back. */
  void show(LiveRun.State state) {
    Experiment experiment = state.snapshot().experiment();
    Nudging nudging = Nudging.of(state.snapshot(), state.inspection());
    nudge.show(nudging.label());
    nudge.setEnabled(nudging.isPossible());
    nudge.setTitle(nudging.reason());
    nudge.getElement().setAttribute("data-called", nudging.isCalledFor());
    undo.show("undo", nudging.undoLabel());
    boolean undoable = !nudging.undoLabel().isEmpty();
    undo.setVisible(undoable);
    hint.setVisible(!undoable);
    hint.setEnabled(nudging.isPossible());
    getElement().setAttribute("data-layers", Integer.toString(experiment.hidden().size()));
  }

  private void showHint() {
    hint.show("±%s to each weight".formatted(NumberText.of(epsilon)));
  }

  private static Div words(PlayBoard board) {
    H1 headline = new H1(
      board.text(LiveTexts.HEADLINE, new Span()),
      Named.styled("marked", board.text(LiveTexts.HEADLINE_MARKED, new Span())),
      board.text(LiveTexts.HEADLINE_END, new Span())
    );
    headline.setId("headline");
    Paragraph below = board.text(LiveTexts.BELOW_HEADLINE, new Paragraph());
    below.setId("below-headline");
    Span heard = Named.styled("only-heard", board.text(LiveTexts.HEADLINE_HEARD, new Span()));
    return new Block("words", headline, below, Named.spoken(heard));
  }
}
