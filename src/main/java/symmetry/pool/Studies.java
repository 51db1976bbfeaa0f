package symmetry.pool;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import symmetry.engine.Network;
import symmetry.study.Task;

/**
 * Runs the long work of all visitors, task by task, on every core; the studies take turns, and runs
 * that are being stepped go first. Bounded: {@value #MAX_PER_OWNER} studies of one owner and {@value
 * #MAX_STUDIES} of all at once, of {@value #MAX_TASKS} tasks each.
 */
@Component
public class Studies {

  /** Studies that one owner may have under way at once. */
  public static final int MAX_PER_OWNER = 4;

  /** Studies that may be under way at once. */
  public static final int MAX_STUDIES = 64;

  /** Tasks of one study. */
  public static final int MAX_TASKS = 20_000;

  private final StudyQueue queue = new StudyQueue();
  private final StudyThreads threads;
  private final int threadCount;
  private Optional<StudyCluster> cluster = Optional.empty();

  /** Guarded by this: studies under way by owner, none 0. */
  private final Map<Object, Integer> underWay = new HashMap<>();

  private int all;

  @Autowired
  Studies(ComputePool pool, Environment environment) {
    this(Runtime.getRuntime().availableProcessors(), pool::demand);
    if (environment.getProperty("studies.cluster", Boolean.class, false)) {
      join(ClusterSettings.of(name -> Optional.ofNullable(environment.getProperty(name))));
    }
  }

  /**
   * @param slices how many slices of visitors' runs are being worked on, or could be
   */
  public Studies(int threads, IntSupplier slices) {
    this.threads = new StudyThreads(queue, threads, slices);
    threadCount = threads;
  }

  /** From now on works on studies of other nodes too, and has its own done by them. */
  final synchronized StudyCluster join(ClusterSettings settings) {
    StudyCluster joined = new StudyCluster(settings, queue, threadCount, Network.VERSION);
    cluster = Optional.of(joined);
    return joined;
  }

  /**
   * Starts a study. The listener may hear of it before this returns.
   *
   * @param owner whose studies are counted together: a visitor, an address; compared by equals
   * @return empty, and nothing starts, if this owner or all together have too many under way
   * @throws IllegalArgumentException if there are more tasks than {@link #MAX_TASKS}
   */
  public <R> Optional<StudyRun> start(
    Object owner,
    List<? extends Task<R>> tasks,
    StudyListener<R> listener
  ) {
    if (tasks.size() > MAX_TASKS) {
      throw new IllegalArgumentException(
        "%d tasks, more than %d".formatted(tasks.size(), MAX_TASKS)
      );
    }
    if (!enter(owner)) return Optional.empty();
    OngoingStudy<R> study = new OngoingStudy<>(tasks, listener, ended -> leave(owner, ended));
    queue.add(study);
    study.endIfDone();
    return Optional.of(study);
  }

  /** Studies under way. */
  synchronized int underWay() {
    return all;
  }

  private synchronized boolean enter(Object owner) {
    int own = underWay.getOrDefault(owner, 0);
    if (own >= MAX_PER_OWNER || all >= MAX_STUDIES) {
      PoolMeters.REFUSED_STUDIES.increment();
      return false;
    }
    underWay.put(owner, own + 1);
    all++;
    return true;
  }

  private synchronized void leave(Object owner, OngoingStudy<?> study) {
    queue.remove(study);
    underWay.computeIfPresent(owner, (_, own) -> own == 1 ? null : own - 1);
    all--;
  }

  @PreDestroy
  public void stop() {
    cluster.ifPresent(StudyCluster::close);
    threads.stop();
  }
}
