package symmetry.api.study;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import symmetry.pool.InquiryRun;
import symmetry.pool.Studies;

/**
 * The studies asked for over HTTP, by an id that cannot be guessed. Each is kept for half an hour, of
 * one visitor at most {@value #MAX_PER_VISITOR} and of all at most {@value #MAX_KEPT}, running or
 * ended; one that has ended makes room for a new one.
 */
@Component
class StudyRegister {

  /** Of one client address, running or ended. */
  static final int MAX_PER_VISITOR = 4;

  /** Of all, running or ended. */
  static final int MAX_KEPT = 32;

  /** Counted from the start. */
  static final Duration KEPT_FOR = Duration.ofMinutes(30);

  /** Whose studies are counted together. */
  private record Visitor(String address) {}

  private record Entry(Visitor visitor, Instant start, StudyJob<?> job) {
    boolean hasEnded() {
      return job.run().status().hasEnded();
    }
  }

  private final Studies studies;
  private final InstantSource clock;

  /** Guarded by this; the oldest first. */
  private final Map<UUID, Entry> entries = new LinkedHashMap<>();

  @Autowired
  StudyRegister(Studies studies) {
    this(studies, InstantSource.system());
  }

  StudyRegister(Studies studies, InstantSource clock) {
    this.studies = studies;
    this.clock = clock;
  }

  /**
   * Starts a study.
   *
   * @param address the client's
   * @return nothing if this client or all together have too much under way
   */
  synchronized <F> Optional<StudyJob<F>> start(String address, StudyOrder<F> order) {
    forgetOld();
    Visitor visitor = new Visitor(address);
    if (!makeRoom(e -> e.visitor.equals(visitor), MAX_PER_VISITOR)) return Optional.empty();
    if (!makeRoom(_ -> true, MAX_KEPT)) return Optional.empty();
    return InquiryRun.start(studies, visitor, order.inquiry()).map(run -> {
      StudyJob<F> job = new StudyJob<>(UUID.randomUUID(), order, run);
      entries.put(job.id(), new Entry(visitor, clock.instant(), job));
      return job;
    });
  }

  synchronized Optional<StudyJob<?>> find(UUID id) {
    forgetOld();
    return Optional.ofNullable(entries.get(id)).<StudyJob<?>>map(Entry::job);
  }

  /** Cancels a study if it still runs, and forgets it. */
  synchronized boolean remove(UUID id) {
    Optional<Entry> removed = Optional.ofNullable(entries.remove(id));
    removed.ifPresent(e -> e.job.run().cancel());
    return removed.isPresent();
  }

  /** Cancels what has run for too long, too. */
  private void forgetOld() {
    Instant oldest = clock.instant().minus(KEPT_FOR);
    Iterator<Entry> all = entries.values().iterator();
    while (all.hasNext()) {
      Entry entry = all.next();
      if (!entry.start.isBefore(oldest)) continue;
      entry.job.run().cancel();
      all.remove();
    }
  }

  /** Forgets an ended study if there are as many as may be; false if none of them has ended. */
  private boolean makeRoom(Predicate<Entry> counted, int most) {
    if (entries.values().stream().filter(counted).count() < most) return true;
    Optional<UUID> ended = entries
      .entrySet()
      .stream()
      .filter(e -> counted.test(e.getValue()) && e.getValue().hasEnded())
      .map(Map.Entry::getKey)
      .findFirst();
    ended.ifPresent(entries::remove);
    return ended.isPresent();
  }
}
