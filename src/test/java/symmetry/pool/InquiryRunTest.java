package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import symmetry.OnPurpose;
import symmetry.Patience;
import symmetry.pool.InquiryStatus.State;
import symmetry.study.Inquiry;
import symmetry.study.Task;
import symmetry.study.TaskList;

/** How an inquiry gets from one stage to the next. */
class InquiryRunTest {

  /** A first stage that is a quarter of the whole. */
  private record First(
    String answer,
    Function<String, Next<List<@Nullable String>>> then
  ) implements Inquiry<String, List<@Nullable String>> {
    @Override
    public List<Task<String>> tasks() {
      return List.of(_ -> answer);
    }

    @Override
    public List<@Nullable String> figures(List<@Nullable String> found) {
      return found;
    }

    @Override
    public double reaches() {
      return 0.25;
    }

    @Override
    public Next<List<@Nullable String>> next(List<String> found) {
      return then.apply(found.getFirst());
    }
  }

  private final Studies studies = new Studies(2, () -> 0);

  @AfterEach
  void stop() {
    studies.stop();
  }

  @Test
  void secondStage_hasWhatTheFirstFoundAndTheRestOfTheProgress() {
    var end = end(run(found -> next(_ -> found + ", second")));

    assertThat(end.state()).isEqualTo(State.DONE);
    assertThat(end.progress()).isEqualTo(1);
    assertThat(end.figures()).containsExactly("first, second");
  }

  @Test
  void progressOfTheFirstStage_isItsShareOfTheWhole() {
    CountDownLatch go = new CountDownLatch(1);
    var run = run(_ -> next(_ -> uninterrupted(go)));
    await().until(() -> run.status().progress() >= 0.25);

    assertThat(run.status().progress()).isEqualTo(0.25);
    assertThat(run.status().hasEnded()).isFalse();
    go.countDown();
    end(run);
  }

  @Test
  void whoeverWaits_hearsOfTheNextChange() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    var run = run(_ -> next(_ -> uninterrupted(go)));
    await().until(() -> run.status().progress() >= 0.25);
    long seen = run.status().version();
    go.countDown();

    assertThat(run.await(seen, Patience.LIMIT).version()).isGreaterThan(seen);
    long last = end(run).version();
    assertThat(run.await(last, Duration.ZERO).version()).as("waited in vain").isEqualTo(last);
  }

  @Test
  void cancellationBetweenTheStages_keepsTheSecondFromStarting() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    var run = run(_ -> {
      reached.countDown();
      uninterrupted(go);
      return next(_ -> {
        begun.countDown();
        return "second";
      });
    });
    await(reached);
    run.cancel();
    go.countDown();

    assertThat(end(run).state()).isEqualTo(State.CANCELLED);
    assertThat(begun.getCount()).isEqualTo(1);
  }

  @Test
  void memoryIsAskedForBeforeItBegins_andGivenBackAtItsEnd() {
    ClientAddress school = ClientAddress.of("192.0.2.1");
    long most = 2 * Task.LITTLE + Inquiry.SMALL;
    MemoryBudget memory = new MemoryBudget(4 * most);
    Studies narrow = new Studies(2, () -> 0, memory);
    try {
      CountDownLatch go = new CountDownLatch(1);
      Inquiry<?, List<@Nullable String>> inquiry = new First("first", _ ->
        next(_ -> uninterrupted(go))
      );
      MemoryBudget.Share others = memory
        .open(ClientAddress.of("192.0.2.2"), 3 * most)
        .orElseThrow();
      MemoryBudget.Share one = memory.open(school, 1).orElseThrow();
      Owner pupil = new Owner(school, "a pupil");

      assertThat(InquiryRun.start(narrow, pupil, inquiry)).isEmpty();
      assertThat(narrow.refusal(pupil, inquiry).orElseThrow()).startsWith(
        "This needs about 1 MB of memory"
      );
      assertThat(memory.free()).isEqualTo(most - 1);
      one.close();
      assertThat(narrow.refusal(pupil, inquiry)).isEmpty();
      var run = InquiryRun.start(narrow, pupil, inquiry).orElseThrow();
      assertThat(memory.free()).isZero();
      go.countDown();
      end(run);
      assertThat(memory.free()).isEqualTo(2 * Task.LITTLE);
      run.forget();
      others.close();
      assertThat(memory.free()).isEqualTo(4 * most);
    } finally {
      narrow.stop();
    }
  }

  @Test
  void firstStageThatRefuses_endsWithItsReason() {
    var end = end(run(_ -> new Inquiry.Next.Refused<>("There is no way.")));

    assertThat(end.state()).isEqualTo(State.REFUSED);
    assertThat(end.fault()).hasValue("There is no way.");
  }

  @Test
  void faultBetweenTheStages_endsTheRun() {
    var end = end(
      run(_ -> {
        throw new OnPurpose();
      })
    );

    assertThat(end.state()).isEqualTo(State.FAILED);
    assertThat(end.fault()).hasValueSatisfying(fault ->
      assertThat(fault).contains("a fault of ours")
    );
  }

  @Test
  void figures_areOfWhatWasFoundWhenTheyWereAskedFor() {
    CountDownLatch go = new CountDownLatch(1);
    List<Task<String>> tasks = List.of(_ -> "one", _ -> uninterrupted(go));
    var run = InquiryRun.start(studies, this, new TaskList<>(tasks)).orElseThrow();
    await().until(() -> run.status().hasFound());
    var early = run.status();
    go.countDown();
    end(run);

    assertThat(early.figures()).containsExactly("one", null);
    assertThat(run.status().figures()).containsExactly("one", "waited");
  }

  private InquiryRun<List<@Nullable String>> run(
    Function<String, Inquiry.Next<List<@Nullable String>>> then
  ) {
    return InquiryRun.start(studies, this, new First("first", then)).orElseThrow();
  }

  private static Inquiry.Next<List<@Nullable String>> next(Task<String> task) {
    return new Inquiry.Next.Another<>(new TaskList<>(List.of(task)));
  }

  private static String uninterrupted(CountDownLatch latch) {
    await(latch);
    return "waited";
  }

  private static <F> InquiryStatus<F> end(InquiryRun<F> run) {
    await().until(() -> run.status().hasEnded());
    return run.status();
  }
}
