package symmetry.ui.signal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import symmetry.experiment.Kind;
import symmetry.study.signal.Paper;
import symmetry.study.signal.SignalSetup;
import symmetry.ui.panel.Panel;

/** The figures of the literature to begin with. */
final class PaperList extends Panel {

  private final Map<Paper, NativeButton> buttons = new EnumMap<>(Paper.class);

  PaperList(SignalEditor editor) {
    super("Figures from papers");
    Div list = new Div();
    list.addClassName("papers");
    for (Paper paper : Paper.values()) {
      NativeButton button = new NativeButton("", e -> editor.change(_ -> paper.setup()));
      button.add(new Div(paper.authors()), new Span(paper.figure()));
      button.setId("paper-" + Kind.token(paper.name()));
      buttons.put(paper, button);
      list.add(button);
    }
    add(list);
  }

  /** Marks the paper whose setup this is. */
  void show(SignalSetup setup) {
    buttons.forEach((paper, button) ->
      button.getElement().setAttribute("aria-pressed", Boolean.toString(paper.isShown(setup)))
    );
  }
}
