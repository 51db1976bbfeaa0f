package symmetry.pool;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symmetry.study.RemoteTask;
import symmetry.study.Task;

/**
 * The state of one study: which tasks wait, which are done, and what its listener has yet to hear.
 * Safe on any thread. The listener is called without a lock, by whichever thread brings news while no
 * other is telling some.
 */
final class OngoingStudy<R> implements StudyRun {

  private static final Logger LOG = LoggerFactory.getLogger(OngoingStudy.class);

  private static final String FAULT = "The study failed, which is a fault of ours, not yours.";

  /** Steps of progress that are worth telling. */
  private static final double TELLING = 0.001;

  private final List<Task<R>> tasks;
  private final StudyListener<R> listener;
  private final Consumer<OngoingStudy<R>> onEnd;
  private volatile boolean ended;

  /** Guards all below. */
  private final Object lock = new Object();

  private final BitSet waiting = new BitSet();
  private final BitSet done = new BitSet();

  /** Tasks that could not be done elsewhere. */
  private final BitSet onlyHere = new BitSet();

  private final double[] shares;
  private double sumOfShares;
  private double told;
  private final Queue<Runnable> news = new ArrayDeque<>();
  private boolean telling;

  /**
   * @param onEnd called once, before the listener hears of the end
   */
  OngoingStudy(
    List<? extends Task<R>> tasks,
    StudyListener<R> listener,
    Consumer<OngoingStudy<R>> onEnd
  ) {
    this.tasks = List.copyOf(tasks);
    this.listener = listener;
    this.onEnd = onEnd;
    shares = new double[tasks.size()];
    waiting.set(0, tasks.size());
  }

  Task<R> task(int index) {
    return tasks.get(index);
  }

  /** Whether it is done, cancelled or failed. */
  boolean hasEnded() {
    return ended;
  }

  /** Hands out a waiting task. */
  Optional<Flight.Seat<R>> next(boolean elsewhere) {
    synchronized (lock) {
      if (ended) return Optional.empty();
      int index = waiting.nextSetBit(0);
      while (index >= 0 && elsewhere && !mayGo(index)) index = waiting.nextSetBit(index + 1);
      if (index < 0) return Optional.empty();
      waiting.clear(index);
      return Optional.of(new Flight.Seat<>(this, index));
    }
  }

  /** Hands out the task at this place if it waits and is equal to a task. */
  Optional<Flight.Seat<R>> next(int index, Task<?> equal) {
    synchronized (lock) {
      if (ended || !waiting.get(index) || !tasks.get(index).equals(equal)) return Optional.empty();
      waiting.clear(index);
      return Optional.of(new Flight.Seat<>(this, index));
    }
  }

  private boolean mayGo(int index) {
    return tasks.get(index) instanceof RemoteTask && !onlyHere.get(index);
  }

  /** A task that was handed out has come so far. */
  void reached(int index, double share) {
    synchronized (lock) {
      if (ended || share <= shares[index]) return;
      sumOfShares += share - shares[index];
      shares[index] = share;
      double whole = Math.min(1, sumOfShares / tasks.size());
      if (whole < told + TELLING) return;
      tellProgress(whole);
    }
    tell();
  }

  /** A task that was handed out is done; only the first result of a task counts. */
  void complete(int index, R result) {
    synchronized (lock) {
      if (ended || done.get(index)) return;
      done.set(index);
      waiting.clear(index);
      news.add(() -> listener.result(index, result));
    }
    reached(index, 1);
    endIfDone();
  }

  /** Ends the study if nothing is left to do. */
  void endIfDone() {
    synchronized (lock) {
      if (ended || done.cardinality() < tasks.size()) return;
      tellProgress(1);
      end(listener::done);
    }
    tell();
  }

  /** A task that was handed out is to wait again, as {@link Flight#giveBack}. */
  void giveBack(int index, boolean here) {
    synchronized (lock) {
      if (ended || done.get(index)) return;
      waiting.set(index);
      if (here) onlyHere.set(index);
    }
  }

  void fail(Throwable cause) {
    synchronized (lock) {
      if (ended) return;
      LOG.error("A study failed", cause);
      end(() -> listener.failed(FAULT));
    }
    tell();
  }

  @Override
  public void cancel() {
    synchronized (lock) {
      if (ended) return;
      news.clear();
      end(listener::cancelled);
    }
    tell();
  }

  private void end(Runnable last) {
    ended = true;
    news.add(() -> onEnd.accept(this));
    news.add(last);
  }

  private void tellProgress(double whole) {
    if (whole <= told) return;
    told = whole;
    news.add(() -> listener.progress(whole));
  }

  private void tell() {
    synchronized (lock) {
      if (telling) return;
      telling = true;
    }
    for (Runnable next = nextNews(); next != null; next = nextNews()) {
      try {
        next.run();
      } catch (RuntimeException | Error fault) {
        LOG.error("A listener of a study failed", fault);
      }
    }
  }

  private @Nullable Runnable nextNews() {
    synchronized (lock) {
      Runnable next = news.poll();
      if (next == null) telling = false;
      return next;
    }
  }
}
