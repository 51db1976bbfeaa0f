package symmetry.session;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import symmetry.pool.Studies;
import symmetry.pool.StudyListener;
import symmetry.study.Task;

/** Whoever leaves a study and comes back finds all of it, once. */
class StudyShelfTest {

  private static final List<Task<Integer>> ONE_TO_FIVE = IntStream.rangeClosed(1, 5)
    .mapToObj(k -> (Task<Integer>) _ -> k)
    .toList();

  private final Studies studies = new Studies(2, () -> 0);
  private final StudyShelf shelf = new StudyShelf(studies, new Object());

  @AfterEach
  void stop() {
    shelf.cancelAll();
    studies.stop();
  }

  @Test
  void aStudyThatWasLeftGoesOnAndIsFoundWithAllItsResults() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    List<Task<Integer>> tasks = new ArrayList<>(ONE_TO_FIVE);
    tasks.add(work -> {
      while (held.getCount() > 0) work.reached(0);
      return 6;
    });
    Heard left = new Heard();
    KeptStudy study = shelf.follow("key", tasks, left).orElseThrow();
    study.leave();
    int heard = left.results.size();
    held.countDown();

    Heard back = new Heard();
    assertThat(shelf.find("key", back)).isPresent();
    assertThat(back.end.await(10, SECONDS)).isTrue();
    assertThat(back.results).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    assertThat(left.results).as("told nothing after it left").hasSize(heard);
  }

  @Test
  void followingAgainMeasuresNothingAgainUnlessItWasCancelled() throws InterruptedException {
    Heard first = new Heard();
    shelf.follow("key", ONE_TO_FIVE, first);
    assertThat(first.end.await(10, SECONDS)).isTrue();
    Heard second = new Heard();
    shelf.follow("key", List.<Task<Integer>>of(work -> 7), second);
    assertThat(second.results).containsExactlyInAnyOrder(1, 2, 3, 4, 5);

    Heard cancelled = new Heard();
    KeptStudy never = shelf.begin("never", List.of(endless()), cancelled).orElseThrow();
    never.cancel();
    assertThat(cancelled.end.await(10, SECONDS)).isTrue();
    Heard anew = new Heard();
    shelf.follow("never", ONE_TO_FIVE, anew);
    assertThat(anew.end.await(10, SECONDS)).isTrue();
    assertThat(anew.results).hasSize(5);
  }

  @Test
  void theOldestThatNobodyLooksAtMakesRoom() {
    for (int k = 0; k < Studies.MAX_PER_OWNER; k++) {
      shelf
        .begin("left " + k, List.of(endless()), new Heard())
        .orElseThrow()
        .leave();
    }
    assertThat(shelf.begin("new", List.of(endless()), new Heard())).isPresent();
    assertThat(shelf.<Integer>find("left 0", new Heard())).isEmpty();
    assertThat(shelf.<Integer>find("left 1", new Heard())).isPresent();
  }

  @Test
  void studiesThatAreLookedAtAreNeverGivenUp() {
    for (int k = 0; k < Studies.MAX_PER_OWNER; k++) shelf.begin(k, List.of(endless()), new Heard());
    assertThat(shelf.begin("new", List.of(endless()), new Heard())).isEmpty();
  }

  private static Task<Integer> endless() {
    return work -> {
      while (true) work.reached(0);
    };
  }

  private static final class Heard implements StudyListener<Integer> {

    private final List<Integer> results = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public synchronized void result(int index, Integer result) {
      results.add(result);
    }

    @Override
    public void progress(double share) {}

    @Override
    public void done() {
      end.countDown();
    }

    @Override
    public void cancelled() {
      end.countDown();
    }

    @Override
    public void failed(String sentence) {
      end.countDown();
    }
  }
}
