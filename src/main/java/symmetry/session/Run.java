package symmetry.session;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symmetry.experiment.Experiment;
import symmetry.experiment.Limits;
import symmetry.training.Edit;
import symmetry.training.Trainer;

/**
 * One tab's run. Commands may come from any thread at any rate; all work is done slice by slice on the
 * compute pool, one slice at a time, so the trainer has one writer. What it shows goes to a {@link
 * FrameSink}, at the sink's pace.
 */
public final class Run {

  private static final Logger LOG = LoggerFactory.getLogger(Run.class);

  /** Lets waiting requests and other runs have the processor between two slices. */
  private static final long SHORTEST_WAIT_NANOS = 4_000_000;

  /** A run that plays slowly still answers commands within this time. */
  private static final long LONGEST_WAIT_NANOS = 20_000_000;

  private static final String TOO_MANY_EVENTS =
    "A run holds at most %d changes; this one was not made.".formatted(Limits.MAX_EVENTS);

  private final ComputePool pool;
  private final FrameSink sink;
  private final Experiment start;

  /** Guards the fields up to the blank line. */
  private final Object lock = new Object();
  private final Queue<Runnable> commands = new ArrayDeque<>();
  private boolean scheduled;
  private boolean closed;

  /** Confined to the slice. */
  private @Nullable Trainer trainer;

  private long target;
  private boolean playing;
  private Speed speed = Speed.FULL;
  private long nextStepAt;

  /** Something has changed since the sink took a state. */
  private boolean dirty = true;

  /** On the way to a step that was asked for by number; nothing is shown until it is reached. */
  private boolean replaying = true;

  Run(ComputePool pool, Experiment experiment, long step, FrameSink sink) {
    this.pool = pool;
    this.sink = sink;
    this.start = experiment;
    submit(() -> target = step);
  }

  /** Takes so many steps, after those already asked for. */
  public void step(long steps) {
    submit(() -> target = Math.max(target, trainer().step()) + steps);
  }

  /** Goes on to the next step that ends an epoch. */
  public void epoch() {
    submit(() -> {
      long perEpoch = trainer().batches().stepsPerEpoch();
      target = (trainer().step() / perEpoch + 1) * perEpoch;
    });
  }

  /** Plays until paused, or until the run diverges. */
  public void play(Speed atSpeed) {
    submit(() -> {
      playing = true;
      speed = atSpeed;
      nextStepAt = System.nanoTime();
    });
  }

  /** Stops where it is, whatever was asked for. */
  public void pause() {
    submit(() -> goTo(trainer().step()));
  }

  /** One step back; to the same bits as before. */
  public void stepBack() {
    submit(() -> goTo(Math.max(0, trainer().step() - 1)));
  }

  /** Back to the same start. */
  public void reset() {
    submit(() -> goTo(0));
  }

  /** To any step, shown as soon as it is reached; how far the run came stays. */
  public void scrubTo(long step) {
    submit(() -> goTo(step));
  }

  /** From the present step on, another learning rate. */
  public void setLearningRate(double learningRate) {
    edit(Edit.learningRate(learningRate));
  }

  /** Makes an edit at the present step; the run forks there. */
  public void edit(Edit edit) {
    submit(() -> {
      if (!trainer().edit(edit)) sink.refuse(TOO_MANY_EVENTS);
      target = trainer().step();
      dirty = true;
    });
  }

  /** Takes the last event back; stands at the same step of the run without it. */
  public void undo() {
    submit(() -> {
      long here = trainer().step();
      trainer().undo();
      target = here;
      replaying = true;
      dirty = true;
    });
  }

  /** Shows the present state again if it has changed since it was last shown. */
  public void wake() {
    submit(() -> {});
  }

  /** Shows the present state again in any case: what is looked at has changed. */
  public void refresh() {
    submit(() -> dirty = true);
  }

  /** Ends the run for good. */
  public void close() {
    synchronized (lock) {
      closed = true;
      commands.clear();
    }
  }

  private void goTo(long step) {
    playing = false;
    target = step;
    trainer().rewind(step);
    replaying = true;
    dirty = true;
  }

  private void submit(Runnable command) {
    synchronized (lock) {
      if (closed) return;
      commands.add(command);
      if (scheduled) return;
      scheduled = true;
    }
    pool.run(this::slice);
  }

  private long slice() {
    boolean working = tryToWork();
    synchronized (lock) {
      if (!closed && (working || !commands.isEmpty())) {
        long untilDue = playing ? nextStepAt - System.nanoTime() : 0;
        return Math.clamp(untilDue, SHORTEST_WAIT_NANOS, LONGEST_WAIT_NANOS);
      }
      scheduled = false;
      return ComputePool.DONE;
    }
  }

  private boolean tryToWork() {
    try {
      return work();
    } catch (RuntimeException | OutOfMemoryError failure) {
      LOG.error("A run failed", failure);
      close();
      sink.fail(start);
      return false;
    }
  }

  /** Does what was asked for, as far as a slice allows; true if more is to be done. */
  private boolean work() {
    for (Runnable c = nextCommand(); c != null; c = nextCommand()) c.run();
    if (playing && sink.isAbandoned()) {
      playing = false;
      dirty = true;
    }
    long end = System.nanoTime() + ComputePool.SLICE.toNanos();
    while (isStepDue() && System.nanoTime() < end) advance();
    if (trainer().step() >= target) replaying = false;
    if (dirty && !replaying && sink.isReady()) {
      dirty = false;
      sink.accept(trainer().snapshot(), playing);
    }
    return playing || trainer().step() < target;
  }

  private boolean isStepDue() {
    return trainer().step() < target || (playing && System.nanoTime() >= nextStepAt);
  }

  private void advance() {
    dirty = true;
    long interval = speed.intervalNanos();
    nextStepAt = Math.max(nextStepAt, System.nanoTime() - interval) + interval;
    if (trainer().advance()) return;
    playing = false;
    target = trainer().step();
  }

  private @Nullable Runnable nextCommand() {
    synchronized (lock) {
      return commands.poll();
    }
  }

  private Trainer trainer() {
    Trainer t = trainer;
    if (t == null) {
      t = new Trainer(start);
      trainer = t;
    }
    return t;
  }
}
