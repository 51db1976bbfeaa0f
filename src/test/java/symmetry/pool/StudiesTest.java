package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import symmetry.OnPurpose;
import symmetry.study.Task;
import symmetry.study.Work;

class StudiesTest {

  private static final String OWNER = "a visitor";

  private final AtomicInteger slices = new AtomicInteger();
  private Studies studies = new Studies(2, slices::get);

  @AfterEach
  void stop() {
    studies.stop();
  }

  @Test
  void studyOfManyTasks_tellsEachResultOnceAndProgressThatNeverFalls() throws InterruptedException {
    RecordingStudy<Integer> heard = new RecordingStudy<>();
    studies.start(OWNER, squares(500), heard);

    assertThat(heard.end()).isEqualTo("done");
    assertThat(heard.results).hasSize(500);
    heard.results.forEach((index, result) -> assertThat(result).isEqualTo(index * index));
    assertThat(heard.progress).isSorted().endsWith(1.0);
    assertThat(heard.faults).isEmpty();
  }

  @Test
  void studyWithoutTasks_isDone() throws InterruptedException {
    RecordingStudy<Integer> heard = new RecordingStudy<>();
    studies.start(OWNER, squares(0), heard);

    assertThat(heard.end()).isEqualTo("done");
  }

  @Test
  void study_isDoneOnAllThreads() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    RecordingStudy<Integer> heard = new RecordingStudy<>();
    studies.start(OWNER, List.of(meeting(both), meeting(both)), heard);

    assertThat(heard.end()).isEqualTo("done");
  }

  private static Task<Integer> meeting(CountDownLatch both) {
    return _ -> {
      both.countDown();
      await(both);
      return 1;
    };
  }

  /** Equal if number, count and start are the same. */
  private record Counted(
    int number,
    AtomicInteger runs,
    CountDownLatch go
  ) implements Task<Integer> {
    @Override
    public Integer run(Work work) {
      runs.incrementAndGet();
      do work.reached(0); while (go.getCount() > 0);
      return number;
    }
  }

  @Test
  void thirtyWhoRunTheSame_costOne() throws InterruptedException {
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    List<RecordingStudy<Integer>> all = new ArrayList<>();
    for (int pupil = 0; pupil < 30; pupil++) {
      RecordingStudy<Integer> heard = new RecordingStudy<>();
      all.add(heard);
      studies.start(new Owner("school", pupil), counted(20, runs, go), heard);
    }
    go.countDown();

    for (RecordingStudy<Integer> heard : all) {
      assertThat(heard.end()).isEqualTo("done");
      assertThat(heard.results).hasSize(20);
      heard.results.forEach((index, result) -> assertThat(result).isEqualTo(index));
      assertThat(heard.faults).isEmpty();
    }
    assertThat(runs).hasValue(20);
  }

  @Test
  void whoCancels_doesNotTakeItFromOthers() throws InterruptedException {
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    RecordingStudy<Integer> first = new RecordingStudy<>();
    RecordingStudy<Integer> second = new RecordingStudy<>();
    StudyRun begun = studies.start("one", counted(1, runs, go), first).orElseThrow();
    await().until(() -> runs.get() == 1);
    List<Task<Integer>> tasks = new ArrayList<>(counted(1, runs, go));
    tasks.add(_ -> 1);
    studies.start("another", tasks, second);
    // The thread that does the second has found the first under way.
    await().until(() -> second.count() == 1);
    begun.cancel();
    assertThat(first.end()).isEqualTo("cancelled");
    go.countDown();

    assertThat(second.end()).isEqualTo("done");
    assertThat(runs).hasValue(1);
  }

  @Test
  void taskThatFails_failsAllThatHaveIt() throws InterruptedException {
    useOneThread();
    CountDownLatch go = new CountDownLatch(1);
    Task<Integer> faulty = _ -> {
      await(go);
      throw new OnPurpose();
    };
    RecordingStudy<Integer> first = new RecordingStudy<>();
    RecordingStudy<Integer> second = new RecordingStudy<>();
    studies.start("one", List.of(faulty), first);
    studies.start("another", List.of(faulty), second);
    go.countDown();

    assertThat(first.end()).startsWith("The study failed");
    assertThat(second.end()).startsWith("The study failed");
  }

  private static List<Counted> counted(int tasks, AtomicInteger runs, CountDownLatch go) {
    return IntStream.range(0, tasks)
      .mapToObj(k -> new Counted(k, runs, go))
      .toList();
  }

  @Test
  void cancelledStudy_endsAtOnceAndItsTaskStops() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Task<Integer> endless = work -> {
      try {
        for (;;) {
          work.reached(0.5);
          started.countDown();
        }
      } finally {
        stopped.countDown();
      }
    };
    RecordingStudy<Integer> heard = new RecordingStudy<>();
    StudyRun run = studies.start(OWNER, List.of(endless), heard).orElseThrow();
    await(started);
    run.cancel();
    run.cancel();

    assertThat(heard.ends).containsExactly("cancelled");
    await(stopped);
    assertThat(heard.faults).isEmpty();
  }

  @Test
  void taskThatThrows_failsItsStudyInWordsAndLeavesTheThreadsAlive() throws InterruptedException {
    for (int k = 0; k < 4; k++) {
      RecordingStudy<Integer> heard = new RecordingStudy<>();
      Task<Integer> faulty = _ -> {
        throw new OnPurpose();
      };
      studies.start(OWNER, List.of(faulty), heard);
      assertThat(heard.end()).startsWith("The study failed");
    }
    RecordingStudy<Integer> heard = new RecordingStudy<>();
    studies.start(OWNER, squares(10), heard);
    assertThat(heard.end()).isEqualTo("done");
  }

  @Test
  void listenerThatThrows_stillHearsTheEnd() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    studies.start(
      OWNER,
      squares(10),
      new StudyListener<Integer>() {
        @Override
        public void result(int index, Integer result) {
          throw new OnPurpose();
        }

        @Override
        public void progress(double share) {}

        @Override
        public void done() {
          done.countDown();
        }

        @Override
        public void cancelled() {}

        @Override
        public void failed(String sentence) {}
      }
    );
    await(done);
  }

  @Test
  void shortStudyStartedAfterALongOne_takesTurnsWithIt() throws InterruptedException {
    useOneThread();
    CountDownLatch bothStarted = new CountDownLatch(1);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    RecordingStudy<Integer> heavy = new RecordingStudy<>();
    RecordingStudy<Integer> light = new RecordingStudy<>();
    Task<Integer> a = _ -> {
      await(bothStarted);
      order.add("heavy");
      return 0;
    };
    Task<Integer> b = _ -> {
      order.add("light");
      return 0;
    };
    studies.start("one", Collections.nCopies(100, a), heavy);
    studies.start("another", Collections.nCopies(3, b), light);
    bothStarted.countDown();

    assertThat(light.end()).isEqualTo("done");
    assertThat(heavy.end()).isEqualTo("done");
    assertThat(order.lastIndexOf("light")).isLessThanOrEqualTo(6);
  }

  @Test
  void longTasksOfManyAddresses_letAnotherIn() throws InterruptedException {
    List<StudyRun> running = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      for (int member = 0; member < 4; member++) {
        running.add(start(new Owner("school " + k, member), endless()));
      }
    }
    RecordingStudy<Integer> other = new RecordingStudy<>();
    studies.start("another", squares(3), other);
    assertThat(other.end()).isEqualTo("done");
    running.forEach(StudyRun::cancel);
  }

  @Test
  void schoolOfManyMembers_getsAsMuchAsOneAtHome() throws InterruptedException {
    useOneThread();
    CountDownLatch allStarted = new CountDownLatch(1);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    RecordingStudy<Integer> home = new RecordingStudy<>();
    for (int member = 0; member < 40; member++) {
      Task<Integer> task = _ -> {
        await(allStarted);
        order.add("school");
        return 0;
      };
      studies.start(
        new Owner("school", member),
        Collections.nCopies(5, task),
        new RecordingStudy<>()
      );
    }
    Task<Integer> task = _ -> {
      order.add("home");
      return 0;
    };
    studies.start("home", Collections.nCopies(5, task), home);
    allStarted.countDown();
    home.end();
    assertThat(order.lastIndexOf("home")).isLessThanOrEqualTo(11);
  }

  @Test
  void ownerWithTooManyStudies_isRefusedUntilOneEnds() throws InterruptedException {
    List<StudyRun> running = new ArrayList<>();
    for (int k = 0; k < Studies.MAX_PER_OWNER; k++) running.add(start(OWNER, endless()));

    assertThat(studies.start(OWNER, squares(1), new RecordingStudy<>())).isEmpty();
    RecordingStudy<Integer> others = new RecordingStudy<>();
    assertThat(studies.start("another", squares(1), others)).isPresent();
    running.getFirst().cancel();
    assertThat(studies.start(OWNER, squares(1), new RecordingStudy<>())).isPresent();
    running.forEach(StudyRun::cancel);
    assertThat(others.end()).isEqualTo("done");
  }

  @Test
  void tooManyStudiesOfAll_areRefusedUntilOneEnds() {
    List<StudyRun> running = new ArrayList<>();
    for (int k = 0; k < Studies.MAX_STUDIES; k++) running.add(start("visitor " + k, endless()));

    assertThat(studies.start(OWNER, squares(1), new RecordingStudy<>())).isEmpty();
    running.getLast().cancel();
    assertThat(studies.start(OWNER, squares(1), new RecordingStudy<>())).isPresent();
    running.forEach(StudyRun::cancel);
  }

  @Test
  void studyBesideBusyVisitors_pausesAndStillGoesOn() throws InterruptedException {
    useOneThread();
    slices.set(1);
    AtomicLong longest = new AtomicLong();
    Task<Integer> patient = work -> {
      long start = System.nanoTime();
      while (System.nanoTime() - start < 100_000_000) {
        long before = System.nanoTime();
        work.reached(0.1);
        longest.accumulateAndGet(System.nanoTime() - before, Math::max);
      }
      return 1;
    };
    RecordingStudy<Integer> heard = new RecordingStudy<>();
    studies.start(OWNER, List.of(patient), heard);

    assertThat(heard.end()).isEqualTo("done");
    assertThat(longest.get()).isGreaterThan(15_000_000);
  }

  private void useOneThread() {
    studies.stop();
    studies = new Studies(1, slices::get);
  }

  private StudyRun start(Object owner, Task<Integer> task) {
    return studies.start(owner, List.of(task), new RecordingStudy<>()).orElseThrow();
  }

  /** Equal to no other: what is equal would be done once. */
  private static Task<Integer> endless() {
    return new Task<>() {
      @Override
      public Integer run(Work work) {
        for (;;) work.reached(0);
      }
    };
  }

  private static List<Task<Integer>> squares(int count) {
    return IntStream.range(0, count)
      .<Task<Integer>>mapToObj(k -> work -> {
        for (int part = 0; part <= 10; part++) work.reached(part / 10.0);
        return k * k;
      })
      .toList();
  }
}
