package symmetry.ui.study;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.pool.InquiryRun;
import symmetry.pool.InquiryStatus;
import symmetry.session.StudyShelf;
import symmetry.study.Inquiry;

/**
 * The one study of its kind that a page shows. It is kept on the visitor's shelf and goes on when the page
 * leaves it. Used with the session locked.
 *
 * @param <F> its figures
 */
public final class StudyFeed<F> {

  private static final String BUSY =
    "Too much is running at the moment. Wait until it is done, or cancel it, and run this again.";

  private final StudyShelf shelf;
  private final Consumer<InquiryStatus<F>> page;
  private @Nullable InquiryRun<F> run;
  private @Nullable Follower<F> follower;

  /**
   * @param page hears at once how the study stands, then some times a second at most
   */
  public StudyFeed(StudyShelf shelf, Consumer<InquiryStatus<F>> page) {
    this.shelf = shelf;
    this.page = page;
  }

  /** Shows the study of this inquiry that is kept; false if none is. */
  public boolean find(Inquiry<?, F> inquiry) {
    leave();
    return show(shelf.find(inquiry));
  }

  /** Shows the study of this inquiry that is kept, or begins it; false if too much is under way. */
  public boolean follow(Inquiry<?, F> inquiry) {
    leave();
    return show(shelf.follow(inquiry));
  }

  /** Begins anew; false if too much is under way. */
  public boolean begin(Inquiry<?, F> inquiry) {
    leave();
    return show(shelf.begin(inquiry));
  }

  /** Why it was not begun, as sentences. */
  public String refusal(Inquiry<?, F> inquiry) {
    return shelf
      .refusal(inquiry)
      .map(reason -> reason + " Run it again in a while, or choose less of it.")
      .orElse(BUSY);
  }

  /** Ends the study; what was found stays, and is told. */
  public void cancel() {
    if (run != null) run.cancel();
  }

  /** Tells nothing more of the study, which goes on unseen. */
  public void leave() {
    if (follower != null) follower.leave();
    if (run != null) shelf.leave(run);
    follower = null;
    run = null;
  }

  Optional<InquiryRun<F>> run() {
    return Optional.ofNullable(run);
  }

  private boolean show(Optional<InquiryRun<F>> found) {
    run = found.orElse(null);
    follower = found.map(r -> new Follower<>(r, UI.getCurrent()::access, page)).orElse(null);
    return found.isPresent();
  }
}
