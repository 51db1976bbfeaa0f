package symmetry.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sends frames to one browser no faster than it draws them: a few may be on their way, each is
 * acknowledged after it was drawn, and nothing ever queues. Training goes on meanwhile.
 */
public final class FramePump {

  /** Frames on their way at once: enough to hide the round trip. */
  private static final int WINDOW = 3;

  /** About as often as a screen draws, at most; a browser or a server that is slower sets its own pace. */
  private static final long GAP_NANOS = Duration.ofMillis(14).toNanos();

  /** An acknowledgement that takes longer is taken for lost. */
  private static final long LOST_NANOS = Duration.ofSeconds(10).toNanos();

  /** A browser that drew nothing for so long is hidden or gone. */
  private static final long ABANDONED_NANOS = Duration.ofMinutes(1).toNanos();

  private final UI ui;
  private final Runnable wake;

  /** Guarded by this, as all fields below. */
  private int inFlight;

  private long nextAt = System.nanoTime();
  private long lastSign = System.nanoTime();
  private long lastSent = System.nanoTime();
  private boolean waking;
  private boolean stopped;

  /**
   * @param wake called, on any thread, when frames are wanted again after {@link #isReady} said no
   */
  public FramePump(UI ui, Runnable wake) {
    this.ui = ui;
    this.wake = wake;
  }

  /** Whether a frame may be sent now; if not, the pump will wake its source. */
  public synchronized boolean isReady() {
    if (stopped) return false;
    long now = System.nanoTime();
    if (inFlight >= WINDOW && now - Math.max(lastSign, lastSent) < LOST_NANOS) return false;
    if (now < nextAt) {
      wakeIn(nextAt - now);
      return false;
    }
    return true;
  }

  /** Whether a sent frame has waited to be drawn for about a minute. */
  public synchronized boolean isAbandoned() {
    return inFlight > 0 && System.nanoTime() - lastSign > ABANDONED_NANOS;
  }

  /**
   * Sends a frame.
   *
   * @param call runs with the session locked and makes the browser draw; its promise resolves after
   *     the drawing
   */
  public void send(Supplier<PendingJavaScriptResult> call) {
    synchronized (this) {
      if (stopped) return;
      if (inFlight == 0) lastSign = System.nanoTime();
      inFlight = Math.min(WINDOW, inFlight + 1);
      lastSent = System.nanoTime();
      nextAt = lastSent + GAP_NANOS;
    }
    tell(() -> call.get().then(drawn -> acknowledge(), error -> acknowledge()));
  }

  /** Does something else with the session locked, as long as the browser is there. */
  public void tell(Command word) {
    try {
      ui.access(word);
    } catch (UIDetachedException gone) {
      stop();
    }
  }

  /** Sends nothing more. */
  public synchronized void stop() {
    stopped = true;
  }

  private void acknowledge() {
    // Kept by Vaadin for a browser that did not get it, which this one did: three quarters of a megabyte.
    ui.getInternals().setLastRequestResponse("{}");
    synchronized (this) {
      inFlight = Math.max(0, inFlight - 1);
      lastSign = System.nanoTime();
    }
    VisitorMeters.FRAMES.increment();
    wake.run();
  }

  private void wakeIn(long nanos) {
    if (waking) return;
    waking = true;
    CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(() -> {
      synchronized (this) {
        waking = false;
        if (stopped) return;
      }
      wake.run();
    });
  }
}
