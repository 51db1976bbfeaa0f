package symmetry.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import symmetry.claims.exhibit.Figure;
import symmetry.claims.exhibit.Figures;
import symmetry.claims.exhibit.Measurement;
import symmetry.study.Task;
import symmetry.study.Work;

/** Which measurements are measured and when a trial is heard, with measurements that measure nothing but calls. */
class DocketTest {

  private static final AtomicInteger MEASURED = new AtomicInteger();

  private record Answer(String name) implements Figures {
    @Override
    public List<Figure> list() {
      return List.of(new Figure(name, 1));
    }
  }

  private record Question(String name) implements Measurement<Answer> {
    @Override
    public Answer measure(Work work) {
      MEASURED.incrementAndGet();
      work.reached(1);
      return new Answer(name);
    }
  }

  @Test
  void studyCitedByManyTrialsIsOneTask() {
    Docket docket = new Docket(List.of(trial("a", "b"), trial("b", "a"), trial("a", "a")));

    assertThat(docket.tasks()).hasSize(2);
  }

  @Test
  void trialIsHeardWithTheLastOfItsStudies() {
    Docket docket = new Docket(List.of(trial("a", "b"), trial("b", "c"), trial("c", "c")));

    assertThat(docket.figures(found(docket, 1)).keySet()).isEmpty();
    assertThat(docket.figures(found(docket, 1, 2)).keySet()).containsExactly(1, 2);
    assertThat(docket.figures(found(docket, 0, 1, 2)).keySet()).containsExactly(0, 1, 2);
  }

  @Test
  void eachExhibitGetsTheFiguresOfItsOwnStudy() {
    Docket docket = new Docket(List.of(trial("a", "b")));
    Judgement.Hearing hearing = docket
      .figures(found(docket, 1, 0))
      .firstEntry()
      .getValue();

    assertThat(hearing.ruling().reason()).isEqualTo("a then b");
    assertThat(hearing.findings())
      .extracting(f -> f.figures().getFirst().name())
      .containsExactly("a", "b");
  }

  @Test
  void allCoresMeasureEveryTaskOnceAndTellAsManyResults() {
    List<Task<Figures>> tasks = new ArrayList<>();
    for (int k = 0; k < 50; k++) tasks.add(new Question("q" + k)::measure);
    List<Double> progress = new ArrayList<>();
    MEASURED.set(0);

    List<Figures> found = AllCores.run(tasks, new Work(progress::add, () -> false));

    assertThat(MEASURED).hasValue(50);
    assertThat(found)
      .extracting(f -> f.list().getFirst().name())
      .startsWith("q0", "q1")
      .endsWith("q49")
      .hasSize(50);
    assertThat(progress).isSorted().startsWith(0.0).endsWith(1.0);
  }

  @Test
  void cancelledWorkEndsAllCoresWithTasksLeft() {
    List<Task<Figures>> tasks = new ArrayList<>();
    for (int k = 0; k < 50; k++) tasks.add(new Question("q" + k)::measure);
    AtomicInteger reports = new AtomicInteger();
    Work work = new Work(_ -> reports.incrementAndGet(), () -> reports.get() == 10);

    assertThatThrownBy(() -> AllCores.run(tasks, work)).isInstanceOf(CancellationException.class);
    assertThat(reports).hasValue(10);
  }

  @Test
  void faultOfATaskIsTheFaultOfTheRun() {
    List<Task<Figures>> tasks = List.of(_ -> {
      throw new IllegalStateException("broken");
    });

    assertThatThrownBy(() -> AllCores.run(tasks, Work.unwatched()))
      .isInstanceOf(IllegalStateException.class)
      .hasMessage("broken");
  }

  /** What some of the tasks find, and nothing of the others. */
  private static List<@Nullable Figures> found(Docket docket, int... done) {
    List<Task<Figures>> tasks = docket.tasks();
    List<@Nullable Figures> found = new ArrayList<>(Collections.nCopies(tasks.size(), null));
    for (int task : done) found.set(task, tasks.get(task).run(Work.unwatched()));
    return found;
  }

  private static Trial trial(String first, String second) {
    return Trial.of(exhibit(first), exhibit(second), (a, b) ->
      Ruling.holds("%s then %s", a.name(), b.name())
    );
  }

  private static Exhibit<Answer> exhibit(String name) {
    return new Exhibit<>("E", "?", "", new Question(name));
  }
}
