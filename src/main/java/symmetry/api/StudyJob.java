package symmetry.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symmetry.api.StudyOrder.Sequel;
import symmetry.pool.Studies;
import symmetry.pool.StudyListener;
import symmetry.pool.StudyRun;
import symmetry.study.Task;

/**
 * A study asked for over HTTP: runs its stages one after the other, and has what it found so far for
 * whoever asks or waits.
 */
final class StudyJob {

  private static final Logger LOG = LoggerFactory.getLogger(StudyJob.class);

  private static final String BUSY =
    "The study could not go on: too many are running at the moment. Try again later.";
  private static final String FAULT = "The study failed, which is a fault of ours, not yours.";

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
   * @param fault why it failed, in words
   */
  record Status(
    long version,
    State state,
    double progress,
    Findings<?> findings,
    Optional<String> fault
  ) {
    boolean hasEnded() {
      return state != State.RUNNING;
    }
  }

  private final Studies studies;
  private final Object owner;

  /** Guarded by this, as all below. */
  private Stage<?> stage;

  private long version;
  private State state = State.RUNNING;
  private double progress;
  private Optional<String> fault = Optional.empty();
  private Optional<StudyRun> run = Optional.empty();
  private boolean unwanted;
  private @Nullable Status latest;

  /**
   * @param owner whose studies are counted together
   */
  StudyJob(Studies studies, Object owner, StudyOrder<?> order) {
    this.studies = studies;
    this.owner = owner;
    stage = new Stage<>(order, 0);
  }

  /**
   * Starts it.
   *
   * @return false if too much is under way
   */
  boolean begin() {
    return start(present());
  }

  /** Ends it at once, whatever stage it is at. */
  void cancel() {
    Optional<StudyRun> running;
    synchronized (this) {
      unwanted = true;
      running = run;
    }
    running.ifPresent(StudyRun::cancel);
  }

  synchronized Status status() {
    Status known = latest;
    if (known == null) {
      known = new Status(version, state, progress, stage.findings(), fault);
      latest = known;
    }
    return known;
  }

  /** Where it stands once that is news to someone who has seen a version, or after so long. */
  synchronized Status await(long seen, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    for (;;) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (version != seen || left <= 0) return status();
      wait(left);
    }
  }

  private synchronized Stage<?> present() {
    return stage;
  }

  private <R> boolean start(Stage<R> next) {
    Optional<StudyRun> started = studies.start(owner, next.tasks, next);
    boolean late;
    synchronized (this) {
      // It may have ended already, or have gone on to another stage.
      if (stage == next && state == State.RUNNING) run = started;
      late = unwanted;
    }
    if (late) started.ifPresent(StudyRun::cancel);
    return started.isPresent();
  }

  private void goOn(StudyOrder<?> order) {
    Stage<?> next = new Stage<>(order, status().progress());
    synchronized (this) {
      stage = next;
      run = Optional.empty();
      changed();
      if (unwanted) {
        end(State.CANCELLED);
        return;
      }
    }
    if (!start(next)) fail(BUSY);
  }

  private synchronized void fail(String sentence) {
    fault = Optional.of(sentence);
    end(State.FAILED);
  }

  private synchronized void end(State how) {
    state = how;
    run = Optional.empty();
    changed();
  }

  private void changed() {
    version++;
    latest = null;
    notifyAll();
  }

  /** One stage, which listens to its own run. */
  private final class Stage<R> implements StudyListener<R> {

    private final StudyOrder<R> order;
    private final List<? extends Task<R>> tasks;

    /** Guarded by the job: by task. */
    private final List<@Nullable R> found;

    /** The share of the whole that was done before. */
    private final double from;

    Stage(StudyOrder<R> order, double from) {
      this.order = order;
      this.from = from;
      tasks = order.tasks();
      found = new ArrayList<@Nullable R>(Collections.nCopies(tasks.size(), null));
    }

    Findings<R> findings() {
      // Not List.copyOf, which takes no null.
      return new Findings<>(order, Collections.unmodifiableList(new ArrayList<@Nullable R>(found)));
    }

    @Override
    public void result(int index, R result) {
      synchronized (StudyJob.this) {
        found.set(index, result);
        changed();
      }
    }

    @Override
    public void progress(double share) {
      synchronized (StudyJob.this) {
        progress = from + share * (order.reaches() - from);
        changed();
      }
    }

    @Override
    public void done() {
      List<R> all;
      synchronized (StudyJob.this) {
        all = Findings.done(found);
      }
      try {
        switch (order.sequel(all)) {
          case Sequel.End() -> end(State.DONE);
          case Sequel.Stage(StudyOrder<?> next) -> goOn(next);
          case Sequel.Refusal(String reason) -> fail(reason);
        }
      } catch (RuntimeException | OutOfMemoryError failure) {
        LOG.error("A study failed between its stages", failure);
        fail(FAULT);
      }
    }

    @Override
    public void cancelled() {
      end(State.CANCELLED);
    }

    @Override
    public void failed(String sentence) {
      fail(sentence);
    }
  }
}
