package symmetry.pool;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * The threads that work on studies: one for each core, of which as many pause as runs of visitors are
 * being stepped. A pause is bounded, so that studies go on however busy the visitors are.
 */
final class StudyThreads {

  /** How long a thread pauses at most before it works again. */
  private static final long PAUSE_NANOS = Duration.ofMillis(60).toNanos();

  /** How long it then works at least. */
  private static final long TURN_NANOS = Duration.ofMillis(5).toNanos();

  /** How long a task goes on before one of an address that waits is done in between. */
  private static final long PATIENCE_NANOS = Duration.ofMillis(50).toNanos();

  /** Tasks that wait on one thread for one that came in between. */
  private static final int MOST_BETWEEN = 8;

  private static final long LOOK_NANOS = Duration.ofMillis(1).toNanos();

  private final StudyQueue queue;
  private final KeptResults kept;
  private final IntSupplier slices;
  private final List<Thread> threads;

  StudyThreads(StudyQueue queue, int count, IntSupplier slices, KeptResults kept) {
    this.queue = queue;
    this.kept = kept;
    this.slices = slices;
    threads = IntStream.range(0, count)
      .mapToObj(k -> {
        Worker worker = new Worker(count - 1 - k);
        return Thread.ofPlatform()
          .daemon()
          .priority(Thread.MIN_PRIORITY)
          .name("study-" + (k + 1))
          .start(worker::work);
      })
      .toList();
  }

  void stop() {
    threads.forEach(Thread::interrupt);
  }

  /** One thread's work. */
  private final class Worker {

    private final int tolerated;
    private long nextPauseAt = System.nanoTime();
    private long nextOtherAt;
    private int between;

    /**
     * @param tolerated slices beside which this thread goes on
     */
    Worker(int tolerated) {
      this.tolerated = tolerated;
    }

    void work() {
      try {
        while (!Thread.currentThread().isInterrupted()) run(queue.take());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    private void run(StudyQueue.Handed turn) {
      nextOtherAt = System.nanoTime() + PATIENCE_NANOS;
      turn.run(this::giveWay, kept);
    }

    private void giveWay() {
      letWhoWaitsIn();
      if (slices.getAsInt() <= tolerated) return;
      long now = System.nanoTime();
      if (now < nextPauseAt) return;
      long end = now + PAUSE_NANOS;
      while (slices.getAsInt() > tolerated && System.nanoTime() < end) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
      nextPauseAt = System.nanoTime() + TURN_NANOS;
    }

    /** No address waits for the end of a long task of another. */
    private void letWhoWaitsIn() {
      if (between >= MOST_BETWEEN || System.nanoTime() < nextOtherAt) return;
      nextOtherAt = System.nanoTime() + PATIENCE_NANOS;
      between++;
      queue.takeForWhoWaits().ifPresent(this::run);
      between--;
    }
  }
}
