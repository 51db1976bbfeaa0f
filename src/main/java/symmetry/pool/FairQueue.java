package symmetry.pool;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who works next. Whoever has had least of the processor goes first: of the addresses, then of the
 * owners at that address (start-time fair queueing: Goyal, Vin, Cheng 1996). What somebody waits for at
 * the button is ahead of that, once, as long as its owner has not had more than the others. Knows no
 * clock; not safe for several threads.
 */
final class FairQueue {

  /** How much more than the others an owner may have had and still be ahead of them. */
  private static final long CREDIT_NANOS = 50_000_000;

  /** How much more than the others an owner is remembered to have had: who began with much waits no longer. */
  private static final long DEBT_NANOS = 200_000_000;

  /** Of those at an address who have gone and had more than the others, so many are remembered, and of addresses. */
  static final int MOST_DEBTORS = 256;

  /** Work that waits. */
  private static final class Entry {

    private final Owner owner;
    private final ComputePool.Slice slice;
    private final long dueAt;
    private boolean ahead;

    Entry(Owner owner, ComputePool.Slice slice, long dueAt, boolean ahead) {
      this.owner = owner;
      this.slice = slice;
      this.dueAt = dueAt;
      this.ahead = ahead;
    }
  }

  /** What an address, or one of its members, has had. */
  private static final class Account {

    private long served;

    /** Entries that wait or are worked on. */
    private int present;

    /** Of an address: by its members, who came first being first. */
    private final Map<Object, Account> members = new LinkedHashMap<>();

    /** How much the account had that was served last: those who come start there. */
    private long floor;

    Account member(Object name) {
      return members.computeIfAbsent(name, _ -> new Account());
    }

    /** From now on one entry more of this member is here. */
    Account enter(Object name) {
      Account member = member(name);
      if (member.present++ == 0) member.served = Math.max(member.served, floor);
      return member;
    }

    /**
     * One entry less; who had no more than those who go on is forgotten, and whoever owes longest where many do: who is
     * another one each time, as a request is, never comes back.
     */
    void leave(Object name) {
      member(name).present--;
      members.values().removeIf(m -> m.present == 0 && m.served <= floor);
      long debtors = members
        .values()
        .stream()
        .filter(m -> m.present == 0)
        .count();
      if (debtors <= MOST_DEBTORS) return;
      Iterator<Account> all = members.values().iterator();
      while (all.next().present > 0);
      all.remove();
    }

    void serve(Object name, long nanos) {
      Account member = member(name);
      member.served = Math.min(member.served + nanos, floor + DEBT_NANOS);
    }
  }

  /**
   * A slice whose turn it is.
   *
   * @param waited nanoseconds since it was due, 0 if somebody made it go ahead before
   */
  record Turn(Owner owner, ComputePool.Slice slice, long waited) {}

  private final List<Entry> entries = new ArrayList<>();

  /** The addresses are its members. */
  private final Account all = new Account();

  /** A slice that comes anew. */
  void add(Owner owner, ComputePool.Slice slice, long dueAt, boolean ahead) {
    all.enter(owner.address()).enter(owner.member());
    entries.add(new Entry(owner, slice, dueAt, ahead));
  }

  /** A slice waits again, after a turn. */
  void back(Turn turn, long dueAt, long worked) {
    serve(turn.owner(), worked);
    entries.add(new Entry(turn.owner(), turn.slice(), dueAt, false));
  }

  /** A slice is done, after a turn. */
  void done(Turn turn, long worked) {
    serve(turn.owner(), worked);
    all.member(turn.owner().address()).leave(turn.owner().member());
    all.leave(turn.owner().address());
  }

  /** Somebody waits for this slice, if it is here. */
  boolean moveAhead(ComputePool.Slice slice) {
    for (Entry e : entries) if (e.slice == slice) return (e.ahead = true);
    return false;
  }

  /** Takes out the slice that is to work now; empty if none is due. */
  Optional<Turn> take(long now) {
    @Nullable
    Entry next = null;
    for (Entry e : entries) {
      if (isDue(e, now) && (next == null || isBefore(e, next))) next = e;
    }
    if (next == null) return Optional.empty();
    entries.remove(next);
    Account address = all.member(next.owner.address());
    all.floor = Math.max(all.floor, address.served);
    address.floor = Math.max(address.floor, address.member(next.owner.member()).served);
    return Optional.of(new Turn(next.owner, next.slice, Math.max(0, now - next.dueAt)));
  }

  /** How many could work now. */
  int waiting(long now) {
    int waiting = 0;
    for (Entry e : entries) if (isDue(e, now)) waiting++;
    return waiting;
  }

  /** Owners who have something here or being worked on. */
  int owners() {
    return all.members
      .values()
      .stream()
      .mapToInt(
        a ->
          (int) a.members
            .values()
            .stream()
            .filter(m -> m.present > 0)
            .count()
      )
      .sum();
  }

  /** All who are known, those included who have gone. */
  int known() {
    return all.members
      .values()
      .stream()
      .mapToInt(a -> a.members.size())
      .sum();
  }

  /** Until the next one is due; {@link Long#MAX_VALUE} if there is none. */
  long untilDue(long now) {
    long until = Long.MAX_VALUE;
    for (Entry e : entries) until = Math.min(until, e.ahead ? 0 : e.dueAt - now);
    return until;
  }

  private static boolean isDue(Entry e, long now) {
    return e.ahead || e.dueAt - now <= 0;
  }

  private boolean isBefore(Entry e, Entry other) {
    boolean ahead = isAhead(e);
    if (ahead != isAhead(other)) return ahead;
    Account address = all.member(e.owner.address());
    Account others = all.member(other.owner.address());
    if (address != others) return address.served < others.served;
    return address.member(e.owner.member()).served < address.member(other.owner.member()).served;
  }

  private boolean isAhead(Entry e) {
    if (!e.ahead) return false;
    Account address = all.member(e.owner.address());
    return address.member(e.owner.member()).served <= address.floor + CREDIT_NANOS;
  }

  private void serve(Owner owner, long nanos) {
    all.serve(owner.address(), nanos);
    all.member(owner.address()).serve(owner.member(), nanos);
  }
}
