package symmetry.session;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import symmetry.experiment.Comparison;
import symmetry.experiment.StartWork;
import symmetry.experiment.StepWork;
import symmetry.pool.ComputePool;
import symmetry.pool.Owner;
import symmetry.training.Lockstep;
import symmetry.training.MemoryShare;

/** The experiments of a comparison, in lockstep. */
public final class ComparisonRun extends Playback {

  private final Comparison comparison;
  private final ComparisonSink sink;

  /** Confined to the slice. */
  private @Nullable Lockstep lockstep;

  ComparisonRun(
    ComputePool pool,
    Owner owner,
    Comparison comparison,
    long step,
    ComparisonSink sink,
    MemoryShare memory
  ) {
    super(pool, owner, sink, memory);
    this.comparison = comparison;
    this.sink = sink;
    submit(() -> replayTo(step));
  }

  @Override
  long currentStep() {
    return lockstep().step();
  }

  @Override
  long furthest() {
    return lockstep().furthest();
  }

  @Override
  boolean advance() {
    return lockstep().advance();
  }

  /** All pause where one ends, each of them once: they stand at one step, which is what their link says. */
  @Override
  OptionalLong restsAt() {
    return lockstep().justStopped() ? OptionalLong.of(currentStep()) : OptionalLong.empty();
  }

  @Override
  void rewind(long step) {
    lockstep().rewind(step);
  }

  @Override
  long stepsPerEpoch() {
    return lockstep().stepsPerEpoch();
  }

  @Override
  long nextWork() {
    return comparison
      .experiments()
      .stream()
      .mapToLong(e ->
        lockstep == null
          ? StartWork.watched(e)
          : StepWork.watched(e) + StartWork.ofEvents(e, currentStep() + 1)
      )
      .sum();
  }

  @Override
  void show(boolean playing) {
    sink.accept(currentStep(), lockstep().snapshots(), lockstep().gaps(), playing);
  }

  private Lockstep lockstep() {
    Lockstep l = lockstep;
    if (l == null) {
      l = new Lockstep(comparison, memory());
      lockstep = l;
    }
    return l;
  }
}
