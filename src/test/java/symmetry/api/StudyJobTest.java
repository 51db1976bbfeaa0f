package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import symmetry.OnPurpose;
import symmetry.pool.Studies;
import symmetry.study.Task;

/** How a job gets from one stage to the next. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StudyJobTest {

  @Autowired
  private Studies studies;

  @Test
  void secondStage_hasWhatTheFirstFoundAndTheRestOfTheProgress() throws Exception {
    StudyJob job = job("first", found -> next(work -> found + ", second"));
    assertThat(job.begin()).isTrue();
    StudyJob.Status end = end(job);

    assertThat(end.state()).isEqualTo(StudyJob.State.DONE);
    assertThat(end.progress()).isEqualTo(1);
    assertThat(end.findings().csv()).isEqualTo("first, second");
  }

  @Test
  void progressOfTheFirstStage_isItsShareOfTheWhole() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    StudyJob job = job("first", _ -> next(_ -> uninterrupted(go)));
    job.begin();
    await()
      .atMost(Duration.ofMinutes(1))
      .until(() -> job.status().progress() >= 0.25);

    assertThat(job.status().progress()).isEqualTo(0.25);
    assertThat(job.status().hasEnded()).isFalse();
    go.countDown();
    end(job);
  }

  @Test
  void cancellationBetweenTheStages_keepsTheSecondFromStarting() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    StudyJob job = job("first", _ -> {
      reached.countDown();
      uninterrupted(go);
      return next(_ -> {
        begun.countDown();
        return "second";
      });
    });
    job.begin();
    reached.await();
    job.cancel();
    go.countDown();

    assertThat(end(job).state()).isEqualTo(StudyJob.State.CANCELLED);
    assertThat(begun.getCount()).isEqualTo(1);
  }

  @Test
  void firstStageThatRefuses_failsWithItsReason() throws Exception {
    StudyJob job = job("first", _ -> new StudyOrder.Sequel.Refusal("There is no way."));
    job.begin();
    StudyJob.Status end = end(job);

    assertThat(end.state()).isEqualTo(StudyJob.State.FAILED);
    assertThat(end.fault()).hasValue("There is no way.");
  }

  @Test
  void faultBetweenTheStages_endsTheJob() throws Exception {
    StudyJob job = job("first", _ -> {
      throw new OnPurpose();
    });
    job.begin();

    assertThat(end(job).fault()).hasValueSatisfying(fault ->
      assertThat(fault).contains("a fault of ours")
    );
  }

  /** A job whose first stage is a quarter of it. */
  private StudyJob job(String first, Function<String, StudyOrder.Sequel> then) {
    Task<String> task = _ -> first;
    return new StudyJob(studies, this, new Preparation<>("answers", "", task, 0.25, then));
  }

  private static StudyOrder.Sequel next(Task<String> task) {
    return new StudyOrder.Sequel.Stage(new Answers(List.of(task)));
  }

  private static String uninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return "waited";
  }

  private static StudyJob.Status end(StudyJob job) {
    await()
      .atMost(Duration.ofMinutes(1))
      .until(() -> job.status().hasEnded());
    return job.status();
  }
}
