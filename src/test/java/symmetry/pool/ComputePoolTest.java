package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import symmetry.OnPurpose;

class ComputePoolTest {

  private static final Owner OWNER = Owner.alone("one");

  private final ComputePool pool = new ComputePool();

  @AfterEach
  void stop() {
    pool.stop();
  }

  @Test
  void slice_getsTurnsUntilItIsDone() throws InterruptedException {
    AtomicInteger turns = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    pool.run(OWNER, _ -> {
      if (turns.incrementAndGet() < 10) return 0;
      done.countDown();
      return ComputePool.DONE;
    });

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(turns).hasValue(10);
  }

  @Test
  void sliceThatThrows_leavesThePoolAlive() throws InterruptedException {
    for (int k = 0; k < 2 * Runtime.getRuntime().availableProcessors(); k++) {
      pool.run(OWNER, _ -> {
        throw new OnPurpose();
      });
    }
    CountDownLatch done = new CountDownLatch(1);
    pool.run(OWNER, _ -> {
      done.countDown();
      return ComputePool.DONE;
    });

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void longTurns_keepNobodyElseWaiting() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    for (int k = 0; k < 20; k++) {
      pool.run(
        Owner.alone(k),
        new ComputePool.Slice() {
          @Override
          public long work(long nanos) {
            await(end);
            return ComputePool.DONE;
          }

          @Override
          public boolean isLong() {
            return true;
          }
        }
      );
    }
    CountDownLatch stepped = new CountDownLatch(1);
    pool.runNext(OWNER, _ -> {
      stepped.countDown();
      return ComputePool.DONE;
    });

    assertThat(stepped.await(10, TimeUnit.SECONDS)).isTrue();
    end.countDown();
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
