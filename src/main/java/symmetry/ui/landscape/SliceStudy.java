package symmetry.ui.landscape;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symmetry.pool.StudyListener;
import symmetry.session.KeptStudy;
import symmetry.session.StudyShelf;
import symmetry.study.Task;
import symmetry.study.landscape.PlanTask;
import symmetry.study.landscape.PlanTask.Plan;
import symmetry.study.landscape.SliceMap;
import symmetry.study.landscape.SlicePlan;

/**
 * One slice being measured: first its plan, then its rows. All that it finds is told with the session
 * locked, gathered so that at most one word is on its way; nothing is told after {@link #cancel} and
 * {@link #leave}.
 */
final class SliceStudy {

  /** Hears of it. */
  interface Listener {
    void planned(SlicePlan plan);

    void measured(List<Row> rows);

    /** The share of the present part: training, then measuring. */
    void reached(double share);

    void done();

    /**
     * @param sentence why there is nothing to see
     */
    void refused(String sentence);

    /**
     * @param sentence what went wrong on our side
     */
    void failed(String sentence);
  }

  /** By what the rows of a map are kept. */
  private record Rows(SliceMap map) {}

  /** One row of losses. */
  record Row(int row, double[] losses) {}

  private static final String BUSY =
    "Too much is being measured already. Wait until something is done, then change something here.";

  private final StudyShelf shelf;
  private final UI ui;
  private final Listener listener;
  /** Guarded by the session, as all that is told. */
  private boolean over;
  private @Nullable KeptStudy run;

  SliceStudy(StudyShelf shelf, UI ui, Listener listener) {
    this.shelf = shelf;
    this.ui = ui;
    this.listener = listener;
  }

  void begin(SliceMap map) {
    PlanTask plan = new PlanTask(map);
    follow(
      plan,
      List.of(plan),
      new Gathering<Plan>() {
        @Override
        void tell(int index, Plan plan) {
          switch (plan) {
            case Plan.Ready(SlicePlan ready) -> measure(map, ready);
            case Plan.Refused(String reason) -> {
              over = true;
              listener.refused(reason);
            }
          }
        }
      }
    );
  }

  void cancel() {
    over = true;
    if (run != null) run.cancel();
  }

  /** Lets it go on unseen. */
  void leave() {
    over = true;
    if (run != null) run.leave();
  }

  private void measure(SliceMap map, SlicePlan plan) {
    listener.planned(plan);
    follow(
      new Rows(map),
      plan.rows(),
      new Gathering<double[]>() {
        private final List<Row> rows = new ArrayList<>();

        @Override
        void tell(int index, double[] losses) {
          rows.add(new Row(index, losses));
        }

        @Override
        void told(boolean last) {
          listener.measured(List.copyOf(rows));
          rows.clear();
          if (last) listener.done();
        }
      }
    );
  }

  private <R> void follow(Object key, List<? extends Task<R>> tasks, Gathering<R> gathering) {
    Optional<KeptStudy> started = shelf.follow(key, tasks, gathering);
    run = started.orElse(null);
    if (started.isEmpty()) listener.refused(BUSY);
  }

  /** Collects on the pool's threads, tells on the session's. */
  private abstract class Gathering<R> implements StudyListener<R> {

    private record Found<R>(int index, R result) {}

    /** These three are guarded by this. */
    private List<Found<R>> found = new ArrayList<>();

    private double share;
    private boolean ended;
    private boolean underWay;

    /** One result. */
    abstract void tell(int index, R result);

    /** After some results; the last time after all. */
    void told(boolean last) {}

    @Override
    public synchronized void result(int index, R result) {
      found.add(new Found<>(index, result));
      send();
    }

    @Override
    public synchronized void progress(double reached) {
      share = reached;
      send();
    }

    @Override
    public synchronized void done() {
      ended = true;
      send();
    }

    @Override
    public void cancelled() {}

    @Override
    public void failed(String sentence) {
      ui.access(() -> {
        if (!over) listener.failed(sentence);
      });
    }

    private void send() {
      if (underWay) return;
      underWay = true;
      ui.access(this::arrive);
    }

    private void arrive() {
      List<Found<R>> news;
      double reached;
      boolean last;
      synchronized (this) {
        underWay = false;
        news = found;
        found = new ArrayList<>();
        reached = share;
        last = ended;
      }
      if (over) return;
      listener.reached(reached);
      for (Found<R> one : news) tell(one.index(), one.result());
      if (!over) told(last);
    }
  }
}
