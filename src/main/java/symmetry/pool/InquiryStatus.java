package symmetry.pool;

import java.util.Optional;
import org.springframework.util.function.SingletonSupplier;
import symmetry.study.Inquiry;
import symmetry.study.file.Csv;
import symmetry.study.file.Json;
import symmetry.study.file.Writing;

/**
 * Where an inquiry stands at one moment. Immutable; its figures are worked out when they are first asked
 * for, once for all who follow it.
 *
 * @param version grows with every change
 * @param progress share done, from 0 to 1
 * @param fault why it was refused or failed, in words
 * @param hasFound whether there is something to take away
 * @param found figures of what was found so far
 */
public record InquiryStatus<F>(
  long version,
  State state,
  double progress,
  Optional<String> fault,
  boolean hasFound,
  Inquiry<?, F> inquiry,
  SingletonSupplier<F> found
) {
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

  public boolean hasEnded() {
    return state != State.RUNNING;
  }

  /** Of what was found so far. */
  public F figures() {
    return found.obtain();
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
