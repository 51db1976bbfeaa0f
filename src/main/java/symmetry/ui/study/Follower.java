package symmetry.ui.study;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import symmetry.pool.InquiryRun;
import symmetry.pool.InquiryStatus;

/**
 * Tells someone how an inquiry stands: at once, then some times a second at most until it ends, always
 * the latest, whatever happened between. A thread that mostly waits; the figures are worked out on it.
 *
 * @param <F> the figures
 */
public final class Follower<F> {

  /** From one word to the next. */
  private static final Duration GAP = Duration.ofMillis(150);

  private static final Duration LONG = Duration.ofHours(1);

  private final InquiryRun<F> run;
  private final Function<Command, Future<Void>> access;
  private final Consumer<InquiryStatus<F>> listener;
  private final Thread thread;
  private volatile boolean left;

  /**
   * @param access has something done with the session locked
   * @param listener called with the session locked, until {@link #leave}
   */
  public Follower(
    InquiryRun<F> run,
    Function<Command, Future<Void>> access,
    Consumer<InquiryStatus<F>> listener
  ) {
    this.run = run;
    this.access = access;
    this.listener = listener;
    thread = Thread.ofVirtual().name("study-follower").start(this::follow);
  }

  /** Tells nothing more, also of what is on its way. Called with the session locked. */
  public void leave() {
    left = true;
    thread.interrupt();
  }

  private void follow() {
    try {
      InquiryStatus<F> told = run.status();
      tell(told);
      while (!told.hasEnded()) {
        Thread.sleep(GAP);
        told = run.await(told.version(), LONG);
        tell(told);
      }
    } catch (InterruptedException | CancellationException | UIDetachedException gone) {
      // Nobody looks any more; the study goes on.
    } catch (ExecutionException fault) {
      // The page went while the word waited for its session.
      if (fault.getCause() instanceof UIDetachedException) return;
      throw new IllegalStateException(fault.getCause());
    }
  }

  private void tell(InquiryStatus<F> status) throws InterruptedException, ExecutionException {
    status.figures();
    access
      .apply(() -> {
        if (!left) listener.accept(status);
      })
      .get();
  }
}
