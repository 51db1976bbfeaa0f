package symmetry.api.study;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import symmetry.ServerTest;
import symmetry.pool.ClientAddress;
import symmetry.pool.InquiryStatus.State;
import symmetry.pool.Studies;
import symmetry.study.Task;
import symmetry.study.TaskList;
import symmetry.study.Work;

/** How long studies are kept, and how many. */
@ServerTest
class StudyRegisterTest {

  private static final StudyOrder<?> SHORT = new StudyOrder<>(
    "answers",
    "",
    new TaskList<String>(List.of(_ -> "found")),
    found -> found
  );

  @Autowired
  private Studies studies;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final List<StudyJob<?>> started = new ArrayList<>();

  @AfterEach
  void cancelAll() {
    started.forEach(study -> study.run().forget());
  }

  /** However long it takes: what was accepted finishes. */
  @Test
  void studyUnderWay_isNeverForgotten() {
    StudyRegister register = new StudyRegister(studies, now::get);
    StudyJob<?> study = start(register, "192.0.2.1");
    now.set(Instant.EPOCH.plus(Duration.ofDays(1)));

    assertThat(register.find(study.id())).hasValue(study);
    assertThat(study.run().status().state()).isEqualTo(State.RUNNING);
  }

  @Test
  void studyThatEnded_isForgottenHalfAnHourAfterItsEnd() {
    StudyRegister register = new StudyRegister(studies, now::get);
    StudyJob<?> study = start(register, "192.0.2.1");
    Instant end = Instant.EPOCH.plus(Duration.ofHours(3));
    now.set(end);
    study.run().cancel();
    await().until(() -> study.run().status().hasEnded());
    now.set(end.plus(StudyRegister.KEPT_FOR));
    assertThat(register.find(study.id())).hasValue(study);

    now.set(end.plus(StudyRegister.KEPT_FOR).plusSeconds(1));
    assertThat(register.find(study.id())).isEmpty();
  }

  /** It may have ended before anybody could note when. */
  @Test
  void studyThatEndedAtOnce_isForgottenToo() {
    StudyRegister register = new StudyRegister(studies, now::get);
    StudyJob<?> study = start(register, "192.0.2.1", SHORT);
    await().until(() -> study.run().status().hasEnded());
    now.set(Instant.EPOCH.plus(StudyRegister.KEPT_FOR).plusSeconds(1));
    assertThat(register.find(study.id())).isEmpty();
  }

  /** Fault 9 of issue 13, with more studies than it had. */
  @Test
  void manyStudiesOfManyAddresses_leaveRoomForAnother() throws InterruptedException {
    StudyRegister register = new StudyRegister(studies, now::get);
    for (int visitor = 1; visitor <= 8; visitor++) {
      for (int k = 0; k < 10; k++) start(register, "192.0.2." + visitor);
    }
    StudyJob<?> other = start(register, "198.51.100.1", SHORT);
    await().until(() -> other.run().status().state() == State.DONE);
  }

  @Test
  void oneAddress_keepsSoManyAndNoMore() {
    StudyRegister register = new StudyRegister(studies, now::get);
    for (int k = 0; k < StudyRegister.MAX_PER_VISITOR; k++) start(register, "192.0.2.1");
    assertThat(register.start(ClientAddress.of("192.0.2.1"), never())).isEmpty();

    assertThat(register.remove(started.getFirst().id())).isTrue();
    start(register, "192.0.2.1");
  }

  private StudyJob<?> start(StudyRegister register, String address) {
    return start(register, address, never());
  }

  /** One task that goes on until it is cancelled; equal to no other, since what is equal would be done once. */
  private static StudyOrder<?> never() {
    Task<String> endless = new Task<>() {
      @Override
      public String run(Work work) {
        for (;;) {
          Thread.onSpinWait();
          work.reached(0);
        }
      }
    };
    return new StudyOrder<>("answers", "", new TaskList<>(List.of(endless)), found -> found);
  }

  private StudyJob<?> start(StudyRegister register, String address, StudyOrder<?> order) {
    StudyJob<?> study = register.start(ClientAddress.of(address), order).orElseThrow();
    started.add(study);
    return study;
  }
}
