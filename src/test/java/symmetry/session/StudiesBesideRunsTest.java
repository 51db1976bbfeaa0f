package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
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
    Task<Integer> endless = work -> {
      for (;;) work.reached(0);
    };
    studies.start("another", Collections.nCopies(2 * cores, endless), new RecordingStudy<>());
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
    assertThat(shown.poll(60, TimeUnit.SECONDS)).isZero();

    long[] millis = new long[STEPS];
    for (int k = 0; k < STEPS; k++) {
      long start = System.nanoTime();
      run.step(1);
      assertThat(shown.poll(60, TimeUnit.SECONDS)).isEqualTo(k + 1);
      millis[k] = (System.nanoTime() - start) / 1_000_000;
    }
    Arrays.sort(millis);
    assertThat(millis[STEPS / 2]).isLessThan(LIMIT_MILLIS);

    run.close();
    studies.stop();
    pool.stop();
  }
}
