package symmetry.session;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import symmetry.experiment.Comparison;
import symmetry.experiment.Experiment;
import symmetry.pool.ComputePool;
import symmetry.pool.OneUnitLines;
import symmetry.training.LossCurve;

/** One visitor's runs, in all open tabs together not more than {@value #MAX_RUNS}. */
@SpringComponent
@VaadinSessionScope
public class Visitor {

  /** Runs that may be open at once; a comparison counts as many as it has experiments. */
  public static final int MAX_RUNS = 8;

  private final ComputePool pool;
  private final OneUnitLines lines;

  /** What is open, and how many runs each counts. */
  private final Map<Playback, Integer> open = new LinkedHashMap<>();

  Visitor(ComputePool pool, OneUnitLines lines) {
    this.pool = pool;
    this.lines = lines;
  }

  /**
   * Opens a run.
   *
   * @param step to show first, reached by replay
   * @return the run, or nothing if too many are open
   */
  public Optional<Run> open(Experiment experiment, long step, FrameSink sink) {
    return open(experiment, step, sink, Optional.empty());
  }

  /**
   * Opens a run in place of another one.
   *
   * @param before what was left for it
   */
  public synchronized Optional<Run> open(
    Experiment experiment,
    long step,
    FrameSink sink,
    Optional<LossCurve> before
  ) {
    if (!hasRoomFor(1)) return Optional.empty();
    return Optional.of(opened(new Run(pool, experiment, step, sink, before, lines::ask), 1));
  }

  /**
   * Opens a comparison.
   *
   * @param step to show first, reached by replay
   * @return its run, or nothing if too many are open
   */
  public synchronized Optional<ComparisonRun> open(
    Comparison comparison,
    long step,
    ComparisonSink sink
  ) {
    int size = comparison.size();
    if (!hasRoomFor(size)) return Optional.empty();
    return Optional.of(opened(new ComparisonRun(pool, comparison, step, sink), size));
  }

  /** Ends a run and makes room for another. */
  public synchronized void close(Playback run) {
    run.close();
    open.remove(run);
  }

  @PreDestroy
  synchronized void closeAll() {
    open.keySet().forEach(Playback::close);
    open.clear();
  }

  private boolean hasRoomFor(int runs) {
    return open.values().stream().mapToInt(Integer::intValue).sum() + runs <= MAX_RUNS;
  }

  private <P extends Playback> P opened(P run, int runs) {
    open.put(run, runs);
    return run;
  }
}
