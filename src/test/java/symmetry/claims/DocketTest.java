package symmetry.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
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
  void trialIsHeardWithTheLastOfItsStudiesInAnyOrder() {
    Docket docket = new Docket(List.of(trial("a", "b"), trial("b", "c"), trial("c", "c")));
    List<Task<Figures>> tasks = docket.tasks();

    assertThat(take(docket, tasks, 1)).isEmpty();
    assertThat(take(docket, tasks, 2)).containsExactly(1, 2);
    assertThat(take(docket, tasks, 0)).containsExactly(0);
  }

  @Test
  void eachExhibitGetsTheFiguresOfItsOwnStudy() {
    Docket docket = new Docket(List.of(trial("a", "b")));
    List<Task<Figures>> tasks = docket.tasks();

    docket.take(1, tasks.get(1).run(Work.unwatched()));
    Judgement.Hearing hearing = docket
      .take(0, tasks.getFirst().run(Work.unwatched()))
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
    Integer[] times = new Integer[tasks.size()];
    Arrays.fill(times, 0);
    MEASURED.set(0);

    AllCores.run(tasks, new Work(progress::add, () -> false), (_, task) -> times[task]++);

    assertThat(MEASURED).hasValue(50);
    assertThat(times).containsOnly(1);
    assertThat(progress).isSorted().startsWith(0.0).endsWith(1.0);
  }

  @Test
  void cancelledWorkEndsAllCoresWithTasksLeft() {
    List<Task<Figures>> tasks = new ArrayList<>();
    for (int k = 0; k < 50; k++) tasks.add(new Question("q" + k)::measure);
    AtomicInteger reports = new AtomicInteger();
    Work work = new Work(_ -> reports.incrementAndGet(), () -> reports.get() == 10);

    assertThatThrownBy(() -> AllCores.run(tasks, work, (_, _) -> {})).isInstanceOf(
      CancellationException.class
    );
    assertThat(reports).hasValue(10);
  }

  @Test
  void faultOfATaskIsTheFaultOfTheRun() {
    List<Task<Figures>> tasks = List.of(_ -> {
      throw new IllegalStateException("broken");
    });

    assertThatThrownBy(() -> AllCores.run(tasks, Work.unwatched(), (_, _) -> {}))
      .isInstanceOf(IllegalStateException.class)
      .hasMessage("broken");
  }

  private static Iterable<Integer> take(Docket docket, List<Task<Figures>> tasks, int task) {
    return docket.take(task, tasks.get(task).run(Work.unwatched())).keySet();
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
