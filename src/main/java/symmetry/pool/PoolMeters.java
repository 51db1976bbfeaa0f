package symmetry.pool;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What is told of the pool to who watches the server: docs/operations.md names the meters. */
@Component
final class PoolMeters implements MeterBinder {

  /** From when a slice is due to when a thread takes it. */
  static final Timer WAITS = Timer.builder("symmetry.slice.wait")
    .description("How long slices of runs wait for a thread")
    .serviceLevelObjectives(
      Duration.ofMillis(1),
      Duration.ofMillis(10),
      Duration.ofMillis(100),
      Duration.ofSeconds(1)
    )
    .register(Metrics.globalRegistry);

  static final Counter REFUSED_STUDIES = Metrics.counter("symmetry.refusals", "what", "study");

  /** Answers that were there when they were asked for. */
  static final Counter KEPT = Metrics.counter("symmetry.kept", "found", "yes");

  static final Counter NOT_KEPT = Metrics.counter("symmetry.kept", "found", "no");

  private final ComputePool pool;
  private final Studies studies;
  private final MemoryBudget memory;

  PoolMeters(ComputePool pool, Studies studies, MemoryBudget memory) {
    this.pool = pool;
    this.studies = studies;
    this.memory = memory;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("symmetry.slices", pool, ComputePool::demand)
      .description("Slices that are worked on or could be")
      .register(registry);
    Gauge.builder("symmetry.owners", pool, ComputePool::owners)
      .description("Visitors and requests that have work in the pool")
      .register(registry);
    Gauge.builder("symmetry.studies", studies, Studies::underWay)
      .description("Studies under way")
      .register(registry);
    Gauge.builder("symmetry.memory.limit", memory, MemoryBudget::limit)
      .description("The budget that all visitors share")
      .baseUnit("bytes")
      .register(registry);
    Gauge.builder("symmetry.memory.free", memory, MemoryBudget::free)
      .description("What of it is neither given nor lent")
      .baseUnit("bytes")
      .register(registry);
    Gauge.builder("symmetry.memory.kept", memory, MemoryBudget::spare)
      .description("What of that is free holds results, until somebody needs it")
      .baseUnit("bytes")
      .register(registry);
  }
}
