package symmetry.ui.signal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import symmetry.study.TimeLeft;

/** How far a study is, how long it will take, and a way to end it. */
final class StudyBar extends Div {

  private final ProgressBar bar = new ProgressBar();
  private final Span words = new Span();
  private final Button cancel;
  private long begunAt;

  /**
   * @param name for ids
   * @param label what a screen reader calls it
   */
  StudyBar(String name, String label, Runnable onCancel) {
    addClassName("study-bar");
    bar.getElement().setAttribute("aria-label", label);
    cancel = new Button("Cancel", e -> onCancel.run());
    cancel.setId("cancel-" + name);
    cancel.addThemeVariants(ButtonVariant.SMALL);
    words.setId("progress-" + name);
    add(bar, words, cancel);
    setVisible(false);
  }

  void begin() {
    begunAt = System.nanoTime();
    setVisible(true);
    show(0, "");
  }

  void show(double share, String what) {
    bar.setValue(share);
    String left = TimeLeft.inWords(share, Duration.ofNanos(System.nanoTime() - begunAt));
    words.setText(left.isEmpty() || what.isEmpty() ? what + left : what + ", " + left);
  }

  void end() {
    setVisible(false);
  }
}
