package symmetry.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What is told of all visitors to who watches the server: docs/operations.md names the meters. */
@Component
final class VisitorMeters implements MeterBinder {

  static final AtomicInteger VISITORS = new AtomicInteger();
  static final AtomicInteger RUNS = new AtomicInteger();
  static final Counter FRAMES = Metrics.counter("symmetry.frames");
  static final Counter REFUSED_RUNS = Metrics.counter("symmetry.refusals", "what", "run");

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("symmetry.visitors", VISITORS, AtomicInteger::get)
      .description("Sessions that have opened a page with a run")
      .register(registry);
    Gauge.builder("symmetry.runs", RUNS, AtomicInteger::get)
      .description("Runs that are open; a comparison counts its members")
      .register(registry);
  }
}
