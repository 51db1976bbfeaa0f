package symmetry.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symmetry.pool.ComputePool;
import symmetry.pool.Owner;
import symmetry.training.MemoryShare;

/**
 * Something that steps, plays and goes back. Commands may come from any thread at any rate; all work is
 * done slice by slice on the compute pool, one slice at a time, so what is moved has one writer. What
 * there is to see goes to a {@link Viewer}, at the viewer's pace.
 */
public abstract class Playback {

  private static final Logger LOG = LoggerFactory.getLogger(Playback.class);

  /** Lets waiting requests and other runs have the processor between two slices. */
  private static final long SHORTEST_WAIT_NANOS = 4_000_000;

  /** A run that plays catches up with so much, where its slices came late. */
  private static final long LONGEST_DELAY_NANOS = 1_000_000_000;

  /** A run that could not catch up counts as slower than asked for so long. */
  private static final long LATE_NANOS = 2_000_000_000;

  /** A run that plays slowly still answers commands within this time. */
  private static final long LONGEST_WAIT_NANOS = 20_000_000;

  /** Between two words on how far a replay is; one that is shorter passes in silence. */
  private static final long REPLAY_TELLING_NANOS = 400_000_000;

  private final ComputePool pool;
  private final Owner owner;
  private final Viewer viewer;
  private final MemoryShare memory;
  private final ComputePool.Slice slice = new ComputePool.Slice() {
    @Override
    public long work(long nanos) {
      return slice(nanos);
    }

    @Override
    public boolean isLong() {
      return !isClosed() && nextWork() > ComputePool.LONG_WORK;
    }

    @Override
    public boolean isUnwanted() {
      return isClosed();
    }

    @Override
    public MemoryShare memory() {
      return memory;
    }
  };

  /** Guards the fields up to the blank line. */
  private final Object lock = new Object();
  private final Queue<Runnable> commands = new ArrayDeque<>();
  private boolean scheduled;
  private boolean closed;

  /** Confined to the slice. */
  private long target;

  private boolean playing;
  private long playUntil = Long.MAX_VALUE;

  /** From one step to the next while it plays. */
  private long intervalNanos;

  private long nextStepAt;

  /** When it last gave up to catch up. */
  private long lateAt = System.nanoTime() - LATE_NANOS;

  /** Something has changed since the viewer was shown a state. */
  private boolean dirty = true;

  /** On the way to a step that was asked for by number; nothing is shown until it is reached. */
  private boolean replaying = true;

  /** When the replay was begun or last spoken of. */
  private long replayToldAt = System.nanoTime();

  /**
   * @param owner on whose account it works
   * @param memory with what it works, and for checkpoints
   */
  Playback(ComputePool pool, Owner owner, Viewer viewer, MemoryShare memory) {
    this.memory = memory;
    this.pool = pool;
    this.owner = owner;
    this.viewer = viewer;
  }

  /** Where it stands. This and what follows up to {@link #show} is called by the slices only. */
  abstract long currentStep();

  /** The last step it came to. */
  abstract long furthest();

  /** Takes one step; false if the next one diverges. */
  abstract boolean advance();

  /** Where it is to stand, paused, if the step just taken ends what it plays; else empty. */
  OptionalLong restsAt() {
    return OptionalLong.empty();
  }

  /** Goes back to where {@link #advance} can replay the step from; nothing if it is before it. */
  abstract void rewind(long step);

  abstract long stepsPerEpoch();

  /** What its next step costs, or its start, in weights × samples passed. */
  abstract long nextWork();

  /** Shows the present state to a viewer who is ready. */
  abstract void show(boolean nowPlaying);

  /** Takes so many steps, after those already asked for. */
  public void step(long steps) {
    submit(() -> target = Math.max(target, currentStep()) + steps);
  }

  /** Goes on to the next step that ends an epoch. */
  public void epoch() {
    submit(() -> {
      long perEpoch = stepsPerEpoch();
      target = (currentStep() / perEpoch + 1) * perEpoch;
    });
  }

  /** Plays until paused, or until it diverges. */
  public void play(Speed atSpeed) {
    submit(() -> play(Long.MAX_VALUE, atSpeed.intervalNanos()));
  }

  /**
   * Plays on to a step, and stops there.
   *
   * @param time in which it gets there, if the machine keeps up
   */
  public void playTo(long step, Duration time) {
    submit(() -> play(step, time.toNanos() / Math.max(1, step - currentStep())));
  }

  private void play(long until, long interval) {
    playing = true;
    playUntil = until;
    intervalNanos = interval;
    nextStepAt = System.nanoTime();
  }

  /** Stops where it is, whatever was asked for. */
  public void pause() {
    submit(() -> goTo(currentStep()));
  }

  /** So many steps back, at most to the start; to the same bits as before. */
  public void stepBack(long steps) {
    submit(() -> goTo(Math.max(0, currentStep() - steps)));
  }

  /** Back to the same start. */
  public void reset() {
    submit(() -> goTo(0));
  }

  /** To any step up to where it came, shown as soon as it is reached; how far it came stays. */
  public void scrubTo(long step) {
    submit(() -> goTo(Math.clamp(step, 0, furthest())));
  }

  /** On to a step without showing those in between. */
  public void skipTo(long step) {
    submit(() -> goTo(step));
  }

  /** Shows the present state again if it has changed since it was last shown. */
  public void wake() {
    synchronized (lock) {
      if (closed) return;
      commands.add(() -> {});
      if (scheduled) return;
      scheduled = true;
    }
    pool.run(owner, slice);
  }

  /** Shows the present state again in any case: what is looked at has changed. */
  public void refresh() {
    submit(() -> dirty = true);
  }

  /** Whoever moves it keeps its memory for checkpoints. */
  final MemoryShare memory() {
    return memory;
  }

  /** Ends it for good. */
  public void close() {
    synchronized (lock) {
      closed = true;
      commands.clear();
    }
    // What it holds goes with its next turn.
    pool.hurry(slice);
  }

  private boolean isClosed() {
    synchronized (lock) {
      return closed;
    }
  }

  final void submit(Runnable command) {
    boolean waits;
    synchronized (lock) {
      if (closed) return;
      commands.add(command);
      waits = scheduled;
      scheduled = true;
    }
    if (waits) pool.hurry(slice);
    else pool.runNext(owner, slice);
  }

  /** The state of the present step is another one now; whatever was asked for is dropped. */
  final void stay() {
    target = currentStep();
    dirty = true;
  }

  /** Replays to this step. */
  final void replayTo(long step) {
    target = step;
    replaying = true;
    replayToldAt = System.nanoTime();
    dirty = true;
  }

  /** Stops, and shows this step as soon as it is reached. */
  final void goTo(long step) {
    playing = false;
    rewind(step);
    replayTo(step);
  }

  private long slice(long nanos) {
    if (isClosed()) return ComputePool.DONE;
    boolean working = tryToWork(nanos);
    synchronized (lock) {
      if (!closed && (working || !commands.isEmpty())) {
        long untilDue = playing ? nextStepAt - System.nanoTime() : 0;
        return Math.clamp(untilDue, SHORTEST_WAIT_NANOS, LONGEST_WAIT_NANOS);
      }
      scheduled = false;
      return ComputePool.DONE;
    }
  }

  private boolean tryToWork(long nanos) {
    try {
      return work(nanos);
    } catch (CancellationException closedMeanwhile) {
      return false;
    } catch (RuntimeException | OutOfMemoryError failure) {
      LOG.error("A run failed", failure);
      close();
      viewer.fail();
      return false;
    }
  }

  /** Does what was asked for, as far as a slice allows; true if more is to be done. */
  private boolean work(long nanos) {
    for (Runnable c = nextCommand(); c != null; c = nextCommand()) c.run();
    // Where nobody looks it rests, and plays on when the viewer wakes it.
    boolean resting = playing && viewer.isAbandoned();
    long end = System.nanoTime() + nanos;
    while (!resting && isStepDue() && System.nanoTime() < end) moveOn();
    if (playing && currentStep() >= playUntil) {
      playing = false;
      stay();
    }
    if (currentStep() >= target) replaying = false;
    if (replaying) tellReplay();
    if (dirty && !replaying && viewer.isReady()) {
      dirty = false;
      viewer.crowded(isLate() ? pool.owners() : 1);
      show(playing);
    }
    return !resting && (playing || currentStep() < target);
  }

  private void tellReplay() {
    long now = System.nanoTime();
    if (now - replayToldAt < REPLAY_TELLING_NANOS) return;
    replayToldAt = now;
    viewer.replaying(currentStep(), target);
  }

  private boolean isStepDue() {
    return (
      currentStep() < target ||
      (playing && currentStep() < playUntil && System.nanoTime() >= nextStepAt)
    );
  }

  private void moveOn() {
    dirty = true;
    keepTime();
    if (advance()) {
      if (playing) restsAt().ifPresent(this::goTo);
      return;
    }
    playing = false;
    target = currentStep();
  }

  private void keepTime() {
    long now = System.nanoTime();
    long earliest = now - Math.max(intervalNanos, LONGEST_DELAY_NANOS);
    if (nextStepAt < earliest) {
      if (intervalNanos > 0) lateAt = now;
      nextStepAt = earliest;
    }
    nextStepAt += intervalNanos;
  }

  /** Whether it plays slower than it should. */
  private boolean isLate() {
    return playing && System.nanoTime() - lateAt < LATE_NANOS;
  }

  private @Nullable Runnable nextCommand() {
    synchronized (lock) {
      return commands.poll();
    }
  }
}
