package symmetry.ui.landscape;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How far a measurement is, with a way to end it. */
final class ProgressLine extends Div {

  private final Paragraph words = new Paragraph();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel;

  ProgressLine(Runnable onCancel) {
    addClassName("progress-line");
    cancel = new Button("Cancel", e -> onCancel.run());
    cancel.setId("cancel");
    words.setId("progress-words");
    words.getElement().setAttribute("role", "status");
    bar.getElement().setAttribute("aria-label", "Share done");
    add(words, bar, cancel);
  }

  void begin(String what) {
    words.setText(what);
    bar.setValue(0);
    bar.setVisible(true);
    cancel.setVisible(true);
  }

  void show(double share) {
    bar.setValue(share);
  }

  /**
   * @param sentence that stays; empty for none
   */
  void end(String sentence) {
    words.setText(sentence);
    bar.setVisible(false);
    cancel.setVisible(false);
  }
}
