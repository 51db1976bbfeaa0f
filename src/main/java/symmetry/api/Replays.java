package symmetry.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import symmetry.experiment.Event;
import symmetry.pool.ComputePool;
import symmetry.pool.Owner;
import symmetry.training.Trainer;

/** Runs requested experiments on the compute pool, a slice at a time, so many at once and no more. */
@Component
class Replays {

  private static final int MAX_RUNNING = 16;

  private final ComputePool pool;
  private final Semaphore places = new Semaphore(MAX_RUNNING);

  Replays(ComputePool pool) {
    this.pool = pool;
  }

  /** The reply to come, or nothing if too many are running. */
  Optional<CompletableFuture<ExperimentReply>> start(ExperimentRequest request) {
    if (!places.tryAcquire()) return Optional.empty();
    Replay replay = new Replay(request);
    replay.reply.whenComplete((reply, failure) -> places.release());
    pool.run(Owner.alone(replay), replay::slice);
    return Optional.of(replay.reply);
  }

  private static final class Replay {

    private final ExperimentRequest request;
    private final CompletableFuture<ExperimentReply> reply = new CompletableFuture<>();
    private Optional<Trainer> trainer = Optional.empty();
    private final List<ExperimentReply.Change> changes = new ArrayList<>();

    Replay(ExperimentRequest request) {
      this.request = request;
    }

    /** Works on for a slice; confined to the compute pool. */
    long slice(long nanos) {
      try {
        return work(nanos) ? 0 : ComputePool.DONE;
      } catch (RuntimeException | OutOfMemoryError failure) {
        reply.completeExceptionally(failure);
        return ComputePool.DONE;
      }
    }

    private boolean work(long nanos) {
      Trainer t = trainer.orElseGet(this::begin);
      long end = System.nanoTime() + nanos;
      while (t.step() < request.steps() && System.nanoTime() < end) {
        if (!t.advance()) return finish(t);
        note(t);
      }
      return t.step() < request.steps() || finish(t);
    }

    private Trainer begin() {
      Trainer t = new Trainer(request.experiment(), Math.toIntExact(request.steps() + 1));
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
