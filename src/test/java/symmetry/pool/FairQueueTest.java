package symmetry.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symmetry.pool.ComputePool.Slice;
import symmetry.pool.FairQueue.Turn;

class FairQueueTest {

  private static final long MS = 1_000_000;

  private final FairQueue queue = new FairQueue();

  /** Milliseconds that each member has worked. */
  private final Map<Object, Long> worked = new HashMap<>();

  private long now;

  @Test
  void ownersWithManySlices_getAsMuchAsOthers() {
    Owner heavy = new Owner("school", "heavy");
    for (int k = 0; k < 8; k++) add(heavy);
    add(new Owner("school", "light"));
    work(600, 8);

    assertThat(worked.get("light")).isCloseTo(2_400L, within(20));
  }

  @Test
  void aLongSlice_isPaidForByWhoNeedsIt() {
    add(new Owner("school", "short"));
    add(new Owner("school", "long"));
    for (int k = 0; k < 300; k++) turn("long", 10, 1);

    assertThat(worked.get("short")).isCloseTo(worked.get("long"), within(20));
  }

  @Test
  void addresses_shareEvenlyHoweverManyComeFromOne() {
    for (int k = 0; k < 30; k++) add(new Owner("school", k));
    add(new Owner("home", "one"));
    work(620, 1);

    assertThat(worked.get("one")).isBetween(300L, 320L);
  }

  /** As requests do: who they were would be kept for ever otherwise, and all that hangs on it. */
  @Test
  void whoIsAnotherOneEachTime_isForgotten() {
    for (int k = 0; k < 10_000; k++) {
      queue.add(new Owner("school", "request " + k), _ -> 0, now, false);
      queue.done(queue.take(now).orElseThrow(), MS);
    }
    assertThat(queue.known()).isLessThanOrEqualTo(FairQueue.MOST_DEBTORS);
    for (int k = 0; k < 10_000; k++) {
      queue.add(new Owner("school " + k, "request"), _ -> 0, now, false);
      queue.done(queue.take(now).orElseThrow(), MS);
    }
    assertThat(queue.known()).isLessThanOrEqualTo(2 * FairQueue.MOST_DEBTORS);
  }

  @Test
  void whoComesLate_doesNotCatchUp() {
    add(new Owner("school", "early"));
    work(100, 10);
    add(new Owner("school", "late"));
    work(100, 10);

    assertThat(worked.get("late")).isBetween(490L, 510L);
  }

  @Test
  void whatSomebodyWaitsFor_isAheadOfOthersOnce() {
    Slice step = _ -> 0;
    for (int k = 0; k < 30; k++) add(new Owner("school", k));
    work(100, 1);
    queue.add(new Owner("school", "one"), step, now, true);

    Turn first = queue.take(now).orElseThrow();
    assertThat(first.slice()).isSameAs(step);
    queue.back(first, now, MS);
    assertThat(queue.take(now).orElseThrow().slice()).isNotSameAs(step);
  }

  @Test
  void sliceThatWaits_canBeMovedAhead() {
    Slice paused = _ -> 0;
    queue.add(new Owner("school", "one"), paused, now + 20 * MS, false);
    add(new Owner("school", "other"));
    queue.moveAhead(paused);

    Turn first = queue.take(now).orElseThrow();
    assertThat(first.slice()).isSameAs(paused);
    assertThat(first.waited()).isZero();
  }

  @Test
  void whoHadMuchMoreThanOthers_isNotAhead() {
    Owner greedy = new Owner("school", "greedy");
    Slice again = _ -> 0;
    queue.add(greedy, again, now, true);
    add(new Owner("school", "other"));
    Turn turn = queue.take(now).orElseThrow();
    queue.back(turn, now, 200 * MS);
    queue.moveAhead(again);

    assertThat(queue.take(now).orElseThrow().owner().member()).isEqualTo("other");
  }

  @Test
  void whoBeganWithMuch_doesNotWaitForAsLong() {
    Owner slow = new Owner("school", "slow");
    add(slow);
    queue.back(queue.take(now).orElseThrow(), now, 60_000 * MS);
    add(new Owner("school", "other"));
    work(300, 1);

    assertThat(worked.get("slow")).isGreaterThan(40);
  }

  @Test
  void whatIsNotDue_waits() {
    queue.add(new Owner("school", "one"), _ -> 0, now + MS, false);

    assertThat(queue.take(now)).isEmpty();
    assertThat(queue.waiting(now)).isZero();
    assertThat(queue.untilDue(now)).isEqualTo(MS);
    assertThat(queue.owners()).isEqualTo(1);
    assertThat(queue.take(now + MS)).isPresent();
  }

  @Test
  void whoIsDone_isNotHereAnyMore() {
    add(new Owner("school", "one"));
    queue.done(queue.take(now).orElseThrow(), MS);

    assertThat(queue.owners()).isZero();
    assertThat(queue.untilDue(now)).isEqualTo(Long.MAX_VALUE);
  }

  private static org.assertj.core.data.Offset<Long> within(long offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  private void add(Owner owner) {
    queue.add(owner, _ -> 0, now, false);
  }

  /** So many turns of so many milliseconds each. */
  private void work(int turns, long millis) {
    for (int k = 0; k < turns; k++) turn("", 0, millis);
  }

  /** A turn of this length; another one for this member. */
  private void turn(Object member, long its, long millis) {
    Turn turn = queue.take(now).orElseThrow();
    long length = turn.owner().member().equals(member) ? its : millis;
    worked.merge(turn.owner().member(), length, Long::sum);
    now += length * MS;
    queue.back(turn, now, length * MS);
  }
}
