package symmetry.pool;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import symmetry.number.Numerals;
import symmetry.training.MemoryShare;

/**
 * The one budget of memory for all that visitors cause to be kept: runs with their pages, their checkpoints
 * and frames, and answers on their way. What something cannot do without is given or refused before it
 * begins, so that what has begun can go on. Up to half is lent out besides, for checkpoints: freely while
 * there is much of it, in even parts when there is little. Safe on any thread.
 *
 * <p>It is {@code memory.budget} ({@code 256MB}), by default half of the heap.
 */
@Component
public class MemoryBudget {

  private static final double SHARE_OF_HEAP = 0.5;

  /** Of what is given, to one address. */
  private static final double MOST_OF_ONE = 0.75;

  private static final double MEGABYTE = 1_000_000;

  private final long limit;
  private final long mostLent;

  /** Guarded by this, as all below: what was given for good. */
  private long given;

  private long lent;
  private int shares;

  /** The same by address, none 0. */
  private final Map<ClientAddress, Long> givenTo = new HashMap<>();

  @Autowired
  MemoryBudget(Environment environment) {
    this(
      Optional.ofNullable(environment.getProperty("memory.budget", DataSize.class))
        .map(DataSize::toBytes)
        .orElse((long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory()))
    );
  }

  /**
   * @param limit in bytes
   */
  public MemoryBudget(long limit) {
    this.limit = limit;
    mostLent = limit / 2;
  }

  /**
   * So much for something that begins.
   *
   * @param address who asks; three quarters are the most that one has
   * @return nothing if that is not free
   */
  public synchronized Optional<Share> open(ClientAddress address, long bytes) {
    if (bytes > free(address)) return Optional.empty();
    given += bytes;
    givenTo.merge(address, bytes, Long::sum);
    shares++;
    return Optional.of(new Share(address, bytes));
  }

  /** In bytes. */
  public long limit() {
    return limit;
  }

  /** What is not given or lent, in bytes. */
  public synchronized long free() {
    return limit - given - lent;
  }

  private long free(ClientAddress address) {
    long own = (long) (MOST_OF_ONE * limit) - givenTo.getOrDefault(address, 0L);
    return Math.min(free(), own);
  }

  /** Why so much cannot be had now, as a sentence. */
  public synchronized String refusal(ClientAddress address, long bytes) {
    return "This needs about %s MB of memory, and of the %s MB that all visitors share %s MB are free for you.".formatted(
      Numerals.decimals(0, Math.max(1, bytes / MEGABYTE)),
      Numerals.decimals(0, limit / MEGABYTE),
      Numerals.decimals(0, free(address) / MEGABYTE)
    );
  }

  /** What one has; given back when it is closed, which may happen any number of times. */
  public final class Share implements MemoryShare, AutoCloseable {

    private final ClientAddress address;
    private final long mine;

    /** Guarded by the budget. */
    private long borrowed;

    private boolean closed;

    private Share(ClientAddress address, long mine) {
      this.address = address;
      this.mine = mine;
    }

    @Override
    public boolean take(long bytes) {
      synchronized (MemoryBudget.this) {
        if (closed || bytes > free()) return false;
        boolean much = lent + bytes <= mostLent / 2;
        boolean fair = lent + bytes <= mostLent && borrowed + bytes <= mostLent / shares;
        if (!much && !fair) return false;
        borrowed += bytes;
        lent += bytes;
        return true;
      }
    }

    @Override
    public void giveBack(long bytes) {
      synchronized (MemoryBudget.this) {
        if (closed) return;
        borrowed -= bytes;
        lent -= bytes;
      }
    }

    @Override
    public void close() {
      synchronized (MemoryBudget.this) {
        if (closed) return;
        closed = true;
        given -= mine;
        givenTo.computeIfPresent(address, (_, all) -> all == mine ? null : (Long) (all - mine));
        lent -= borrowed;
        shares--;
      }
    }
  }
}
