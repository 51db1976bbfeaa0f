package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.await;
import static symmetry.Patience.next;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import symmetry.experiment.Experiment;
import symmetry.pool.ComputePool;
import symmetry.pool.Owner;
import symmetry.pool.RecordingStudy;
import symmetry.pool.Studies;
import symmetry.study.Task;
import symmetry.training.MemoryShare;
import symmetry.training.Snapshot;

@Isolated("measures how long a visitor waits")
class StudiesBesideRunsTest {

  private static final int STEPS = 31;
  private static final long LIMIT_MILLIS = 200;
  /** Of what a step takes without a study, where the machine does much else. */
  private static final int LIMIT_TIMES = 5;

  private final SynchronousQueue<Long> shown = new SynchronousQueue<>();

  /** Shows every state at once and says which step it is of. */
  private final FrameSink sink = new AttentiveSink() {
    @Override
    public void accept(Snapshot snapshot, boolean playing) {
      try {
        shown.put(snapshot.step());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void fail() {}
  };

  @Test
  void stepOfAVisitor_isShownSoonWhileAStudyHasEveryCore() throws Exception {
    ComputePool pool = new ComputePool();
    int cores = Runtime.getRuntime().availableProcessors();
    Studies studies = new Studies(cores, pool::demand);
    Run run = new Run(
      pool,
      Owner.alone("one"),
      Experiment.opening(),
      0,
      sink,
      Optional.empty(),
      (_, _) -> () -> {},
      MemoryShare.UNBOUNDED
    );
    assertThat(next(shown)).isZero();
    long alone = millisOfSteps(run, 1);
    CountDownLatch busy = new CountDownLatch(cores);
    studies.start("another", endless(2 * cores, busy), new RecordingStudy<>());
    await(busy);

    assertThat(millisOfSteps(run, 1 + STEPS)).isLessThan(
      Math.max(LIMIT_MILLIS, LIMIT_TIMES * alone)
    );

    run.close();
    studies.stop();
    pool.stop();
  }

  /** None equal to another, which would be done once for both. */
  private static List<Task<Integer>> endless(int count, CountDownLatch begun) {
    return IntStream.range(0, count)
      .<Task<Integer>>mapToObj(k -> work -> {
        begun.countDown();
        for (;;) work.reached(k * 0.0);
      })
      .toList();
  }

  /** From asking for a step until it is shown, the median of some. */
  private long millisOfSteps(Run run, long first) throws InterruptedException {
    long[] millis = new long[STEPS];
    for (int k = 0; k < STEPS; k++) {
      long start = System.nanoTime();
      run.step(1);
      assertThat(next(shown)).isEqualTo(first + k);
      millis[k] = (System.nanoTime() - start) / 1_000_000;
    }
    Arrays.sort(millis);
    return millis[STEPS / 2];
  }
}
