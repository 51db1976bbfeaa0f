package symmetry.ui.study;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import symmetry.number.Numerals;
import symmetry.study.TimeLeft;
import symmetry.ui.element.Block;
import symmetry.ui.element.TextButton;

/**
 * Starts long work and ends it, says how far it is and how long it will take, and offers what it found
 * as files: the same bar on every page.
 */
public final class RunBar extends Div {

  private final TextButton run;
  private final TextButton cancel;
  private final ProgressBar bar = new ProgressBar();
  private final Span words = new Span();
  private final Block files = new Block("run-files");
  private long begunAt;

  /**
   * @param name of this work among that of the page, for ids; empty if there is no other
   * @param label what the run button says
   */
  public RunBar(String name, String label, Runnable onRun, Runnable onCancel) {
    words.getElement().setAttribute("role", "status");
    addClassName("run-bar");
    String suffix = name.isEmpty() ? "" : "-" + name;
    run = new TextButton("run" + suffix, label, onRun).withTheme(ButtonVariant.PRIMARY);
    cancel = new TextButton("cancel" + suffix, "Cancel", onCancel);
    bar.setId("progress" + suffix);
    bar.getElement().setAttribute("aria-label", "Share done");
    words.setId("status" + suffix);
    add(run, cancel, bar, words, files);
    showIdle("");
  }

  public RunBar withFiles(Download... downloads) {
    files.add(downloads);
    return this;
  }

  public void setLabel(String label) {
    run.setText(label);
  }

  /** Offers what was found, or nothing. */
  public void offerFiles(boolean offered) {
    files.setVisible(offered);
  }

  /** Nothing is under way. */
  public void showIdle(String sentence) {
    setRunning(false);
    words.setText(sentence);
  }

  /**
   * It is under way.
   *
   * @param since when it was begun, as {@link System#nanoTime} says it
   */
  public void resume(String what, long since) {
    begunAt = since;
    setRunning(true);
    show(0, what);
  }

  /**
   * @param share done, from 0 to 1
   * @param what is being done; may be empty
   */
  public void show(double share, String what) {
    double done = Math.clamp(share, 0, 1);
    bar.setValue(done);
    String left = TimeLeft.inWords(done, Duration.ofNanos(System.nanoTime() - begunAt));
    String reached = Numerals.decimals(0, 100 * done) + " %" + (left.isEmpty() ? "" : ", " + left);
    words.setText(what.isEmpty() ? reached : what + ": " + reached);
  }

  private void setRunning(boolean running) {
    cancel.setEnabled(running);
    getElement().setAttribute("data-running", running);
  }
}
