package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import symmetry.pool.InquiryRun;
import symmetry.pool.InquiryStatus.State;
import symmetry.pool.Studies;
import symmetry.study.Task;
import symmetry.study.TaskList;

/** Whoever leaves a study and comes back finds all of it. */
class StudyShelfTest {

  private final Studies studies = new Studies(2, () -> 0);
  private final StudyShelf shelf = new StudyShelf(studies, new Object());

  @AfterEach
  void stop() {
    shelf.cancelAll();
    studies.stop();
  }

  @Test
  void aStudyThatWasLeftGoesOnAndIsFoundWithAllItsResults() {
    CountDownLatch held = new CountDownLatch(1);
    Task<Integer> waiting = work -> {
      while (held.getCount() > 0) work.reached(0);
      return 2;
    };
    TaskList<Integer> inquiry = new TaskList<>(List.of(_ -> 1, waiting));
    InquiryRun<List<@Nullable Integer>> left = shelf.follow(inquiry).orElseThrow();
    shelf.leave(left);
    held.countDown();

    InquiryRun<List<@Nullable Integer>> back = shelf.find(inquiry).orElseThrow();
    assertThat(back).isSameAs(left);
    awaitEnd(back);
    assertThat(back.status().figures()).containsExactly(1, 2);
  }

  @Test
  void followingAgainMeasuresNothingAgainUnlessItWasCancelled() {
    TaskList<Integer> inquiry = new TaskList<>(List.of(_ -> 1));
    var first = shelf.follow(inquiry).orElseThrow();
    awaitEnd(first);
    assertThat(shelf.follow(inquiry)).hasValue(first);

    TaskList<Integer> endless = endless(1).getFirst();
    var never = shelf.begin(endless).orElseThrow();
    never.cancel();
    awaitEnd(never);
    assertThat(never.status().state()).isEqualTo(State.CANCELLED);
    assertThat(shelf.find(endless)).as("what it found is still there").hasValue(never);
    assertThat(shelf.follow(endless).orElseThrow()).isNotSameAs(never);
  }

  @Test
  void beginningAnewEndsWhatWasUnderWay() {
    TaskList<Integer> inquiry = endless(1).getFirst();
    var before = shelf.begin(inquiry).orElseThrow();
    var anew = shelf.begin(inquiry).orElseThrow();
    awaitEnd(before);
    assertThat(shelf.find(inquiry)).hasValue(anew);
  }

  @Test
  void theOldestThatNobodyLooksAtMakesRoom() {
    List<TaskList<Integer>> inquiries = endless(Studies.MAX_PER_OWNER + 1);
    for (TaskList<Integer> one : inquiries.subList(0, Studies.MAX_PER_OWNER)) {
      shelf.leave(shelf.begin(one).orElseThrow());
    }
    assertThat(shelf.begin(inquiries.getLast())).isPresent();
    assertThat(shelf.find(inquiries.get(0))).isEmpty();
    assertThat(shelf.find(inquiries.get(1))).isPresent();
  }

  @Test
  void studiesThatAreLookedAtAreNeverGivenUp() {
    List<TaskList<Integer>> inquiries = endless(Studies.MAX_PER_OWNER + 1);
    for (TaskList<Integer> one : inquiries.subList(0, Studies.MAX_PER_OWNER)) shelf.begin(one);
    assertThat(shelf.begin(inquiries.getLast())).isEmpty();
  }

  /** So many, none equal to another. */
  private static List<TaskList<Integer>> endless(int count) {
    return IntStream.range(0, count)
      .mapToObj(k -> {
        Task<Integer> task = work -> {
          while (k >= 0) work.reached(0);
          return k;
        };
        return new TaskList<>(List.of(task));
      })
      .toList();
  }

  private static void awaitEnd(InquiryRun<?> run) {
    await().until(() -> run.status().hasEnded());
  }
}
