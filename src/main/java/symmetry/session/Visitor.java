package symmetry.session;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetry.experiment.Experiment;

/** One visitor's runs: at most one per open tab, and not more than {@value #MAX_RUNS} tabs. */
@SpringComponent
@VaadinSessionScope
public class Visitor {

  /** Runs that may be open at once. */
  public static final int MAX_RUNS = 8;

  private final ComputePool pool;
  private final List<Run> runs = new ArrayList<>();

  Visitor(ComputePool pool) {
    this.pool = pool;
  }

  /**
   * Opens a run.
   *
   * @param step to show first, reached by replay
   * @return the run, or nothing if too many are open
   */
  public synchronized Optional<Run> open(Experiment experiment, long step, FrameSink sink) {
    if (runs.size() >= MAX_RUNS) return Optional.empty();
    Run run = new Run(pool, experiment, step, sink);
    runs.add(run);
    return Optional.of(run);
  }

  /** Ends a run and makes room for another. */
  public synchronized void close(Run run) {
    run.close();
    runs.remove(run);
  }

  @PreDestroy
  synchronized void closeAll() {
    runs.forEach(Run::close);
    runs.clear();
  }
}
