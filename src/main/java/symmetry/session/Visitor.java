package symmetry.session;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import symmetry.experiment.Comparison;
import symmetry.experiment.Experiment;
import symmetry.pool.ClientAddress;
import symmetry.pool.ComputePool;
import symmetry.pool.MemoryBudget;
import symmetry.pool.OneUnitLines;
import symmetry.pool.Owner;
import symmetry.training.Footprint;
import symmetry.training.LossCurve;
import symmetry.training.MemoryShare;

/** One visitor's runs, in all open tabs together not more than {@value #MAX_RUNS}. */
@SpringComponent
@VaadinSessionScope
public class Visitor {

  /** Runs that may be open at once; a comparison counts as many as it has experiments. */
  public static final int MAX_RUNS = 8;

  private static final String TOO_MANY =
    "You have too many experiments open: %d in all tabs together is the limit. Close some of them and reload this page.".formatted(
      MAX_RUNS
    );

  private static final String TRY_AGAIN =
    " %s Reload this page in a while, or choose a smaller network.";

  /** What is open: how many runs it counts, and its memory. */
  private record Held(int runs, MemoryBudget.Share memory) {}

  private final ComputePool pool;
  private final OneUnitLines lines;
  private final MemoryBudget memory;
  private final ClientAddress address = address();
  private final Map<Playback, Held> open = new LinkedHashMap<>();
  private final Owner owner = new Owner(address, this);

  Visitor(ComputePool pool, OneUnitLines lines, MemoryBudget memory) {
    this.pool = pool;
    this.lines = lines;
    this.memory = memory;
    VisitorMeters.VISITORS.incrementAndGet();
  }

  /**
   * Opens a run.
   *
   * @param step to show first, reached by replay
   * @param before what was left for it, if it is opened in place of another one
   * @return the run, or why there is none: too many are open, or memory is short
   */
  public Opening<Run> open(
    Experiment experiment,
    long step,
    FrameSink sink,
    Optional<LossCurve> before
  ) {
    return open(1, Footprint.ofRun(experiment), share ->
      new Run(pool, owner, experiment, step, sink, before, lines::ask, share)
    );
  }

  /**
   * Opens a comparison.
   *
   * @param step to show first, reached by replay
   * @return as {@link #open(Experiment, long, FrameSink, Optional)}
   */
  public Opening<ComparisonRun> open(Comparison comparison, long step, ComparisonSink sink) {
    return open(comparison.size(), Footprint.ofRuns(comparison), share ->
      new ComparisonRun(pool, owner, comparison, step, sink, share)
    );
  }

  /** Where it comes from. */
  ClientAddress origin() {
    return address;
  }

  /** As whom it works. */
  Owner owner() {
    return owner;
  }

  private synchronized <P extends Playback> Opening<P> open(
    int runs,
    long bytes,
    Function<MemoryShare, P> playback
  ) {
    int others = open.values().stream().mapToInt(Held::runs).sum();
    if (others + runs > MAX_RUNS) return refused(TOO_MANY);
    Optional<MemoryBudget.Share> share = memory.open(address, bytes);
    if (share.isEmpty()) {
      return refused("Not opened." + TRY_AGAIN.formatted(memory.refusal(address, bytes)));
    }
    P run = playback.apply(share.get());
    open.put(run, new Held(runs, share.get()));
    VisitorMeters.RUNS.addAndGet(runs);
    return new Opening.Opened<>(run);
  }

  private static <P extends Playback> Opening<P> refused(String sentence) {
    VisitorMeters.REFUSED_RUNS.increment();
    return new Opening.Refused<>(sentence);
  }

  /** Ends a run and makes room for another. */
  public synchronized void close(Playback run) {
    run.close();
    Held held = open.remove(run);
    if (held == null) return;
    held.memory().close();
    VisitorMeters.RUNS.addAndGet(-held.runs());
  }

  @PreDestroy
  synchronized void leave() {
    List.copyOf(open.keySet()).forEach(this::close);
    VisitorMeters.VISITORS.decrementAndGet();
  }

  /** Where the present visitor comes from. */
  private static ClientAddress address() {
    VaadinSession session = VaadinSession.getCurrent();
    return session == null
      ? ClientAddress.UNKNOWN
      : ClientAddress.of(session.getBrowser().getAddress());
  }
}
