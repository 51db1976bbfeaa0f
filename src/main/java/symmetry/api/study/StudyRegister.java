package symmetry.api.study;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import symmetry.pool.ClientAddress;
import symmetry.pool.Expectation;
import symmetry.pool.InquiryRun;
import symmetry.pool.Owner;
import symmetry.pool.Studies;

/**
 * The studies asked for over HTTP, by an id that cannot be guessed. Each is kept until half an hour after its end, of
 * one visitor at most {@value #MAX_PER_VISITOR} and of all at most {@value #MAX_KEPT}, running or
 * ended; one that has ended makes room for a new one.
 */
@Component
class StudyRegister {

  /** Of one client address, running or ended. */
  static final int MAX_PER_VISITOR = 64;

  /** Of all, running or ended. */
  static final int MAX_KEPT = 1_024;

  /** Counted from the end: what was accepted finishes, however long it takes. */
  static final Duration KEPT_FOR = Duration.ofMinutes(30);

  /**
   * A study that is kept.
   *
   * @param end empty while it is under way; written by whoever ends it
   */
  private record Entry(
    ClientAddress visitor,
    StudyJob<?> job,
    AtomicReference<Optional<Instant>> end
  ) {
    boolean hasEnded() {
      return job.run().status().hasEnded();
    }

    boolean isOld(Instant oldest) {
      return end
        .get()
        .filter(ended -> ended.isBefore(oldest))
        .isPresent();
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
   * @param visitor the client's address
   * @return nothing if this client or all together have too much under way
   */
  synchronized <F> Optional<StudyJob<F>> start(ClientAddress visitor, StudyOrder<F> order) {
    forgetOld();
    if (!makeRoom(e -> e.visitor.equals(visitor), MAX_PER_VISITOR)) return Optional.empty();
    if (!makeRoom(_ -> true, MAX_KEPT)) return Optional.empty();
    UUID id = UUID.randomUUID();
    Owner owner = new Owner(visitor, id);
    Optional<InquiryRun<F>> run = InquiryRun.start(studies, owner, order.inquiry());
    while (run.isEmpty() && forgetEnded(e -> e.visitor.equals(visitor))) {
      run = InquiryRun.start(studies, owner, order.inquiry());
    }
    return run.map(started -> {
      StudyJob<F> job = new StudyJob<>(id, order, started);
      Entry entry = new Entry(visitor, job, new AtomicReference<>(Optional.empty()));
      started.whenEnded(() -> entry.end.set(Optional.of(clock.instant())));
      entries.put(id, entry);
      return job;
    });
  }

  /** Why memory is too short for a study, as a sentence; empty if it is not. */
  Optional<String> refusal(ClientAddress visitor, StudyOrder<?> order) {
    return studies.refusal(new Owner(visitor, order), order.inquiry());
  }

  /**
   * Seconds that a study would take on this machine, by doing pieces of it.
   *
   * @return nothing if this client or all together have too much under way
   */
  CompletableFuture<OptionalDouble> expected(ClientAddress visitor, StudyOrder<?> order) {
    Owner owner = new Owner(visitor, UUID.randomUUID());
    return Expectation.of(studies, owner, order.inquiry());
  }

  synchronized Optional<StudyJob<?>> find(UUID id) {
    forgetOld();
    return Optional.ofNullable(entries.get(id)).<StudyJob<?>>map(Entry::job);
  }

  /** Cancels a study if it still runs, and forgets it. */
  synchronized boolean remove(UUID id) {
    Optional<Entry> removed = Optional.ofNullable(entries.remove(id));
    removed.ifPresent(e -> e.job.run().forget());
    return removed.isPresent();
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(KEPT_FOR);
    for (Entry entry : List.copyOf(entries.values())) {
      if (entry.isOld(oldest)) remove(entry.job.id());
    }
  }

  /** Forgets an ended study if there are as many as may be; false if none of them has ended. */
  private boolean makeRoom(Predicate<Entry> counted, int most) {
    return entries.values().stream().filter(counted).count() < most || forgetEnded(counted);
  }

  /** Forgets the oldest that has ended; false if there is none. */
  private boolean forgetEnded(Predicate<Entry> counted) {
    return entries
      .values()
      .stream()
      .filter(e -> counted.test(e) && e.hasEnded())
      .findFirst()
      .filter(e -> remove(e.job.id()))
      .isPresent();
  }
}
