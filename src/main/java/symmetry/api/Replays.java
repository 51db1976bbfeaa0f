package symmetry.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import symmetry.experiment.Experiment;
import symmetry.experiment.StartWork;
import symmetry.experiment.StepWork;
import symmetry.pool.ClientAddress;
import symmetry.pool.ComputePool;
import symmetry.pool.Kept;
import symmetry.pool.MemoryBudget;
import symmetry.pool.Owner;
import symmetry.pool.Places;
import symmetry.training.Footprint;
import symmetry.training.MemoryShare;
import symmetry.training.Origin;
import symmetry.training.Trainer;

/**
 * Runs what is asked about on the compute pool, a slice at a time: so many at once and of one address, the
 * others wait in line. Equal questions are run once: those that come meanwhile wait for the same run, and
 * answers are kept.
 */
@Component
class Replays {

  /** Of all addresses at once. */
  static final int MAX_RUNNING = 32;

  /** Of those, of one address. */
  static final int MAX_PER_ADDRESS = 4;

  /** That wait, of one address. */
  static final int MAX_WAITING = 64;

  private final ComputePool pool;
  private final Places<ClientAddress> places = new Places<>(
    MAX_RUNNING,
    MAX_PER_ADDRESS,
    MAX_WAITING
  );

  private final Kept<ReplayQuestion<?>, Object> kept;

  /** Guarded by this. */
  private final Map<ReplayQuestion<?>, Replay<?>> running = new HashMap<>();

  Replays(ComputePool pool, MemoryBudget memory) {
    this.pool = pool;
    kept = new Kept<>(memory);
  }

  /** A place to run an experiment, or the way to it; nothing if too many wait. */
  Optional<Places<ClientAddress>.Place> ask(ClientAddress address) {
    return places.ask(address);
  }

  /** What was answered before, if it is still here. Equal questions have answers of one type. */
  @SuppressWarnings("unchecked")
  <A> Optional<A> find(ReplayQuestion<A> question) {
    return (Optional<A>) kept.find(question);
  }

  /**
   * Runs it, until the answer is there or not wanted any more: cancelled.
   *
   * @param memory to work with, held until it has ended
   */
  synchronized <A> CompletableFuture<A> start(
    ClientAddress address,
    ReplayQuestion<A> question,
    MemoryShare memory
  ) {
    Optional<A> known = find(question);
    if (known.isPresent()) return CompletableFuture.completedFuture(known.get());
    Replay<A> joined = present(question).orElseGet(() -> begin(address, question, memory));
    joined.waiting++;
    CompletableFuture<A> own = joined.reply.copy();
    own.whenComplete((_, _) -> {
      if (own.isCancelled()) leave(joined);
    });
    return own;
  }

  @SuppressWarnings("unchecked")
  private <A> Optional<Replay<A>> present(ReplayQuestion<A> question) {
    return Optional.ofNullable((Replay<A>) running.get(question));
  }

  private <A> Replay<A> begin(
    ClientAddress address,
    ReplayQuestion<A> question,
    MemoryShare memory
  ) {
    Replay<A> replay = new Replay<>(question, memory);
    running.put(question, replay);
    replay.reply.whenComplete((answer, _) -> end(question, answer));
    // The queue may remember who it was, and with it must not hold the run.
    pool.run(new Owner(address, new Object()), replay);
    return replay;
  }

  private synchronized void leave(Replay<?> replay) {
    if (--replay.waiting > 0) return;
    replay.reply.cancel(false);
    // It ends with its next turn, and what it holds with it: else those that begin would always come before.
    pool.hurry(replay);
  }

  private synchronized <A> void end(ReplayQuestion<A> question, @Nullable A answer) {
    running.remove(question);
    if (answer == null) return;
    long table = Footprint.ofTables(List.of(question.experiment()));
    kept.keep(question, answer, table + question.bytes(answer));
  }

  private static final class Replay<A> implements ComputePool.Slice {

    private final ReplayQuestion<A> question;
    private final MemoryShare memory;
    private final CompletableFuture<A> reply = new CompletableFuture<>();
    private final ReplayQuestion.Watch<A> watch;
    private Optional<Trainer> trainer = Optional.empty();

    /** Who wait for the answer; guarded by the replays. */
    private int waiting;

    Replay(ReplayQuestion<A> question, MemoryShare memory) {
      this.question = question;
      this.memory = memory;
      watch = question.watch();
    }

    /** Works on for a slice; confined to the compute pool. */
    @Override
    public long work(long nanos) {
      if (reply.isDone()) return ComputePool.DONE;
      try {
        return goOn(nanos) && !reply.isDone() ? 0 : ComputePool.DONE;
      } catch (RuntimeException | Error failure) {
        reply.completeExceptionally(failure);
        return ComputePool.DONE;
      }
    }

    @Override
    public boolean isUnwanted() {
      return reply.isDone();
    }

    @Override
    public MemoryShare memory() {
      return memory;
    }

    @Override
    public boolean isLong() {
      if (reply.isDone()) return false;
      Experiment experiment = question.experiment();
      long next = trainer
        .map(t -> StepWork.watched(experiment) + StartWork.ofEvents(experiment, t.step() + 1))
        .orElseGet(() -> StartWork.watched(experiment));
      return next > ComputePool.LONG_WORK;
    }

    private boolean goOn(long nanos) {
      Trainer t = trainer.orElseGet(this::begin);
      long end = System.nanoTime() + nanos;
      while (t.step() < question.steps() && System.nanoTime() < end) {
        if (!t.advance()) return finish(t);
        watch.note(t);
      }
      return t.step() < question.steps() || finish(t);
    }

    private Trainer begin() {
      Trainer t = new Trainer(Origin.of(question.experiment()), question.history(), memory);
      trainer = Optional.of(t);
      watch.note(t);
      return t;
    }

    private boolean finish(Trainer t) {
      reply.complete(watch.answer(t));
      return false;
    }
  }
}
