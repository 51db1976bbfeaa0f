package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import symmetry.OnPurpose;
import symmetry.data.Dataset;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;
import symmetry.training.MemoryShare;

class ComputePoolTest {

  private static final Owner OWNER = Owner.alone("one");

  private final ComputePool pool = new ComputePool();

  @AfterEach
  void stop() {
    pool.stop();
  }

  @Test
  void slice_getsTurnsUntilItIsDone() {
    AtomicInteger turns = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    pool.run(OWNER, _ -> {
      if (turns.incrementAndGet() < 10) return 0;
      done.countDown();
      return ComputePool.DONE;
    });

    await(done);
    assertThat(turns).hasValue(10);
  }

  @Test
  void sliceThatThrows_leavesThePoolAlive() {
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

    await(done);
  }

  @Test
  void longTurns_keepNobodyElseWaiting() {
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

    await(stepped);
    end.countDown();
  }

  /** A start that goes on is no free memory, whoever has closed it. */
  @Test
  void memoryOfATurnThatGoesOn_isNotLentAgain() {
    MemoryBudget budget = new MemoryBudget(1_000);
    MemoryBudget.Share share = budget.open(ClientAddress.UNKNOWN, 700).orElseThrow();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    pool.run(
      OWNER,
      new Using(share, () -> {
        begun.countDown();
        await(end);
      })
    );
    await(begun);
    share.close();

    assertThat(budget.free()).isEqualTo(300);
    end.countDown();
    await().untilAsserted(() -> assertThat(budget.free()).isEqualTo(1_000));
  }

  @Test
  void startThatNobodyWaitsFor_endsMidway() {
    MemoryBudget budget = new MemoryBudget(1_000);
    MemoryBudget.Share share = budget.open(ClientAddress.UNKNOWN, 700).orElseThrow();
    CountDownLatch begun = new CountDownLatch(1);
    Experiment start = Links.experiment("v=1&data=circle&hidden=4-4&init=lsuv");
    Using endless = new Using(share, () -> {
      begun.countDown();
      Dataset dataset = Dataset.of(start.data(), start.seed());
      for (;;) start.initialParameters(dataset);
    });
    pool.run(OWNER, endless);
    await(begun);
    endless.unwanted = true;
    share.close();

    await().untilAsserted(() -> assertThat(budget.free()).isEqualTo(1_000));
  }

  /** One turn with some memory. */
  private static final class Using implements ComputePool.Slice {

    private final MemoryShare memory;
    private final Runnable work;
    private volatile boolean unwanted;

    Using(MemoryShare memory, Runnable work) {
      this.memory = memory;
      this.work = work;
    }

    @Override
    public long work(long nanos) {
      work.run();
      return ComputePool.DONE;
    }

    @Override
    public boolean isUnwanted() {
      return unwanted;
    }

    @Override
    public MemoryShare memory() {
      return memory;
    }
  }
}
