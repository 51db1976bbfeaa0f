package symmetry.ui.study;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import symmetry.pool.InquiryStatus;
import symmetry.session.StudyShelf;
import symmetry.study.Inquiry;
import symmetry.study.TimeLeft;
import symmetry.study.file.Writing;

/**
 * The bar of a study that a page shows: begins and cancels it, says how far it is, and offers what it found
 * as files. Lets it go on unseen when the page is left.
 *
 * @param <F> its figures
 */
public final class StudyBar<F> extends Composite<RunBar> {

  /** What the study is shown on; called with the session locked. */
  public interface Page<F> {
    /** Of what comes now nothing is known yet. */
    void clear();

    void show(InquiryStatus<F> status);
  }

  private final RunBar bar;
  private final StudyFeed<F> feed;
  private final Page<F> page;
  private final StudyShelf shelf;
  private CompletableFuture<OptionalDouble> expected = CompletableFuture.completedFuture(
    OptionalDouble.empty()
  );
  private @Nullable Inquiry<?, F> inquiry;
  private @Nullable InquiryStatus<F> status;

  /** Name and label as of a {@link RunBar}. */
  public StudyBar(String name, String label, StudyShelf shelf, Page<F> page) {
    this.page = page;
    this.shelf = shelf;
    feed = new StudyFeed<>(shelf, this::show);
    bar = new RunBar(name, label, this::begin, feed::cancel);
  }

  @Override
  protected RunBar initContent() {
    return bar;
  }

  /** Offers what was found as CSV and JSON, as soon as something is. */
  public StudyBar<F> withFiles(String name) {
    bar.withFiles(
      new Download(name + ".csv", () -> known(InquiryStatus::csv)),
      new Download(name + ".json", () -> known(InquiryStatus::json))
    );
    bar.offerFiles(false);
    return this;
  }

  public void setLabel(String label) {
    bar.setLabel(label);
  }

  /** From now on it is about this; shows what is kept of it, but begins nothing. */
  public void open(Inquiry<?, F> present) {
    clear(present);
    if (feed.find(present)) resume();
    else expect(present);
  }

  /** Says how long it would take, once that is known. */
  private void expect(Inquiry<?, F> present) {
    UI ui = UI.getCurrent();
    expected = shelf.expected(present);
    expected.thenAccept(seconds -> {
      if (seconds.isPresent()) ui.access(() -> {
        boolean still = present.equals(inquiry) && feed.run().isEmpty();
        if (still) bar.showIdle(TimeLeft.expected("Run", seconds.getAsDouble()));
      });
    });
  }

  /** From now on it is about this; shows what is kept of it, or begins it. */
  public void follow(Inquiry<?, F> present) {
    clear(present);
    if (feed.follow(present)) resume();
    else bar.showIdle(feed.refusal(present));
  }

  private void begin() {
    Inquiry<?, F> present = inquiry;
    if (present == null) return;
    clear(present);
    if (feed.begin(present)) resume();
    else bar.showIdle(feed.refusal(present));
  }

  /** Lets the study go on unseen. */
  @Override
  protected void onDetach(DetachEvent event) {
    expected.cancel(false);
    feed.leave();
  }

  private void clear(Inquiry<?, F> present) {
    expected.cancel(false);
    feed.leave();
    inquiry = present;
    status = null;
    bar.offerFiles(false);
    bar.showIdle("");
    page.clear();
  }

  private void resume() {
    feed.run().ifPresent(run -> bar.resume("", run.begunAt()));
  }

  private void show(InquiryStatus<F> now) {
    status = now;
    bar.offerFiles(now.hasFound());
    switch (now.state()) {
      case RUNNING -> bar.show(now.progress(), now.doing());
      case DONE -> bar.showIdle("Done.");
      case CANCELLED -> bar.showIdle("Cancelled: what was found so far is shown.");
      case REFUSED -> bar.showIdle("");
      case FAILED -> bar.showIdle(now.fault().orElse(""));
    }
    page.show(now);
  }

  private Writing known(Function<InquiryStatus<F>, Writing> file) {
    InquiryStatus<F> now = status;
    if (now == null) throw new IllegalStateException("nothing is found yet");
    return file.apply(now);
  }
}
