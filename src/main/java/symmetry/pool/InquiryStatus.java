package symmetry.pool;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import symmetry.study.Inquiry;
import symmetry.study.file.Csv;
import symmetry.study.file.Json;
import symmetry.study.file.Writing;

/**
 * Where an inquiry stands at one moment. Immutable; its figures are worked out when they are first asked
 * for, once for all who follow it.
 */
public final class InquiryStatus<F> {

  /** How it goes on. */
  public enum State {
    RUNNING,
    DONE,
    CANCELLED,
    /** There is no answer; the fault says why. */
    REFUSED,
    /** By a fault of ours. */
    FAILED,
  }

  private final long version;
  private final State state;
  private final double progress;
  private final Optional<String> fault;
  private final boolean hasFound;
  private final Inquiry<?, F> inquiry;
  private final Supplier<F> found;
  private @Nullable F figures;

  InquiryStatus(
    long version,
    State state,
    double progress,
    Optional<String> fault,
    boolean hasFound,
    Inquiry<?, F> inquiry,
    Supplier<F> found
  ) {
    this.version = version;
    this.state = state;
    this.progress = progress;
    this.fault = fault;
    this.hasFound = hasFound;
    this.inquiry = inquiry;
    this.found = found;
  }

  /** Grows with every change. */
  public long version() {
    return version;
  }

  public State state() {
    return state;
  }

  public boolean hasEnded() {
    return state != State.RUNNING;
  }

  /** Share done, from 0 to 1. */
  public double progress() {
    return progress;
  }

  /** Why it was refused or failed, in words. */
  public Optional<String> fault() {
    return fault;
  }

  /** Whether there is something to take away. */
  public boolean hasFound() {
    return hasFound;
  }

  /** Of what was found so far. */
  public synchronized F figures() {
    F known = figures;
    if (known == null) {
      known = found.get();
      figures = known;
    }
    return known;
  }

  /** What is being done, in a few words. */
  public String doing() {
    return inquiry.doing(figures());
  }

  /** What was found so far, as comma-separated values. */
  public Writing csv() {
    return out -> Csv.text(inquiry.rows(figures())).writeTo(out);
  }

  /** What was found so far, as JSON. */
  public Writing json() {
    return out -> Json.text(report()).writeTo(out);
  }

  /** The same as what JSON is made of. */
  public Object report() {
    return inquiry.report(figures());
  }
}
