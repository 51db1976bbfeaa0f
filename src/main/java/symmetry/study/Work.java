package symmetry.study;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import symmetry.training.Trainer;

/** How a study tells how far it is, and learns that nobody waits for it any more. Immutable. */
public final class Work {

  private final DoubleConsumer progress;
  private final BooleanSupplier cancelled;
  private final double from;
  private final double to;

  /**
   * @param progress gets the share done, from 0 to 1, never falling
   * @param cancelled asked between steps
   */
  public Work(DoubleConsumer progress, BooleanSupplier cancelled) {
    this(progress, cancelled, 0, 1);
  }

  private Work(DoubleConsumer progress, BooleanSupplier cancelled, double from, double to) {
    this.progress = progress;
    this.cancelled = cancelled;
    this.from = from;
    this.to = to;
  }

  /** Work that nobody watches or cancels. */
  public static Work unwatched() {
    return new Work(_ -> {}, () -> false);
  }

  /**
   * Says that this share of the work is done.
   *
   * @throws CancellationException if it is cancelled
   */
  public void reached(double share) {
    if (cancelled.getAsBoolean()) throw new CancellationException();
    progress.accept(Math.min(Math.fma(share, to - from, from), to));
  }

  /** Takes so many steps. */
  public void steps(int count, Runnable step) {
    for (int k = 1; k <= count; k++) {
      step.run();
      reached((double) k / count);
    }
  }

  /** Trains up to a step, or as far as the numbers are finite. */
  public void train(Trainer trainer, long step) {
    while (trainer.step() < step && trainer.advance()) reached((double) trainer.step() / step);
  }

  /**
   * Gives way, no further than before.
   *
   * @throws CancellationException if it is cancelled
   */
  public void pause() {
    reached(0);
  }

  /** One of several parts of equal length, done one after the other. */
  public Work part(int index, int parts) {
    double length = (to - from) / parts;
    return new Work(progress, cancelled, from + index * length, from + (index + 1) * length);
  }
}
