package symmetry.pool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import symmetry.number.Numerals;
import symmetry.training.MemoryShare;

/**
 * The one budget of memory for all that visitors cause to be kept: runs with their pages, their checkpoints
 * and frames, answers on their way, what studies work with and what they found. What something cannot do
 * without is given or refused before it begins, so that what has begun can go on. Up to half is lent out
 * besides, for checkpoints: freely while there is much of it, in even parts when there is little. What is
 * left holds results that may be asked for again, which go as soon as something begins. Safe on any thread.
 *
 * <p>It is {@code memory.budget} ({@code 256MB}), by default half of the heap.
 */
@Component
public class MemoryBudget {

  private static final double SHARE_OF_HEAP = 0.5;

  /** Of what is given, to one address. */
  private static final double MOST_OF_ONE = 0.75;

  /** Of the whole, kept for what begins next: is less free, nothing more is lent, and runs that play thin. */
  private static final int RESERVE = 16;

  private static final double MEGABYTE = 1_000_000;

  private final long limit;
  private final long mostLent;

  /** Guarded by this, as all below: what was given for good. */
  private long given;

  private long lent;
  private int shares;

  /** The same by address, none 0. */
  private final Map<ClientAddress, Long> givenTo = new HashMap<>();

  private final List<Spare> spares = new CopyOnWriteArrayList<>();

  /** What can be done without. */
  interface Spare {
    /** How much it is. */
    long bytes();

    /** Goes without so much of it, or all. */
    void giveUp(long bytes);
  }

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
    Share share = new Share(address);
    if (!share.resize(bytes)) return Optional.empty();
    shares++;
    return Optional.of(share);
  }

  /** From now on counts this. */
  synchronized void count(Spare spare) {
    spares.add(spare);
  }

  /** Has so much kept that can be done without, if nobody else needs it. */
  synchronized void keep(long bytes, Runnable keeping) {
    if (bytes <= unused() - limit / RESERVE) keeping.run();
  }

  private void makeRoom(long bytes) {
    for (Spare spare : spares) {
      long lacking = bytes - unused();
      if (lacking > 0) spare.giveUp(lacking);
    }
  }

  /** In bytes. */
  public long limit() {
    return limit;
  }

  /** What is not given or lent, in bytes. */
  public synchronized long free() {
    return limit - given - lent;
  }

  /** What of that is taken by what can be done without. */
  long spare() {
    return spares.stream().mapToLong(Spare::bytes).sum();
  }

  private long unused() {
    return free() - spare();
  }

  /** What of it one address may have. */
  synchronized long free(ClientAddress address) {
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

  /**
   * What one has; given back when it is closed, which may happen any number of times, and nobody holds it
   * any more.
   */
  public final class Share implements MemoryShare, AutoCloseable {

    private final ClientAddress address;

    /** Guarded by the budget, as all below. */
    private long mine;

    private long borrowed;

    private boolean closed;
    private int holds;
    private boolean returned;

    private Share(ClientAddress address) {
      this.address = address;
    }

    /** Has so much from now on; false, and it has what it had, if more is not free. */
    boolean resize(long bytes) {
      synchronized (MemoryBudget.this) {
        long more = bytes - mine;
        if (more > free(address)) return false;
        makeRoom(more);
        mine = bytes;
        given += more;
        long all = givenTo.getOrDefault(address, 0L) + more;
        if (all == 0) givenTo.remove(address);
        else givenTo.put(address, all);
        return true;
      }
    }

    @Override
    public boolean take(long bytes) {
      synchronized (MemoryBudget.this) {
        if (closed || bytes > unused() - limit / RESERVE) return false;
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
        if (returned) return;
        borrowed -= bytes;
        lent -= bytes;
      }
    }

    @Override
    public void hold() {
      synchronized (MemoryBudget.this) {
        holds++;
      }
    }

    @Override
    public void release() {
      synchronized (MemoryBudget.this) {
        holds--;
        returnIfOver();
      }
    }

    @Override
    public void close() {
      synchronized (MemoryBudget.this) {
        closed = true;
        returnIfOver();
      }
    }

    /** Called with the budget locked. */
    private void returnIfOver() {
      if (returned || !closed || holds > 0) return;
      returned = true;
      resize(0);
      lent -= borrowed;
      shares--;
    }
  }
}
