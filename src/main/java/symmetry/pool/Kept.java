package symmetry.pool;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What work has found that is a pure function of its question, kept in memory for all who ask the same:
 * what is asked for often stays, as long as nobody needs its memory. It is of this build, since it ends with
 * the process. Safe on any thread.
 *
 * @param <Q> a value: compared by equals
 */
public final class Kept<Q, A> implements MemoryBudget.Spare {

  /** Of the budget, what answers of one kind take at most. */
  private static final int SHARE = 16;

  /** Of the room, what one answer takes at most. */
  private static final int MOST_OF_ONE = 8;

  private static final int KILOBYTE = 1_024;

  private record Weighed<A>(A answer, long bytes) {}

  private final MemoryBudget memory;
  private final long room;
  private final Cache<Q, Weighed<A>> cache;

  public Kept(MemoryBudget memory) {
    this.memory = memory;
    room = memory.limit() / SHARE;
    cache = Caffeine.newBuilder()
      .maximumWeight(room / KILOBYTE)
      .weigher((Q _, Weighed<A> answer) -> Math.toIntExact(1 + answer.bytes() / KILOBYTE))
      .executor(Runnable::run)
      .build();
    memory.count(this);
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
   * @param bytes that it takes with its question, roughly
   */
  public void keep(Q question, A answer, long bytes) {
    if (bytes > room / MOST_OF_ONE) return;
    memory.keep(bytes, () -> cache.put(question, new Weighed<>(answer, bytes)));
  }

  @Override
  public long bytes() {
    return KILOBYTE * bounds().weightedSize().orElseThrow();
  }

  @Override
  public void giveUp(long bytes) {
    long left = Math.max(0, bytes() - bytes) / KILOBYTE;
    bounds().setMaximum(left);
    bounds().setMaximum(room / KILOBYTE);
  }

  private Policy.Eviction<Q, Weighed<A>> bounds() {
    return cache.policy().eviction().orElseThrow();
  }
}
