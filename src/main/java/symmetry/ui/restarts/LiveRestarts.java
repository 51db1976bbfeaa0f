package symmetry.ui.restarts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.pool.StudyListener;
import symmetry.session.KeptStudy;
import symmetry.session.StudyShelf;
import symmetry.study.restarts.RestartFigures;
import symmetry.study.restarts.RestartPlan;
import symmetry.study.restarts.RestartTask;
import symmetry.study.restarts.RestartsLink;

/** The one run of many seeds that a page has under way, as far as it has come. */
final class LiveRestarts {

  /** How it stands. */
  enum Phase {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
  }

  /**
   * What the page shows.
   *
   * @param figures of each experiment; empty while there are none
   * @param share done, from 0 to 1
   */
  record State(Phase phase, List<Optional<RestartFigures>> figures, double share) {}

  /** A task, and which experiment's which it is. */
  private record Piece(int experiment, int index, RestartTask task) {}

  private static final long GAP_NANOS = Duration.ofMillis(250).toNanos();

  private final StudyShelf shelf;
  private final Consumer<State> page;
  private @Nullable Gathering gathering;
  private @Nullable KeptStudy run;

  /**
   * @param page gets how it stands, some times a second, with the session locked
   */
  LiveRestarts(StudyShelf shelf, Consumer<State> page) {
    this.shelf = shelf;
    this.page = page;
  }

  /**
   * Begins a run; another that is under way goes on unseen.
   *
   * @return false if too much is under way; there is none then
   */
  boolean start(UI ui, RestartsLink link) {
    drop();
    List<Piece> pieces = pieces(link.plans());
    Gathering fresh = new Gathering(ui, pieces, link.experiments().size());
    gathering = fresh;
    List<RestartTask> tasks = pieces.stream().map(Piece::task).toList();
    run = shelf.begin(link.query(), tasks, fresh).orElse(null);
    return run != null;
  }

  /**
   * Follows the run of this link that is kept, under way or over.
   *
   * @return when it was begun, as {@link System#nanoTime} says it; empty if there is none
   */
  OptionalLong resume(UI ui, RestartsLink link) {
    drop();
    Gathering fresh = new Gathering(ui, pieces(link.plans()), link.experiments().size());
    gathering = fresh;
    run = shelf.find(link.query(), fresh).orElse(null);
    return run == null ? OptionalLong.empty() : OptionalLong.of(run.begunAt());
  }

  /** Stops it; what was found stays. */
  void cancel() {
    if (run != null) run.cancel();
  }

  /** Shows nothing more of it; it goes on unseen. */
  void drop() {
    gathering = null;
    if (run != null) run.leave();
    run = null;
  }

  /** The first tasks of all plans first, so that all come on together. */
  private static List<Piece> pieces(List<RestartPlan> plans) {
    List<Piece> pieces = new ArrayList<>();
    for (int k = 0; k < plans.size(); k++) {
      List<RestartTask> tasks = plans.get(k).tasks();
      for (int i = 0; i < tasks.size(); i++) pieces.add(new Piece(k, i, tasks.get(i)));
    }
    pieces.sort(Comparator.comparingInt(Piece::index));
    return pieces;
  }

  private final class Gathering implements StudyListener<RestartTask.Found> {

    private final UI ui;
    private final List<Piece> pieces;

    /** Guarded by this, as all fields below: what was found for each experiment, by task. */
    private final List<Map<Integer, RestartTask.Found>> found = new ArrayList<>();

    private Phase phase = Phase.RUNNING;
    private double share;
    private boolean telling;
    private long toldAt;

    Gathering(UI ui, List<Piece> pieces, int experiments) {
      this.ui = ui;
      this.pieces = pieces;
      for (int k = 0; k < experiments; k++) found.add(new TreeMap<>());
    }

    @Override
    public synchronized void result(int index, RestartTask.Found result) {
      Piece piece = pieces.get(index);
      found.get(piece.experiment()).put(piece.index(), result);
      tellNowAndThen();
    }

    @Override
    public synchronized void progress(double reached) {
      share = reached;
      tellNowAndThen();
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
      end(Phase.FAILED);
    }

    private void end(Phase last) {
      phase = last;
      tell();
    }

    private void tellNowAndThen() {
      if (!telling && System.nanoTime() - toldAt > GAP_NANOS) tell();
    }

    private void tell() {
      telling = true;
      try {
        ui.access(() -> {
          State state = state();
          if (gathering == this) page.accept(state);
        });
      } catch (UIDetachedException gone) {
        // Nobody looks any more; the page cancels as it goes.
      }
    }

    private synchronized State state() {
      telling = false;
      toldAt = System.nanoTime();
      return new State(phase, found.stream().map(this::figures).toList(), share);
    }

    private Optional<RestartFigures> figures(Map<Integer, RestartTask.Found> byTask) {
      if (byTask.isEmpty()) return Optional.empty();
      return Optional.of(RestartFigures.of(List.copyOf(byTask.values())));
    }
  }
}
