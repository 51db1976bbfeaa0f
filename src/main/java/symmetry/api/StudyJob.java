package symmetry.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.session.StudyListener;
import symmetry.session.StudyRun;

/** A study asked for over HTTP: what it has found so far, for whoever asks or waits. */
final class StudyJob<R> implements StudyListener<R> {

  enum State {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
  }

  /**
   * Where it stands.
   *
   * @param version grows with every change
   * @param found by task, null where it is not done
   * @param fault why it failed, in words
   */
  record Status<R>(
    long version,
    State state,
    double progress,
    List<@Nullable R> found,
    Optional<String> fault
  ) {
    boolean hasEnded() {
      return state != State.RUNNING;
    }
  }

  private final StudyOrder<R> order;

  /** Guarded by this, as all below: by task. */
  private final List<@Nullable R> found;

  private long version;
  private State state = State.RUNNING;
  private double progress;
  private Optional<String> fault = Optional.empty();
  private Optional<StudyRun> run = Optional.empty();

  StudyJob(StudyOrder<R> order, int tasks) {
    this.order = order;
    found = new ArrayList<>(Collections.nCopies(tasks, null));
  }

  StudyOrder<R> order() {
    return order;
  }

  /** What runs it, and can cancel it. */
  synchronized void runsAs(StudyRun started) {
    run = Optional.of(started);
  }

  void cancel() {
    Optional<StudyRun> running;
    synchronized (this) {
      running = run;
    }
    running.ifPresent(StudyRun::cancel);
  }

  synchronized Status<R> status() {
    // Not List.copyOf, which takes no null.
    List<@Nullable R> copy = Collections.unmodifiableList(new ArrayList<>(found));
    return new Status<>(version, state, progress, copy, fault);
  }

  /** Where it stands once that is news to someone who has seen a version, or after so long. */
  synchronized Status<R> await(long seen, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    for (;;) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (version != seen || left <= 0) return status();
      wait(left);
    }
  }

  @Override
  public synchronized void result(int index, R result) {
    found.set(index, result);
    changed();
  }

  @Override
  public synchronized void progress(double share) {
    progress = share;
    changed();
  }

  @Override
  public void done() {
    end(State.DONE);
  }

  @Override
  public void cancelled() {
    end(State.CANCELLED);
  }

  @Override
  public synchronized void failed(String sentence) {
    fault = Optional.of(sentence);
    end(State.FAILED);
  }

  private synchronized void end(State how) {
    state = how;
    changed();
  }

  private void changed() {
    version++;
    notifyAll();
  }
}
