package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import symmetry.Patience;
import symmetry.clinic.Examination;
import symmetry.clinic.FileQuestion;
import symmetry.format.TensorFile;
import symmetry.pool.Examinations.BroughtFile;

/** Files that are kept, and their turns. */
class ExaminationsTest {

  private static final int CLASS = 60;
  private static final ClientAddress SCHOOL = ClientAddress.of("10.0.0.1");
  private static final ClientAddress OTHER = ClientAddress.of("10.0.0.2");

  private final Examinations examinations;

  ExaminationsTest() throws Exception {
    examinations = new Examinations(new MemoryBudget(CLASS));
  }

  /** A school is one address, and pages that went without a word keep their files for a while. */
  @Test
  void classOfOneAddress_hasRoomForAFileEach() throws Exception {
    List<BroughtFile> files = new ArrayList<>();
    for (int k = 0; k < 3 * CLASS; k++) {
      files.add(examinations.room(SCHOOL, 200_000).orElseThrow());
    }
    assertThat(examinations.kept()).isEqualTo(3 * CLASS);
    files.forEach(BroughtFile::close);
    assertThat(examinations.kept()).isZero();
  }

  @Test
  void addressThatFillsItsPart_leavesTheRestToOthersAndHasItBackWhenAFileGoes() throws Exception {
    List<BroughtFile> files = new ArrayList<>();
    for (Optional<BroughtFile> room = large(SCHOOL); room.isPresent(); room = large(SCHOOL)) {
      files.add(room.get());
    }
    assertThat(files).hasSize(9);
    assertThat(examinations.room(SCHOOL, 1)).isEmpty();
    for (int k = 0; k < 3; k++) assertThat(large(OTHER)).isPresent();
    assertThat(large(OTHER)).as("the disk is full").isEmpty();

    files.getFirst().close();
    files.getFirst().close();
    assertThat(large(OTHER)).isPresent();
    assertThat(large(OTHER)).isEmpty();
  }

  @Test
  void smallFiles_areCountedToo() throws Exception {
    int kept = 0;
    while (examinations.room(SCHOOL, 1).isPresent()) kept++;
    assertThat(kept).isEqualTo(1_800);
  }

  /** One after the other; whoever comes when the line is full is told so. */
  @Test
  void classThatAsksAtOnce_isAnsweredInTurn() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    AtomicInteger atWork = new AtomicInteger();
    List<Examinations.Course<Integer>> courses = new ArrayList<>();
    for (int k = 0; k < CLASS; k++) {
      courses.add(examinations.ask(SCHOOL, new Counting(open, atWork), _ -> {}).orElseThrow());
    }
    open.countDown();
    for (Examinations.Course<Integer> course : courses) {
      assertThat(course.outcome().get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(
        new Examination.Done<>(1)
      );
    }
  }

  private Optional<BroughtFile> large(ClientAddress address) throws Exception {
    return examinations.room(address, TensorFile.MAX_BYTES);
  }

  /** Answers how many are answered at that moment. */
  private record Counting(
    CountDownLatch open,
    AtomicInteger atWork
  ) implements FileQuestion<Integer> {
    @Override
    public long footprint() {
      return 1;
    }

    @Override
    public Examination<Integer> answer(Watch watch) {
      int now = atWork.incrementAndGet();
      try {
        open.await();
        return new Examination.Done<>(now);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      } finally {
        atWork.decrementAndGet();
      }
    }
  }
}
