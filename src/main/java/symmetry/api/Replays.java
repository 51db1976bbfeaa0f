package symmetry.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import symmetry.experiment.Event;
import symmetry.experiment.Experiment;
import symmetry.experiment.StartWork;
import symmetry.experiment.StepWork;
import symmetry.pool.ClientAddress;
import symmetry.pool.ComputePool;
import symmetry.pool.Kept;
import symmetry.pool.Owner;
import symmetry.pool.Places;
import symmetry.training.MemoryShare;
import symmetry.training.Trainer;

/**
 * Runs requested experiments on the compute pool, a slice at a time: so many at once and of one address, the
 * others wait in line. Equal requests are run once: those that come meanwhile wait for the same run, and
 * replies are kept.
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

  private final Kept<ExperimentRequest, ExperimentReply> kept = new Kept<>();

  /** Guarded by this. */
  private final Map<ExperimentRequest, Replay> running = new HashMap<>();

  Replays(ComputePool pool) {
    this.pool = pool;
  }

  /** A place to run an experiment, or the way to it; nothing if too many wait. */
  Optional<Places<ClientAddress>.Place> ask(ClientAddress address) {
    return places.ask(address);
  }

  /** How many replies were there already. */
  long hits() {
    return kept.hits();
  }

  /**
   * Runs it, until the reply is there or not wanted any more: cancelled.
   *
   * @param memory for what it can do without
   */
  synchronized CompletableFuture<ExperimentReply> start(
    ClientAddress address,
    ExperimentRequest request,
    MemoryShare memory
  ) {
    Optional<ExperimentReply> known = kept.find(request);
    if (known.isPresent()) return CompletableFuture.completedFuture(known.get());
    Replay present = running.get(request);
    if (present == null) {
      present = new Replay(request, memory);
      running.put(request, present);
      present.reply.whenComplete((reply, _) -> end(request, reply));
      pool.run(new Owner(address, present), present);
    }
    Replay joined = present;
    joined.waiting++;
    CompletableFuture<ExperimentReply> own = joined.reply.copy();
    own.whenComplete((_, _) -> {
      if (own.isCancelled()) leave(joined);
    });
    return own;
  }

  private synchronized void leave(Replay replay) {
    if (--replay.waiting == 0) replay.reply.cancel(false);
  }

  private synchronized void end(ExperimentRequest request, @Nullable ExperimentReply reply) {
    running.remove(request);
    if (reply != null) kept.keep(request, reply, request.footprint());
  }

  private static final class Replay implements ComputePool.Slice {

    private final ExperimentRequest request;
    private final MemoryShare memory;
    private final CompletableFuture<ExperimentReply> reply = new CompletableFuture<>();
    private Optional<Trainer> trainer = Optional.empty();
    private final List<ExperimentReply.Change> changes = new ArrayList<>();

    /** Who wait for the reply; guarded by the replays. */
    private int waiting;

    Replay(ExperimentRequest request, MemoryShare memory) {
      this.request = request;
      this.memory = memory;
    }

    /** Works on for a slice; confined to the compute pool. */
    @Override
    public long work(long nanos) {
      if (reply.isDone()) return ComputePool.DONE;
      try {
        return goOn(nanos) ? 0 : ComputePool.DONE;
      } catch (RuntimeException | OutOfMemoryError failure) {
        reply.completeExceptionally(failure);
        return ComputePool.DONE;
      }
    }

    @Override
    public boolean isLong() {
      Experiment experiment = request.experiment();
      long next = trainer
        .map(t -> StepWork.watched(experiment) + StartWork.ofEvents(experiment, t.step() + 1))
        .orElseGet(() -> StartWork.ofStart(experiment));
      return next > ComputePool.LONG_WORK;
    }

    private boolean goOn(long nanos) {
      Trainer t = trainer.orElseGet(this::begin);
      long end = System.nanoTime() + nanos;
      while (t.step() < request.steps() && System.nanoTime() < end) {
        if (!t.advance()) return finish(t);
        note(t);
      }
      return t.step() < request.steps() || finish(t);
    }

    private Trainer begin() {
      Trainer t = new Trainer(request.experiment(), Math.toIntExact(request.steps() + 1), memory);
      trainer = Optional.of(t);
      note(t);
      return t;
    }

    private void note(Trainer t) {
      if (!request.withChanges()) return;
      List<Event> events = request.experiment().eventsAt(t.step());
      if (events.isEmpty()) return;
      changes.add(ExperimentReply.Change.of(t.step(), events, t.snapshot().parameters()));
    }

    private boolean finish(Trainer t) {
      reply.complete(
        ExperimentReply.of(t, request.withBatches(), request.withChanges() ? changes : null)
      );
      return false;
    }
  }
}
