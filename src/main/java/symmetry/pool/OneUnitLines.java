package symmetry.pool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.study.OneUnitSearch;

/**
 * The lowest losses found for one unit, by set-up: searched for once while somebody waits, then kept for
 * all visitors. Few searches go on at once, the others wait. Safe on any thread.
 */
@Component
public class OneUnitLines {

  /** What is kept. */
  static final int MAX_KNOWN = 1_000;

  private final Studies studies;

  /** Guards all below. */
  private final Object lock = new Object();

  /** By the link of the set-up alone, which is too small to hold a table that somebody brought. */
  private final Map<String, OptionalDouble> known = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Experiment, Search> searches = new LinkedHashMap<>();

  public OneUnitLines(Studies studies) {
    this.studies = studies;
  }

  /** Whom to ask. */
  public interface Source {
    /** As {@link OneUnitLines#ask}. */
    Question ask(Experiment experiment, DoubleConsumer answer);
  }

  /** A question that is open until it is answered or withdrawn. */
  public interface Question {
    void withdraw();
  }

  /**
   * Asks for the line of an experiment.
   *
   * @param answer called at most once, on any thread, also before this returns; never where there is no
   *     line
   */
  public Question ask(Experiment experiment, DoubleConsumer answer) {
    Optional<OneUnitSearch> of = OneUnitSearch.of(experiment);
    if (of.isEmpty()) return () -> {};
    Experiment setUp = of.get().experiment();
    OptionalDouble line;
    synchronized (lock) {
      line = known.get(key(setUp));
      if (line == null) searches.computeIfAbsent(setUp, _ -> new Search(of.get())).add(answer);
    }
    if (line != null) line.ifPresent(answer);
    else startNext();
    return () -> withdraw(setUp, answer);
  }

  private static String key(Experiment setUp) {
    return new Link(setUp, 0).query();
  }

  private void withdraw(Experiment setUp, DoubleConsumer answer) {
    Optional<StudyRun> given;
    synchronized (lock) {
      Search search = searches.get(setUp);
      if (search == null || !search.isLastToLeave(answer)) return;
      searches.remove(setUp);
      given = Optional.ofNullable(search.run);
    }
    given.ifPresent(StudyRun::cancel);
    startNext();
  }

  /** Starts the searches that wait, as far as there is room. */
  private void startNext() {
    for (Search next = nextToStart(); next != null; next = nextToStart()) {
      if (!next.start()) return;
    }
  }

  private @Nullable Search nextToStart() {
    synchronized (lock) {
      for (Search search : searches.values()) {
        if (search.started) continue;
        search.started = true;
        return search;
      }
      return null;
    }
  }

  /** A search under way or waiting, and who waits for it. */
  private final class Search implements StudyListener<OptionalDouble> {

    private final OneUnitSearch task;
    private final List<DoubleConsumer> waiting = new ArrayList<>();
    private boolean started;
    private @Nullable StudyRun run;

    /** Where it works, while it does. */
    private Optional<Workplaces.Place> place = Optional.empty();

    Search(OneUnitSearch task) {
      this.task = task;
    }

    void add(DoubleConsumer answer) {
      waiting.add(answer);
    }

    boolean isLastToLeave(DoubleConsumer answer) {
      return waiting.remove(answer) && waiting.isEmpty();
    }

    /** False if there is no room for it now. */
    boolean start() {
      place = studies.placeFor(OneUnitLines.this, task.footprint());
      Optional<StudyRun> begun = place.flatMap(_ ->
        studies.start(OneUnitLines.this, List.of(task), this)
      );
      if (begun.isEmpty()) place.ifPresent(Workplaces.Place::close);
      boolean wanted;
      synchronized (lock) {
        run = begun.orElse(null);
        started = begun.isPresent();
        wanted =
          searches.get(task.experiment()) == this || known.containsKey(key(task.experiment()));
      }
      if (!wanted) begun.ifPresent(StudyRun::cancel);
      return begun.isPresent();
    }

    @Override
    public void result(int index, OptionalDouble found) {
      List<DoubleConsumer> answers;
      synchronized (lock) {
        known.put(key(task.experiment()), found);
        if (known.size() > MAX_KNOWN) known.remove(known.keySet().iterator().next());
        searches.remove(task.experiment(), this);
        answers = List.copyOf(waiting);
      }
      found.ifPresent(line -> answers.forEach(answer -> answer.accept(line)));
    }

    @Override
    public void done() {
      place.ifPresent(Workplaces.Place::close);
      startNext();
    }

    @Override
    public void cancelled() {
      done();
    }

    @Override
    public void failed(String sentence) {
      synchronized (lock) {
        searches.remove(task.experiment(), this);
      }
      done();
    }
  }
}
