package symmetry.session;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import jakarta.annotation.PreDestroy;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import symmetry.pool.Expectation;
import symmetry.pool.InquiryRun;
import symmetry.pool.InquiryStatus.State;
import symmetry.pool.Studies;
import symmetry.study.Inquiry;

/**
 * One visitor's studies, with what they found. A study goes on while nobody looks, so that whoever
 * leaves a page and comes back finds it as it was left or further on. The last {@value #MOST} are kept;
 * where a new one has no room, the oldest that nobody looks at makes it.
 */
@SpringComponent
@VaadinSessionScope
public class StudyShelf {

  /** Studies kept for one visitor, under way or ended. */
  public static final int MOST = 8;

  /** A study, and how many look at it. */
  private static final class Kept {

    private final InquiryRun<?> run;
    private int lookers;

    Kept(InquiryRun<?> run) {
      this.run = run;
    }
  }

  private final Studies studies;
  private final Object owner;

  /** Guarded by this: the one asked for last at the end. */
  private final Map<Inquiry<?, ?>, Kept> kept = new LinkedHashMap<>();

  @Autowired
  StudyShelf(Studies studies, Visitor owner) {
    this(studies, (Object) owner.owner());
  }

  /**
   * @param owner whose studies are counted together
   */
  public StudyShelf(Studies studies, Object owner) {
    this.studies = studies;
    this.owner = owner;
  }

  /** The study of an equal inquiry that is kept, unless it failed; looked at until it is left. */
  public synchronized <F> Optional<InquiryRun<F>> find(Inquiry<?, F> inquiry) {
    return find(inquiry, state -> state != State.FAILED);
  }

  /**
   * The study of an equal inquiry that is kept and was not cancelled, or else a new one.
   *
   * @return empty, and nothing starts, if too much is under way
   */
  public synchronized <F> Optional<InquiryRun<F>> follow(Inquiry<?, F> inquiry) {
    return find(inquiry, state -> state != State.FAILED && state != State.CANCELLED).or(() ->
      begin(inquiry)
    );
  }

  /**
   * A new study, in place of the one of an equal inquiry.
   *
   * @return empty, and nothing starts, if too much is under way
   */
  public synchronized <F> Optional<InquiryRun<F>> begin(Inquiry<?, F> inquiry) {
    Optional<InquiryRun<F>> run = InquiryRun.start(studies, owner, inquiry);
    while (run.isEmpty() && dropOne(k -> !k.run.status().hasEnded())) {
      run = InquiryRun.start(studies, owner, inquiry);
    }
    run.ifPresent(started -> {
      Kept before = kept.remove(inquiry);
      if (before != null) before.run.forget();
      look(inquiry, new Kept(started));
      if (kept.size() > MOST) dropOne(_ -> true);
    });
    return run;
  }

  /** Why memory is too short for it, as a sentence; empty if it is not. */
  public Optional<String> refusal(Inquiry<?, ?> inquiry) {
    return studies.refusal(owner, inquiry);
  }

  /** Seconds that it would take on this machine, if that can be told; to be cancelled once nobody waits for it. */
  public CompletableFuture<OptionalDouble> expected(Inquiry<?, ?> inquiry) {
    return Expectation.of(studies, owner, inquiry);
  }

  /** One who looked at a study looks no more. */
  public synchronized void leave(InquiryRun<?> run) {
    for (Kept k : kept.values()) if (k.run == run) k.lookers--;
  }

  /** Equal inquiries have figures of one type. */
  @SuppressWarnings("unchecked")
  private <F> Optional<InquiryRun<F>> find(Inquiry<?, F> inquiry, Predicate<State> wanted) {
    Kept known = kept.get(inquiry);
    if (known == null || !wanted.test(known.run.status().state())) return Optional.empty();
    kept.remove(inquiry);
    look(inquiry, known);
    return Optional.of((InquiryRun<F>) known.run);
  }

  private void look(Inquiry<?, ?> inquiry, Kept study) {
    study.lookers++;
    kept.put(inquiry, study);
  }

  /** Gives up the oldest that nobody looks at; false if there is none. */
  private boolean dropOne(Predicate<Kept> wanted) {
    for (Iterator<Kept> all = kept.values().iterator(); all.hasNext(); ) {
      Kept oldest = all.next();
      if (oldest.lookers > 0 || !wanted.test(oldest)) continue;
      all.remove();
      oldest.run.forget();
      return true;
    }
    return false;
  }

  @PreDestroy
  synchronized void cancelAll() {
    kept.values().forEach(k -> k.run.forget());
    kept.clear();
  }
}
