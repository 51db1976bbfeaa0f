package symmetry.session;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import symmetry.pool.Studies;
import symmetry.pool.StudyListener;
import symmetry.pool.StudyRun;
import symmetry.study.Task;

/**
 * One visitor's studies, with what they found. A study goes on while nobody looks, so that whoever
 * leaves a page and comes back finds it as it was left or further on. The last {@value #MOST} are kept;
 * where a new one has no room, the oldest that nobody looks at makes it. Studies are known by keys
 * compared by equals; equal keys stand for equal tasks.
 */
@SpringComponent
@VaadinSessionScope
public class StudyShelf {

  /** Studies kept for one visitor, under way or ended. */
  public static final int MOST = 8;

  private final Studies studies;
  private final Object owner;

  /** Guarded by this: by key, the one looked at last at the end. */
  private final Map<Object, Kept<?>> kept = new LinkedHashMap<>();

  @Autowired
  StudyShelf(Studies studies, Visitor owner) {
    this(studies, (Object) owner);
  }

  /**
   * @param owner whose studies are counted together
   */
  StudyShelf(Studies studies, Object owner) {
    this.studies = studies;
    this.owner = owner;
  }

  /**
   * Follows a study that is kept: the listener hears at once of all that was found, and then of the rest.
   *
   * @return empty if there is none
   */
  public <R> Optional<KeptStudy> find(Object key, StudyListener<R> listener) {
    return this.<R>take(key).map(study -> study.follow(listener));
  }

  /**
   * Follows a study that is kept and was not cancelled, or else begins it.
   *
   * @return empty, and nothing starts, if too much is under way
   */
  public <R> Optional<KeptStudy> follow(
    Object key,
    List<? extends Task<R>> tasks,
    StudyListener<R> listener
  ) {
    Optional<KeptStudy> found = this.<R>take(key)
      .filter(study -> !study.isCancelled())
      .map(study -> study.follow(listener));
    return found.isPresent() ? found : begin(key, tasks, listener);
  }

  /**
   * Begins a study, in place of the one with the same key.
   *
   * @return empty, and nothing starts, if too much is under way
   */
  public <R> Optional<KeptStudy> begin(
    Object key,
    List<? extends Task<R>> tasks,
    StudyListener<R> listener
  ) {
    Kept<R> study = new Kept<>();
    KeptStudy following = study.follow(listener);
    Optional<StudyRun> run = studies.start(owner, tasks, study);
    while (run.isEmpty() && dropOne(true)) run = studies.start(owner, tasks, study);
    if (run.isEmpty()) return Optional.empty();
    study.run = run.get();
    put(key, study);
    return Optional.of(following);
  }

  private void put(Object key, Kept<?> study) {
    Kept<?> before;
    boolean full;
    synchronized (this) {
      before = kept.remove(key);
      kept.put(key, study);
      full = kept.size() > MOST;
    }
    if (before != null) before.cancel();
    if (full) dropOne(false);
  }

  /** Equal keys have tasks of one type. */
  @SuppressWarnings("unchecked")
  private synchronized <R> Optional<Kept<R>> take(Object key) {
    Kept<?> study = kept.remove(key);
    if (study == null || study.hasFailed()) return Optional.empty();
    kept.put(key, study);
    return Optional.of((Kept<R>) study);
  }

  /** Gives up the oldest that nobody looks at; false if there is none. */
  private boolean dropOne(boolean underWay) {
    Kept<?> oldest = null;
    synchronized (this) {
      for (var entry : kept.entrySet()) {
        boolean wanted = !underWay || entry.getValue().isUnderWay();
        if (!wanted || entry.getValue().isLookedAt()) continue;
        oldest = entry.getValue();
        kept.remove(entry.getKey());
        break;
      }
    }
    if (oldest == null) return false;
    oldest.cancel();
    return true;
  }

  @PreDestroy
  void cancelAll() {
    List<Kept<?>> all;
    synchronized (this) {
      all = List.copyOf(kept.values());
      kept.clear();
    }
    all.forEach(Kept::cancel);
  }

  private enum Phase {
    UNDER_WAY,
    DONE,
    CANCELLED,
    FAILED,
  }

  /** What is known of one study, and who follows it. */
  private static final class Kept<R> implements StudyListener<R> {

    private final long begunAt = System.nanoTime();
    private volatile @Nullable StudyRun run;

    /** Guarded by this, as all fields below. */
    private final Map<Integer, R> found = new TreeMap<>();

    private final List<StudyListener<R>> listeners = new ArrayList<>();
    private double share;
    private Phase phase = Phase.UNDER_WAY;
    private String failure = "";

    synchronized KeptStudy follow(StudyListener<R> listener) {
      found.forEach(listener::result);
      if (share > 0) listener.progress(share);
      tellEnd(listener);
      listeners.add(listener);
      return new Following(listener);
    }

    void cancel() {
      StudyRun present = run;
      if (present != null) present.cancel();
    }

    synchronized boolean isUnderWay() {
      return phase == Phase.UNDER_WAY;
    }

    synchronized boolean isCancelled() {
      return phase == Phase.CANCELLED;
    }

    synchronized boolean hasFailed() {
      return phase == Phase.FAILED;
    }

    synchronized boolean isLookedAt() {
      return !listeners.isEmpty();
    }

    @Override
    public synchronized void result(int index, R result) {
      found.put(index, result);
      present().forEach(listener -> listener.result(index, result));
    }

    @Override
    public synchronized void progress(double reached) {
      share = reached;
      present().forEach(listener -> listener.progress(reached));
    }

    @Override
    public synchronized void done() {
      end(Phase.DONE);
    }

    @Override
    public synchronized void cancelled() {
      end(Phase.CANCELLED);
    }

    @Override
    public synchronized void failed(String sentence) {
      failure = sentence;
      end(Phase.FAILED);
    }

    private void end(Phase last) {
      phase = last;
      present().forEach(this::tellEnd);
    }

    private void tellEnd(StudyListener<R> listener) {
      switch (phase) {
        case UNDER_WAY -> {
        }
        case DONE -> listener.done();
        case CANCELLED -> listener.cancelled();
        case FAILED -> listener.failed(failure);
      }
    }

    /** A listener may leave while it hears. */
    private List<StudyListener<R>> present() {
      return List.copyOf(listeners);
    }

    private synchronized void forget(StudyListener<R> listener) {
      listeners.remove(listener);
    }

    private final class Following implements KeptStudy {

      private final StudyListener<R> listener;

      Following(StudyListener<R> listener) {
        this.listener = listener;
      }

      @Override
      public void cancel() {
        Kept.this.cancel();
      }

      @Override
      public void leave() {
        forget(listener);
      }

      @Override
      public long begunAt() {
        return begunAt;
      }
    }
  }
}
