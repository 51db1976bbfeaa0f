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
import symmetry.study.Inquiry;
import symmetry.study.Task;

/**
 * Runs the long work of all visitors, task by task, on every core; addresses take turns, then whoever
 * shares one, then their studies, and runs that are being stepped go first. Bounded: {@value
 * #MAX_PER_OWNER} studies of one owner, {@value #MAX_PER_ADDRESS} of one address and {@value #MAX_STUDIES} of
 * all at once, of {@value #MAX_TASKS} tasks each, and what they work with and find by the
 * {@link MemoryBudget}. What equal studies have in common is done once.
 */
@Component
public class Studies {

  /** Studies that one owner may have under way at once. */
  public static final int MAX_PER_OWNER = 4;

  /** Studies that those of one address may have under way at once: more than a school starts. */
  public static final int MAX_PER_ADDRESS = 256;

  /** Studies that may be under way at once; one whose turn has not come costs its list of tasks. */
  public static final int MAX_STUDIES = 1_024;

  /** Tasks of one study. */
  public static final int MAX_TASKS = 20_000;

  private final StudyQueue queue = new StudyQueue();
  private final StudyThreads threads;
  private final int threadCount;
  private Optional<StudyCluster> cluster = Optional.empty();

  private final MemoryBudget memory;
  private final Workplaces places;

  /** Guarded by this: studies under way by owner, none 0. */
  private final Map<Owner, Integer> underWay = new HashMap<>();

  /** The same by address. */
  private final Map<Object, Integer> atAddress = new HashMap<>();

  private int all;

  @Autowired
  Studies(ComputePool pool, MemoryBudget memory, Environment environment) {
    this(Runtime.getRuntime().availableProcessors(), pool::demand, memory);
    if (environment.getProperty("studies.cluster", Boolean.class, false)) {
      join(ClusterSettings.of(name -> Optional.ofNullable(environment.getProperty(name))));
    }
  }

  /**
   * @param slices how many slices of visitors' runs are being worked on, or could be
   */
  public Studies(int threads, IntSupplier slices) {
    this(threads, slices, new MemoryBudget(Long.MAX_VALUE));
  }

  Studies(int threads, IntSupplier slices, MemoryBudget memory) {
    this.memory = memory;
    places = new Workplaces(memory, threads);
    this.threads = new StudyThreads(queue, threads, slices, new KeptResults(memory));
    threadCount = threads;
  }

  /** From now on works on studies of other nodes too, and has its own done by them. */
  final synchronized StudyCluster join(ClusterSettings settings) {
    GuestRoom room = new GuestRoom(queue, places);
    StudyCluster joined = new StudyCluster(settings, queue, room, threadCount, Network.VERSION);
    cluster = Optional.of(joined);
    return joined;
  }

  /**
   * Starts a study. The listener may hear of it before this returns.
   *
   * @param owner whose studies are counted together: an {@link Owner}, or someone who shares with nobody
   * @return empty, and nothing starts, if this owner, this address or all together have too many under way
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
    Owner whose = Owner.of(owner);
    if (!enter(whose)) return Optional.empty();
    OngoingStudy<R> study = new OngoingStudy<>(tasks, listener, ended -> leave(whose, ended));
    queue.add(whose, study);
    study.endIfDone();
    return Optional.of(study);
  }

  /** Memory for what a study finds, until it is forgotten; nothing if there is too little. */
  Optional<MemoryBudget.Share> memoryFor(Object owner, Inquiry<?, ?> inquiry) {
    return memory.open(addressOf(owner), inquiry.footprint());
  }

  /** Memory for a study's tasks, until it has ended; nothing if there is too little. */
  Optional<Workplaces.Place> placeFor(Object owner, long working) {
    return places.ask(addressOf(owner), working);
  }

  /** Why memory is too short for a study, as a sentence; empty if it is not. */
  public Optional<String> refusal(Object owner, Inquiry<?, ?> inquiry) {
    ClientAddress address = addressOf(owner);
    long bytes = inquiry.footprint() + places.missing(address, inquiry.working());
    return memory.free(address) < bytes
      ? Optional.of(memory.refusal(address, bytes))
      : Optional.empty();
  }

  private static ClientAddress addressOf(Object owner) {
    return Owner.of(owner).address() instanceof ClientAddress a ? a : ClientAddress.UNKNOWN;
  }

  /** Studies under way. */
  synchronized int underWay() {
    return all;
  }

  private synchronized boolean enter(Owner owner) {
    int own = underWay.getOrDefault(owner, 0);
    int near = atAddress.getOrDefault(owner.address(), 0);
    if (own >= MAX_PER_OWNER || near >= MAX_PER_ADDRESS || all >= MAX_STUDIES) {
      PoolMeters.REFUSED_STUDIES.increment();
      return false;
    }
    underWay.put(owner, own + 1);
    atAddress.put(owner.address(), near + 1);
    all++;
    return true;
  }

  private synchronized void leave(Owner owner, OngoingStudy<?> study) {
    queue.remove(owner, study);
    underWay.computeIfPresent(owner, (_, own) -> own == 1 ? null : own - 1);
    atAddress.computeIfPresent(owner.address(), (_, near) -> near == 1 ? null : near - 1);
    all--;
  }

  @PreDestroy
  public void stop() {
    cluster.ifPresent(StudyCluster::close);
    threads.stop();
  }
}
