package symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long a test waits for what comes at once on a machine that does nothing else. Others may load it
 * twentyfold, and a wait that is over too soon fails for no fault; one that is long costs nothing where all is well.
 */
public final class Patience {

  public static final Duration LIMIT = Duration.ofMinutes(4);

  /** Of a page: shorter, since many tests wait where one is broken. */
  public static final Duration OF_A_PAGE = Duration.ofMinutes(2);

  private Patience() {}

  /** Waits for a condition. */
  public static ConditionFactory await() {
    return Awaitility.await().atMost(LIMIT);
  }

  /** Waits until somebody has counted it down. */
  public static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)).as("counted down").isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Waits for what comes next. */
  public static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(next).as("what comes next").isNotNull();
    return next;
  }
}
