package symmetry.pool;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What work has found that is a pure function of its question, kept in memory for all who ask the same:
 * what is asked for often stays. It is of this build, since it ends with the process. Safe on any thread.
 *
 * @param <Q> a value: compared by equals
 */
public final class Kept<Q, A> {

  /** Of the heap. */
  private static final int SHARE = 32;

  /** Of the room, what one answer takes at most. */
  private static final int MOST_OF_ONE = 8;

  private static final int KILOBYTE = 1_024;

  private record Weighed<A>(A answer, long bytes) {}

  private final long room;
  private final Cache<Q, Weighed<A>> cache;

  /** A thirty-second of the heap, for answers of one kind. */
  public Kept() {
    this(Runtime.getRuntime().maxMemory() / SHARE);
  }

  /**
   * @param room in bytes
   */
  Kept(long room) {
    this.room = room;
    cache = Caffeine.newBuilder()
      .maximumWeight(room / KILOBYTE)
      .weigher((Q _, Weighed<A> answer) -> Math.toIntExact(1 + answer.bytes() / KILOBYTE))
      .executor(Runnable::run)
      .recordStats()
      .build();
  }

  /** What was found before, if it is still here. */
  public Optional<A> find(Q question) {
    @Nullable
    Weighed<A> present = cache.getIfPresent(question);
    (present == null ? PoolMeters.NOT_KEPT : PoolMeters.KEPT).increment();
    return Optional.ofNullable(present).map(Weighed::answer);
  }

  /**
   * Keeps an answer, which nobody changes any more, unless it is too large.
   *
   * @param bytes that it takes, roughly
   */
  public void keep(Q question, A answer, long bytes) {
    if (bytes <= room / MOST_OF_ONE) cache.put(question, new Weighed<>(answer, bytes));
  }

  /** How often something was found. */
  public long hits() {
    return cache.stats().hitCount();
  }
}
