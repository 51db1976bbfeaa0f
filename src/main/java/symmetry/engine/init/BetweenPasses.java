package symmetry.engine.init;

import java.util.function.Supplier;

/**
 * Where a start that takes long can be looked in on: between two passes of the data through its layers. It
 * knows nobody; whoever lets it be made on a thread may be called there, and may end it by an exception.
 */
public final class BetweenPasses {

  private static final ScopedValue<Runnable> VISIT = ScopedValue.newInstance();

  private BetweenPasses() {}

  /**
   * Does some work.
   *
   * @param visit called between the passes of all starts that are made in it; what it throws ends the work
   */
  public static <R> R lookIn(Runnable visit, Supplier<R> work) {
    return ScopedValue.where(VISIT, visit).call(work::get);
  }

  static void happen() {
    if (VISIT.isBound()) VISIT.get().run();
  }
}
