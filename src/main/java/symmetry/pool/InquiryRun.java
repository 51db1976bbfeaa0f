package symmetry.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;
import symmetry.pool.InquiryStatus.State;
import symmetry.study.Inquiry;
import symmetry.study.Inquiry.Next;
import symmetry.study.Task;

/**
 * An inquiry being run, its stages one after the other: gathers what they find, and has it for whoever
 * asks or waits, while it is under way and after. Safe on any thread.
 *
 * @param <F> its figures
 */
public final class InquiryRun<F> {

  private static final Logger LOG = LoggerFactory.getLogger(InquiryRun.class);

  private static final String BUSY =
    "The study could not go on: too many are running at the moment. Try again later.";
  private static final String FAULT = "The study failed, which is a fault of ours, not yours.";

  private final Studies studies;
  private final Object owner;
  private final MemoryBudget.Share memory;
  private final Workplaces.Place place;
  private final long begunAt = System.nanoTime();

  /** Guarded by this, as all below. */
  private Stage<?, F> stage;

  private long version;
  private State state = State.RUNNING;
  private double progress;
  private Optional<String> fault = Optional.empty();
  private Optional<StudyRun> run = Optional.empty();
  private boolean unwanted;
  private Runnable whenEnded = () -> {};
  private @Nullable InquiryStatus<F> latest;

  private InquiryRun(
    Studies studies,
    Object owner,
    Inquiry<?, F> inquiry,
    MemoryBudget.Share memory,
    Workplaces.Place place
  ) {
    this.studies = studies;
    this.owner = owner;
    this.memory = memory;
    this.place = place;
    stage = new Stage<>(this, inquiry, 0);
  }

  /**
   * Starts an inquiry.
   *
   * @param owner whose studies are counted together, as {@link Studies#start} says
   * @return empty, and nothing starts, if too much is under way or memory is short: {@link Studies#refusal} says why
   */
  public static <F> Optional<InquiryRun<F>> start(
    Studies studies,
    Object owner,
    Inquiry<?, F> inquiry
  ) {
    Optional<Workplaces.Place> place = studies.placeFor(owner, inquiry.working());
    if (place.isEmpty()) return Optional.empty();
    Optional<MemoryBudget.Share> memory = studies.memoryFor(owner, inquiry);
    Optional<InquiryRun<F>> run = memory.map(m ->
      new InquiryRun<>(studies, owner, inquiry, m, place.get())
    );
    if (run.isPresent() && run.get().start(run.get().present())) return run;
    memory.ifPresent(MemoryBudget.Share::close);
    place.get().close();
    return Optional.empty();
  }

  /** When it was begun, as {@link System#nanoTime} says it. */
  public long begunAt() {
    return begunAt;
  }

  /**
   * Calls back once it has ended, at once if it has. On the thread that ends it, with this run locked: to be
   * noted and no more.
   */
  public synchronized void whenEnded(Runnable callback) {
    if (state == State.RUNNING) whenEnded = callback;
    else callback.run();
  }

  /** Ends it, and gives back its memory: nobody asks for what was found any more. */
  public void forget() {
    cancel();
    memory.close();
  }

  /** Ends it at once, whatever stage it is at; what was found stays. */
  public void cancel() {
    Optional<StudyRun> running;
    synchronized (this) {
      unwanted = true;
      running = run;
    }
    running.ifPresent(StudyRun::cancel);
  }

  public synchronized InquiryStatus<F> status() {
    InquiryStatus<F> known = latest;
    if (known == null) {
      known = stage.status();
      latest = known;
    }
    return known;
  }

  /** Where it stands once that is news to someone who has seen a version, or after so long. */
  public synchronized InquiryStatus<F> await(long seen, Duration longest)
    throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    for (;;) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (version != seen || left <= 0) return status();
      wait(left);
    }
  }

  private synchronized Stage<?, F> present() {
    return stage;
  }

  private <R> boolean start(Stage<R, F> next) {
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

  private void take(Next<F> next) {
    switch (next) {
      case Next.Nothing<F>() -> end(State.DONE);
      case Next.Another<F>(Inquiry<?, F> inquiry) -> goOn(inquiry);
      case Next.Refused<F>(String reason) -> end(State.REFUSED, reason);
    }
  }

  private void goOn(Inquiry<?, F> inquiry) {
    Stage<?, F> next = new Stage<>(this, inquiry, status().progress());
    synchronized (this) {
      stage = next;
      run = Optional.empty();
      changed();
      if (unwanted) {
        end(State.CANCELLED);
        return;
      }
    }
    if (!start(next)) end(State.FAILED, BUSY);
  }

  private synchronized void end(State how, String sentence) {
    fault = Optional.of(sentence);
    end(how);
  }

  private synchronized void end(State how) {
    state = how;
    run = Optional.empty();
    place.close();
    changed();
    whenEnded.run();
  }

  private synchronized void reached(double share) {
    progress = share;
    changed();
  }

  private void changed() {
    version++;
    latest = null;
    notifyAll();
  }

  /** One stage, which listens to its own tasks. */
  private static final class Stage<R, F> implements StudyListener<R> {

    private final InquiryRun<F> whole;
    private final Inquiry<R, F> inquiry;
    private final List<? extends Task<R>> tasks;

    /** Guarded by the whole: by task. */
    private final List<@Nullable R> found;

    /** The share of the whole that was done before. */
    private final double from;

    Stage(InquiryRun<F> whole, Inquiry<R, F> inquiry, double from) {
      this.whole = whole;
      this.inquiry = inquiry;
      this.from = from;
      tasks = inquiry.tasks();
      found = new ArrayList<@Nullable R>(Collections.nCopies(tasks.size(), null));
    }

    /** Called with the whole locked. */
    InquiryStatus<F> status() {
      List<@Nullable R> now = new ArrayList<>(found);
      return new InquiryStatus<>(
        whole.version,
        whole.state,
        whole.progress,
        whole.fault,
        now.stream().anyMatch(Objects::nonNull),
        inquiry,
        SingletonSupplier.of(() -> inquiry.figures(now))
      );
    }

    @Override
    public void result(int index, R result) {
      synchronized (whole) {
        found.set(index, result);
        whole.changed();
      }
    }

    @Override
    public void progress(double share) {
      whole.reached(from + share * (inquiry.reaches() - from));
    }

    @Override
    public void done() {
      List<R> all;
      synchronized (whole) {
        all = Inquiry.done(found);
      }
      try {
        whole.take(inquiry.next(all));
      } catch (RuntimeException | OutOfMemoryError failure) {
        LOG.error("A study failed between its stages", failure);
        whole.end(State.FAILED, FAULT);
      }
    }

    @Override
    public void cancelled() {
      whole.end(State.CANCELLED);
    }

    @Override
    public void failed(String sentence) {
      whole.end(State.FAILED, sentence);
    }
  }
}
